"""Blanks that can be typed into."""

import io
import re
from functools import cache

import page
import pikepdf

from builder.handout import Html, Pdf, compose_worksheet, render_html, render_pdf
from builder.handout.field import Field, FieldKind, read_field
from tests.handout.pdf_text import pdf_text
from tests.handout.sample import COMPANION, SECRETS, SESSION, default_theme, html_of, lesson_of
from tests.handout.structure import elements_of, kids

SHEET = """\
# 워크시트

이름 ____ 조 ____

1. ____________
2. 서명 도구는 ____________이다.

답:
____________

| 도구 | 쓰임 |
|---|---|
| cosign | ____ |

```text
kind: ____________
```

- [ ] 서명했다
- [x] 검증했다

가장 어려운 것은? [ ] 비밀 [ ] 서명

::: answer lines=5
:::

::: solution
워크시트정답입니다.
:::
"""


@cache
def sheet_html(text: str = SHEET) -> Html:
    return render_html(compose_worksheet(lesson_of(text), lesson_of(SESSION)), default_theme())


@cache
def sheet_pdf() -> Pdf:
    return render_pdf(sheet_html())


def fields_of(html: Html) -> list[Field]:
    return [
        field for address in re.findall(r'href="(field:[^"]*)"', html.text) if (field := read_field(address))
    ]


def test_each_blank_is_a_field_that_says_what_is_asked() -> None:
    fields = [(field.kind.value, field.title) for field in fields_of(sheet_html())]
    assert fields == [
        ("line", "빈칸 1: 이름 … 조 …"),
        ("line", "빈칸 2: 이름 … 조 …"),
        ("line", "빈칸 3: …"),
        ("line", "빈칸 4: 서명 도구는 …이다."),
        ("line", "빈칸 5: 답:"),
        ("line", "빈칸 6: cosign, 쓰임"),
        ("line", "빈칸 7: kind: ____________"),
        ("box", "빈칸 8: 서명했다"),
        ("ticked", "빈칸 9: 검증했다"),
        ("box", "빈칸 10: 가장 어려운 것은? [ ] 비밀 [ ] 서명"),
        ("box", "빈칸 11: 가장 어려운 것은? [ ] 비밀 [ ] 서명"),
        ("lines", "빈칸 12: 가장 어려운 것은? [ ] 비밀 [ ] 서명"),
    ]


def test_the_fields_of_the_pdf_are_those_of_the_page() -> None:
    with pikepdf.open(io.BytesIO(sheet_pdf().data)) as pdf:
        fields = [(str(field.T), str(field.TU), str(field.FT)) for field in pdf.Root.AcroForm.Fields]
        widgets = [each for shown in pdf.pages for each in shown.Annots if each.Subtype == "/Widget"]
        assert len(widgets) == len(fields)
        assert all(each.F == 4 for each in widgets)
    forms = {FieldKind.LINE: "/Tx", FieldKind.LINES: "/Tx", FieldKind.BOX: "/Btn", FieldKind.TICKED: "/Btn"}
    assert fields == [
        (f"blank-{field.number}", field.title, forms[field.kind]) for field in fields_of(sheet_html())
    ]


def test_what_is_typed_is_kept() -> None:
    with pikepdf.open(io.BytesIO(sheet_pdf().data)) as pdf:
        assert [bool(field.get("/Ff", 0)) for field in pdf.Root.AcroForm.Fields].count(True) == 1
        pdf.Root.AcroForm.Fields[3].V = pikepdf.String("cosign 서명")
        written = io.BytesIO()
        pdf.save(written)
    with pikepdf.open(written) as again:
        assert str(again.Root.AcroForm.Fields[3].V) == "cosign 서명"


def test_a_field_stands_in_a_form_of_the_structure_tree() -> None:
    with elements_of(sheet_pdf().data) as elements:
        forms = [each for each in elements if each.S == "/Form"]
        assert len(forms) == len(fields_of(sheet_html()))
        assert all([str(kid.Obj.Subtype) for kid in kids(form)] == ["/Widget"] for form in forms)


def test_a_worksheet_is_an_accessible_pdf() -> None:
    report = page.validate_pdf_bytes(sheet_pdf().data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    assert sheet_pdf().remarks == ()


def test_a_worksheet_has_no_answers() -> None:
    data = sheet_pdf().data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        everything = pdf_text(data) + "".join(str(field.TU) for field in pdf.Root.AcroForm.Fields)
    assert "서명 도구는" in everything
    assert [word for word in SECRETS if word in everything] == []


def test_a_worksheet_brings_no_face_of_its_own_for_its_fields() -> None:
    assert len(sheet_pdf().data) < 120_000


def test_the_same_worksheet_gives_the_same_bytes() -> None:
    assert render_pdf(sheet_html()).data == sheet_pdf().data


def test_the_handout_prints_its_blanks() -> None:
    text = html_of(SESSION, companion=COMPANION + "\n답:\n____________\n").text
    assert "field:" not in text
    assert text.count('class="blank"') == 3


def test_an_address_of_another_kind_is_no_field() -> None:
    assert read_field("https://example.com/line/1/x") is None
    assert read_field("field:other/1/x") is None
