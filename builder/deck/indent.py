"""Where a paragraph's text and its bullet begin."""

from builder.deck.geometry import LevelStyle, TextArea
from builder.deck.slide import Bullet, Line


def line_indent(line: Line, area: TextArea | None = None) -> tuple[float, float]:
    """Return the left edge of the text and the first line's offset from it, in points.

    Panels, cells and notes have no `area`. A paragraph without a bullet stands where its parent's text stands.
    A mark wider than the template's own hanging indent widens it, so that the text of all lines stays in one
    column.
    """
    if line.bullet is Bullet.NONE:
        return (_parent_edge(line, area), 0.0)
    style = area.level(line.level) if area else _NO_STYLE
    if style.indent <= 0 < line.level:
        bullet, hanging = _STEP * line.size * line.level, 0.0
    else:
        bullet, hanging = max(0.0, style.indent + style.first_indent), max(0.0, -style.first_indent)
    hanging = max(hanging, _least_hanging(line, has_bullet=bool(style.bullet) and hanging > 0))
    return (bullet + hanging, -hanging)


_NO_STYLE = LevelStyle(size=0.0)

# An own bullet with its gap, as a multiple of the size; also how much deeper each level stands.
_STEP = 1.1
_CHECKBOX = 1.4
_NUMBER = 1.6
_DIGIT = 0.6


def _parent_edge(line: Line, area: TextArea | None) -> float:
    if line.level == 0:
        return 0.0
    indent = area.level(line.level - 1).indent if area else 0.0
    return indent if indent > 0 else _STEP * line.size * line.level


def _least_hanging(line: Line, *, has_bullet: bool) -> float:
    match line.bullet:
        case Bullet.NUMBER:
            return (_NUMBER + _DIGIT * max(0, len(str(line.number)) - 2)) * line.size
        case Bullet.DONE | Bullet.OPEN:
            return _CHECKBOX * line.size
        case _:
            return 0.0 if has_bullet else _STEP * line.size
