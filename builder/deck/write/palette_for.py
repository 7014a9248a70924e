"""A theme's colours on one slide's ground."""

from collections.abc import Mapping

from builder.deck.colour import BLACK, WHITE, is_dark, mix, readable
from builder.deck.slide import Tone
from builder.deck.write.palette import CodeColours, Ink, Palette, PanelColours
from builder.theme import Theme, Tint

_VISIBLE = 3.0
"""The least contrast of what must be seen but isn't read (WCAG 2.2, 1.4.11)."""
_PANELS = (Tone.TIP, Tone.WARNING, Tone.EXERCISE, Tone.QUOTE)


def palette_for(theme: Theme, ground: str, text: str) -> Palette:
    """Return the colours for a slide with that background and running text.

    What can't be read there is moved towards black or white until it can.
    """
    colours = theme.colours
    cover = is_dark(ground) and not is_dark(colours.background)
    ink = readable(text, ground)
    head = mix(ground, ink, 0.14) if cover else colours.surface
    return Palette(
        ground=ground,
        ink=ink,
        link=_ink(theme, colours.link, colours.cover_accent),
        code_span=_ink(theme, colours.accents[1], colours.cover_accent),
        tones=_tones(theme, ink),
        panels={tone: _panel(colours.tint(tone.value)) for tone in _PANELS},
        line=mix(ground, ink, 0.25) if cover else colours.line,
        head=head,
        head_text=readable(ink, head),
        band=mix(ground, ink, 0.03),
        track=mix(ground, ink, 0.1),
        code=_code(theme),
        terminal=_terminal(theme),
        series=tuple(readable(colour, ground, _VISIBLE) for colour in colours.accents),
        phases=colours.phases,
    )


def _ink(theme: Theme, own: str, cover: str) -> Ink:
    """Return a colour of the theme with its partner for covers; a dark theme's own colours suit the dark."""
    return Ink(own, own if is_dark(theme.colours.background) else cover)


def _tones(theme: Theme, ink: str) -> Mapping[Tone, Ink]:
    colours = theme.colours
    words = {
        Tone.PLAIN: Ink(ink, ink),
        Tone.MUTED: _ink(theme, colours.muted, colours.cover_muted),
        Tone.ACCENT: _ink(theme, colours.accent, colours.cover_accent),
        Tone.INVERSE: Ink(colours.cover_text, colours.cover_text),
    }
    return words | {
        tone: Ink(colours.tint(tone.value).line, colours.tint(tone.value).line) for tone in _PANELS
    }


def _panel(tint: Tint) -> PanelColours:
    return PanelColours(ground=tint.background, bar=tint.line, text=readable(tint.text, tint.background))


def _code(theme: Theme) -> CodeColours:
    colours = theme.colours
    # What is read on the panel is read on a highlighted line too.
    kinds = {
        kind: readable(readable(ink, colours.code_background), colours.code_lit)
        for kind, ink in colours.code.items()
    }
    strip = mix(colours.code_background, colours.text, 0.06)
    return CodeColours(
        ground=colours.code_background,
        edge=colours.line,
        strip=strip,
        caption=readable(colours.muted, strip),
        lit=colours.code_lit,
        mark=colours.muted,
        kinds=kinds,
    )


def _terminal(theme: Theme) -> CodeColours:
    colours = theme.colours
    ground, text = colours.terminal, readable(colours.terminal_text, colours.terminal)
    bright = WHITE if is_dark(ground) else BLACK
    lit = mix(ground, text, 0.18)
    inks = {kind: mix(ink, text, 0.55) for kind, ink in colours.code.items()}
    inks |= dict.fromkeys(("plain", "name", "operator", "punctuation"), bright)
    # What was typed stands out from what came back.
    inks |= {"prompt": mix(colours.accent, bright, 0.5), "output": mix(ground, text, 0.75)}
    return CodeColours(
        ground=ground,
        edge=ground if is_dark(ground) else colours.line,
        strip=mix(ground, text, 0.12),
        caption=mix(ground, text, 0.7),
        lit=lit,
        mark=mix(ground, text, 0.6),
        kinds={kind: readable(ink, lit) for kind, ink in inks.items()},
    )
