"""Runs of text inside a block."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.content.attributes import NO_ATTRIBUTES, Attributes


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters; control characters and lone surrogates are already gone."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Strike:
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class CodeSpan:
    text: str


@dataclass(frozen=True, slots=True)
class Math:
    """LaTeX between single dollars."""

    latex: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link whose address is safe to write into a product: http, https, mailto or relative."""

    children: "Inlines"
    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture named in the source; `address` is as written, resolved by whoever loads it."""

    alt: str
    address: str
    title: str = ""
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A break that the author forced."""


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """A reference to the footnote of this number in `Document.footnotes`, counted from 1."""

    number: int


Inline = Text | Strong | Emphasis | Strike | CodeSpan | Math | Link | Image | LineBreak | FootnoteMark
Inlines = tuple[Inline, ...]


def plain_text(inlines: Iterable[Inline]) -> str:
    """Return the characters that a reader sees, a space for a forced break."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text) | CodeSpan(text) | Math(text):
            return text
        case Image():
            return inline.alt
        case LineBreak():
            return " "
        case FootnoteMark():
            return ""
        case _:
            return plain_text(inline.children)
