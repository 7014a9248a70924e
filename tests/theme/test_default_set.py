"""The shipped set's own promises: everything is stated, and everything can be read."""

import tomllib

import pytest

from builder.theme import PURPOSES, TINTS, TOKEN_KINDS, load_theme, shipped_folder
from builder.theme.keys import KEYS

THEME = load_theme("default", search=[shipped_folder()]).value
COLOURS = THEME.colours
READABLE = 4.5
"""WCAG 2.2, 1.4.3."""


def luminance(digits: str) -> float:
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *((role, COLOURS.background) for role in (COLOURS.text, COLOURS.muted, COLOURS.accent, COLOURS.link)),
        *((role, COLOURS.surface) for role in (COLOURS.text, COLOURS.muted, COLOURS.accent, COLOURS.link)),
        (COLOURS.visited, COLOURS.background),
        *((role, COLOURS.cover) for role in (COLOURS.cover_text, COLOURS.cover_muted, COLOURS.cover_accent)),
        *((COLOURS.cover_text, phase) for phase in COLOURS.phases),
        *((phase, COLOURS.background) for phase in COLOURS.phases),
        *((accent, COLOURS.background) for accent in COLOURS.accents),
        *((COLOURS.code[kind], COLOURS.code_background) for kind in TOKEN_KINDS),
        *((COLOURS.code[kind], COLOURS.code_lit) for kind in TOKEN_KINDS),
        *((COLOURS.tint(name).text, COLOURS.tint(name).background) for name in TINTS),
    ],
)
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= READABLE


def test_the_default_states_every_key_but_a_parent_and_a_logo() -> None:
    text = (shipped_folder() / "default" / "template.toml").read_text(encoding="utf-8")
    stated = {key for key in THEME.places if key in KEYS}
    assert stated == {
        key for key in KEYS if key != "extends" and not key.startswith(("logo.", "fonts.heading_"))
    }
    assert set(tomllib.loads(text)["layouts"]) == set(PURPOSES)


def test_every_phase_of_a_long_pacing_has_a_colour() -> None:
    assert COLOURS.phase(5) == COLOURS.phase(0)
    assert len({COLOURS.phase(n) for n in range(5)}) == 5
