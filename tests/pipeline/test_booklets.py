"""Booklets as products of the build: what they bind, when they are made again, where students find them."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from builder.pipeline import BuildOptions, ProductKind
from tests.handout.pdf_text import pdf_text
from tests.pipeline.building import built, change, copied, made, planned, reasons, snapshot

BOOKLETS = BuildOptions(products=frozenset({ProductKind.BOOKLET}))
DAY = "week1/day1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    course = copied("tiny", tmp_path)
    settings = course / "course.toml"
    settings.write_text('booklets = ["day"]\n' + settings.read_text(encoding="utf-8"), encoding="utf-8")
    return course


def book(root: Path, name: str = f"{DAY}/booklet.pdf") -> bytes:
    return (root / "output" / name).read_bytes()


def bookmarks(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        return [item.title for item in outline.root]


def test_a_days_booklet_binds_its_sessions(root: Path) -> None:
    report = built(root, BOOKLETS)
    assert report.problems == ()
    assert made(report) == [f"{DAY}/booklet.pdf"]
    day, *sessions = bookmarks(book(root))
    assert len(sessions) == 2
    assert day not in sessions
    with pikepdf.open(io.BytesIO(book(root))) as pdf:
        assert "schedule.json" in pdf.attachments
        assert len(pdf.pages) == report.built[0].pages


def test_a_second_build_binds_nothing(root: Path) -> None:
    built(root, BOOKLETS)
    assert reasons(planned(root, BOOKLETS)) == {}


def test_a_session_that_changes_binds_its_day_again(root: Path) -> None:
    built(root, BOOKLETS)
    path = root / "slides" / DAY / "session_02.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n새로운낱말\n", encoding="utf-8")
    assert reasons(planned(root, BOOKLETS)) == {f"{DAY}/booklet.pdf": "a handout in it changed"}
    built(root, BOOKLETS)
    assert "새로운낱말" in pdf_text(book(root))


def test_a_picture_that_changes_binds_its_day_again(root: Path) -> None:
    path = root / "slides" / DAY / "session_02.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n![그림](missing.png)\n", encoding="utf-8")
    built(root, BOOKLETS)
    assert reasons(planned(root, BOOKLETS)) == {}
    (path.parent / "missing.png").write_bytes(b"no picture")
    assert reasons(planned(root, BOOKLETS)) == {f"{DAY}/booklet.pdf": "a picture changed"}


def test_weeks_and_courses_are_bound_where_someone_asks(root: Path) -> None:
    wide = replace(BOOKLETS, booklets=("day", "week", "course"))
    report = built(root, wide)
    assert made(report) == ["booklet.pdf", "week1/booklet.pdf", f"{DAY}/booklet.pdf"]
    assert reasons(planned(root, BOOKLETS)) == {}
    days = bookmarks(book(root, "booklet.pdf"))[1:]
    assert bookmarks(book(root))[0] in days


def test_a_day_of_which_only_a_session_is_built_isnt_bound(root: Path) -> None:
    report = built(root / "slides" / DAY / "session_01.md", BOOKLETS)
    assert report.built == ()


def test_each_edition_has_its_booklet(root: Path) -> None:
    report = built(root, replace(BOOKLETS, editions=("student", "instructor")))
    assert made(report) == [f"{DAY}/booklet.instructor.pdf", f"{DAY}/booklet.pdf"]


def test_a_day_without_a_readme_is_bound_under_its_name(root: Path) -> None:
    (root / "slides" / DAY / "README.md").unlink()
    report = built(root, BOOKLETS)
    assert report.problems == ()
    assert bookmarks(book(root))[0]


def test_a_course_that_wants_no_booklet_any_more_loses_it(root: Path) -> None:
    built(root, BOOKLETS)
    change(root / "course.toml", 'booklets = ["day"]\n', "")
    built(root, BOOKLETS)
    assert not (root / "output" / DAY / "booklet.pdf").exists()


def test_the_same_sources_give_the_same_booklet(root: Path) -> None:
    built(root, BOOKLETS)
    before = snapshot(root / "output")
    built(root, replace(BOOKLETS, force=True))
    assert snapshot(root / "output") == before


def test_the_page_offers_booklets_of_the_day_the_week_and_the_course(root: Path) -> None:
    products = BOOKLETS.products | {ProductKind.HANDOUT, ProductKind.PAGE}
    built(root, replace(BOOKLETS, products=products, booklets=("day", "week", "course")))
    page = (root / "output" / "index.html").read_text(encoding="utf-8")
    for name in ("booklet.pdf", "week1/booklet.pdf", f"{DAY}/booklet.pdf"):
        assert f'href="{name}"' in page
