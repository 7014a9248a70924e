"""Colours and faces are written once: in the deck, or in the set that wins over it."""

from dataclasses import replace
from pathlib import Path

import pytest

from builder.deck.bind import Template, adopt_style, bind_template, leaves_to_deck
from builder.deck.colour import contrast
from builder.theme import TINTS, TOKEN_KINDS, Theme, load_theme, shipped_folder
from tests.deck.bind_samples import MASTER, both, edited, parts_of, rewrite, shipped_deck, shipped_theme, swap

THEME_PART = "ppt/theme/theme1.xml"


def house_deck(*, dark: bool = False) -> bytes:
    """Return the shipped deck in another house's colours and faces, its custom colours left out."""
    ground, ink = ("101418", "F2F4F7") if dark else ("FFFDF8", "22201C")
    return edited(
        {
            THEME_PART: both(
                rewrite(r"<a:custClrLst>.*</a:custClrLst>", ""),
                rewrite(r'<a:lt1><a:srgbClr val="\w+"/>', f'<a:lt1><a:srgbClr val="{ground}"/>'),
                rewrite(r'<a:dk1><a:srgbClr val="\w+"/>', f'<a:dk1><a:srgbClr val="{ink}"/>'),
                rewrite(r'<a:dk2><a:srgbClr val="\w+"/>', '<a:dk2><a:srgbClr val="5A1020"/>'),
                rewrite(r'<a:accent1><a:srgbClr val="\w+"/>', '<a:accent1><a:srgbClr val="A1232B"/>'),
                rewrite(r'<a:accent2><a:srgbClr val="\w+"/>', '<a:accent2><a:srgbClr val="C98A00"/>'),
                rewrite(r'<a:accent3><a:srgbClr val="\w+"/>', '<a:accent3><a:srgbClr val="A1232B"/>'),
                rewrite(
                    r'(<a:minorFont><a:latin typeface=)"[^"]*"(/><a:ea typeface=)"[^"]*"',
                    r'\g<1>"Georgia"\g<2>"Nanum Myeongjo"',
                ),
                rewrite(r'(<a:majorFont><a:latin typeface=)"[^"]*"', r'\g<1>"Gill Sans"'),
            )
        }
    )


def house_set(folder: Path, deck: bytes, text: str = "") -> Theme:
    home = folder / "house"
    home.mkdir()
    (home / "template.toml").write_text(text, encoding="utf-8")
    if deck:
        (home / "deck.pptx").write_bytes(deck)
    checked = load_theme("house", search=[folder, shipped_folder()])
    assert checked.problems == ()
    return checked.value


def bound(theme: Theme, deck: bytes = b"") -> Template:
    return bind_template(deck or shipped_deck(), theme).value


def whole(theme: Theme, deck: bytes) -> Theme:
    return adopt_style(theme, bound(theme, deck).style)


def test_a_set_that_is_only_a_deck_takes_its_colours_and_faces(tmp_path: Path) -> None:
    theme = house_set(tmp_path, house_deck())
    assert leaves_to_deck(theme)
    found = whole(theme, house_deck())
    colours, fonts = found.colours, found.fonts
    assert (colours.background, colours.text, colours.accent) == ("FFFDF8", "22201C", "A1232B")
    assert colours.accents[:2] == ("A1232B", "C98A00")
    assert len(set(colours.accents)) == len(colours.accents) >= 6
    assert colours.phases == colours.accents
    assert colours.cover == "5A1020"
    assert (fonts.latin, fonts.korean, fonts.heading_latin) == ("Georgia", "Nanum Myeongjo", "Gill Sans")
    assert fonts.handout[:2] == ("Georgia", "Nanum Myeongjo")


def test_what_the_set_writes_wins_over_its_deck(tmp_path: Path) -> None:
    text = '[colours]\naccent = "#005A9C"\ntip = { line = "#123456" }\n[fonts]\nkorean = "Pretendard"\n'
    theme = house_set(tmp_path, house_deck(), text)
    found = whole(theme, house_deck())
    assert (found.colours.accent, found.colours.text) == ("005A9C", "22201C")
    assert found.colours.tip.line == "123456"
    assert (found.fonts.latin, found.fonts.korean) == ("Georgia", "Pretendard")


def test_the_shipped_sets_leave_nothing_to_their_decks() -> None:
    assert not leaves_to_deck(shipped_theme())


@pytest.mark.parametrize("dark", [False, True])
def test_everything_mixed_from_a_deck_can_be_read(dark: bool, tmp_path: Path) -> None:
    deck = house_deck(dark=dark)
    colours = whole(house_set(tmp_path, deck), deck).colours
    pairs = [
        *((ink, colours.background) for ink in (colours.text, colours.muted, colours.link, colours.visited)),
        *((ink, colours.surface) for ink in (colours.text, colours.muted)),
        *((ink, colours.cover) for ink in (colours.cover_text, colours.cover_muted, colours.cover_accent)),
        *((colours.code[kind], colours.code_background) for kind in TOKEN_KINDS),
        *((colours.tint(name).text, colours.tint(name).background) for name in TINTS),
    ]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def test_panels_of_a_dark_deck_are_dark(tmp_path: Path) -> None:
    deck = house_deck(dark=True)
    colours = whole(house_set(tmp_path, deck), deck).colours
    assert all(contrast(colours.tint(name).background, colours.background) < 2 for name in TINTS)


def test_a_copy_of_a_shipped_deck_keeps_its_look_without_a_word(tmp_path: Path) -> None:
    found = whole(house_set(tmp_path, shipped_deck()), shipped_deck()).colours
    own = shipped_theme().colours
    assert replace(found, phases=own.phases, code=own.code, code_lit=own.code_lit) == own


def test_a_face_without_hangul_is_not_taken_for_korean(tmp_path: Path) -> None:
    deck = edited({THEME_PART: rewrite(r'<a:ea typeface="[^"]*"', '<a:ea typeface="DejaVu Sans"')})
    assert whole(house_set(tmp_path, deck), deck).fonts.korean == "Malgun Gothic"


def test_colours_that_a_set_writes_reach_the_deck(tmp_path: Path) -> None:
    text = '[colours]\naccent = "#A1232B"\nmuted = "#404040"\ncover = "#2B0A0D"\n[fonts]\nlatin = "Georgia"\n'
    theme = house_set(tmp_path, b"", text)
    template = bound(theme)
    part = parts_of(template.data)
    scheme = part[THEME_PART].decode()
    assert '<a:accent1><a:srgbClr val="A1232B"/></a:accent1>' in scheme
    assert '<a:dk2><a:srgbClr val="2B0A0D"/></a:dk2>' in scheme
    assert scheme.count('<a:latin typeface="Georgia"/>') == 2
    assert 'val="404040"' in part[MASTER].decode()
    assert shipped_theme().colours.muted not in part[MASTER].decode()
    assert template.geometry.layouts["content"].bodies[0].latin == "Georgia"  # type: ignore[index]
    assert template.style.roles["muted"] == "404040"


def test_a_heading_has_a_face_of_its_own(tmp_path: Path) -> None:
    theme = house_set(tmp_path, b"", '[fonts]\nheading_latin = "Gill Sans"\n')
    geometry = bound(theme).geometry
    content = geometry.layouts["content"]  # type: ignore[index]
    assert content.title is not None
    assert (content.title.latin, content.bodies[0].latin) == ("Gill Sans", "Malgun Gothic")


def test_a_deck_keeps_what_its_set_does_not_write(tmp_path: Path) -> None:
    deck = house_deck()
    theme = house_set(tmp_path, deck, '[colours]\naccent = "#005A9C"\naccents = ["#005A9C"]\n')
    scheme = parts_of(bound(theme, deck).data)[THEME_PART].decode()
    assert '<a:accent1><a:srgbClr val="005A9C"/></a:accent1>' in scheme
    assert '<a:accent2><a:srgbClr val="C98A00"/></a:accent2>' in scheme
    assert '<a:dk2><a:srgbClr val="5A1020"/></a:dk2>' in scheme
    assert 'typeface="Georgia"' in scheme


def test_colours_of_the_system_are_replaced_whole(tmp_path: Path) -> None:
    system = '<a:sysClr val="windowText" lastClr="000000"><a:lumMod val="50000"/></a:sysClr>'
    deck = edited({THEME_PART: rewrite(r'(<a:dk1>)<a:srgbClr val="\w+"/>', rf"\g<1>{system}")})
    theme = house_set(tmp_path, deck, '[colours]\ntext = "#333333"\n')
    scheme = parts_of(bound(theme, deck).data)[THEME_PART].decode()
    assert '<a:dk1><a:srgbClr val="333333"/></a:dk1>' in scheme


def test_dressing_is_done_once(tmp_path: Path) -> None:
    theme = house_set(tmp_path, b"", '[colours]\naccent = "#A1232B"\n')
    once = bound(theme).data
    assert bound(theme, once).data == once


def test_a_colour_that_two_roles_share_is_changed_for_one(tmp_path: Path) -> None:
    colours = shipped_theme().colours
    deck = edited(
        {
            THEME_PART: swap(
                f'name="line"><a:srgbClr val="{colours.line}"',
                f'name="line"><a:srgbClr val="{colours.muted}"',
            )
        }
    )
    theme = house_set(tmp_path, deck, '[colours]\nmuted = "#303030"\n')
    template = bound(theme, deck)
    assert (template.style.roles["muted"], template.style.roles["line"]) == ("303030", colours.muted)
