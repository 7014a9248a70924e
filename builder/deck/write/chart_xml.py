"""A chart's own part: `c:chartSpace` (ECMA-376 Part 1, 21.2.2.29)."""

from dataclasses import dataclass

from builder.chart import ChartData, ChartKind, Series, axis_format, labelled, number_format
from builder.deck.colour import BLACK, WHITE, contrast, mix
from builder.deck.geometry import Box
from builder.deck.slide import Tone
from builder.deck.write.chart_sheet import label_cells, name_cell, value_cells
from builder.deck.write.emu import emu
from builder.deck.write.escape import escape
from builder.deck.write.namespaces import A, R
from builder.deck.write.palette import Palette
from builder.deck.write.shape import solid

SHEET_RELATION = "rId1"
"""The relationship from the chart to its spreadsheet."""

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
# The axes' ids only have to differ; python-pptx's negative ones are against the schema (xsd:unsignedInt).
_LABELS_AXIS, _VALUES_AXIS = 1001, 1002
_NONE = "<a:noFill/>"
_LARGE, _SMALL = (16.0, 14.0), (14.0, 12.0)
"""The sizes of names and of numbers, in points."""
_LOW = 270.0
"""Points: a chart lower than this has small words."""


def chart_xml(chart: ChartData, box: Box, palette: Palette, language: str) -> str:
    """Return the part of a chart shown in `box`; its data stand both here and in the spreadsheet it names.

    `language` is the tag of its words. Values are written where there is room for them.
    """
    writer = _Writer(chart, box, palette, language)
    return (
        f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        f'<c:lang val="{language}"/><c:roundedCorners val="0"/><c:chart>{writer.title()}'
        f"<c:plotArea><c:layout/>{writer.plot()}<c:spPr>{_NONE}<a:ln>{_NONE}</a:ln></c:spPr></c:plotArea>"
        f'{writer.legend()}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_NONE}<a:ln>{_NONE}</a:ln></c:spPr>{writer.text(palette.ink, writer.size)}"
        f'<c:externalData r:id="{SHEET_RELATION}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    chart: ChartData
    box: Box
    palette: Palette
    language: str

    @property
    def sizes(self) -> tuple[float, float]:
        return _LARGE if self.box.height >= _LOW else _SMALL

    @property
    def size(self) -> float:
        return self.sizes[0]

    @property
    def number_size(self) -> float:
        return self.sizes[1]

    def title(self) -> str:
        if not self.chart.title:
            return '<c:autoTitleDeleted val="1"/>'
        words = (
            f'<a:r><a:rPr lang="{self.language}" sz="{_hundredths(self.size + 2)}" b="1">{solid(self.palette.ink)}'
            f"{_FACES}</a:rPr><a:t>{escape(self.chart.title)}</a:t></a:r>"
        )
        return (
            f"<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>{words}</a:p></c:rich></c:tx>"
            '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
        )

    def legend(self) -> str:
        ring = self.chart.kind is ChartKind.DOUGHNUT
        if not self.chart.has_legend and not ring:
            return ""
        words = self.text(self.palette.ink, self.size)
        return f'<c:legend><c:legendPos val="{"r" if ring else "t"}"/><c:overlay val="0"/>{words}</c:legend>'

    def plot(self) -> str:
        match self.chart.kind:
            case ChartKind.PIE:
                return f'<c:pieChart><c:varyColors val="1"/>{self.slices()}<c:firstSliceAng val="0"/></c:pieChart>'
            case ChartKind.DOUGHNUT:
                return (
                    f'<c:doughnutChart><c:varyColors val="1"/>{self.slices()}<c:firstSliceAng val="0"/>'
                    '<c:holeSize val="58"/></c:doughnutChart>'
                )
            case ChartKind.LINE:
                series = "".join(self.line(i, each) for i, each in enumerate(self.chart.series))
                return (
                    f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>'
                    f"{_AXES}</c:lineChart>{self.axes()}"
                )
            case _:
                return self.bars() + self.axes()

    def bars(self) -> str:
        chart = self.chart
        direction = "bar" if chart.kind.lies else "col"
        grouping, overlap = ("stacked", 100) if chart.kind.stacked else ("clustered", -6)
        # A lone series has air between its bars; groups stand closer, since air parts them inside too.
        gap = 60 if chart.kind.stacked or len(chart.series) > 1 else 70
        series = "".join(self.bar(i, each) for i, each in enumerate(chart.series))
        return (
            f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
            f'<c:gapWidth val="{gap}"/><c:overlap val="{overlap}"/>{_AXES}</c:barChart>'
        )

    def bar(self, place: int, series: Series) -> str:
        colour = self.colour(place)
        inside = self.chart.kind.stacked
        ink = _on(colour) if inside else self.palette.ink
        edge = (
            f'<a:ln w="{emu(0.75)}">{solid(self.palette.ground)}</a:ln>'
            if inside
            else f"<a:ln>{_NONE}</a:ln>"
        )
        labels = self.labels(series, ink, "ctr" if inside else "outEnd")
        return self.series(place, series, f'{_shape(colour, edge)}<c:invertIfNegative val="0"/>', labels)

    def line(self, place: int, series: Series) -> str:
        colour = self.colour(place)
        stroke = f'<c:spPr><a:ln w="{emu(2.5)}" cap="rnd">{solid(colour)}<a:round/></a:ln></c:spPr>'
        marker = (
            f'<c:marker><c:symbol val="{_MARKERS[place % len(_MARKERS)]}"/><c:size val="8"/>'
            f'{_shape(colour, f"""<a:ln w="{emu(1)}">{solid(self.palette.ground)}</a:ln>""")}</c:marker>'
        )
        labels = self.labels(series, self.palette.ink, "t" if self.is_upper(series) else "b")
        return self.series(place, series, stroke + marker, labels, '<c:smooth val="0"/>')

    def is_upper(self, series: Series) -> bool:
        """Return whether a line runs above the others, so that its values have room over it."""
        return _mean(series) >= max(map(_mean, self.chart.series))

    def slices(self) -> str:
        (series,) = self.chart.series
        edge = f'<a:ln w="{emu(1.5)}">{solid(self.palette.ground)}</a:ln>'
        points = "".join(
            f'<c:dPt><c:idx val="{i}"/><c:bubble3D val="0"/>{_shape(self.colour(i), edge)}</c:dPt>'
            for i in range(len(self.chart.labels))
        )
        return self.series(0, series, points, self.slice_labels())

    def slice_labels(self) -> str:
        """Return labels that say how large each slice is and, beside a pie, what; a ring's stand on the ring."""
        ring = self.chart.kind is ChartKind.DOUGHNUT
        percent = self.chart.unit != "%"
        number = "0%" if percent else number_format(self.chart)
        look = f'<c:numFmt formatCode="{escape(number)}" sourceLinked="0"/><c:spPr>{_NONE}<a:ln>{_NONE}</a:ln></c:spPr>'
        shown = _shown(value=not percent, name=not ring, percent=percent) + "<c:separator>\n</c:separator>"
        place = "" if ring else '<c:dLblPos val="outEnd"/>'
        on_ring = "".join(
            f'<c:dLbl><c:idx val="{i}"/>{look}{self.text(_on(self.colour(i)), self.number_size)}{shown}</c:dLbl>'
            for i in range(len(self.chart.labels) if ring else 0)
        )
        words = self.text(self.palette.ink, self.size)
        return f'<c:dLbls>{on_ring}{look}{words}{place}{shown}<c:showLeaderLines val="{int(not ring)}"/></c:dLbls>'

    def series(self, place: int, series: Series, look: str, labels: str, after: str = "") -> str:
        chart = self.chart
        name = escape(series.name or chart.title or chart.unit)
        names = "".join(
            f'<c:pt idx="{i}"><c:v>{escape(text)}</c:v></c:pt>' for i, text in enumerate(chart.labels)
        )
        values = "".join(
            f'<c:pt idx="{i}"><c:v>{value!r}</c:v></c:pt>'
            for i, value in enumerate(series.values)
            if value is not None
        )
        count = f'<c:ptCount val="{len(chart.labels)}"/>'
        return (
            f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/><c:tx><c:strRef><c:f>{name_cell(place)}</c:f>'
            f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
            f"{look}{labels}<c:cat><c:strRef><c:f>{label_cells(chart)}</c:f><c:strCache>{count}{names}</c:strCache>"
            f"</c:strRef></c:cat><c:val><c:numRef><c:f>{value_cells(chart, place)}</c:f><c:numCache>"
            f"<c:formatCode>{escape(number_format(chart))}</c:formatCode>{count}{values}</c:numCache></c:numRef></c:val>"
            f"{after}</c:ser>"
        )

    def labels(self, series: Series, ink: str, place: str) -> str:
        shown = labelled(self.chart, series, self.box.width, self.box.height, self.number_size)
        if not any(shown):
            return ""
        left_out = "".join(
            f'<c:dLbl><c:idx val="{i}"/><c:delete val="1"/></c:dLbl>'
            for i, room in enumerate(shown)
            if not room
        )
        number = f'<c:numFmt formatCode="{escape(number_format(self.chart))}" sourceLinked="0"/>'
        return (
            f"<c:dLbls>{left_out}{number}<c:spPr>{_NONE}<a:ln>{_NONE}</a:ln></c:spPr>{self.text(ink, self.number_size)}"
            f'<c:dLblPos val="{place}"/>{_shown(value=True)}</c:dLbls>'
        )

    def axes(self) -> str:
        lies = self.chart.kind.lies
        line = f'<c:spPr><a:ln w="{emu(1)}">{solid(mix(self.palette.ground, self.palette.ink, 0.35))}</a:ln></c:spPr>'
        grid = f'<c:spPr><a:ln w="{emu(0.75)}">{solid(mix(self.palette.ground, self.palette.ink, 0.12))}</a:ln></c:spPr>'
        # Lying bars begin at the top; the values then stand at the far end of the labels' axis, which is below.
        order, side, crosses = ("maxMin", "l", "max") if lies else ("minMax", "b", "autoZero")
        number = f'<c:numFmt formatCode="{escape(axis_format(self.chart))}" sourceLinked="0"/>'
        return (
            f'<c:catAx><c:axId val="{_LABELS_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
            f'<c:delete val="0"/><c:axPos val="{side}"/><c:numFmt formatCode="General" sourceLinked="0"/>{_TICKS}'
            f'<c:tickLblPos val="low"/>{line}{self.text(self.palette.ink, self.size)}'
            f'<c:crossAx val="{_VALUES_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
            '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
            f'<c:valAx><c:axId val="{_VALUES_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
            f'<c:delete val="0"/><c:axPos val="{"b" if lies else "l"}"/><c:majorGridlines>{grid}</c:majorGridlines>'
            f"{number}{_TICKS}"
            f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln>{_NONE}</a:ln></c:spPr>{self.text(self.palette.tone(Tone.MUTED), self.number_size)}'
            f'<c:crossAx val="{_LABELS_AXIS}"/><c:crosses val="{crosses}"/><c:crossBetween val="between"/></c:valAx>'
        )

    def text(self, colour: str, size: float) -> str:
        return (
            f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_hundredths(size)}" b="0">{solid(colour)}'
            f'{_FACES}</a:defRPr></a:pPr><a:endParaRPr lang="{self.language}"/></a:p></c:txPr>'
        )

    def colour(self, place: int) -> str:
        """Return the colour of a series or slice; those beyond the theme's are paler."""
        colours = self.palette.series
        turn, place = divmod(place, len(colours))
        return mix(colours[place], self.palette.ground, min(0.6, 0.35 * turn)) if turn else colours[place]


_FACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
_MARKERS = ("circle", "square", "diamond", "triangle")
_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
_AXES = f'<c:axId val="{_LABELS_AXIS}"/><c:axId val="{_VALUES_AXIS}"/>'


def _shape(colour: str, edge: str) -> str:
    return f"<c:spPr>{solid(colour)}{edge}</c:spPr>"


def _on(colour: str) -> str:
    """Return white where it can be read on a bar, else black."""
    return WHITE if contrast(WHITE, colour) >= _READABLE else BLACK


_READABLE = 4.0


def _shown(*, value: bool = False, name: bool = False, percent: bool = False) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="{int(name)}"/>'
        f'<c:showSerName val="0"/><c:showPercent val="{int(percent)}"/><c:showBubbleSize val="0"/>'
    )


def _mean(series: Series) -> float:
    values = [value for value in series.values if value is not None]
    return sum(values) / len(values) if values else 0.0


def _hundredths(points: float) -> int:
    return round(points * 100)
