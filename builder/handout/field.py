"""Blanks that can be typed into: what stands in the HTML for each until the PDF has its form."""

from dataclasses import dataclass
from enum import StrEnum
from html import escape
from urllib.parse import quote, unquote

from builder.handout.pen import Pen
from builder.language import label

FIELD_SCHEME = "field:"
"""Begins the address of a link that becomes a field: its box is the field's."""


class FieldKind(StrEnum):
    LINE = "line"
    """A few words."""
    LINES = "lines"
    """Several lines of text."""
    BOX = "box"
    """To be ticked."""
    TICKED = "ticked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    kind: FieldKind
    number: int
    """Its place in the handout, counted from 1."""
    title: str
    """What is asked, for those who don't see it."""


def field_html(kind: FieldKind, pen: Pen, *, style: str = "") -> str:
    """Return an empty link whose box becomes the next of the pen's fields."""
    assert pen.fields is not None
    number = next(pen.fields)
    name = label("Blank {number}", pen.language).format(number=number)
    title = f"{name}: {pen.prompt}" if pen.prompt else name
    address = f"{FIELD_SCHEME}{kind.value}/{number}/{quote(title, safe='')}"
    shape = "tick" if kind in {FieldKind.BOX, FieldKind.TICKED} else kind.value
    attribute = f' style="{style}"' if style else ""
    return f'<a class="field {shape}" href="{escape(address)}"{attribute}></a>'


def read_field(address: str) -> Field | None:
    """Return the field that a link's address stands for, None for any other address."""
    kind, _, rest = address.removeprefix(FIELD_SCHEME).partition("/")
    if not address.startswith(FIELD_SCHEME) or kind not in list(FieldKind):
        return None
    number, _, title = rest.partition("/")
    return Field(kind=FieldKind(kind), number=int(number), title=unquote(title))
