"""The ways in which a diagram can be drawn, so that its words can be read."""

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
    {"mirrorActors": False, "messageMargin": 26, "boxMargin": 6, "noteMargin": 6, "height": 36},
)

AUTHORED = Way(options=_options({"nodeSpacing": 36, "rankSpacing": 38}, {"rankSpacing": 42}, {}))
"""The way its author wrote it, with room around the nodes.

Classes and entities keep the engine's own spacing: their line ends need it.
"""
