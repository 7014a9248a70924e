"""What a template's own theme says: colours and faces."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.deck.bind.choose_layouts import Choice
from builder.deck.bind.colours import theme_colour
from builder.deck.bind.custom_colours import read_custom_colours
from builder.deck.bind.faces import korean_face, resolve_face
from builder.deck.bind.ground import Ground, read_ground
from builder.deck.bind.house_colours import house_colours
from builder.deck.bind.master import SlideLayout
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.text_area import read_text_colours
from builder.deck.geometry import Purpose

_ACCENTS = 6
_PLAIN = Ground(background="FFFFFF", text="000000")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckStyle:
    """The colours, as six digits, and the faces of a deck; what can't be told is empty."""

    page: Ground = _PLAIN
    """Of the slides with content."""
    cover: Ground = _PLAIN
    """Of the title slide, with the colour of its title."""
    second: str = ""
    """The theme's second dark colour (`dk2`), often the one of a house's large areas."""
    accents: tuple[str, ...] = ()
    drawn: tuple[str, ...] = ()
    """The accents that the slides are drawn in, where the theme's own are used nowhere."""
    link: str = ""
    visited: str = ""
    latin: str = ""
    korean: str = ""
    heading_latin: str = ""
    heading_korean: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)
    """Roles of `builder.theme.Colours` that the theme's custom colours name."""


def read_deck_style(choices: Mapping[Purpose, Choice]) -> DeckStyle:
    """Return what the theme behind the chosen layouts says."""
    content, title = choices[Purpose.CONTENT].layout, choices[Purpose.TITLE].layout
    theme, mapping = content.master.theme, content.colour_map
    drawn = house_colours([content, title])
    named = (theme_colour(f"accent{n}", theme, mapping) for n in range(1, 7))
    return DeckStyle(
        page=read_ground(content),
        cover=Ground(background=read_ground(title).background, text=_title_colour(title)),
        second=theme_colour("tx2", theme, mapping),
        accents=tuple(dict.fromkeys(filter(None, (*drawn, *named))))[:_ACCENTS],
        drawn=drawn,
        link=theme_colour("hlink", theme, mapping),
        visited=theme_colour("folHlink", theme, mapping),
        latin=resolve_face("+mn-lt", theme, "latin"),
        korean=korean_face("+mn-ea", theme),
        heading_latin=resolve_face("+mj-lt", theme, "latin"),
        heading_korean=korean_face("+mj-ea", theme),
        roles=read_custom_colours(theme),
    )


def _title_colour(layout: SlideLayout) -> str:
    titles = (p for p in layout.placeholders if p.kind in TITLES)
    return next((read_text_colours(layout, title)[0] for title in titles), "") or read_ground(layout).text
