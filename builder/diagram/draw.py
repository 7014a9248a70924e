"""Mermaid source → a drawing."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import ParseError

from builder.diagnostics import Checked
from builder.diagram.alt_text import alt_text
from builder.diagram.apart import parted
from builder.diagram.begin import Begun, begin, plain_source
from builder.diagram.clear import is_clear
from builder.diagram.contrast import behind_lines, readable
from builder.diagram.drawing import Drawing
from builder.diagram.engine import Drawn, Json, Refused, Way, engine
from builder.diagram.enlarge import enlarged
from builder.diagram.fit import smallest_text
from builder.diagram.fold import folded
from builder.diagram.fold_sequence import folded_sequence
from builder.diagram.glue import glued
from builder.diagram.memory import Memory
from builder.diagram.pack import packed
from builder.diagram.palette import Palette
from builder.diagram.parts import Parts, parts_of
from builder.diagram.problems import mending, refusal
from builder.diagram.read_svg import Picture, read_svg
from builder.diagram.settle import settled
from builder.diagram.ways import AUTHORED, TURNABLE, dense, spread, tight


def draw_mermaid(
    source: str,
    *,
    max_width: float,
    max_height: float,
    palette: Palette | None = None,
    family: str = "Malgun Gothic",
    min_text: float = 10.0,
    language: str = "ko",
) -> Checked[Drawing | None]:
    """Return the diagram in its natural size, None if it can't be drawn, and what is wrong with the source.

    The diagram keeps the direction its author gave it if its smallest words reach `min_text` points when it
    fills `max_width` × `max_height` points; else it is turned, set tighter, put in rows or folded, whatever
    shows the largest words.
    Words are measured with the font `family`. The spans of the problems count lines and columns inside
    `source`; their path is empty.
    """
    text = plain_source(source)
    sheet = _Sheet(
        palette=palette or Palette(), family=family, width=max_width, height=max_height, language=language
    )
    begun = begin(text, family)
    if isinstance(begun, Refused):
        return Checked(value=None, problems=(refusal(begun, text),))
    drawing = _largest(begun, sheet, min_text)
    if isinstance(drawing, Refused):
        return Checked(value=None, problems=(refusal(drawing, text),))
    return Checked(value=drawing, problems=tuple(mending(mend) for mend in begun.mends))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    palette: Palette
    family: str
    width: float
    height: float
    language: str

    def scale(self, drawn: Drawn | Drawing) -> float:
        """Return the factor by which a drawing fills the sheet."""
        return min(self.width / drawn.width, self.height / drawn.height)


def _largest(begun: Begun, sheet: _Sheet, min_text: float) -> Drawing | Refused:
    """Return the drawing as authored, or the one with the largest words if those are too small."""
    # Words have the same size whichever way they stand, so that only the scale counts.
    begun = _spread(begun, sheet, min_text)
    words, parts = _smallest(begun.drawn, sheet), parts_of(begun.drawn.about)
    best = _arranged(begun.drawn, sheet, None, 1.0)
    for other in _others(begun, sheet, min_text, parts, _COMFORTABLE * min_text / words):
        if sheet.scale(other) > sheet.scale(best) * _WORTH_IT:
            best = other
        if words * sheet.scale(best) >= min_text:
            break
    return _read(best, sheet) if isinstance(best, Drawn) else best


_WORTH_IT = 1.03
"""Another way must show words this much larger."""

_COMFORTABLE = 1.5
"""Words this many times as large as the smallest allowed needn't become larger at the price of more rows."""


def _spread(begun: Begun, sheet: _Sheet, min_text: float) -> Begun:
    """Return a chart that has a canvas as wide and high as the sheet; others as they are."""
    pixels = _SMALLEST_OF_A_CHART / (min_text * _LARGER)
    way = spread(str(begun.drawn.about.get("type")), sheet.width * pixels, sheet.height * pixels)
    drawn = engine().draw(begun.source, sheet.family, way) if way is not None else None
    return replace(begun, drawn=drawn) if isinstance(drawn, Drawn) else begun


_SMALLEST_OF_A_CHART = 12.0
"""Pixels: the smallest words that the engine sets on a chart."""

_LARGER = 1.15
"""The smallest words of a chart on a full canvas come out this many times as large as the smallest allowed."""


def _others(
    begun: Begun, sheet: _Sheet, min_text: float, parts: Parts | None, enough: float
) -> Iterator[Drawn | Drawing]:
    """Yield the diagram drawn in other ways, the most alike first; folded late, for lines then run back."""
    yield _arranged(begun.drawn, sheet, None, enough)
    kind = begun.drawn.about.get("type")
    tried: list[Drawn] = []
    for way in _ways(begun.drawn, sheet, min_text):
        drawn = begun.drawn if way is AUTHORED else engine().draw(begun.source, sheet.family, way)
        if isinstance(drawn, Drawn):
            tried.append(drawn)
            if kind == "sequence" and way is not AUTHORED:
                drawing = _read(drawn, sheet)
                # Where participants stand very close, what they say to themselves may run into itself.
                if isinstance(drawing, Drawing) and is_clear(drawing, sheet.family):
                    yield drawing
                    yield folded_sequence(drawing, sheet.width, sheet.height)
            else:
                yield _arranged(drawn, sheet, parts, enough)
    if parts is None and kind in _FOLDABLE:
        for drawn in tried[:_FOLDED]:
            drawing = _read(drawn, sheet)
            if isinstance(drawing, Drawing):
                yield folded(drawing, sheet.width, sheet.height, enough)
    if kind in TURNABLE and len(begun.drawn.svg) <= _HUGE:
        for turned in (False, True):
            last = engine().draw(begun.source, sheet.family, dense(turned=turned))
            if isinstance(last, Drawn):
                yield _arranged(last, sheet, parts, enough)


def _arranged(drawn: Drawn, sheet: _Sheet, parts: Parts | None, enough: float) -> Drawn | Drawing:
    """Return a diagram with the parts that no link joins in rows; it is read only where that changes its size."""
    drawing = _read(drawn, sheet) if parts is not None or drawn.about.get("type") == "c4" else None
    if not isinstance(drawing, Drawing):
        return drawn
    if parts is None:
        return drawing
    return packed(drawing, parts, sheet.width, sheet.height, enough)


_FOLDABLE = frozenset({"flowchart", "state"})

_FOLDED = 3
"""As authored, tight, and turned."""


def _smallest(drawn: Drawn, sheet: _Sheet) -> float:
    """Return the size of the smallest words in pixels."""
    if drawn.about.get("type") in _CROWDED:
        drawing = _read(drawn, sheet)
        if isinstance(drawing, Drawing):
            return smallest_text(drawing)
    return _smallest_words(drawn.svg)


def _smallest_words(svg: str) -> float:
    """Return the smallest font size that an SVG names; to read it all takes too long."""
    return min((float(size) for size in re.findall(r'font-size(?:="|:)([\d.]+)', svg)), default=16.0)


def _ways(authored: Drawn, sheet: _Sheet, min_text: float) -> Iterator[Way]:
    # The script's letters measure 16 pixels; this wide, they shrink to the smallest allowed.
    width = sheet.width * 16 / min_text
    yield AUTHORED
    if len(authored.svg) > _HUGE:
        return
    if authored.about.get("type") in TURNABLE:
        yield from (tight(turned=turned) for turned in (False, True))
        yield from (tight(turned=turned, width=width) for turned in (False, True))
        return
    yield tight()
    if authored.about.get("type") == "sequence":
        yield from (tight(width=width * share) for share in _COLUMNS)
    else:
        yield from (tight(width=width * share) for share in _NARROWER)


_HUGE = 120_000
"""Characters of an SVG that no slide shows in readable words, whichever way it is drawn."""

_COLUMNS = (0.65, 0.5, 0.4)
"""Shares of the width in which participants stand closer, so that what they say stands in columns."""

_NARROWER = (1.0, 0.7, 0.5)
"""Charts and rows of boxes fold at a width; which one shows the largest words, only trying tells."""


def _read(drawn: Drawn, sheet: _Sheet) -> Drawing | Refused:
    about = json.dumps(drawn.about)
    key = (drawn.svg, about, sheet.palette, sheet.family, sheet.language)
    return _drawings.recall(key, lambda: _shown(drawn, sheet), lambda _: len(drawn.svg))


_drawings: Memory[Drawing | Refused] = Memory(4_000_000)
"""By what they are read from; their room is told by the characters of their SVG."""


def _shown(drawn: Drawn, sheet: _Sheet) -> Drawing | Refused:
    try:
        picture = read_svg(drawn.svg, sheet.palette, sheet.family)
    except ParseError as error:
        return Refused(code="runtime", message=str(error))
    kind = str(drawn.about.get("type", ""))
    joined = settled(glued(picture.shapes, containers=kind != "sequence"))
    if kind == "xychart":
        joined = behind_lines(joined)
    shapes = readable(enlarged(joined, sheet.family) if kind in _CROWDED else joined, sheet.palette)
    title = picture.title or _title(drawn.about)
    drawing = Drawing(
        kind=kind,
        width=picture.width,
        height=picture.height,
        shapes=shapes,
        alt=_described(picture) or alt_text(drawn.about, title, shapes, sheet.language),
        title=title,
    )
    return parted(drawing) if kind == "c4" else drawing


_CROWDED = frozenset({"c4", "sequence"})
"""Kinds with small words in boxes that have room for larger ones."""


def _described(picture: Picture) -> str | None:
    """Return the author's own words about a diagram."""
    if picture.title and picture.description:
        return f"{picture.title}: {picture.description}"
    return picture.description


def _title(about: Json) -> str | None:
    title = about.get("title")
    return title.strip().strip('"') or None if isinstance(title, str) else None
