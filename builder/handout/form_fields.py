"""The links that stand for blanks become the fields of a form (ISO 32000-1, 12.7)."""

from typing import Any

import pydyf

from builder.handout.field import Field, FieldKind, read_field

# ISO 32000-1, tables 165 and 228: bits 3 and 13.
_PRINTED = 4
_SEVERAL_LINES = 4096

# The faces that every reader has (ISO 32000-1, 9.6.2.2), and for which it finds others where somebody types Korean.
# A face of the document's own would have to be embedded whole.
_TEXT_STYLE = "/Helv 10 Tf 0 g"
_TICK_STYLE = "/ZaDb 0 Tf 0 g"
_TICK = "4"
"""The tick of ZapfDingbats (ISO 32000-1, D.6)."""


def make_fields(pdf: Any) -> None:
    """Turn each link to a `field:` address into a field with its name and title, in a Form of the structure tree.

    A field is empty and shows nothing of its own: what can be seen of it stands on the page.
    """
    dictionaries = [each for each in pdf.objects if isinstance(each, pydyf.Dictionary)]
    fields = [(each, field) for each in dictionaries if (field := _field(each))]
    if not fields:
        return
    owners = _owners(dictionaries)
    for annotation, field in fields:
        _become(annotation, field, pdf)
        if owner := owners.get(annotation.reference):
            owner["S"] = "/Form"
    pdf.catalog["AcroForm"] = pydyf.Dictionary(
        {
            "Fields": pydyf.Array([annotation.reference for annotation, _ in fields]),
            "DA": pydyf.String(_TEXT_STYLE),
            "DR": pydyf.Dictionary({"Font": _fonts(pdf)}),
        }
    )


def _field(each: Any) -> Field | None:
    if each.get("Subtype") != "/Link" or "A" not in each:
        return None
    return read_field(_text(each["A"].get("URI")))


def _text(value: Any) -> str:
    return str(value.string) if isinstance(value, pydyf.String) else ""


def _owners(dictionaries: list[Any]) -> dict[bytes, Any]:
    """Return an annotation's reference → the structure element that holds it."""
    annotations = {
        each.reference: each["Obj"] for each in dictionaries if each.get("Type") == "/OBJR" and "Obj" in each
    }
    elements = [each for each in dictionaries if each.get("Type") == "/StructElem"]
    return {
        annotations[kid]: each
        for each in elements
        for kid in each["K"]
        if isinstance(kid, bytes) and kid in annotations
    }


def _become(annotation: Any, field: Field, pdf: Any) -> None:
    for key in ("A", "BS", "Contents"):
        annotation.pop(key, None)
    left, top, right, bottom = annotation["Rect"]
    annotation |= {
        "Subtype": "/Widget",
        "Rect": pydyf.Array([left, min(top, bottom), right, max(top, bottom)]),
        "F": _PRINTED,
        "T": pydyf.String(f"blank-{field.number}"),
        "TU": pydyf.String(field.title),
    }
    width, height = abs(right - left), abs(top - bottom)
    if field.kind in {FieldKind.BOX, FieldKind.TICKED}:
        annotation |= _tick_box(field.kind is FieldKind.TICKED, width, height, pdf)
        return
    annotation |= {
        "FT": "/Tx",
        "V": pydyf.String(""),
        "DA": pydyf.String(_TEXT_STYLE),
        "AP": pydyf.Dictionary({"N": _appearance([], width, height, pdf)}),
    }
    if field.kind is FieldKind.LINES:
        annotation["Ff"] = _SEVERAL_LINES


def _tick_box(ticked: bool, width: float, height: float, pdf: Any) -> dict[str, Any]:
    state = "/Yes" if ticked else "/Off"
    tick = [
        "q 0 G 1 J 1.2 w",
        f"{0.2 * width:.2f} {0.5 * height:.2f} m {0.42 * width:.2f} {0.24 * height:.2f} l",
        f"{0.82 * width:.2f} {0.8 * height:.2f} l S Q",
    ]
    shapes = {"Yes": _appearance(tick, width, height, pdf), "Off": _appearance([], width, height, pdf)}
    return {
        "FT": "/Btn",
        "V": state,
        "AS": state,
        "DA": pydyf.String(_TICK_STYLE),
        "MK": pydyf.Dictionary({"CA": pydyf.String(_TICK)}),
        "AP": pydyf.Dictionary({"N": pydyf.Dictionary(shapes)}),
    }


def _appearance(drawn: list[str], width: float, height: float, pdf: Any) -> bytes:
    stream = pydyf.Stream(
        [line.encode() for line in ("/Tx BMC", *drawn, "EMC")],
        {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": pydyf.Array([0, 0, round(width, 2), round(height, 2)]),
        },
    )
    pdf.add_object(stream)
    reference: bytes = stream.reference
    return reference


def _fonts(pdf: Any) -> Any:
    """Return the names of the two faces."""
    faces = {
        "Helv": {"BaseFont": "/Helvetica", "Encoding": "/WinAnsiEncoding"},
        "ZaDb": {"BaseFont": "/ZapfDingbats"},
    }
    references = {}
    for name, values in faces.items():
        font = pydyf.Dictionary({"Type": "/Font", "Subtype": "/Type1", "Name": f"/{name}", **values})
        pdf.add_object(font)
        references[name] = font.reference
    return pydyf.Dictionary(references)
