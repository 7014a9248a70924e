"""Mermaid source → a drawing."""

from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from builder.diagnostics import Checked
from builder.diagram.alt_text import alt_text
from builder.diagram.contrast import readable
from builder.diagram.drawing import Drawing
from builder.diagram.engine import Engine, Json, Refused, Source, Way, engine
from builder.diagram.fit import scale_into, smallest_text
from builder.diagram.glue import glued
from builder.diagram.mend import mended
from builder.diagram.palette import Palette
from builder.diagram.problems import Mend, mending, refusal
from builder.diagram.read_svg import read_svg
from builder.diagram.ways import authored, other_ways


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
    """Return the diagram in its natural size, None where it can't be drawn, and what is wrong with the source.

    The diagram keeps the direction its author gave it if its smallest words reach `min_text` points when it fills
    `max_width` × `max_height` points; else the direction and spacing are taken that show the largest words.
    Words are measured with the font `family`. The spans of the problems count lines and columns inside
    `source`; their path is empty.
    """
    text = source.replace("\r\n", "\n").replace("\t", "    ")
    parsed = _parsed(engine(), text)
    if isinstance(parsed, Refused):
        return Checked(value=None, problems=(refusal(parsed, text),))
    sheet = _Sheet(
        palette=palette or Palette(), family=family, width=max_width, height=max_height, language=language
    )
    drawing = _largest(engine(), parsed, sheet, min_text)
    if isinstance(drawing, Refused):
        return Checked(value=None, problems=(refusal(drawing, text),))
    return Checked(value=drawing, problems=tuple(mending(mend) for mend in parsed.mends))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parsed:
    source: Source
    model: Json
    mends: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    palette: Palette
    family: str
    width: float
    height: float
    language: str


def _parsed(script: Engine, text: str) -> _Parsed | Refused:
    source = Source(text=text)
    model = script.parse(source)
    if not isinstance(model, Refused):
        return _Parsed(source=source, model=model)
    if model.code == "limit":
        return model
    for other, mends in mended(text):
        again = engine().parse(other)
        if not isinstance(again, Refused):
            return _Parsed(source=other, model=again, mends=mends)
    return model


def _largest(script: Engine, parsed: _Parsed, sheet: _Sheet, min_text: float) -> Drawing | Refused:
    kind = str(parsed.model.get("type", ""))
    best = _drawn(script, parsed, sheet, authored(kind))
    if isinstance(best, Refused):
        return best
    size = _size(best, sheet)
    if size < min_text:
        for way in other_ways(kind, sheet.width, min_text):
            other = _drawn(script, parsed, sheet, way)
            if not isinstance(other, Refused) and _size(other, sheet) > size * _WORTH_IT:
                best, size = other, _size(other, sheet)
    return best


_WORTH_IT = 1.03
"""Another way must show words this much larger."""


def _size(drawing: Drawing, sheet: _Sheet) -> float:
    return smallest_text(drawing) * scale_into(drawing, sheet.width, sheet.height)


def _drawn(script: Engine, parsed: _Parsed, sheet: _Sheet, way: Way) -> Drawing | Refused:
    drawn = script.draw(parsed.source, sheet.family, way)
    if isinstance(drawn, Refused):
        return drawn
    try:
        picture = read_svg(drawn.svg, sheet.palette, sheet.family)
    except ParseError as error:
        return Refused(code="runtime", message=str(error))
    kind = str(parsed.model.get("type", ""))
    shapes = readable(glued(picture.shapes), sheet.palette)
    title = picture.title or _title(parsed.model)
    return Drawing(
        kind=kind,
        width=picture.width,
        height=picture.height,
        shapes=shapes,
        alt=picture.description or alt_text(parsed.model, title, shapes, sheet.language),
        title=title,
    )


def _title(model: Json) -> str | None:
    title = model.get("title")
    return title.strip() or None if isinstance(title, str) else None
