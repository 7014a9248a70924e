"""A PowerPoint template, ready to be filled."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.deck.bind.deck_style import DeckStyle
from builder.deck.bind.ground import Ground
from builder.deck.bind.reason import Reason
from builder.deck.geometry import Geometry, Purpose, TextArea


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A footer, date or slide number placeholder of a layout, to be repeated on its slides."""

    kind: str
    """`ftr`, `dt` or `sldNum`."""
    idx: int
    name: str
    size: str = ""
    """`p:ph/@sz`, which a slide's placeholder repeats; empty where it isn't written."""
    area: TextArea | None = None
    """Its place and style on the template's own slides, None where it has no place."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Template:
    """A bound template; picklable, and compared by identity because its bytes are large.

    `data` is a presentation without slides, of ordinary type (.pptx), whose placeholders all have an index of
    their own and whose notes master is listed. `LayoutGeometry.index` counts its layouts in their order.
    """

    data: bytes
    geometry: Geometry
    """The boxes on a slide of the usual size, which may be larger or smaller than the template's own."""
    scale: float = 1.0
    """How many of the template's points make one of `geometry`."""
    grounds: Mapping[Purpose, Ground] = field(default_factory=dict)
    """Purpose → the colours of its layout's ground and text."""
    edges: Mapping[Purpose, tuple[Edge, ...]] = field(default_factory=dict)
    """Purpose → the footers, dates and numbers of its layout."""
    reasons: Mapping[Purpose, Reason] = field(default_factory=dict)
    """Purpose → why its layout was chosen."""
    style: DeckStyle = field(default_factory=DeckStyle)
    """The deck's own colours and faces."""
    layout_names: tuple[str, ...] = ()
    """What the layouts are called in their order, each name once (`unique_names`)."""
    table_style: str = ""
    """The id of the template's default table style, braces included; empty where it has none."""
    dropped_slides: int = 0
    foreign_faces: tuple[str, ...] = ()
    """The faces without Hangul that the file names for East Asian text; another stands in for them."""
