"""A day's deck and handout: the timetable, a slide for each session, all that the README says."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pptx import Presentation

from tests.pipeline.building import BOTH, built, change, copied, made

DAY = "week1/day1"


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the tiny course's day."""
    root = copied("tiny", tmp_path_factory.mktemp("day"))
    report = built(root / "slides" / DAY, BOTH)
    assert report.problems == ()
    return root / "output" / DAY


def slides(deck: Path) -> list[Any]:
    return list(Presentation(io.BytesIO(deck.read_bytes())).slides)


def texts(shapes: Any) -> Iterator[str]:
    for shape in shapes:
        if shape.has_text_frame:
            yield shape.text_frame.text
        if getattr(shape, "has_table", False) and shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)


def words(slide: Any) -> str:
    return "\n".join(texts(slide.shapes)).replace("\u00a0", " ")


def slide_with(deck: Path, text: str) -> Any:
    return next(slide for slide in slides(deck) if text in words(slide))


def test_the_timetable_places_the_sessions_on_the_clock(day: Path) -> None:
    agenda = words(slide_with(day / "day.pptx", "09:00–09:50"))
    assert "10:00–10:50" in agenda
    assert "저장소" in agenda and "브랜치" in agenda


def test_each_session_has_its_slide_with_its_topics(day: Path) -> None:
    opener = words(slide_with(day / "day.pptx", "커밋이 기억하는 것"))
    assert "세션 1 · 09:00–09:50" in opener
    assert "되돌리는 방법" in opener


def test_rows_of_the_timetable_lead_to_their_sessions(day: Path) -> None:
    agenda = slide_with(day / "day.pptx", "09:00–09:50")
    targets = {rel.target_part for rel in agenda.part.rels.values() if rel.reltype.endswith("/slide")}
    wanted = {
        slide_with(day / "day.pptx", text).part for text in ("커밋이 기억하는 것", "브랜치가 가리키는 것")
    }
    assert {part.partname for part in wanted} <= {part.partname for part in targets}


def test_the_pacing_stands_as_a_table(day: Path) -> None:
    table = words(slide_with(day / "day.pptx", "0:05–0:17"))
    assert all(word in table for word in ("학습 목표", "핵심 개념", "50"))


def test_nothing_of_the_readme_is_lost(day: Path) -> None:
    said = "\n".join(
        words(slide) + slide.notes_slide.notes_text_frame.text for slide in slides(day / "day.pptx")
    )
    for text in (
        "하루의 머리말이다.",
        "혼자 쓰던 저장소를",
        "이론 60%",
        "각 세션 50분",
        "이름 없는 절도 남는다.",
    ):
        assert text in said


def test_the_handout_is_a_pdf_of_its_language(day: Path) -> None:
    with pikepdf.open(day / "day.pdf") as pdf:
        assert str(pdf.Root.Lang).startswith("ko")
        assert len(pdf.pages) >= 1


def test_a_link_to_a_session_that_isnt_there_is_a_problem(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    readme = root / "slides" / DAY / "README.md"
    change(readme, "./session_02.md", "./session_20.md")
    report = built(readme)
    assert [(problem.code.value, problem.span.line) for problem in report.problems] == [("missing-file", 14)]


def test_a_day_without_announced_sessions_still_has_a_timetable(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    readme = root / "slides" / DAY / "README.md"
    readme.write_text("# Day 1\n\n글 하나.\n", encoding="utf-8")
    report = built(readme)
    assert made(report) == [f"{DAY}/day.pptx"]
    assert "10:00–10:50" in words(slide_with(root / "output" / DAY / "day.pptx", "09:00–09:50"))


def test_an_empty_readme_makes_a_day(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    readme = root / "slides" / DAY / "README.md"
    readme.write_text("", encoding="utf-8")
    assert made(built(readme, BOTH)) == [f"{DAY}/day.pdf", f"{DAY}/day.pptx"]
