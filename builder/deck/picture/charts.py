"""Charts: what a chart's part says of its data, drawn as the handout draws it."""

import re
from collections.abc import Iterator

from lxml import etree

from builder.chart import ChartColours, ChartData, ChartKind, Series, draw_chart
from builder.deck.bind.colours import theme_colour
from builder.deck.bind.names import qn
from builder.deck.geometry import Box
from builder.deck.picture.numbers import n
from builder.deck.picture.sheet import Sheet

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def chart_svg(data: etree._Element, box: Box, sheet: Sheet) -> str:
    """Return the chart that a graphic frame shows; nothing where its kind isn't known."""
    reference = data.find(f"{_C}chart")
    arrow = None if reference is None else sheet.package.by_id(sheet.part).get(reference.get(qn("r:id"), ""))
    if arrow is None or arrow.target not in sheet.package.parts:
        return ""
    root = sheet.package.tree(arrow.target)
    chart = _read(root)
    if chart is None:
        return ""
    drawn = draw_chart(
        chart,
        width=_WIDTH,
        colours=_colours(root, sheet),
        families=(sheet.face("+mn-lt", "latin"), sheet.face("+mn-ea", "ea"), "Noto Sans CJK KR"),
        alt=chart.title,
    )
    place = f'x="{n(box.x)}" y="{n(box.y)}" width="{n(box.width)}" height="{n(box.height)}"'
    return drawn.svg.replace(
        f'width="{n(drawn.width)}pt" height="{n(drawn.height)}pt"',
        f'{place} preserveAspectRatio="xMidYMid meet"',
        1,
    )


_WIDTH = 420.0
"""The width in points for which its words are laid; it is then scaled to its place."""


def _read(root: etree._Element) -> ChartData | None:
    kind, plot = _kind(root)
    if kind is None or plot is None:
        return None
    found = list(plot.iterfind(f"{_C}ser"))
    labels = tuple(_points(found[0].find(f"{_C}cat")).values()) if found else ()
    series = tuple(
        Series(name=" ".join(_points(each.find(f"{_C}tx")).values()), values=_values(each, len(labels)))
        for each in found
    )
    if not labels or not any(value is not None for each in series for value in each.values):
        return None
    title = root.find(f"{_C}chart/{_C}title")
    return ChartData(
        kind=kind,
        labels=labels,
        series=series if len(series) > 1 else tuple(Series(name="", values=each.values) for each in series),
        title="" if title is None else "".join(each.text or "" for each in title.iter(qn("a:t"))),
        unit=_unit(root),
    )


def _kind(root: etree._Element) -> tuple[ChartKind | None, etree._Element | None]:
    for name, kind in (
        ("pieChart", ChartKind.PIE),
        ("doughnutChart", ChartKind.DOUGHNUT),
        ("lineChart", ChartKind.LINE),
    ):
        plot = next(root.iter(f"{_C}{name}"), None)
        if plot is not None:
            return kind, plot
    plot = next(root.iter(f"{_C}barChart"), None)
    if plot is None:
        return None, None
    said = {each.tag.removeprefix(_C): each.get("val", "") for each in plot}
    stacked = said.get("grouping", "") == "stacked"
    if said.get("barDir") == "bar":
        return ChartKind.STACKED_BAR if stacked else ChartKind.BAR, plot
    return ChartKind.STACKED_COLUMN if stacked else ChartKind.COLUMN, plot


def _points(holder: etree._Element | None) -> dict[int, str]:
    found = () if holder is None else holder.iter(f"{_C}pt")
    return {int(point.get("idx", "0")): point.findtext(f"{_C}v") or "" for point in found}


def _values(series: etree._Element, count: int) -> tuple[float | None, ...]:
    found = _points(series.find(f"{_C}val"))
    return tuple(_number(found.get(place)) for place in range(count))


def _number(text: str | None) -> float | None:
    try:
        return None if text is None else float(text)
    except ValueError:
        return None


def _unit(root: etree._Element) -> str:
    """Return what its numbers count, as their format writes it: `0"시간"`."""
    for code in root.iter(f"{_C}formatCode"):
        named = re.search(r'"([^"]*)"|(%)', code.text or "")
        return (named[1] or named[2]).strip() if named else ""
    return ""


def _colours(root: etree._Element, sheet: Sheet) -> ChartColours:
    usual = ChartColours()
    series = tuple(_series_colours(root, sheet)) or usual.series
    ink = theme_colour("tx1", sheet.theme, sheet.colour_map) or usual.ink
    words = next((fill[0] for each in root.iter(qn("a:defRPr")) if (fill := sheet.fill(each))), ink)
    ground = theme_colour("bg1", sheet.theme, sheet.colour_map) or usual.ground
    return ChartColours(ink=words, muted=words, ground=ground, series=series)


def _series_colours(root: etree._Element, sheet: Sheet) -> Iterator[str]:
    slices = [each.find(f"{_C}spPr") for each in root.iter(f"{_C}dPt")]
    for look in slices or [each.find(f"{_C}spPr") for each in root.iter(f"{_C}ser")]:
        fill = sheet.fill(look)
        if fill is None and look is not None:
            fill = sheet.fill(look.find(qn("a:ln")))
        if fill is not None:
            yield fill[0]
