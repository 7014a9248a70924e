"""The PDF itself."""

import io
import time

import page
import pikepdf
import pytest

from builder.diagnostics import Failure
from builder.handout import Edition, Html, render_pdf
from builder.handout.pdf import LARGEST
from tests.handout.pdf_text import pdf_text
from tests.handout.sample import COMPANION, SECRETS, SESSION, default_theme, pdf_of, sample_pdf


@pytest.mark.parametrize("edition", list(Edition))
def test_it_is_an_accessible_pdf(edition: Edition) -> None:
    data = pdf_of(SESSION, companion=COMPANION, edition=edition).data
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []


def test_its_syntax_is_sound() -> None:
    with pikepdf.open(io.BytesIO(sample_pdf().data)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_same_lesson_gives_the_same_bytes() -> None:
    assert pdf_of(SESSION, companion=COMPANION).data == sample_pdf().data


def test_emoji_give_the_same_bytes_at_any_time_of_day(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for seconds in (1e9, 1.5e9):
        monkeypatch.setattr(time, "time", lambda at=seconds: at)
        made.append(pdf_of("# 🚀 출시 ✅\n").data)
    assert made[0] == made[1]


def test_weasyprint_has_nothing_to_say() -> None:
    assert sample_pdf().remarks == ()


def test_korean_text_comes_out_clean() -> None:
    text = pdf_text(sample_pdf().data)
    assert "이미지에 서명하고 검증합니다." in text
    assert "빌드" in text
    assert "\u2060" not in text


def test_no_secret_is_in_a_students_pdf_its_attachments_or_its_metadata() -> None:
    data = sample_pdf().data
    text = pdf_text(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        attached = b"".join(pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments)
        metadata = str(pdf.docinfo) + bytes(pdf.Root.Metadata.read_bytes()).decode()
    everything = text + attached.decode() + metadata
    assert [word for word in SECRETS if word in everything] == []


def test_the_schedule_is_attached_as_data() -> None:
    with pikepdf.open(io.BytesIO(sample_pdf().data)) as pdf:
        assert sorted(pdf.attachments) == ["schedule.ics", "schedule.json"]
        relations = {str(each.AFRelationship) for each in pdf.Root.AF}
    assert relations == {"/Data"}


def test_bookmarks_show_the_chapters() -> None:
    with pikepdf.open(io.BytesIO(sample_pdf().data)) as pdf, pdf.open_outline() as outline:
        (root,) = outline.root
        assert root.title == "파이프라인 보안"
        assert [item.title for item in root.children][:3] == [
            "교과과정에서의 위치",
            "학습 목표",
            "서명과 정책",
        ]


def test_the_title_and_language_are_said() -> None:
    with pikepdf.open(io.BytesIO(sample_pdf().data)) as pdf:
        assert str(pdf.docinfo.Title) == "파이프라인 보안"
        assert str(pdf.Root.Lang) == "ko"


def test_a_session_without_photographs_is_light() -> None:
    assert len(sample_pdf().data) < 400_000


@pytest.mark.parametrize(
    "hostile",
    [
        '<img src="file:///etc/passwd" alt="x">',
        '<img src="http://127.0.0.1:9/x.png" alt="x">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<link rel="stylesheet" href="file:///etc/passwd">',
        '<a rel="attachment" href="file:///etc/passwd">x</a>',
        '<style>@import "file:///etc/passwd"; p { background: url(file:///etc/passwd) }</style>',
        '<object data="file:///etc/passwd">x</object>',
        '<img alt="x" src="asset:other.png">',
    ],
)
def test_nothing_is_read_but_the_handouts_own_pictures(hostile: str) -> None:
    pdf = render_pdf(Html(text=f'<html lang="en"><title>x</title><body><h1>x</h1>{hostile}', css=""))
    assert any("not part of the handout" in remark for remark in pdf.remarks)
    assert b"EmbeddedFile" not in pdf.data


def test_a_picture_may_not_name_other_files_either() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
    text = '<html lang="en"><title>x</title><body><h1>x</h1><img alt="x" src="asset:a.svg">'
    assert any(
        "not part of" in remark
        for remark in render_pdf(Html(text=text, css="", assets={"a.svg": svg})).remarks
    )


def test_a_book_is_refused_before_it_takes_minutes() -> None:
    with pytest.raises(Failure, match="pages"):
        render_pdf(Html(text="x" * (LARGEST + 1), css=default_theme().css))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# \n",
        "그냥 글\n",
        "## 학습 목표 (5분)\n",
        "> > > > 깊은 인용\n",
        "- - - - 깊은 목록\n",
        "| a |\n|---|\n",
        "- [ ]\n- \n",
        "***\n",
        "![](x.png)\n\n[](https://example.com)\n",
        "![그림](x.png)를 [![그림](y.png)](https://example.com) 보라\n",
        "용어\n: # 제목\n",
        "[^a]\n\n[^a]: ```\n    code\n    ```\n",
        "# ![로고](logo.png)\n",
        "Latin, العربية, 日本語, ไทย, 🇰🇷 👩‍👩‍👧‍👦 ①②③ ½ ™ 𝒜\n",
        "<div>HTML</div>\n\n<b>bold</b> &copy; &#0; \\*\n",
    ],
)
def test_any_markdown_becomes_an_accessible_pdf(text: str) -> None:
    report = page.validate_pdf_bytes(pdf_of(text).data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []


def test_a_long_step_begins_below_the_heading_of_its_phase() -> None:
    listing = "\n".join(f"line {number}" for number in range(70))
    text = f"# Lab\n\n## Practice (40 min)\n\n### 1. Deploy (15 min)\n\n```yaml\n{listing}\n```\n"
    first, *_ = pdf_text(pdf_of(text).data, between=" ").split("\n")
    assert "line 9" in first


@pytest.mark.parametrize("lead", ["**The steps**:", "**The steps**", "The steps are these:"])
def test_a_line_that_names_a_diagram_goes_with_it_to_the_next_page(lead: str) -> None:
    filling = "\n\n".join(f"Line {number}." for number in range(17))
    drawing = "```mermaid\nflowchart TD\n  A --> B --> C --> D\n```"
    text = f"# Leads\n\n## Concepts (12 min)\n\n{filling}\n\n{lead}\n\n{drawing}\n"
    pages = pdf_text(pdf_of(text).data, between=" ").split("\n")
    assert ["Line 16" in each for each in pages] == [True, False]
    assert ["steps" in each for each in pages] == [False, True]
