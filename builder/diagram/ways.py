"""The ways in which a diagram can be drawn, so that its words can be read."""

from collections.abc import Iterator

from builder.diagram.engine import Json, Way

_TURNABLE = frozenset({"flowchart", "state", "class", "er", "requirement"})


def authored(kind: str) -> Way:
    """Return the way its author wrote it."""
    return Way(options=_options(kind, _COMFORTABLE))


def other_ways(kind: str, width: float, min_text: float) -> Iterator[Way]:
    """Yield other ways to draw a diagram on a sheet `width` points wide, the most alike first."""
    # The script's letters measure 16 pixels; this wide, they shrink to the smallest allowed.
    narrow = {"maxWidth": width * 16 / min_text}
    yield Way(options=_options(kind, _TIGHT))
    yield Way(options={**_options(kind, _TIGHT), **narrow})
    if kind in _TURNABLE:
        yield Way(options=_options(kind, _COMFORTABLE), turned=True)
        yield Way(options=_options(kind, _TIGHT), turned=True)
        yield Way(options={**_options(kind, _TIGHT), **narrow}, turned=True)


_COMFORTABLE: Json = {"nodeSpacing": 40, "rankSpacing": 42}
_TIGHT: Json = {"nodeSpacing": 24, "rankSpacing": 30, "wrappingWidth": 130}


def _options(kind: str, spacing: Json) -> Json:
    if kind == "flowchart":
        return {"config": {"flowchart": {"curve": "step", **spacing}}}
    if kind == "sequence":
        return {"config": {"sequence": {"mirrorActors": spacing is _COMFORTABLE}}}
    return {"config": {kind: dict(spacing)}} if kind in _TURNABLE else {}
