"""The structure tree of a PDF, mended to PDF/UA-1 (ISO 14289-1)."""

from collections.abc import Sequence
from typing import Any

import pydyf

_LIST_PARTS = frozenset({"/Lbl", "/LBody"})


def repair_tags(document: Any, pdf: Any) -> None:
    """Mend what WeasyPrint writes: a `finisher` for its `write_pdf`.

    A list item may hold a label and a body only (ISO 32000-1, 14.8.4.3.3), so blocks beside them move into the
    body. A link around bold text has a second annotation for that: it belongs to the Link too (ISO 14289-1, 7.18.5).
    A head of a table says whether it heads its column or its row (ISO 14289-1, 7.5). Link annotations are printed, and a reader sees the outline when the file opens.
    """
    elements = {
        each.number: each
        for each in pdf.objects
        if isinstance(each, pydyf.Dictionary) and each.get("Type") == "/StructElem"
    }
    for item in [each for each in elements.values() if each["S"] == "/LI"]:
        _gather_body(item, elements, pdf)
    _gather_links(elements, pdf)
    for head in [each for each in elements.values() if each["S"] == "/TH"]:
        head["A"]["Scope"] = "/Column" if _enclosing(head, "/THead", elements) else "/Row"
    if "Outlines" in pdf.catalog:
        pdf.catalog["PageMode"] = "/UseOutlines"
    _associate_files(pdf)


# ISO 32000-1, table 165: bit 3.
_PRINTED = 4


def _gather_body(item: Any, elements: dict[int, Any], pdf: Any) -> None:
    kids = list(item["K"])
    tags = [_tag(kid, elements) for kid in kids]
    strays = [kid for kid, tag in zip(kids, tags, strict=True) if tag not in _LIST_PARTS]
    if not strays:
        return
    labels = [kid for kid, tag in zip(kids, tags, strict=True) if tag == "/Lbl"]
    bodies = [elements[_number(kid)] for kid, tag in zip(kids, tags, strict=True) if tag == "/LBody"]
    body = bodies[0] if bodies else _new_body(item, elements, pdf)
    content: list[Any] = []
    for kid, tag in zip(kids, tags, strict=True):
        if tag == "/LBody":
            content.extend(elements[_number(kid)]["K"])
        elif tag != "/Lbl":
            content.append(kid)
    for kid in content:
        if (number := _number(kid)) in elements:
            elements[number]["P"] = body.reference
    body["K"] = pydyf.Array(content)
    item["K"] = pydyf.Array([*labels, body.reference])


def _new_body(item: Any, elements: dict[int, Any], pdf: Any) -> Any:
    body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(), "P": item.reference})
    if "Pg" in item:
        body["Pg"] = item["Pg"]
    pdf.add_object(body)
    elements[body.number] = body
    return body


def _gather_links(elements: dict[int, Any], pdf: Any) -> None:
    """Give each link annotation to the Link element that its own stands in."""
    dictionaries = {each.number: each for each in pdf.objects if isinstance(each, pydyf.Dictionary)}
    nums = dictionaries[_number(dictionaries[_number(pdf.catalog["StructTreeRoot"])]["ParentTree"])]["Nums"]
    owners = {key: i + 1 for i, key in enumerate(nums) if i % 2 == 0}
    for element in [each for each in elements.values() if each["S"] != "/Link"]:
        for kid in list(element["K"]):
            held = dictionaries.get(_number(kid), {})
            annotation = dictionaries.get(_number(held.get("Obj"))) if held.get("Type") == "/OBJR" else None
            outer = _enclosing(element, "/Link", elements)
            if annotation and annotation.get("Subtype") == "/Link" and outer:
                element["K"].remove(kid)
                outer["K"].append(kid)
                nums[owners[annotation["StructParent"]]] = outer.reference
    for each in dictionaries.values():
        if each.get("Subtype") == "/Link":
            each.setdefault("F", _PRINTED)


def _enclosing(element: Any, tag: str, elements: dict[int, Any]) -> Any:
    """Return the nearest element of that tag, `element` itself or one around it, or None."""
    while element is not None and element["S"] != tag:
        element = elements.get(_number(element["P"]))
    return element


def _associate_files(pdf: Any) -> None:
    """Say that the attachments are data of the whole document (ISO 32000-2, 14.13)."""
    files = [
        each for each in pdf.objects if isinstance(each, pydyf.Dictionary) and each.get("Type") == "/Filespec"
    ]
    for each in files:
        each.setdefault("AFRelationship", "/Data")
    if files and "AF" not in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array([each.reference for each in files])


def _tag(kid: Any, elements: dict[int, Any]) -> str:
    number = _number(kid)
    return str(elements[number]["S"]) if number in elements else ""


_REFERENCE_WORDS: Sequence[bytes] = (b"0", b"R")


def _number(kid: Any) -> int:
    """Return the object number of a reference such as `b"12 0 R"`, -1 for a marked content's number."""
    words = kid.split() if isinstance(kid, bytes) else []
    return int(words[0]) if words[1:] == list(_REFERENCE_WORDS) else -1
