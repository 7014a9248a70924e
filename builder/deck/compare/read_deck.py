"""The words of a deck, slide by slide, whoever saved it last."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from lxml import etree

from builder.deck.bind.open_package import open_package
from builder.deck.bind.package import OFFICE, Package
from builder.deck.write.namespaces import A, P
from builder.diagnostics import Failure
from builder.language import msg


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideText:
    """What a slide says."""

    key: str
    """`CLASSDECK_KEY` of its tags; empty for a slide that somebody added, or where a program dropped the tags."""
    title: str
    texts: tuple[str, ...]
    """Its paragraphs in the order of its shapes; the title, the rail of phases and the footers aren't among them."""
    notes: tuple[str, ...]
    pictures: tuple[str, ...] = ()
    """The digests of its pictures and charts."""


def read_deck(data: bytes) -> tuple[SlideText, ...]:
    """Return the slides of a deck in their order. Raises Failure for what isn't a deck that can be read."""
    try:
        package = open_package(data)
        found = package.targets("", "officeDocument")
        root = package.tree(found[0]) if found else None
        if root is None or root.tag != f"{{{P}}}presentation":
            raise _unreadable()
        arrows = package.by_id(found[0])
        ids = [entry.get(f"{{{OFFICE}}}id", "") for entry in root.iterfind("p:sldIdLst/p:sldId", _PREFIXES)]
        names = [arrows[each].target for each in ids if each in arrows]
        return tuple(_slide(package, name) for name in names if name in package.parts)
    except Failure as failure:
        raise _unreadable() from failure


def _unreadable() -> Failure:
    return Failure(
        msg("it isn't a PowerPoint deck that can be read"),
        msg("name a .pptx file without a password and without macros; save an older .ppt as .pptx first"),
    )


_PREFIXES = {"a": A, "p": P}
_OURS = re.compile(r"Rail \d+")
_EDGES = frozenset({"ftr", "sldNum", "dt"})
_TITLES = frozenset({"title", "ctrTitle"})
_MEDIA = frozenset({"image", "chart"})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def _slide(package: Package, name: str) -> SlideText:
    title: list[str] = []
    texts: list[str] = []
    for kind, shape in _shapes(package.tree(name).find("p:cSld/p:spTree", _PREFIXES)):
        (title if kind in _TITLES else texts).extend(_paragraphs(shape))
    return SlideText(
        key=_key(package, name),
        title=" ".join(title),
        texts=tuple(texts),
        notes=tuple(_notes(package, name)),
        pictures=tuple(
            sorted(
                sha256(package.parts[arrow.target]).hexdigest()
                for arrow in package.relationships.get(name, ())
                if arrow.word in _MEDIA and arrow.target in package.parts
            )
        ),
    )


def _shapes(tree: etree._Element | None) -> Iterator[tuple[str, etree._Element]]:
    """Yield the shapes of a slide with the type of their placeholder, those inside groups among them."""
    for shape in tree if tree is not None else ():
        named = shape.find(".//p:cNvPr", _PREFIXES)
        if shape.tag == _FALLBACK or (named is not None and _OURS.fullmatch(named.get("name", ""))):
            continue
        if shape.tag == f"{{{P}}}grpSp" or not shape.tag.startswith(f"{{{P}}}"):
            # Alternatives stand in a namespace of their own; the first one is what PowerPoint shows.
            yield from _shapes(shape)
            continue
        place = shape.find("p:nvSpPr/p:nvPr/p:ph", _PREFIXES)
        kind = "" if place is None else place.get("type", "obj")
        if kind not in _EDGES:
            yield kind, shape


def _paragraphs(shape: etree._Element) -> Iterator[str]:
    for paragraph in shape.iter(f"{{{A}}}p"):
        text = "".join(_pieces(paragraph)).strip()
        if text:
            yield text


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter():
        if element.tag == f"{{{A}}}br":
            yield " "
        elif isinstance(element.tag, str) and element.tag.endswith("}t"):
            yield element.text or ""


def _notes(package: Package, name: str) -> Iterator[str]:
    for page in package.targets(name, "notesSlide"):
        for kind, shape in _shapes(package.tree(page).find("p:cSld/p:spTree", _PREFIXES)):
            if kind == "body":
                yield from _paragraphs(shape)


def _key(package: Package, name: str) -> str:
    for part in package.targets(name, "tags"):
        for tag in package.tree(part).iterfind("p:tag", _PREFIXES):
            if tag.get("name", "").upper() == "CLASSDECK_KEY":
                return str(tag.get("val", ""))
    return ""
