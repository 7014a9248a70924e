"""What the layouts look like: where each placeholder stands and how its text is set.

All shipped decks have the same layouts and places; a `Design` says how they are dressed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

WIDTH, HEIGHT = 960, 540
MARGIN = 48

Box = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """What tells one shipped deck from another, beside its colours and faces."""

    title: str = "tx2"
    """The colour of titles on the page's own ground."""
    filled: bool = True
    """Whether covers and panels are areas of the cover's colour; else they are set off by rules."""
    dark: bool = False
    """Whether the page is dark: the theme's dark colours are then the grounds, and its light ones the inks."""
    shades: tuple[tuple[int, int], ...] = ((75, 0), (100, 0), (60, 40), (40, 60), (75, 0))
    """The five arcs of the dial, in percent of `a:lumMod` and `a:lumOff` of the first accent."""


DESIGNS = MappingProxyType(
    {
        "default": Design(),
        "plain": Design(title="tx1", filled=False, shades=((50, 50), (65, 35), (25, 75), (50, 50), (15, 85))),
        "dark": Design(title="tx1", dark=True, shades=((75, 0), (100, 0), (50, 0), (35, 0), (75, 0))),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A list level: sizes and lengths in points, spacing in percent of a line."""

    size: float
    indent: float = 0
    bullet: str = ""
    bullet_colour: str = "accent1"
    before: float = 0
    spacing: int = 112
    bold: bool = False
    colour: str = "tx1"
    mono: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A placeholder: `kind` as in `p:ph/@type`, `obj` standing for any content."""

    kind: str
    box: Box
    idx: int = 0
    name: str
    prompt: str
    levels: tuple[Level, ...] = ()
    """Only where they differ from the master's."""
    anchor: str = ""
    insets: Box | None = None
    """Left, top, right, bottom; only where they differ from the master's."""
    fill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A shape behind the placeholders; `light` and `lift` are percent of `a:lumMod` and `a:lumOff`."""

    preset: str
    name: str
    box: Box
    fill: str
    adjust: tuple[int, ...] = ()
    light: int = 100
    lift: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A layout: `kind` as in `p:sldLayout/@type`, empty where none of PowerPoint's fits."""

    name: str
    kind: str = ""
    spots: tuple[Spot, ...]
    ground: str = ""
    """The colour behind everything, where it isn't the master's."""
    drawn: tuple[Drawn, ...] = ()
    footer_left: float = MARGIN
    footer_colour: str = "muted"
    date_colour: str = ""
    """Where it isn't the footer's."""


# The rail takes the upper 20 points of every slide; footer and number stand below everything else.
TITLE_BOX: Box = (MARGIN, 26, 864, 78)
BODY_BOX: Box = (MARGIN, 116, 864, 384)
FOOTER_TOP, FOOTER_HEIGHT = 508, 20

TITLE = "제목 · Title"
CONTENT = "내용 · Content"

BODY_LEVELS = (
    Level(size=22, indent=20, bullet="•", before=10),
    Level(size=18, indent=40, bullet="–", before=6),
    Level(size=16, indent=58, bullet="•", before=4, bullet_colour="muted"),
    Level(size=16, indent=76, bullet="–", before=4, bullet_colour="muted"),
    Level(size=16, indent=94, bullet="•", before=4, bullet_colour="muted"),
)
OTHER_LEVELS = tuple(Level(size=18, indent=36 * depth, spacing=100) for depth in range(9))

_COVER_TITLE = Level(size=40, bold=True, spacing=100, colour="cover_text")
_PANEL_TITLE = Level(size=34, bold=True, spacing=100, colour="cover_text")
_SUBTITLE = tuple(Level(size=size, before=6, colour="cover_muted") for size in (22, 18, 16, 16, 16))
_OPENER = tuple(
    replace(level, colour="cover_text", bullet_colour="cover_accent", before=max(6, level.before - 2))
    for level in BODY_LEVELS
)
_QUESTION = tuple(Level(size=size, bold=size > 20, before=8, spacing=115) for size in (24, 20, 18, 16, 16))
_CAPTION = tuple(Level(size=16, before=4, colour="muted") for _ in range(5))
_CODE = tuple(Level(size=16, mono=True, spacing=105) for _ in range(5))


def title_level(design: Design) -> Level:
    return Level(size=30, bold=True, spacing=95, colour=design.title)


def layouts(design: Design) -> tuple[Layout, ...]:
    """Return the ten layouts in the order in which PowerPoint lists them."""
    title = _title(TITLE_BOX)
    return (
        _cover(design),
        _agenda(design),
        _phase_opener(design),
        Layout(name="Title and content", kind="obj", spots=(title, _content(1, BODY_BOX))),
        Layout(
            name="Two content",
            kind="twoObj",
            spots=(title, _content(1, (48, 116, 418, 384)), _content(2, (494, 116, 418, 384))),
        ),
        _code(title),
        _picture(title),
        Layout(name="Table", spots=(title, _content(1, BODY_BOX, "Table", "표 · Table"))),
        _discussion(title),
        _closing(design),
    )


def _cover(design: Design) -> Layout:
    subtitle = Spot(
        kind="subTitle",
        idx=1,
        box=(64, 312, 560, 130),
        name="Subtitle",
        prompt="부제 · Subtitle",
        levels=_SUBTITLE,
        anchor="t",
    )
    title = Spot(
        kind="ctrTitle",
        box=(64, 100, 560, 196),
        name="Title",
        prompt=TITLE,
        levels=(_COVER_TITLE,),
        anchor="b",
    )
    return Layout(
        name="Title",
        kind="title",
        ground="tx2" if design.filled else "",
        footer_colour="cover_muted",
        drawn=(*_dial(786, 276, 128, 30, design), *_rule(design, (64, 303, 560, 3))),
        spots=(title, subtitle),
    )


def _agenda(design: Design) -> Layout:
    panel = _panel(design, "Panel", (0, 0, 272, HEIGHT))
    return Layout(
        name="Agenda",
        footer_left=312,
        date_colour="cover_muted",
        drawn=(*panel, *_rule(design, (284, 60, 1.5, 440)), *_dial(106, 438, 58, 14, design)),
        spots=(_title((MARGIN, 60, 208, 220), _PANEL_TITLE, anchor="t"), _content(1, (312, 60, 600, 440))),
    )


def _phase_opener(design: Design) -> Layout:
    opener = _text(1, (64, 204, 640, 288), "Text", "설명 · Text", _OPENER)
    return Layout(
        name="Phase opener",
        kind="secHead",
        ground="tx2" if design.filled else "",
        footer_colour="cover_muted",
        drawn=(*_dial(822, 410, 86, 20, design), *_rule(design, (42, 84, 6, 408))),
        spots=(_title((64, 68, 832, 116), _COVER_TITLE), opener),
    )


def _code(title: Spot) -> Layout:
    code = _text(1, BODY_BOX, "Code", "코드 · Code", _CODE, fill="bg2", insets=(16, 14, 16, 14))
    return Layout(name="Code", spots=(title, code))


def _picture(title: Spot) -> Layout:
    picture = Spot(kind="pic", idx=13, box=(MARGIN, 116, 864, 344), name="Picture", prompt="그림 · Picture")
    caption = _text(1, (MARGIN, 468, 864, 32), "Caption", "설명 · Caption", _CAPTION, anchor="ctr")
    return Layout(name="Picture", kind="picTx", spots=(title, picture, caption))


def _discussion(title: Spot) -> Layout:
    question = _text(
        1,
        (MARGIN, 116, 360, 384),
        "Question",
        "질문 · Question",
        _QUESTION,
        fill="bg2",
        insets=(22, 20, 22, 20),
    )
    return Layout(
        name="Discussion",
        spots=(title, question, _text(13, (436, 116, 476, 384), "Steps", "단계 · Steps")),
    )


def _closing(design: Design) -> Layout:
    band = _panel(design, "Band", (0, 0, WIDTH, 150))
    return Layout(
        name="Closing",
        drawn=(*band, *_rule(design, (MARGIN, 142, 864, 3)), *_dial(866, 86, 46, 12, design)),
        spots=(_title((MARGIN, 36, 740, 94), _PANEL_TITLE), _content(1, (MARGIN, 176, 864, 324))),
    )


def _title(box: Box, level: Level | None = None, *, anchor: str = "") -> Spot:
    levels = (level,) if level is not None else ()
    return Spot(kind="title", box=box, name="Title", prompt=TITLE, levels=levels, anchor=anchor)


def _content(idx: int, box: Box, name: str = "Content", prompt: str = CONTENT) -> Spot:
    return Spot(kind="obj", idx=idx, box=box, name=f"{name} {idx}", prompt=prompt)


def _text(
    idx: int,
    box: Box,
    name: str,
    prompt: str,
    levels: tuple[Level, ...] = (),
    *,
    anchor: str = "",
    fill: str = "",
    insets: Box | None = None,
) -> Spot:
    return Spot(
        kind="body",
        idx=idx,
        box=box,
        name=name,
        prompt=prompt,
        levels=levels,
        anchor=anchor,
        fill=fill,
        insets=insets,
    )


def _panel(design: Design, name: str, box: Box) -> tuple[Drawn, ...]:
    return (Drawn(preset="rect", name=name, box=box, fill="tx2"),) if design.filled else ()


def _rule(design: Design, box: Box) -> tuple[Drawn, ...]:
    return () if design.filled else (Drawn(preset="rect", name="Rule", box=box, fill="tx1"),)


def _dial(x: float, y: float, radius: float, thickness: float, design: Design) -> Iterator[Drawn]:
    """Yield a ring of five arcs around `x`, `y`: the standard pacing as a clock face, drawn quietly."""
    start, gap = -90.0, 5.0
    for minutes, (light, lift) in zip((5, 12, 10, 15, 8), design.shades, strict=True):
        end = start + minutes / 50 * 360
        # Angles count clockwise from three o'clock in sixty-thousandths of a degree.
        angles = (round((start + gap / 2) % 360 * 60_000), round((end - gap / 2) % 360 * 60_000))
        yield Drawn(
            preset="blockArc",
            name="Dial",
            box=(x - radius, y - radius, 2 * radius, 2 * radius),
            fill="accent1",
            adjust=(*angles, round(thickness / (2 * radius) * 100_000)),
            light=light,
            lift=lift,
        )
        start = end
