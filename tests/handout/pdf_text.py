"""The text of a PDF as a reader's program takes it out."""

import io
import re
from collections.abc import Iterator

import pikepdf


def pdf_text(data: bytes, between: str = "") -> str:
    """Return the characters of every page, in the order in which they are drawn, `between` each two pieces.

    Glyphs are named by two bytes, which the font's ToUnicode map turns into characters (ISO 32000-1, 9.10.3).
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return "\n".join(_content_text(each.obj, each.obj.Resources, between) for each in pdf.pages)


def whole_text(data: bytes) -> str:
    """Return all that a PDF says: its pages, fields, bookmarks, tags, descriptions, attachments and metadata."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        strings = [text for each in pdf.objects for text in _strings(each)]
        attached = [pdf.attachments[name].get_file().read_bytes().decode() for name in pdf.attachments]
        metadata = bytes(pdf.Root.Metadata.read_bytes()).decode()
    return "\n".join([pdf_text(data, between="\n"), *strings, *attached, metadata])


def _strings(value: object) -> Iterator[str]:
    """Yield the texts in an object of a PDF, names of places and files among them; others are objects of their own."""
    match value:
        case pikepdf.String():
            yield str(value)
        case pikepdf.Dictionary() | pikepdf.Stream():
            inside = value.as_dict() if isinstance(value, pikepdf.Dictionary) else value.stream_dict.as_dict()
            for each in inside.values():
                if not getattr(each, "is_indirect", False):
                    yield from _strings(each)
        case pikepdf.Array():
            for each in value.as_list():
                if not getattr(each, "is_indirect", False):
                    yield from _strings(each)


def _content_text(content: pikepdf.Object, resources: pikepdf.Object, between: str) -> str:
    pieces: list[str] = []
    characters: dict[str, str] = {}
    for instruction in pikepdf.parse_content_stream(content):
        operands = instruction.operands
        match str(instruction.operator):
            case "Tf":
                characters = _characters(resources.Font[str(operands[0])])
            case "Tj":
                pieces.append(_decoded(bytes(operands[0]), characters))
            case "TJ":
                parts = (bytes(each) for each in operands[0] if isinstance(each, pikepdf.String))
                pieces.append("".join(_decoded(part, characters) for part in parts))
            case "Do":
                form = resources.XObject[str(operands[0])]
                if form.get("/Subtype") == "/Form":
                    pieces.append(_content_text(form, form.get("/Resources", resources), between))
            case _:
                continue
    return between.join(pieces)


def _characters(font: pikepdf.Object) -> dict[str, str]:
    map_text = bytes(font.ToUnicode.read_bytes()).decode("ascii")
    pairs = re.findall(r"<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>", map_text)
    return {glyph.lower(): bytes.fromhex(text).decode("utf-16-be") for glyph, text in pairs}


def _decoded(text: bytes, characters: dict[str, str]) -> str:
    digits = text.hex()
    return "".join(characters.get(digits[i : i + 4], "") for i in range(0, len(digits), 4))
