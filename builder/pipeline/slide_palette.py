"""The colours of the diagrams on slides."""

from builder.deck.bind import Template
from builder.deck.colour import mix
from builder.deck.geometry import Purpose
from builder.deck.slide import Tone
from builder.deck.write.palette_for import palette_for
from builder.diagram import Palette
from builder.theme import Theme


def slide_palette(template: Template, theme: Theme) -> Palette:
    """Return the theme's colours as they are read on the ground of the template's content slides."""
    ground = template.grounds.get(Purpose.CONTENT)
    paper = ground.background if ground else theme.colours.background
    colours = palette_for(theme, paper, ground.text if ground else theme.colours.text)
    muted, accent = colours.tone(Tone.MUTED), colours.tone(Tone.ACCENT)
    return Palette(
        background=paper,
        text=colours.ink,
        muted=muted,
        line=muted,
        surface=mix(paper, accent, 0.08),
        surface_alt=colours.band,
        border=mix(paper, accent, 0.55),
        accent=accent,
        accents=theme.colours.accents,
    )
