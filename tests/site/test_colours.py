"""Colours that can be read, whatever the template set chose."""

import re

from hypothesis import given
from hypothesis import strategies as st

from builder.diagram.colour import contrast
from builder.site.colours import site_variables
from builder.theme import Colours

DIGITS = st.integers(0, 0xFFFFFF).map("{:06X}".format)
THEMES = st.builds(
    Colours,
    text=DIGITS,
    muted=DIGITS,
    accent=DIGITS,
    cover=DIGITS,
    cover_text=DIGITS,
    cover_muted=DIGITS,
    phases=st.tuples(DIGITS, DIGITS, DIGITS),
)
GROUNDS = {
    "ink": ("card", "soft"),
    "muted": ("card", "soft", "ground"),
    "accent": ("card", "soft"),
    "phase-2": ("card", "ground"),
    "cover-ink": ("cover",),
    "cover-muted": ("cover",),
    "mark-ink": ("mark",),
}


@given(THEMES)
def test_every_word_can_be_read_by_day_and_by_night(colours: Colours) -> None:
    for block in re.findall(r":root \{(.*?)\}", site_variables(colours)):
        values = dict(re.findall(r"--([\w-]+): #(\w{6})", block))
        for ink, grounds in GROUNDS.items():
            for ground in grounds:
                assert contrast(values[ink], values[ground]) >= 4.4, (ink, ground)
        assert contrast("FFFFFF", values["strong"]) >= 4.5
        assert contrast("FFFFFF", values["fill-3"]) >= 4.5
