"""What PowerPoint asks of a package (ECMA-376 Part 2)."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from tests.ooxml.parts import CONTENT_TYPES, Parts, R, local_name

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_./\-\[\]%~()+, ]+")
_NO_URI = re.compile(r"""[\s<>"{}|\\^`]|[^\x00-\x7f]|%(?![0-9A-Fa-f]{2})""")
_BAD_HOST = re.compile(r"[a-z]+://[^/]*\[(?![0-9A-Fa-f:.]+\])", re.IGNORECASE)
_SCHEMES = re.compile(r"(https?|mailto):", re.IGNORECASE)
_TYPES = {
    r"ppt/slides/[^/]+\.xml": "slide+xml",
    r"ppt/slideLayouts/[^/]+\.xml": "slideLayout+xml",
    r"ppt/slideMasters/[^/]+\.xml": "slideMaster+xml",
    r"ppt/notesSlides/[^/]+\.xml": "notesSlide+xml",
    r"ppt/notesMasters/[^/]+\.xml": "notesMaster+xml",
    r"ppt/theme/theme[^/]*\.xml": "theme+xml",
    r"ppt/tags/[^/]+\.xml": "tags+xml",
    r"docProps/core\.xml": "core-properties+xml",
}


def names_are_plain_and_unique(parts: Parts) -> Iterator[str]:
    lower = Counter(name.lower() for name in parts.names)
    yield from (f"two parts are called {name}" for name, count in lower.items() if count > 1)
    for name in parts.names:
        if name.endswith("/"):
            yield f"{name} is a folder entry"
        elif not _PLAIN_NAME.fullmatch(name):
            yield f"the part name {name} isn't plain ASCII"


def every_part_has_its_type(parts: Parts) -> Iterator[str]:
    counted = Counter(name for name, _ in parts.overrides)
    yield from (f"two content types for {name}" for name, count in counted.items() if count > 1)
    yield from (
        f"a content type for {name}, which isn't there" for name in counted if name not in parts.names
    )
    for name in parts.names:
        kind = parts.content_type(name)
        if name != CONTENT_TYPES and not name.endswith("/") and not kind:
            yield f"no content type for {name}"
        wanted = next((kind for pattern, kind in _TYPES.items() if re.fullmatch(pattern, name)), "")
        if not kind.endswith(wanted):
            yield f"{name} has the content type {kind}"


def relationships_lead_somewhere(parts: Parts) -> Iterator[str]:
    for source, arrows in parts.arrows.items():
        if source and source not in parts.names:
            yield f"relationships of {source}, which isn't there"
        ids = Counter(number for number, _ in arrows)
        yield from (f"{source}: two relationships {number}" for number, count in ids.items() if count > 1)
        for _, arrow in arrows:
            if arrow.external:
                yield from _address_problems(source, arrow.target)
            elif arrow.target not in parts.names:
                yield f"{source}: points to {arrow.target}, which isn't there"


def _address_problems(source: str, address: str) -> Iterator[str]:
    if _NO_URI.search(address) or _BAD_HOST.match(address):
        yield f"{source}: {address} isn't a URI"
    if not _SCHEMES.match(address):
        yield f"{source}: {address[:40]} has a scheme that may not stand in a deck"


def every_part_is_reached(parts: Parts) -> Iterator[str]:
    reached = {arrow.target for arrows in parts.arrows.values() for _, arrow in arrows if not arrow.external}
    for name in parts.names:
        if name != CONTENT_TYPES and not name.endswith((".rels", "/")) and name not in reached:
            yield f"nothing points to {name}"


def references_have_relationships(parts: Parts) -> Iterator[str]:
    known = {name: {number for number, _ in arrows} for name, arrows in parts.arrows.items()}
    for name, kind, element in parts.elements:
        references = [str(element.get(key)) for key in element.attrib if str(key).startswith(f"{{{R}}}")]
        for number in references:
            if number and number not in known.get(name, ()):
                yield f"{name}: {kind} refers to {number}, which isn't there"
        if kind in _CLICKS and not any(references) and not element.get("action"):
            yield f"{name}: a link that leads nowhere"


_CLICKS = frozenset({"hlinkClick", "hlinkHover", "hlinkMouseOver"})


def relationships_are_used(parts: Parts) -> Iterator[str]:
    """Links that no text carries are left over from a change."""
    for name, arrows in parts.arrows.items():
        if name in parts.trees:
            used = {
                str(value)
                for element in parts.trees[name].iter(etree.Element)
                for value in element.attrib.values()
            }
            for number, arrow in arrows:
                if arrow.kind in {"hyperlink", "image"} and number not in used:
                    yield f"{name}: nothing uses the relationship {number}"


def dates_are_dates(parts: Parts) -> Iterator[str]:
    for _, tree in parts.matching(r"docProps/core\.xml"):
        for element in tree:
            if local_name(element) in {"created", "modified"} and not _DATE.fullmatch(element.text or ""):
                yield f"docProps/core.xml: {element.text} isn't a date"


_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


PACKAGE_RULES = (
    names_are_plain_and_unique,
    every_part_has_its_type,
    relationships_lead_somewhere,
    every_part_is_reached,
    references_have_relationships,
    relationships_are_used,
    dates_are_dates,
)
