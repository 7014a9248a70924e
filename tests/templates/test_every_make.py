"""What the paginator and the writer promise holds on templates of every make."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.content import decode, read_markdown
from builder.deck.bind import Template, adopt_style, bind_template
from builder.deck.compose import Outline, compose_slides
from builder.deck.geometry import Box
from builder.deck.paginate import BareStudio, paginate
from builder.deck.slide import Deck
from builder.deck.write import render_pptx
from builder.lesson import plan_schedule, read_lesson
from builder.theme import Theme
from tests.deck.bind_samples import unnamed_theme
from tests.deck.sample import lessons, outline_of
from tests.ooxml.lint import lint
from tests.templates.makes import MAKES
from tests.templates.misfits import misfits

SLIDES = Path(__file__).parents[2] / "slides"
SAMPLES = ("week3/day5/session_01.md", "en/week3/day5/session_01.md")


@cache
def bound(make: str) -> tuple[Template, Theme]:
    data = MAKES[make]()
    template = bind_template(data, unnamed_theme()).value
    return template, adopt_style(unnamed_theme(), template.style)


@cache
def sample(name: str) -> Outline:
    document = read_markdown(decode((SLIDES / name).read_bytes(), name).value)
    lesson = read_lesson(document).value
    return compose_slides(lesson, plan_schedule(lesson))


def deck_on(make: str, outline: Outline) -> Deck:
    return paginate(outline, bound(make)[0].geometry, BareStudio()).value


@pytest.mark.parametrize("make", MAKES)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_session_fits(make: str, name: str) -> None:
    assert misfits(deck_on(make, sample(name)), bound(make)[0]) == []


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(MAKES)), lessons())
def test_any_session_fits(make: str, source: str) -> None:
    assert misfits(deck_on(make, outline_of(source)), bound(make)[0]) == []


@pytest.mark.parametrize("make", MAKES)
def test_the_written_deck_is_in_order(make: str) -> None:
    template, theme = bound(make)
    assert lint(render_pptx(deck_on(make, sample(SAMPLES[0])), template, theme, {})) == ()


@pytest.mark.parametrize("make", MAKES)
def test_no_slide_of_the_template_is_left(make: str) -> None:
    template, theme = bound(make)
    deck = deck_on(make, sample(SAMPLES[0]))
    data = render_pptx(deck, template, theme, {})
    assert b"Sample notes" not in data
    assert template.dropped_slides == (5 if make == "with_slides" else 0)


def test_what_misfits_is_seen() -> None:
    template = bound("office")[0]
    deck = deck_on("office", sample(SAMPLES[0]))
    assert misfits(deck, template) == []
    section = deck.sections[0]
    slide = section.slides[0]
    moved = replace(slide.title, box=Box(x=-50, y=470, width=2000, height=40))
    spoilt = replace(deck, sections=(replace(section, slides=(replace(slide, title=moved),)),))
    faults = " ".join(misfits(spoilt, template))
    assert "leaves the slide" in faults
    assert "too low for its text" in faults
    assert "covers" in faults
    large = replace(
        template, geometry=replace(template.geometry, min_text=40.0, min_code=40.0, min_table=40.0)
    )
    faults = " ".join(misfits(deck, large))
    assert "text of" in faults
    assert "code of" in faults
    assert "a table below" in faults
