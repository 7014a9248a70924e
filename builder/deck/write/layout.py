"""What a slide repeats of its layout; a layout is a part as python-pptx opened it."""

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from builder.deck.write.namespaces import A, P
from builder.deck.write.namespaces import R as RELATION

_PREFIXES = {"a": A, "p": P}


def colour_map(layout: Any) -> str:
    """Return the content of a slide's `p:clrMapOvr`: it repeats the override of its layout."""
    override = layout._element.find("p:clrMapOvr/a:overrideClrMapping", _PREFIXES)
    if override is None:
        return "<a:masterClrMapping/>"
    slots = " ".join(f'{name}="{slot}"' for name, slot in override.attrib.items())
    return f"<a:overrideClrMapping {slots}/>"


def list_styles(layout: Any) -> Mapping[int, str]:
    """Return by idx the text styles of the layout's placeholders, those of its master where it has none."""
    master = {kind: style for kind, _, style in _styles(layout.part_related_by(f"{RELATION}/slideMaster"))}
    return {
        number: etree.tostring(style if len(style) or kind not in master else master[kind]).decode()
        for kind, number, style in _styles(layout)
    }


def _styles(part: Any) -> Iterator[tuple[str, int, Any]]:
    """Yield type, idx and text style of the part's placeholders."""
    for shape in part._element.iterfind("p:cSld/p:spTree/p:sp", _PREFIXES):
        place = shape.find("p:nvSpPr/p:nvPr/p:ph", _PREFIXES)
        style = shape.find("p:txBody/a:lstStyle", _PREFIXES)
        if place is not None and style is not None:
            yield place.get("type", "obj"), int(place.get("idx", "0")), style


def accents(layout: Any) -> Mapping[str, str]:
    """Return the accents of the layout's theme: six digits → name, the first of two that are alike."""
    master = layout.part_related_by(f"{RELATION}/slideMaster")
    theme = etree.fromstring(master.part_related_by(f"{RELATION}/theme").blob)
    names = [f"accent{number}" for number in range(6, 0, -1)]
    found = {name: theme.find(f".//a:clrScheme/a:{name}/a:srgbClr", _PREFIXES) for name in names}
    return {colour.get("val", "").upper(): name for name, colour in found.items() if colour is not None}


def placeholders(part: Any) -> Iterator[tuple[str, int]]:
    """Yield type and idx of the part's placeholders in their order."""
    for place in part._element.iterfind("p:cSld/p:spTree//p:ph", _PREFIXES):
        yield place.get("type", "obj"), int(place.get("idx", "0"))
