"""`classdeck template specimen`: everything that a template has to stand."""

import io
from pathlib import Path

import pytest
from PIL import Image

from builder.content import Chart, CodeBlock, Container, ContainerKind, Diagram, Figure, MathBlock, Table
from builder.content.walk import walk_blocks
from builder.pipeline.sets.page_pictures import can_draw, page_sheet
from builder.pipeline.sets.specimen import make_specimen
from builder.pipeline.sets.specimen_source import read_specimen
from builder.theme import load_theme
from tests.ooxml.lint import lint
from tests.templates.makes import MAKES
from tests.templates.sets import make_set, search


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_specimen_has_the_worst_of_everything(language: str) -> None:
    read = read_specimen(language)
    assert read.problems == ()
    blocks = list(walk_blocks(read.document.blocks))
    for kind in (CodeBlock, Table, Diagram, Chart, MathBlock, Figure):
        assert any(isinstance(block, kind) for block in blocks), kind
    kinds = {block.kind for block in blocks if isinstance(block, Container)}
    assert {ContainerKind.TIP, ContainerKind.WARNING, ContainerKind.EXERCISE, ContainerKind.SOLUTION} <= kinds
    assert read.document.footnotes
    assert read.lesson.language == language


def test_a_specimen_is_a_deck_and_a_handout_for_each_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without the programs that draw, which take longer than all the rest.
    monkeypatch.setenv("PATH", str(tmp_path))
    make_set(tmp_path, {"deck.pptx": MAKES["french"]()})
    theme = load_theme("acme", search=search(tmp_path)).value
    made = make_specimen(theme, tmp_path / "out", "ko")
    assert [path.name for path in made.value] == [
        "specimen.pptx",
        "specimen.instructor.pdf",
        "specimen.large-print.pdf",
        "specimen.pdf",
    ]
    assert lint((tmp_path / "out/specimen.pptx").read_bytes()) == ()


def test_the_pages_of_a_deck_are_drawn_as_one_picture(tmp_path: Path) -> None:
    deck = tmp_path / "한글 이름.pptx"
    deck.write_bytes(MAKES["with_slides"]())
    sheet = page_sheet(deck)
    assert sheet is not None
    with Image.open(io.BytesIO(sheet)) as picture:
        # Five slides of 480 points by 270, in rows of four, ten apart.
        assert picture.size == (4 * 490 + 10, 2 * 280 + 10)


def test_what_cannot_be_drawn_has_no_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not can_draw(".pdf")
    assert page_sheet(tmp_path / "any.pdf") is None
    assert not can_draw(".pptx")


def test_a_damaged_file_has_no_picture(tmp_path: Path) -> None:
    (tmp_path / "any.pdf").write_bytes(b"no PDF")
    assert page_sheet(tmp_path / "any.pdf") is None
