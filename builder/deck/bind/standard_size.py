"""Templates of any size → boxes on a slide of the usual one.

A slide of Google Slides is 405 points high and is shown on the same screen as one of 540: the same letters are
as large there in fewer points. So slides are planned at one size, and what is written is scaled.
"""

from dataclasses import replace

from builder.deck.geometry import Box, Geometry, LayoutGeometry, LevelStyle, TextArea

STANDARD = 540.0
"""The shorter side of a slide, in points, that every size and length in the program is meant for."""
_USUAL = (0.9, 1.15)
"""Paper sizes and the like are near enough to be left as they are."""


def scale_of(slide: Box) -> float:
    """Return how many of the template's points make one on a slide of the usual size."""
    scale = min(slide.width, slide.height) / STANDARD
    return 1.0 if _USUAL[0] <= scale <= _USUAL[1] else scale


def resized(geometry: Geometry, factor: float) -> Geometry:
    """Return the same boxes and styles with every length `factor` times as long, the least sizes as they are."""
    if factor == 1:
        return geometry
    return replace(
        geometry,
        width=geometry.width * factor,
        height=geometry.height * factor,
        layouts={purpose: _layout(layout, factor) for purpose, layout in geometry.layouts.items()},
        rail=resized_box(geometry.rail, factor) if geometry.rail is not None else None,
    )


def _layout(layout: LayoutGeometry, factor: float) -> LayoutGeometry:
    return replace(
        layout,
        title=_area(layout.title, factor) if layout.title is not None else None,
        bodies=tuple(_area(area, factor) for area in layout.bodies),
        free=resized_box(layout.free, factor),
        subtitle=_area(layout.subtitle, factor) if layout.subtitle is not None else None,
    )


def _area(area: TextArea, factor: float) -> TextArea:
    left, top, right, bottom = area.insets
    return replace(
        area,
        box=resized_box(area.box, factor),
        levels=tuple(_level(level, factor) for level in area.levels),
        insets=(left * factor, top * factor, right * factor, bottom * factor),
    )


def _level(level: LevelStyle, factor: float) -> LevelStyle:
    return replace(
        level,
        # Tenths: 24 points on a smaller slide are 32 again, and not 31.97.
        size=round(level.size * factor, 1),
        indent=level.indent * factor,
        first_indent=level.first_indent * factor,
        space_before=level.space_before * factor,
        space_after=level.space_after * factor,
    )


def resized_box(box: Box, factor: float) -> Box:
    """Return the box with every length `factor` times as long."""
    return Box(x=box.x * factor, y=box.y * factor, width=box.width * factor, height=box.height * factor)
