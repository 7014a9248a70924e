"""What a fence says before anyone asks whether it makes a chart."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.language import Message, msg


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column inside the fence, counted from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Words:
    """A text and where it stands."""

    text: str
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Settings and a table: one label and one cell a series in each row."""

    settings: Mapping[str, Words] = field(default_factory=dict)
    """By their English name: `type`, `title`, `unit`."""
    unknown: tuple[Words, ...] = ()
    """Names of settings that no chart has."""
    corner: str = ""
    names: tuple[Words, ...]
    labels: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    """A row a label, each with a cell a name."""


class Refusal(Exception):
    """Raised inside this room where a source makes no chart: why, where, and what to do."""

    def __init__(self, message: Message, place: Place, hint: Message) -> None:
        super().__init__(str(message))
        self.message = message
        self.place = place
        self.hint = hint


SETTINGS: Mapping[str, str] = {
    "type": "type",
    "종류": "type",
    "title": "title",
    "제목": "title",
    "unit": "unit",
    "단위": "unit",
}
"""What a setting may be called → its name."""

MOST_LABELS = 60
MOST_SERIES = 12


def check_size(labels: int, series: int, place: Place) -> None:
    """Raise a Refusal where there is nothing to draw, or more than anyone can read."""
    if not labels or not series:
        raise Refusal(
            msg("the chart has no numbers"),
            place,
            msg(
                "write a row of names (week,theory,practice), then a row of a label and numbers for each (1,3,5)"
            ),
        )
    if labels > MOST_LABELS or series > MOST_SERIES:
        raise Refusal(
            msg("the chart has {labels} labels and {series} series", labels=labels, series=series),
            place,
            msg(
                "a chart may have {labels} labels and {series} series", labels=MOST_LABELS, series=MOST_SERIES
            ),
        )
