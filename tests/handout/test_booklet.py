"""Several handouts as one book."""

import io
import re
from collections.abc import Iterator
from functools import cache

import page
import pikepdf
import pytest

from builder.handout import (
    Attachment,
    BookletPart,
    DayEntry,
    Illustrations,
    Pdf,
    compose_day_handout,
    illustrate,
    render_booklet,
)
from tests.handout.pdf_text import pdf_text
from tests.handout.sample import SESSION, default_theme, handout_of, lesson_of
from tests.handout.structure import elements_of

README = "# 하루의 제목\n\n## 세션 구성\n\n### [Session 3](./session_03.md)\n- 서명\n"
ENGLISH = "# Session 4: Rollouts\n\n## Core concepts (12 min)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"


def part(text: str, file: str, *, level: int = 1, phases: bool = True) -> BookletPart:
    handout = handout_of(text)
    shown = illustrate(handout, {}, default_theme()).value
    return BookletPart(handout=handout, illustrations=shown, file=file, level=level, phases=phases)


def front() -> BookletPart:
    entries = [
        DayEntry(title="파이프라인 보안", minutes=50, number=3, file="session_03.pdf"),
        DayEntry(title="Rollouts", minutes=50, number=4, file="session_04.pdf"),
    ]
    handout = compose_day_handout(lesson_of(README), entries)
    return BookletPart(handout=handout, illustrations=Illustrations(), file="day.pdf")


@cache
def booklet() -> Pdf:
    parts = (part(SESSION, "session_03.pdf"), part(ENGLISH, "session_04.pdf"))
    data = Attachment(name="schedule.json", data=b"{}", description="x")
    return render_booklet(front(), parts, default_theme(), (data,))


@pytest.fixture
def book() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(booklet().data)) as pdf:
        yield pdf


def page_texts() -> list[str]:
    """Return what each page says; the last words are its number."""
    return pdf_text(booklet().data, between=" ").split("\n")


def labels(book: pikepdf.Pdf) -> list[str]:
    return [str(shown.label) for shown in book.pages]


def test_pages_are_counted_through(book: pikepdf.Pdf) -> None:
    fronts = labels(book).index("1")
    assert labels(book) == [
        *("i", "ii", "iii")[:fronts],
        *(str(number) for number in range(1, booklet().pages - fronts + 1)),
    ]
    assert [text.split()[-1] for text in page_texts()] == labels(book)


def test_the_contents_name_sessions_and_phases_with_their_pages(book: pikepdf.Pdf) -> None:
    _, contents, opening = page_texts()[0].partition("차례")
    assert contents
    for title in ("서명과 정책", "무엇부터 할까", "Rollouts"):
        number = re.search(rf"{title} +(\d+)", opening)
        assert number is not None
        assert title in page_texts()[labels(book).index(number[1])]


def test_links_lead_to_pages_of_the_book(book: pikepdf.Pdf) -> None:
    places = {shown.obj.objgen: label for shown, label in zip(book.pages, labels(book), strict=True)}
    leads = [places[each.Dest[0].objgen] for each in book.pages[0].Annots if "/Dest" in each]
    assert not [each for each in book.pages[0].Annots if "/A" in each]
    last = labels(book)[-1]
    # The timetable, the contents with six rows of the first session and two of the second, and the README's own.
    assert leads[:2] == ["1", last]
    assert (leads[2], leads[8:]) == ("1", [last, last, "1"])


def test_links_of_a_session_stay_inside_it(book: pikepdf.Pdf) -> None:
    own = {shown.obj.objgen for shown in book.pages[labels(book).index("1") : -1]}
    inside = [
        each.Dest[0].objgen
        for shown in book.pages[labels(book).index("1") : -1]
        for each in shown.get("/Annots", ())
        if "/Dest" in each
    ]
    assert inside
    assert set(inside) <= own


def test_bookmarks_show_the_sessions_and_their_chapters(book: pikepdf.Pdf) -> None:
    with book.open_outline() as outline:
        titles = [item.title for item in outline.root]
        inner = [item.title for item in outline.root[1].children]
    assert titles == ["하루의 제목", "파이프라인 보안", "Rollouts"]
    assert "서명과 정책" in inner


def test_a_deeper_part_has_its_bookmarks_below_the_one_before() -> None:
    parts = (part("# 날\n", "day.pdf"), part(ENGLISH, "x.pdf", level=2, phases=False))
    data = render_booklet(front(), parts, default_theme()).data
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["하루의 제목", "날"]
        assert [item.title for item in outline.root[1].children] == ["Rollouts"]


def test_each_part_says_its_language() -> None:
    with elements_of(booklet().data) as elements:
        assert [str(each.Lang) for each in elements if each.S == "/Part" and "/Lang" in each] == ["ko", "en"]


def test_cells_name_headers_that_only_their_table_has() -> None:
    with elements_of(booklet().data) as elements:
        names = [str(each.ID) for each in elements if "/ID" in each]
        named = {
            str(each)
            for cell in elements
            for each in cell.get("/A", pikepdf.Dictionary()).get("/Headers", ())
        }
    assert len(names) == len(set(names))
    assert named
    assert named <= set(names)


def test_it_is_an_accessible_pdf_whose_syntax_is_sound(book: pikepdf.Pdf) -> None:
    report = page.validate_pdf_bytes(booklet().data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    assert book.check_pdf_syntax() == []
    assert booklet().remarks == ()
    assert str(book.docinfo.Title) == "하루의 제목"
    assert sorted(book.attachments) == ["schedule.json"]


def test_the_same_parts_give_the_same_bytes() -> None:
    parts = (part(SESSION, "session_03.pdf"), part(ENGLISH, "session_04.pdf"))
    data = Attachment(name="schedule.json", data=b"{}", description="x")
    assert render_booklet(front(), parts, default_theme(), (data,)).data == booklet().data


def test_a_booklet_of_nothing_is_its_front() -> None:
    pdf = render_booklet(front(), (), default_theme())
    assert pdf.pages >= 1
    assert "하루의 제목" in pdf_text(pdf.data)
