"""What the last build wrote and from what: kept beside the products, so that the next one only does what is new."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from builder.diagnostics import Problem
from builder.pipeline.digest import KnownFiles
from builder.pipeline.json_value import Json, optional, record, records, texts
from builder.pipeline.problem_json import problem_from_json, problem_to_json
from builder.pipeline.save import append, save

FORMAT = "classdeck/stamps-1"
STAMPS = ".classdeck.json"
JOURNAL = ".classdeck.journal"
"""One line for each product since the stamps were saved: what a build that was killed leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A product's fingerprint."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    """What it was made from: name → digest."""
    written: str = ""
    """The digest of what was last written under its own name."""
    earlier: tuple[str, ...] = ()
    """The digests of what stood there before, as far as a build that was killed may have left it."""
    beside: str = ""
    """The name of the file that was written beside a product edited by hand."""
    beside_written: str = ""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """The pictures that its source may show: address → digest, empty where there was none."""
    problems: tuple[Problem, ...] = ()
    pages: int = 0
    """Slides of a deck, pages of a handout; 0 where nobody counted them."""

    @property
    def ours(self) -> frozenset[str]:
        """The digests of a product that nobody has edited."""
        return frozenset({self.written, *self.earlier, self.beside_written} - {""})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamps:
    """All that is known of an output folder."""

    products: Mapping[str, Stamp] = field(default_factory=dict)
    """By their path relative to the output folder."""
    files: KnownFiles = field(default_factory=dict)
    facts: Mapping[str, Json] = field(default_factory=dict)
    """What was read from sources before, by their path relative to the output folder."""
    days: Mapping[str, Json] = field(default_factory=dict)
    """The days that were built before, by their place, as the page shows them."""


def load_stamps(output: Path) -> Stamps:
    """Return what the builds so far left in `output`; nothing where there is nothing that can be read."""
    stamps = _load(output / STAMPS)
    products = dict(stamps.products)
    for name, stamp in _journal(output / JOURNAL):
        before = products.get(name)
        earlier = (before.written, *before.earlier) if before else ()
        products[name] = replace(stamp, earlier=tuple(digest for digest in earlier if digest))
    return replace(stamps, products=products)


def save_stamps(output: Path, stamps: Stamps) -> None:
    """Write the stamps, which take the journal's place. Raises Failure where they can't be written."""
    content: dict[str, Json] = {
        "format": FORMAT,
        "products": {name: _stamp_to_json(stamp) for name, stamp in sorted(stamps.products.items())},
        "files": {name: list(known) for name, known in sorted(stamps.files.items())},
        "facts": dict(sorted(stamps.facts.items())),
        "days": dict(sorted(stamps.days.items())),
    }
    save(output / STAMPS, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())
    (output / JOURNAL).unlink(missing_ok=True)


def note_stamp(output: Path, name: str, stamp: Stamp) -> None:
    """Add the product's stamp to the journal, before the product itself is written."""
    line = json.dumps({name: _stamp_to_json(stamp)}, ensure_ascii=False, separators=(",", ":"))
    append(output / JOURNAL, (line + "\n").encode())


def _load(path: Path) -> Stamps:
    try:
        content = record(json.loads(path.read_bytes()))
        current = content.get("format") == FORMAT
        return Stamps(
            products={
                name: _stamp_from_json(value, current=current)
                for name, value in record(content.get("products", {})).items()
            },
            files=_files(content) if current else {},
            facts=record(content.get("facts", {})) if current else {},
            days=record(content.get("days", {})) if current else {},
        )
    except (OSError, ValueError, RecursionError):
        return Stamps()


def _files(content: dict[str, Json]) -> KnownFiles:
    known: dict[str, tuple[int, int, str]] = {}
    for name, value in record(content.get("files", {})).items():
        match value:
            case [int(size), int(changed), str(digest)]:
                known[name] = (size, changed, digest)
            case _:
                raise ValueError(name)
    return known


def _journal(path: Path) -> list[tuple[str, Stamp]]:
    """Return the whole lines of the journal; the last one may have been cut off."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    stamps: list[tuple[str, Stamp]] = []
    for line in lines:
        try:
            stamps += [(name, _stamp_from_json(value)) for name, value in record(json.loads(line)).items()]
        except (ValueError, RecursionError):
            continue
    return stamps


def _stamp_to_json(stamp: Stamp) -> Json:
    content: dict[str, Json] = {
        "inputs": dict(stamp.inputs),
        "written": stamp.written,
        "earlier": list(stamp.earlier),
        "beside": stamp.beside,
        "beside_written": stamp.beside_written,
        "pictures": dict(stamp.pictures),
        "problems": [problem_to_json(problem) for problem in stamp.problems],
        "pages": stamp.pages,
    }
    return {key: value for key, value in content.items() if value}


def _stamp_from_json(value: Json, *, current: bool = True) -> Stamp:
    """Return a stamp; of one of another version only what was written is known."""
    found = record(value)
    earlier = found.get("earlier", [])
    return Stamp(
        written=optional(found, "written", str) or "",
        earlier=tuple(str(digest) for digest in earlier) if isinstance(earlier, list) else (),
        beside=optional(found, "beside", str) or "",
        beside_written=optional(found, "beside_written", str) or "",
        inputs=texts(found, "inputs") if current else {},
        pictures=texts(found, "pictures") if current else {},
        problems=tuple(problem_from_json(each) for each in records(found, "problems")) if current else (),
        pages=optional(found, "pages", int) or 0,
    )
