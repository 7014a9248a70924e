"""Every product is valid, the same in each build, and says every word of its source."""

from hashlib import sha256
from pathlib import Path

import page
import pytest
from pptx import Presentation

from tests.ooxml.lint import lint
from tests.ooxml.validators import validate
from tests.products.machine import program, run
from tests.products.made import Made
from tests.products.slide_frames import load_slides, slide_text
from tests.products.source_words import HIDDEN_FROM_DECK, HIDDEN_FROM_STUDENTS, lost_words, source_words
from tests.products.sources import Source, days, sources

every_source = pytest.mark.parametrize("source", sources(), ids=lambda source: source.name)


@every_source
def test_a_deck_passes_the_open_xml_sdk(source: Source, made: Made) -> None:
    program("ooxml-validator")
    assert validate(made.deck(source)) == ()


@every_source
def test_a_deck_passes_the_lint(source: Source, made: Made) -> None:
    assert lint(made.deck(source).read_bytes()) == ()


@every_source
def test_a_deck_opens_again(source: Source, made: Made) -> None:
    assert len(Presentation(str(made.deck(source))).slides) > 0


@every_source
def test_a_handouts_syntax_is_sound(source: Source, made: Made) -> None:
    for handout in made.handouts(source):
        answer = run("qpdf", "--check", handout)
        assert answer.returncode == 0, answer.stdout + answer.stderr


@every_source
def test_a_handout_is_accessible(source: Source, made: Made) -> None:
    for handout in made.handouts(source):
        report = page.validate_pdf_bytes(handout.read_bytes(), profile=page.ValidationProfile.PDF_UA_1)
        assert [failure.message for failure in report.failures] == []


@every_source
def test_two_builds_give_the_same_deck(source: Source, made: Made) -> None:
    assert digest(made.deck(source)) == digest(made.deck(source, "second"))


@every_source
def test_two_builds_give_the_same_handout(source: Source, made: Made) -> None:
    assert digest(made.handout(source)) == digest(made.handout(source, "second"))


@pytest.mark.parametrize("day", range(len(days())), ids=[day.name for day in days()])
def test_two_builds_give_the_same_of_everything_else(day: int, made: Made) -> None:
    first, second = (
        {name: digest(path) for name, path in made.others(day, build).items()}
        for build in ("first", "second")
    )
    assert first == second


@every_source
def test_slides_and_notes_say_every_word_of_the_source(source: Source, made: Made) -> None:
    shown = "\n".join(slide_text(slide) for slide in load_slides(made.deck(source)))
    words = source_words(source.path.read_text(encoding="utf-8"), HIDDEN_FROM_DECK)
    assert lost_words(words, shown) == {}


@every_source
def test_the_handout_says_every_word_of_the_source(source: Source, made: Made) -> None:
    shown = run("pdftotext", "-raw", made.handout(source), "-").stdout
    words = source_words(source.path.read_text(encoding="utf-8"), HIDDEN_FROM_STUDENTS)
    assert lost_words(words, shown) == {}


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
