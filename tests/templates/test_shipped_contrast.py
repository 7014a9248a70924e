"""What the three shipped sets are read on: slides, code, panels, drawings, charts, paper, the page and the clock."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from builder.deck.bind import Template, bind_template
from builder.deck.geometry import Purpose
from builder.deck.slide import Tone
from builder.deck.write.palette import CodeColours
from builder.deck.write.palette_for import palette_for
from builder.diagram import Palette
from builder.handout.paper_colours import paper_palette, paper_variables
from builder.pipeline.slide_palette import slide_palette
from builder.site.colours import site_variables, stage_variables
from builder.theme import TINTS, TOKEN_KINDS, Theme, load_deck, load_theme, shipped_folder
from builder.theme.contrast import READABLE, contrast

VISIBLE = 3.0
"""What must be seen but isn't read (WCAG 2.2, 1.4.11)."""
Pair = tuple[str, str, str]
"""What is read, its colour, and the colour behind it."""

every_set = pytest.mark.parametrize("name", ["default", "plain", "dark"])


@cache
def shipped(name: str) -> tuple[Theme, Template]:
    theme = load_theme(name, search=[shipped_folder()]).value
    return theme, bind_template(load_deck(theme), theme).value


def unreadable(pairs: Iterator[Pair], least: float = READABLE) -> list[Pair]:
    found = list(pairs)
    assert found
    return [pair for pair in found if contrast(pair[1], pair[2]) < least]


def code_pairs(code: CodeColours) -> Iterator[Pair]:
    for kind, ink in code.kinds.items():
        yield kind, ink, code.ground
        yield f"{kind}, highlighted", ink, code.lit
    yield "caption", code.caption, code.strip


def slide_pairs(name: str) -> Iterator[Pair]:
    theme, template = shipped(name)
    for purpose, ground in template.grounds.items():
        palette = palette_for(theme, ground.background, ground.text)
        yield f"{purpose}: text", palette.ink, palette.ground
        yield f"{purpose}: link", palette.link.on(palette.ground), palette.ground
        yield f"{purpose}: code in a line", palette.code_span.on(palette.ground), palette.ground
        yield f"{purpose}: head of a table", palette.head_text, palette.head
        yield f"{purpose}: band of a table", palette.ink, palette.band
        for tone in (Tone.MUTED, Tone.ACCENT):
            yield f"{purpose}: {tone}", palette.tone(tone), palette.ground
        for tone, panel in palette.panels.items():
            yield f"{purpose}: {tone}", panel.text, panel.ground
        yield from code_pairs(palette.code)
        yield from code_pairs(palette.terminal)


@every_set
def test_every_word_of_a_slide_can_be_read(name: str) -> None:
    assert unreadable(slide_pairs(name)) == []


@every_set
def test_series_of_charts_and_phases_can_be_seen_on_their_slides(name: str) -> None:
    theme, template = shipped(name)
    ground = template.grounds[Purpose.CONTENT]
    palette = palette_for(theme, ground.background, ground.text)
    marks = [("series", colour, palette.ground) for colour in palette.series]
    marks += [("phase", colour, palette.ground) for colour in palette.phases]
    assert unreadable(iter(marks), VISIBLE) == []


def drawing_pairs(palette: Palette) -> Iterator[Pair]:
    for ground in (palette.background, palette.surface, palette.surface_alt):
        yield "text", palette.text, ground
        yield "muted", palette.muted, ground


@every_set
def test_drawings_can_be_read_on_slides_and_on_paper(name: str) -> None:
    theme, template = shipped(name)
    for palette in (slide_palette(template, theme), paper_palette(theme.colours)):
        assert unreadable(drawing_pairs(palette)) == []
        lines = [("line", palette.line, palette.background), ("accent", palette.accent, palette.background)]
        lines += [("branch", colour, palette.background) for colour in palette.accents]
        assert unreadable(iter(lines), VISIBLE) == []


def paper_pairs(name: str) -> Iterator[Pair]:
    found = dict(paper_variables(shipped(name)[0].colours))
    value = {key.removeprefix("--"): colour.removeprefix("#") for key, colour in found.items()}
    for ink in ("ink", "muted", "heading", "accent", "link"):
        yield ink, value[ink], "FFFFFF"
        yield f"{ink} in a box", value[ink], value["paper"]
    for kind in TOKEN_KINDS:
        yield kind, value[f"token-{kind}"], value["code-paper"]
        yield f"{kind}, highlighted", value[f"token-{kind}"], value["code-lit"]
    for tint in TINTS:
        yield tint, value[f"{tint}-ink"], value[f"{tint}-paper"]
    for number in range(1, 7):
        yield "phase", value[f"phase-{number}"], "FFFFFF"


@every_set
def test_handouts_can_be_read(name: str) -> None:
    assert unreadable(paper_pairs(name)) == []


_ON = {
    "ink": ("card", "soft", "ground"),
    "muted": ("card", "soft", "ground"),
    "accent": ("card", "soft", "ground"),
    "cover-ink": ("cover",),
    "cover-muted": ("cover",),
    "cover-accent": ("cover",),
    "mark-ink": ("mark",),
    **{f"phase-{number}": ("card", "soft") for number in range(1, 7)},
}


def page_pairs(style: str) -> Iterator[Pair]:
    for block in re.findall(r":root \{(.*?)\}", style):
        value = dict(re.findall(r"--([\w-]+): #(\w{6})", block))
        for ink, grounds in _ON.items():
            yield from ((f"{ink} on {ground}", value[ink], value[ground]) for ground in grounds)
        for number in range(1, 7):
            yield "a phase's minutes", "FFFFFF", value[f"fill-{number}"]


@every_set
def test_the_page_and_the_clock_can_be_read_by_day_and_by_night(name: str) -> None:
    colours = shipped(name)[0].colours
    assert unreadable(page_pairs(site_variables(colours))) == []
    assert unreadable(page_pairs(stage_variables(colours))) == []
