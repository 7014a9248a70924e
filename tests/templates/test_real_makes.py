"""The sample and a large deck on templates that other people's programs made: nothing runs over, nothing is invalid."""

from collections.abc import Iterator
from pathlib import Path

from builder.deck.bind import Template, adopt_style, bind_template
from builder.deck.compose import Outline, compose_slides
from builder.deck.paginate import BareStudio, paginate
from builder.deck.write import render_pptx
from builder.lesson import plan_schedule
from builder.pipeline.sets.specimen_source import read_specimen
from tests.deck.bind_samples import unnamed_theme
from tests.ooxml.lint import lint
from tests.ooxml.validators import validate
from tests.templates.misfits import misfits
from tests.templates.real_makes import impress_templates, pandoc_reference, pptxgenjs_house
from tests.templates.test_every_make import SAMPLES, sample

LIBREOFFICES_OWN = "two placeholders are one"
"""What a master of LibreOffice's has before anything is done to it."""


def test_pandocs_reference(tmp_path: Path) -> None:
    assert faults(pandoc_reference(), tmp_path) == []


def test_a_house_style_made_with_pptxgenjs(tmp_path: Path) -> None:
    assert faults(pptxgenjs_house(tmp_path), tmp_path) == []


def test_the_templates_of_libreoffice(tmp_path: Path) -> None:
    made = impress_templates(tmp_path)
    assert len(made) == 6
    assert {name: found for name, data in made.items() if (found := faults(data, tmp_path))} == {}


def faults(data: bytes, folder: Path) -> list[str]:
    """Return what is wrong with the sample's deck and the specimen's on a template, as two checkers and we see it."""
    bound = bind_template(data, unnamed_theme())
    return [fault for outline in _outlines() for fault in _deck_faults(outline, bound.value, folder)]


def _outlines() -> Iterator[Outline]:
    yield sample(SAMPLES[0])
    lesson = read_specimen("en").lesson
    yield compose_slides(lesson, plan_schedule(lesson))


def _deck_faults(outline: Outline, template: Template, folder: Path) -> Iterator[str]:
    deck = paginate(outline, template.geometry, BareStudio()).value
    yield from misfits(deck, template)
    written = render_pptx(deck, template, adopt_style(unnamed_theme(), template.style), {})
    yield from (str(fault) for fault in lint(written) if LIBREOFFICES_OWN not in str(fault))
    if outline.language == "en":
        path = folder / "deck.pptx"
        path.write_bytes(written)
        yield from validate(path)
