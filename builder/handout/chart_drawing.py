"""A chart of the source → an SVG as wide as a page."""

from builder.chart import ChartColours, chart_alt, draw_chart, read_chart
from builder.content import Chart
from builder.diagram.colour import mixed
from builder.handout.illustration import Illustration
from builder.handout.print_size import MM, PAGE_WIDTH, PrintSize
from builder.handout.theme import HandoutTheme


def draw_chart_block(
    chart: Chart, name: str, language: str, theme: HandoutTheme, size: PrintSize
) -> Illustration | None:
    """Return the chart as an SVG called `name`, None where its source makes none."""
    data = read_chart(chart.source, chart.span, chart.attributes).value
    if data is None:
        return None
    alt = chart.attributes.get("alt") or chart_alt(data, language)
    drawn = draw_chart(
        data, width=PAGE_WIDTH / size.enlarged, colours=_colours(theme), families=theme.families, alt=alt
    )
    return Illustration(
        name=name,
        data=drawn.svg.encode(),
        alt=alt,
        width=drawn.width * size.enlarged / MM,
        complete=drawn.complete,
    )


def _colours(theme: HandoutTheme) -> ChartColours:
    palette = theme.palette
    return ChartColours(
        ink=palette.text,
        muted=palette.muted,
        ground=palette.background,
        grid=mixed(palette.text, palette.background, 0.12),
        axis=mixed(palette.text, palette.background, 0.4),
        series=palette.accents,
    )
