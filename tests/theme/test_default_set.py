"""What the shipped sets promise: everything is stated, and everything can be read."""

import tomllib
from itertools import pairwise

import pytest

from builder.theme import PURPOSES, TINTS, TOKEN_KINDS, Colours, Theme, load_theme, shipped_folder
from builder.theme.keys import KEYS

NAMES = ("default", "plain", "dark")
READABLE = 4.5
"""WCAG 2.2, 1.4.3."""


def shipped(name: str) -> Theme:
    checked = load_theme(name, search=[shipped_folder()])
    assert checked.problems == ()
    return checked.value


def luminance(digits: str) -> float:
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs(colours: Colours) -> list[tuple[str, str]]:
    """Return every text with the grounds that it stands on, in decks and on the site."""
    words = (colours.text, colours.muted, colours.accent, colours.link)
    white, black = "FFFFFF", "000000"
    return [
        *((role, ground) for role in words for ground in (colours.background, colours.surface)),
        (colours.visited, colours.background),
        *((role, colours.cover) for role in (colours.cover_text, colours.cover_muted, colours.cover_accent)),
        # A phase's name stands on its colour in white, or in black where that is light.
        *((max((white, black), key=lambda ink: contrast(ink, phase)), phase) for phase in colours.phases),
        *((phase, colours.background) for phase in colours.phases),
        *((accent, colours.background) for accent in colours.accents),
        *(
            (colours.code[kind], ground)
            for kind in TOKEN_KINDS
            for ground in (colours.code_background, colours.code_lit)
        ),
        (colours.terminal_text, colours.terminal),
        *((colours.tint(name).text, colours.tint(name).background) for name in TINTS),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_text_stands_out_from_its_ground(name: str) -> None:
    assert [pair for pair in pairs(shipped(name).colours) if contrast(*pair) < READABLE] == []


@pytest.mark.parametrize("name", NAMES)
def test_panels_and_marks_can_be_seen(name: str) -> None:
    colours = shipped(name).colours
    for tint in map(colours.tint, TINTS):
        assert contrast(tint.line, tint.background) >= 2.5


def test_a_copier_keeps_the_greys_of_the_plain_set_apart() -> None:
    colours = shipped("plain").colours
    everything = [*colours.accents, *colours.phases, colours.surface, colours.line, *colours.code.values()]
    assert all(digits[:2] == digits[2:4] == digits[4:] for digits in everything)
    for greys in (colours.accents, colours.phases):
        assert all(contrast(one, other) >= 1.4 for one, other in pairwise(greys))


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_set_leaves_no_colour_and_no_face_to_its_deck(name: str) -> None:
    theme = shipped(name)
    assert all(
        theme.decides(key) for key in KEYS if key.startswith(("colours.", "fonts.")) and "heading" not in key
    )


def test_the_default_states_every_key_but_a_parent_and_a_logo() -> None:
    text = (shipped_folder() / "default" / "template.toml").read_text(encoding="utf-8")
    stated = {key for key in shipped("default").places if key in KEYS}
    assert stated == {
        key for key in KEYS if key != "extends" and not key.startswith(("logo.", "fonts.heading_"))
    }
    assert set(tomllib.loads(text)["layouts"]) == set(PURPOSES)


def test_every_phase_of_a_long_pacing_has_a_colour() -> None:
    colours = shipped("default").colours
    assert colours.phase(5) == colours.phase(0)
    assert len({colours.phase(n) for n in range(5)}) == 5
