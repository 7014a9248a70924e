"""A source that the drawing script accepts: as its author wrote it, or mended."""

import re
from dataclasses import dataclass

from builder.diagnostics import Failure
from builder.diagram.engine import Drawn, Refused, Source, engine
from builder.diagram.mend import mended
from builder.diagram.problems import Mend
from builder.diagram.ways import AUTHORED


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A source that can be drawn, drawn as its author wrote it."""

    source: Source
    drawn: Drawn
    mends: tuple[Mend, ...] = ()


def begin(text: str, family: str) -> Begun | Refused:
    """Return the diagram as the script draws it, mended where it refuses it for a small mistake."""
    source = Source(text=text)
    try:
        drawn = engine().draw(source, family, AUTHORED)
    except Failure:
        return Refused(code="missing", message="")
    if isinstance(drawn, Drawn):
        return Begun(source=source, drawn=drawn)
    if drawn.code == "limit":
        return drawn
    for other, mends in mended(text):
        again = engine().draw(other, family, AUTHORED)
        if isinstance(again, Drawn):
            return Begun(source=other, drawn=again, mends=mends)
    return drawn


def plain_source(source: str) -> str:
    """Return the source with one kind of line end and without what XML has no place for; columns stay."""
    return _FORBIDDEN.sub(" ", source.replace("\r\n", "\n"))


# XML 1.0 (2.2): each is a column of its own.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
