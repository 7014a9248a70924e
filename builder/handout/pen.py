"""What the writers of HTML need to know while they write."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from builder.content import Inlines, plain_text
from builder.handout.illustration import FormulaPicture, Illustration
from builder.handout.slide_cue import SlideCue


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """The surroundings of the text being written."""

    language: str
    pictures: Mapping[str, Illustration] = field(default_factory=dict)
    """By the address in the source; an address that is missing here has no picture."""
    diagrams: Mapping[str, Illustration] = field(default_factory=dict)
    """By the diagram's source; one that is missing here is shown as its source."""
    charts: Mapping[str, Illustration] = field(default_factory=dict)
    """By the chart's source; one that is missing here is shown as a table."""
    formulas: Mapping[tuple[str, bool], FormulaPicture] = field(default_factory=dict)
    """By the LaTeX and whether the formula stands by itself; one that is missing here is shown as its source."""
    footnotes: Mapping[int, int] = field(default_factory=dict)
    """The source's footnote numbers → the handout's."""
    links: Mapping[str, str] = field(default_factory=dict)
    """As in `Handout`."""
    heading: int = 1
    """The level of the heading above."""
    worksheet: bool = False
    """True in a companion: `[ ]` inside a line is then a box to tick."""
    discussion: bool = False
    """True in the discussion: a bold paragraph is then its question."""
    headings: bool = True
    """False inside items, quotations and meanings, where a heading would break the document's outline."""
    narrow: bool = False
    """True inside a column or a card, where nothing may stand side by side."""
    addresses: bool = True
    """False in headings: no address is printed after a link."""
    boxes: int = 0
    """How many boxes and quotations stand around the text."""
    instructor: bool = False
    """True in the instructor's edition: it says until when each phase lasts."""
    cues: Mapping[int, SlideCue] = field(default_factory=dict)
    """As in `Handout`."""
    fields: Iterator[int] | None = None
    """The numbers of the fields to come; None where blanks are only printed."""
    prompt: str = ""
    """What the words around a blank ask for."""


_LONGEST_PROMPT = 90


def asking(pen: Pen, inlines: Inlines) -> Pen:
    """Return the pen with `inlines` as what is asked for, where there are fields that must say so."""
    if pen.fields is None or not (words := plain_text(inlines).strip()):
        return pen
    prompt = re.sub(r"_{4,}", "…", words)
    return replace(pen, prompt=prompt if len(prompt) <= _LONGEST_PROMPT else f"{prompt[:_LONGEST_PROMPT]}…")
