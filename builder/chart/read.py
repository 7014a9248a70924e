"""A `chart` fence → its data."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from builder.chart.chart import ChartData, ChartKind, Series
from builder.chart.number import Number, read_number
from builder.chart.read_csv import read_csv
from builder.chart.read_yaml import looks_like_yaml, read_yaml
from builder.chart.sheet import Place, Refusal, Sheet, Words
from builder.content import NO_ATTRIBUTES, Attributes
from builder.diagnostics import Checked, Code, Problem, Severity, Span, cell_width
from builder.language import msg

LARGEST = 20_000
"""Characters of a source: more than the largest chart that can be read."""


# The paginator asks for the same chart each time it tries another arrangement.
@lru_cache(maxsize=256)
def read_chart(source: str, span: Span, attributes: Attributes = NO_ATTRIBUTES) -> Checked[ChartData | None]:
    """Return the chart that `source` describes, None where it describes none, and what is wrong with it.

    `span` is the fence's, whose first line stands above the source; `attributes` are those in its braces, of which
    `type`, `title` and `unit` are known. The source is CSV with lines of settings above it, or YAML.
    """
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    try:
        if len(text) > LARGEST:
            raise Refusal(
                msg("the chart is too long to be read"), Place(), msg("show the sums, and link to the data")
            )
        sheet = read_yaml(text) if looks_like_yaml(text) else read_csv(text)
        chart = _Reader(sheet, attributes).chart()
    except Refusal as refusal:
        return Checked(value=None, problems=(_refused(refusal, span),))
    return Checked(value=chart, problems=tuple(_unknown(word, span) for word in sheet.unknown))


class _Reader:
    """Makes a chart of a sheet."""

    def __init__(self, sheet: Sheet, attributes: Attributes) -> None:
        self.sheet = sheet
        self.attributes = attributes

    def chart(self) -> ChartData:
        labels = tuple(word.text for word in self.sheet.labels)
        columns = [self.column(place) for place in range(len(self.sheet.names))]
        chart = ChartData(
            kind=self.kind(labels),
            labels=labels,
            series=tuple(
                Series(name=name.text, values=tuple(number.value if number else None for number in column))
                for name, column in zip(self.sheet.names, columns, strict=True)
            ),
            title=self.setting("title").text,
            unit=self.unit(columns),
            corner=self.sheet.corner,
        )
        if not any(True for _ in chart.numbers):
            raise Refusal(msg("the chart has no numbers"), Place(), msg("write at least one number"))
        if chart.kind.round:
            self.check_slices(chart)
        return chart

    def setting(self, name: str) -> Words:
        """Return what the source or else the fence's braces say."""
        return self.sheet.settings.get(name) or Words(self.attributes.get(name))

    def kind(self, labels: Sequence[str]) -> ChartKind:
        word = self.setting("type")
        name = re.sub(r"[\s_-]", "", word.text.casefold().removesuffix("chart"))
        if name in KINDS:
            return KINDS[name]
        if name not in _AS_FITS:
            raise Refusal(
                msg("there is no chart of type {name}", name=word.text),
                word.place,
                msg("the types are {names}", names=", ".join(TYPES)),
            )
        standing, lying = _AS_FITS[name]
        return lying if lies_better(labels) else standing

    def column(self, place: int) -> list[Number | None]:
        return list(self._numbers(place))

    def _numbers(self, place: int) -> Iterator[Number | None]:
        for row in self.sheet.rows:
            cell = row[place]
            number = read_number(cell.text)
            if number is None and cell.text not in _NOTHING:
                raise Refusal(
                    msg("{found} is not a number", found=cell.text[:40]),
                    cell.place,
                    msg("write digits (1200.5), and leave the place empty where no number is known"),
                )
            yield number

    def unit(self, columns: Sequence[Sequence[Number | None]]) -> str:
        """Return the unit that is set, or else the one that all numbers carry."""
        said = self.setting("unit").text
        for column, row in ((c, r) for c in range(len(columns)) for r in range(len(self.sheet.rows))):
            number = columns[column][row]
            if number is not None and number.unit:
                said = said or number.unit
                if number.unit != said:
                    raise Refusal(
                        msg("{unit} and {other} can't stand in one chart", unit=said, other=number.unit),
                        self.sheet.rows[row][column].place,
                        msg("give all numbers in one unit, and name it once: `unit: {unit}`", unit=said),
                    )
        return said

    def check_slices(self, chart: ChartData) -> None:
        """Raise a Refusal for what no circle can show."""
        if len(chart.series) > 1:
            raise Refusal(
                msg("a pie shows one series and here are {series}", series=len(chart.series)),
                self.sheet.names[1].place,
                msg("write `type: stacked`, or leave one series"),
            )
        values = chart.series[0].values
        wrong = next((i for i, value in enumerate(values) if value is not None and value < 0), None)
        if wrong is not None or not sum(value or 0.0 for value in values):
            raise Refusal(
                msg("a pie can't show numbers below zero, or nothing but zeros"),
                self.sheet.rows[wrong or 0][0].place,
                msg("write `type: bar`"),
            )


_NOTHING = frozenset({"", "-", "–", "—", "n/a", "N/A", "NA", "null", "없음"})

TYPES = ("bar", "column", "stacked", "line", "pie", "doughnut")
"""The types as messages name them; `bar` and `stacked` stand or lie, whichever shows their labels."""

_AS_FITS: Mapping[str, tuple[ChartKind, ChartKind]] = MappingProxyType(
    {
        **dict.fromkeys(("", "bar", "막대", "막대그래프"), (ChartKind.COLUMN, ChartKind.BAR)),
        **dict.fromkeys(
            ("stacked", "stack", "누적", "누적막대"), (ChartKind.STACKED_COLUMN, ChartKind.STACKED_BAR)
        ),
    }
)
KINDS: Mapping[str, ChartKind] = MappingProxyType(
    {
        **dict.fromkeys(("column", "col", "vertical", "세로막대"), ChartKind.COLUMN),
        **dict.fromkeys(("barh", "hbar", "horizontal", "horizontalbar", "가로막대"), ChartKind.BAR),
        **dict.fromkeys(("stackedcolumn", "누적세로막대"), ChartKind.STACKED_COLUMN),
        **dict.fromkeys(("stackedbar", "누적가로막대"), ChartKind.STACKED_BAR),
        **dict.fromkeys(("line", "선", "꺾은선"), ChartKind.LINE),
        **dict.fromkeys(("pie", "원", "원형", "파이"), ChartKind.PIE),
        **dict.fromkeys(("doughnut", "donut", "ring", "도넛"), ChartKind.DOUGHNUT),
    }
)

_WIDEST_ROW = 84
"""Terminal cells (one a Latin letter, two a syllable) that stand in one row below a chart as wide as a slide."""


def lies_better(labels: Sequence[str]) -> bool:
    """Return whether labels are too many or too long to stand below standing bars."""
    return len(labels) * max(cell_width(label) + 2 for label in labels) > _WIDEST_ROW if labels else False


def _refused(refusal: Refusal, span: Span) -> Problem:
    return Problem(
        code=Code.CHART_REFUSED,
        severity=Severity.ERROR,
        message=refusal.message,
        span=_here(refusal.place, span),
        hint=refusal.hint,
    )


def _unknown(word: Words, span: Span) -> Problem:
    return Problem(
        code=Code.UNKNOWN_KEY,
        severity=Severity.WARNING,
        message=msg("a chart has no setting {name}", name=word.text),
        span=_here(word.place, span),
        hint=msg("known here: {names}", names="type, title, unit"),
    )


def _here(place: Place, span: Span) -> Span:
    """Return where `place` is in the file: the source begins on the line after its fence."""
    return Span(path=span.path, line=span.line + place.line, column=span.column - 1 + place.column)
