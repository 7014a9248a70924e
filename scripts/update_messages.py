"""Bring the catalogues of messages up to date with the code, and compile them.

Usage: python scripts/update_messages.py

What is translated stays, what nobody says any more goes, and what is new waits in the `.po` file with an empty
translation: fill it in and run this again.
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "builder" / "language" / "locale"
DOMAIN = "classdeck"
KEYWORDS = {"msg": None, "label": None, "phrase": None}
_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_METHODS = [("**.py", "python"), ("**.j2", "jinja2")]


def messages() -> Iterator[str]:
    """Yield every message and label that the code, the templates and the list of indirect ones hold."""
    for folder in ("builder", "templates", "scripts"):
        found = extract_from_dir(ROOT / folder, _METHODS, keywords=KEYWORDS, strip_comment_tags=True)
        for file, _, message, _, _ in found:
            if folder != "scripts" or file == "indirect_messages.py":
                yield message if isinstance(message, str) else message[0]


def load_catalog(path: Path) -> Catalog:
    """Return the translations in a `.po` file."""
    with path.open("rb") as file:
        return read_po(file, domain=DOMAIN, abort_invalid=True)


def updated(old: Catalog, texts: Iterator[str]) -> Catalog:
    """Return the catalogue of `texts` with the translations that `old` has."""
    new = Catalog(locale=old.locale, domain=DOMAIN, fuzzy=False, creation_date=_DATE, revision_date=_DATE)
    for text in sorted(set(texts)):
        known = old.get(text)
        new.add(text, string=known.string if known else "")
    return new


def po_bytes(catalog: Catalog) -> bytes:
    """Return the catalogue as text, without the dates that Babel would stamp it with."""
    body = io.BytesIO()
    write_po(body, catalog, omit_header=True, no_location=True, width=0)
    return _HEADER.format(language=catalog.locale).encode() + body.getvalue()


def mo_bytes(catalog: Catalog) -> bytes:
    """Return the compiled catalogue; `catalog` has fixed dates, so that only a new translation changes it."""
    written = io.BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


_HEADER = """\
# What classdeck says and what its products show.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


def main() -> int:
    """Write the files; return 1 where a translation is missing."""
    missing = 0
    for path in sorted(LOCALES.rglob("*.po")):
        catalog = updated(load_catalog(path), messages())
        path.write_bytes(po_bytes(catalog))
        path.with_suffix(".mo").write_bytes(mo_bytes(catalog))
        waiting = [str(message.id) for message in catalog if message.id and not message.string]
        missing += len(waiting)
        lines = [f"{path.relative_to(ROOT)}: {len(catalog)} messages, {len(waiting)} without a translation"]
        sys.stdout.write("\n    ".join((*lines, *waiting)) + "\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
