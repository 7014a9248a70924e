"""Markdown → the handout's HTML."""

import itertools
import re

import pytest

from tests.handout.sample import body_of, html_of


def test_source_text_is_escaped() -> None:
    body = body_of("a < b & **c > d** `x<y` [e<f](https://example.com/?a=1&b=2)")
    assert "a &lt; b &amp; <strong>c &gt; d</strong> <code>x&lt;y</code>" in body
    assert 'href="https://example.com/?a=1&amp;b=2"' in body


def test_a_hostile_title_stays_text() -> None:
    text = html_of('# <script>"x"</script>&\n').text
    assert "<script>" not in text


def test_heading_levels_never_skip() -> None:
    text = "# T\n\n## P (12분)\n\n##### 깊은\n\n말\n\n### 얕은\n\n::: tip\n###### 상자 안\n\n말\n:::\n"
    levels = [int(level) for level in re.findall(r"<h(\d)", html_of(text).text)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_heading_inside_an_item_is_no_heading_of_the_document() -> None:
    body = body_of("- # 제목\n\n  글\n")
    assert '<p class="subheading">제\u2060목</p>' in body


def test_korean_words_are_kept_whole_and_headings_stay_clean_in_the_outline() -> None:
    text = html_of("# 선언적 배포\n").text
    assert "선\u2060언\u2060적 배\u2060포" in text
    assert 'data-label="선언적 배포"' in text


def test_a_particle_stays_with_its_word() -> None:
    body = body_of("**GitOps**와 `kubectl`을, [ArgoCD](https://argo-cd.readthedocs.io/)는 **A** 나")
    assert "</strong>\u2060와" in body
    assert "</code>\u2060을" in body
    assert "</strong> 나" in body


def test_a_table_names_its_columns() -> None:
    body = body_of("| 가 | 나 |\n|---|--:|\n| 1 | 2 |\n")
    assert '<th scope="col">가</th><th scope="col" class="right">나</th>' in body
    assert '<td>1</td><td class="right">2</td>' in body


def test_a_table_without_rows_is_not_all_head() -> None:
    body = body_of("| 가 | 나 |\n|---|---|\n")
    assert "<thead>" not in body
    assert '<tbody><tr><th scope="col">가</th>' in body


def test_a_table_that_would_leave_the_paper_gets_widths_that_fill_it() -> None:
    word = "averylongwordwithoutanyplacetobreak" * 2
    body = body_of(f"| 가 | 나 | 다 |\n|---|---|---|\n| {word} | {word} | 값 |\n")
    shares = [float(share) for share in re.findall(r'<col style="width: ([\d.]+)%">', body)]
    assert 'class="data whole fixed"' in body
    assert abs(sum(shares) - 100) < 0.2
    assert shares[0] == shares[1] > shares[2]


def test_a_table_that_finds_room_by_itself_has_no_fixed_widths() -> None:
    assert "<col" not in body_of("| 가 | 나 |\n|---|---|\n| 짧은 글 여럿이 이어진다 | 값 |\n")


def test_a_table_of_many_columns_is_set_smaller() -> None:
    assert "small" in body_of("|" + "가|" * 8 + "\n" + "|" + "---|" * 8 + "\n")
    assert "smallest" in body_of("|" + "가|" * 12 + "\n" + "|" + "---|" * 12 + "\n")


def test_a_heading_prints_no_address() -> None:
    text = html_of("# 제목은 한국어\n\n## [문서](https://example.com/a)\n").text
    assert '<a href="https://example.com/a">문\u2060서</a></h2>' in text


def test_a_linked_picture_has_its_link_beside_it() -> None:
    body = body_of("글 [![그림](x.png)](https://example.com/a)")
    assert (
        '<span class="missing-picture">그림</span> <a class="address" href="https://example.com/a">' in body
    )


def test_addresses_are_printed_after_their_links() -> None:
    body = body_of("[문서](https://argo-cd.readthedocs.io/en/stable/)")
    address = re.search(r'<span class="address">(.*?)</span>', body)
    assert address is not None
    assert address[1].replace("<wbr>", "") == "argo-cd.readthedocs.io/en/stable"


def test_an_address_that_is_its_own_text_is_not_repeated() -> None:
    assert "address" not in body_of("<https://example.com/>")


def test_a_link_to_a_file_of_the_course_is_only_its_words() -> None:
    assert body_of("[세션 2](./session_02.md)") == "<p>세\u2060션 2</p>"


def test_blanks_become_gaps_as_wide_as_their_underscores_within_reason() -> None:
    widths = [float(width) for width in re.findall(r"width: ([\d.]+)em", body_of(f"가 ____ 나 {'_' * 90}"))]
    assert widths == [3.0, 20.0]


def test_boxes_to_tick_are_drawn() -> None:
    body = body_of("- [ ] 할 일\n- [x] 한 일\n")
    assert [mark.strip() for mark in re.findall(r'tick-box">(.*?)</span>', body)] == ["", "✓"]


def test_the_discussions_question_is_set_off() -> None:
    text = html_of('# T\n\n## 그룹 토론 (8분)\n\n**"왜?"**\n\n**왜** 그런가\n').text
    assert re.findall(r'<p class="question">(.*?)</p>', text) == ['<strong>"왜?"</strong>']


def test_room_to_write_has_as_many_lines_as_asked_for() -> None:
    assert body_of("::: answer lines=5\n:::\n").count("<div></div>") == 5


def test_nobody_can_ask_for_a_book_of_lines() -> None:
    assert body_of("::: answer lines=99999\n:::\n").count("<div></div>") == 40


def test_room_to_write_says_what_goes_there() -> None:
    assert "<p><strong>첫 주에 할 일</strong></p>" in body_of(
        '::: answer lines=3 title="첫 주에 할 일"\n:::\n'
    )


def test_short_columns_stand_side_by_side_and_long_ones_do_not() -> None:
    column = "::: column\n{}\n:::\n"
    short = ":::: columns\n" + column.format("가") + column.format("나") + "::::\n"
    long = ":::: columns\n" + column.format("- 항목\n" * 80) + column.format("나") + "::::\n"
    assert '<div class="columns"><div class="column"><p>가</p></div>' in body_of(short)
    assert '<div class="columns stacked">' in body_of(long)


def test_an_outline_of_short_lists_stands_in_two_columns() -> None:
    fence = "```\n🔹 하나\n   • 가\n   • 나\n🔹 둘\n   • 다\n   • 라\n```\n"
    assert '<ul class="outline cards">' in body_of(fence)


def test_an_outline_of_long_lines_does_not() -> None:
    long = "아주 긴 항목이 여기에 있어서 반 폭에는 도무지 들어가지 않고 두 줄을 훌쩍 넘겨 세 줄이 되고 만다"
    fence = f"```\n🔹 하나\n   • {long}\n   • 나\n🔹 둘\n   • 다\n   • 라\n```\n"
    assert "cards" not in body_of(fence)


def test_a_chart_is_a_picture_whose_description_holds_its_data() -> None:
    body = body_of("```chart\ntype: bar\n분기,매출\n1분기,10\n2분기,20\n```\n")
    assert re.findall(r'<img src="asset:(chart-1.svg)" alt="([^"]*)"', body) == [
        ("chart-1.svg", "세로 막대 차트. 1분기 10, 2분기 20")
    ]


def test_a_chart_too_full_for_its_numbers_has_them_below_it() -> None:
    rows = "\n".join(f"{day},{day},{day * 2},{day * 3}" for day in range(1, 9))
    body = body_of(f"```chart\ntype: line\nday,a,b,c\n{rows}\n```\n")
    assert "chart-1.svg" in body
    assert body.count("<tr>") == 9


def test_a_chart_without_data_is_shown_as_written() -> None:
    assert "type: bar" in body_of("```chart\ntype: bar\n```\n")


def test_a_diagram_that_cannot_be_drawn_is_shown_as_written() -> None:
    assert "flowchart ][ broken" in body_of("```mermaid\nflowchart ][ broken\n```\n")


def test_a_lesson_in_english_has_english_labels() -> None:
    text = html_of("# A title in English\n\n## Core concepts (12 min)\n\n::: tip\nSome words.\n:::\n").text
    assert '<html lang="en"' in text
    assert '<p class="box-title">Tip</p>' in text


def test_a_section_without_a_title_isnt_called_a_worksheet() -> None:
    html = html_of("# Session 1: 배포\n\n##\n\n글이다.\n").text
    assert "워크시트" not in html
    assert "제목 없음" in html


def test_only_a_tall_row_of_a_table_may_break_over_pages() -> None:
    words = "파드를 확인한다. " * 12
    text = f"# x\n\n## y\n\n| a | b |\n|---|---|\n| 1 | {words} |\n| 2 | {words * 5} |\n| 3 | {words * 9} |\n"
    html = html_of(text).text
    assert re.findall(r"<tr( class=[^>]*)?><td>(\d)", html) == [
        ("", "1"),
        (' class="tall-in-large-print"', "2"),
        (' class="tall"', "3"),
    ]
    assert 'class="data"' in html


@pytest.mark.parametrize(
    ("line", "leads"),
    [
        ("**작동 원리**:", True),
        ("**작동 원리**", True),
        ("순서는 다음과 같습니다：", True),
        ("순서가 있습니다.", False),
        ("말이 " * 40 + "많다:", False),
    ],
)
def test_a_short_line_that_names_what_is_below_stays_with_it(line: str, leads: bool) -> None:
    assert ('<p class="lead">' in body_of(line)) == leads
