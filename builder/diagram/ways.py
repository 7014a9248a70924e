"""The ways in which a diagram can be drawn, so that its words can be read."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from builder.diagram.engine import Json, Way

TURNABLE = frozenset({"flowchart", "state", "class", "er", "requirement"})
"""Kinds that run upright or level."""


def tight(*, turned: bool = False, width: float | None = None) -> Way:
    """Return the way that takes the least room; labels break early where it may be `width` pixels wide."""
    narrow = {} if width is None else {"maxWidth": width}
    return Way(options={**_TIGHT, **narrow}, turned=turned)


def _options(flowchart: Json, state: Json, sequence: Json) -> Json:
    return {"config": {"flowchart": {"curve": "step", **flowchart}, "state": state, "sequence": sequence}}


_TIGHT = _options(
    {"nodeSpacing": 24, "rankSpacing": 28, "wrappingWidth": 130},
    {"nodeSpacing": 30, "rankSpacing": 34},
    {
        "mirrorActors": False,
        "messageMargin": 20,
        "boxMargin": 6,
        "noteMargin": 6,
        "height": 32,
        "actorMargin": 20,
    },
)

_DENSE = _options(
    {"nodeSpacing": 16, "rankSpacing": 22, "wrappingWidth": 88, "padding": 8},
    {"nodeSpacing": 20, "rankSpacing": 26},
    {},
)


def dense(*, turned: bool = False, width: float | None = None) -> Way:
    """Return the way for a diagram with too much in it: narrow nodes that nearly touch."""
    narrow = {} if width is None else {"maxWidth": width}
    return Way(options={**_DENSE, **narrow}, turned=turned)


def spread(kind: str, width: float, height: float) -> Way | None:
    """Return the way that spreads a chart over `width` × `height` pixels, None for kinds without a canvas.

    What the author says of its size in the source still wins.
    """
    if kind not in _CANVASES:
        return None
    height = min(height, _TALLEST * width)
    return Way(options={"config": _CANVASES[kind](width, height)})


_TALLEST = 0.75
"""A chart's height for a width of 1, on a page that has room for more."""

_MARGIN = 16.0
"""Pixels that the engine leaves around packets and treemaps, left and right together."""

_PACKETS = 0.8
"""The numbers of a packet's bits are so much smaller than the words of charts."""

_CANVASES: Mapping[str, Callable[[float, float], Json]] = MappingProxyType(
    {
        "quadrantChart": lambda width, height: {
            "quadrantChart": {"chartWidth": width, "chartHeight": height}
        },
        "xychart": lambda width, height: {"xyChart": {"width": width, "height": height}},
        "sankey": lambda width, height: {"sankey": {"width": width, "height": height}},
        "treemap": lambda width, height: {
            "treemap": {"nodeWidth": (width - _MARGIN) / 10, "nodeHeight": (height - _MARGIN) / 10}
        },
        "packet": lambda width, _: {"packet": {"bitWidth": (width * _PACKETS - _MARGIN) / 32}},
    }
)
"""Sizes as the engine takes them: of a packet, rows have 32 bits; of a treemap, ten nodes' widths are the whole."""

AUTHORED = Way(options=_options({"nodeSpacing": 36, "rankSpacing": 38}, {"rankSpacing": 42}, {}))
"""The way its author wrote it, with room around the nodes.

Classes and entities keep the engine's own spacing: their line ends need it.
"""
