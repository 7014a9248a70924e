"""Pictures in a box: side by side, in rows where that shows them larger."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from builder.content import Image
from builder.deck.geometry import Box

GAP = 14.0
_LARGER = 1.2
"""More rows than one must show the pictures this much larger."""
_MOST_ENLARGED = 2.0
"""Beyond twice its own size a picture shows its pixels."""

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Where a picture stands, and the parts of it cut off at its left, top, right and bottom."""

    box: Box
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


def fit_pictures(images: Sequence[Image], sizes: Sequence[Size], box: Box) -> tuple[Fitted, ...]:
    """Return the places of the pictures at the top of `box`, as large as it allows; `sizes` are their own, in points.

    `width` (`60%`, `8cm`) and `height` limit a picture that is alone; `fit` says how it takes its room: `contain` lets
    it grow as far as the box allows, `cover` fills the box and cuts off what is over, `none` keeps its own size.
    """
    if len(images) == 1:
        return (_alone(images[0], sizes[0], box),)
    shapes = [width / height for width, height in sizes]
    highest = max(height for _, height in sizes) * _MOST_ENLARGED
    best = _rows(shapes, 1, box, highest)
    for count in range(2, len(shapes)):
        rows = _rows(shapes, count, box, highest)
        if rows[0].box.height > best[0].box.height * _LARGER:
            best = rows
    return best


def _alone(image: Image, size: Size, box: Box) -> Fitted:
    width, height = size
    wanted = (
        _length(image.attributes.get("width"), box.width),
        _length(image.attributes.get("height"), box.height),
    )
    room = (min(wanted[0] or box.width, box.width), min(wanted[1] or box.height, box.height))
    fit = image.attributes.get("fit")
    if fit == "cover":
        return Fitted(_centred(box, *room), _crop(width / height, room[0] / room[1]))
    grows = fit == "contain" or any(wanted)
    most = 1.0 if fit == "none" else float("inf") if grows else _MOST_ENLARGED
    scale = min(room[0] / width, room[1] / height, most)
    return Fitted(_centred(box, width * scale, height * scale))


def _centred(box: Box, width: float, height: float) -> Box:
    return Box(x=box.x + (box.width - width) / 2, y=box.y, width=width, height=height)


def _crop(shape: float, wanted: float) -> tuple[float, float, float, float]:
    """Return what is cut off a picture of one shape, width to height, for it to have another."""
    if shape > wanted:
        side = (1 - wanted / shape) / 2
        return side, 0.0, side, 0.0
    side = (1 - shape / wanted) / 2
    return 0.0, side, 0.0, side


def _rows(shapes: Sequence[float], count: int, box: Box, highest: float) -> tuple[Fitted, ...]:
    """Return the pictures, all equally high, in `count` rows of about as many each."""
    edges = list(
        accumulate(
            (len(shapes) * (row + 1) // count - len(shapes) * row // count for row in range(count)), initial=0
        )
    )
    rows = [shapes[first:last] for first, last in pairwise(edges)]
    wide = (max(1.0, box.width - GAP * (len(row) - 1)) / sum(row) for row in rows)
    height = min(highest, max(1.0, box.height - GAP * (count - 1)) / count, *wide)
    fitted = []
    for place, row in enumerate(rows):
        widths = [height * shape for shape in row]
        x = box.x + (box.width - sum(widths) - GAP * (len(row) - 1)) / 2
        for width in widths:
            fitted.append(Fitted(Box(x=x, y=box.y + place * (height + GAP), width=width, height=height)))
            x += width + GAP
    return tuple(fitted)


def _length(text: str, whole: float) -> float:
    """Return a length in points, 0 where `text` says none; `%` is of `whole`."""
    found = re.fullmatch(r"(\d{1,4}(?:\.\d{1,4})?)(%|px|pt|mm|cm|in|em)?", text.strip())
    if found is None:
        return 0.0
    return float(found[1]) * (whole / 100 if found[2] == "%" else _POINTS[found[2] or "px"])


_POINTS = {"px": 0.75, "pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "em": 18.0}
