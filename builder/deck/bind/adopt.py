"""A deck's own colours and faces, where its template set decides none."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from builder.deck.bind.deck_style import DeckStyle
from builder.deck.colour import WHITE, contrast, is_dark, mix, readable
from builder.theme import Colours, Fonts, Theme, Tint

T = TypeVar("T")

_VISIBLE = 1.3
"""An accent that stands out less from the page isn't seen."""
_LEAST_ACCENTS = 6
_PAPER = 1.35
"""A ground this near to white is paper: panels keep the colours that they have on white."""
_AMBER = "FFC72C"
_ROLES = ("background", "text", "accents", "phases", "cover", "surface")
_KEYS = (*(f"colours.{role}" for role in _ROLES), "fonts.latin", "fonts.korean", "fonts.handout")


def leaves_to_deck(theme: Theme) -> bool:
    """Return whether the set leaves any colour or face to its deck; the shipped sets decide everything."""
    return not all(theme.decides(key) for key in _KEYS)


def adopt_style(theme: Theme, style: DeckStyle) -> Theme:
    """Return `theme` with the deck's colours and faces for all that the set doesn't decide itself.

    What a deck doesn't say, such as the colours of panels and code, is mixed from what it does.
    """
    return replace(theme, colours=_Colours(theme, style).adopted(), fonts=_fonts(theme, style))


class _Colours:
    """Decides each colour once, the set's own words first."""

    def __init__(self, theme: Theme, style: DeckStyle) -> None:
        self.theme = theme
        self.style = style
        self.old = theme.colours

    def adopted(self) -> Colours:
        style = self.style
        page = self.pick("background", style.page.background)
        text = self.pick("text", readable(style.page.text, page))
        accents = self.pick("accents", self.accents(page, text))
        accent = self.pick("accent", accents[0])
        surface = self.pick("surface", mix(page, text, 0.06))
        line = self.pick("line", mix(page, text, 0.2))
        cover = self.pick("cover", self.cover(page, accent))
        cover_text = self.pick("cover_text", readable(style.cover.text, cover))
        code_background = self.pick("code_background", surface)
        return replace(
            self.old,
            background=page,
            text=text,
            muted=self.pick("muted", readable(mix(text, page, 0.35), surface)),
            accent=accent,
            accents=accents,
            surface=surface,
            line=line,
            link=self.pick("link", readable(style.link or accent, page)),
            visited=self.pick("visited", readable(style.visited or accent, page)),
            cover=cover,
            cover_text=cover_text,
            cover_muted=self.pick("cover_muted", readable(mix(cover_text, cover, 0.25), cover)),
            cover_accent=self.pick("cover_accent", readable(mix(accent, cover_text, 0.3), cover)),
            phases=self.pick("phases", self.phases(accents, page, text)),
            code_background=code_background,
            code_lit=self.pick("code_lit", mix(page, _AMBER, 0.28)),
            code=self.code(page, code_background),
            tip=self.tint("tip", page, text),
            warning=self.tint("warning", page, text),
            exercise=self.tint("exercise", page, text),
            quote=self.tint("quote", page, text),
        )

    def pick(self, role: str, own: T) -> T:
        """Return the set's colour where it decides the role, else what the deck calls by its name, else `own`."""
        if self.theme.decides(f"colours.{role}"):
            value: T = getattr(self.old, role)
            return value
        named = self.style.roles.get(role)
        return own if named is None or not isinstance(own, str) else type(own)(named)

    def accents(self, page: str, text: str) -> tuple[str, ...]:
        """Return the deck's accents that can be seen, with mixed ones where there are too few."""
        seen = [accent for accent in self.style.accents if contrast(accent, page) >= _VISIBLE]
        base = seen or [readable(self.old.accent, page)]
        mixed = [mix(accent, text, share) for share in (0.4, 0.65) for accent in base]
        return tuple(dict.fromkeys([*base, *mixed, *self.old.accents]))[: max(_LEAST_ACCENTS, len(base))]

    def phases(self, accents: tuple[str, ...], page: str, text: str) -> tuple[str, ...]:
        """Return the accents, or shades of the few colours that the slides are drawn in."""
        drawn = [colour for colour in self.style.drawn if contrast(colour, page) >= _VISIBLE]
        if not drawn:
            return accents
        shades = [mix(colour, other, 0.35) for other in (text, page) for colour in drawn]
        return tuple(dict.fromkeys([*drawn, *shades]))[:_LEAST_ACCENTS]

    def cover(self, page: str, accent: str) -> str:
        """Return the ground of title slides, else a colour of the house that white or black can be read on."""
        ground, second = self.style.cover.background, self.style.second
        if contrast(ground, page) >= _VISIBLE:
            return ground
        return second if second and contrast(second, page) >= 3 else readable(accent, page)

    def code(self, page: str, ground: str) -> Mapping[str, str]:
        return {
            kind: ink
            if self.theme.decides(f"colours.code.{kind}")
            else readable(mix(ink, WHITE, 0.4) if is_dark(page) else ink, ground)
            for kind, ink in self.old.code.items()
        }

    def tint(self, name: str, page: str, text: str) -> Tint:
        old = self.old.tint(name)
        line = old.line if contrast(page, WHITE) <= _PAPER else readable(old.line, page, 3)
        ground = old.background if contrast(page, WHITE) <= _PAPER else mix(page, line, 0.16)
        words = old.text if contrast(page, WHITE) <= _PAPER else readable(mix(text, line, 0.2), ground)
        made = {"background": ground, "line": line, "text": words}
        kept = {part: getattr(old, part) for part in made if self.theme.decides(f"colours.{name}.{part}")}
        return Tint(**made | kept)


def _fonts(theme: Theme, style: DeckStyle) -> Fonts:
    fonts = theme.fonts
    pick: Callable[[str, str], str] = lambda role, own: (  # noqa: E731 - four uses in one expression
        getattr(fonts, role) if theme.decides(f"fonts.{role}") or not own else own
    )
    latin, korean = pick("latin", style.latin), pick("korean", style.korean)
    families = fonts.handout
    if not theme.decides("fonts.handout"):
        families = tuple(dict.fromkeys((latin, korean, *families)))
    return replace(
        fonts,
        latin=latin,
        korean=korean,
        heading_latin=pick("heading_latin", style.heading_latin if style.heading_latin != latin else ""),
        heading_korean=pick("heading_korean", style.heading_korean if style.heading_korean != korean else ""),
        handout=families,
    )
