"""What changes in `presentation.xml` (ECMA-376 Part 1, 19.2.1.26) and `presProps.xml` (19.2.1.27)."""

from collections.abc import Sequence
from typing import Any

from lxml import etree

from builder.deck.write.namespaces import NAMESPACES, P
from builder.deck.write.sections import SECTION_URI, sections_xml

FIRST_SLIDE = 256
"""The lowest slide id (ECMA-376 Part 1, 19.7.13)."""

_BEFORE_SLIDES = {"sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst"}
_BEFORE_SHOW = {"htmlPubPr", "webPr", "prnPr"}


def list_slides(root: Any, relations: Sequence[str], sections: Sequence[tuple[str, Sequence[int]]]) -> None:
    """Name the slides by their relationships, and the sections by the places of their slides."""
    _drop(root, "sldIdLst")
    entries = "".join(
        f'<p:sldId id="{FIRST_SLIDE + place}" r:id="{relation}"/>' for place, relation in enumerate(relations)
    )
    _insert_after(root, _BEFORE_SLIDES, f"<p:sldIdLst {NAMESPACES}>{entries}</p:sldIdLst>")
    numbered = [(name, [FIRST_SLIDE + place for place in places]) for name, places in sections]
    _extend(root, sections_xml(numbered))


def stop_timings(data: bytes) -> bytes:
    """Return the presentation properties so that stored timings are seen, but slides wait for a click."""
    root: Any = etree.fromstring(data or f"<p:presentationPr {NAMESPACES}/>".encode())
    show = root.find(f"{{{P}}}showPr")
    if show is None:
        _insert_after(
            root, _BEFORE_SHOW, f'<p:showPr {NAMESPACES} showNarration="1"><p:present/><p:sldAll/></p:showPr>'
        )
        show = root.find(f"{{{P}}}showPr")
    show.set("useTimings", "0")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _extend(root: Any, extension: str) -> None:
    extensions = root.find(f"{{{P}}}extLst")
    if extensions is None:
        extensions = etree.SubElement(root, f"{{{P}}}extLst")
    for old in extensions:
        if old.get("uri") == SECTION_URI:
            extensions.remove(old)
    extensions.insert(0, etree.fromstring(extension))


def _drop(root: Any, name: str) -> None:
    for found in root.findall(f"{{{P}}}{name}"):
        root.remove(found)


def _insert_after(root: Any, names: set[str], xml: str) -> None:
    """Insert an element behind the last child called one of `names`, first where there is none."""
    place = max((i + 1 for i, child in enumerate(root) if etree.QName(child).localname in names), default=0)
    root.insert(place, etree.fromstring(xml))
