"""Where a key of `course.toml` stands; tomllib doesn't say."""

import re

from builder.diagnostics import Span


def key_place(text: str, path: str, key: str) -> Span:
    """Return the place of `key`, dotted as in `lunch.after`, in a valid TOML text.

    Each part is looked for after the one before it: as a table's heading, a key of its own line, or a key of
    an inline table. A part that isn't found leaves the place of the one before it.
    """
    place = 0
    for part in key.split("."):
        found = re.compile(_PART.format(name=re.escape(part)), re.MULTILINE).search(text, place)
        if found is None:
            break
        place = found.start("name")
    line = text.count("\n", 0, place) + 1
    return Span(path=path, line=line, column=place - (text.rfind("\n", 0, place) + 1) + 1)


_PART = r"""(?:^\s*|\[\s*|[{{,]\s*|\.\s*)["']?(?P<name>{name})["']?\s*(?:=|\.|\])"""
