"""Tables and code."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builder.content import Align
from builder.deck.geometry import Box
from builder.deck.slide import CODE_PITCH, Cell, Run, TableFrame
from builder.deck.write.table import whole_lengths
from builder.language import label
from tests.deck.write.decks import NS, code_frame, found, line, render, shape, slide, tree, words


def table(*rows: tuple[str, ...], header: bool = True, aligns: tuple[Align, ...] = ()) -> TableFrame:
    count = len(rows[0])
    aligns = aligns or (Align.NONE,) * count
    return TableFrame(
        box=Box(x=60, y=130, width=600, height=30.0 * len(rows)),
        widths=(600 / count,) * count,
        heights=(30.0,) * len(rows),
        rows=tuple(
            tuple(
                Cell(lines=(line(text, size=14),), align=align)
                for text, align in zip(row, aligns, strict=True)
            )
            for row in rows
        ),
        header=header,
    )


def written(frame: TableFrame) -> Any:
    return shape(tree(render(slide("표", frame))), "Table")


def test_the_header_row_is_flagged_and_bold() -> None:
    root = written(table(("도구", "강점"), ("Helm", "패키지")))
    assert root.find(".//a:tblPr", NS).get("firstRow") == "1"
    assert [run.get("b") for run in root.iterfind(".//a:rPr", NS)] == ["1", "1", None, None]


def test_a_table_without_a_header_flags_none() -> None:
    assert written(table(("가", "나"), header=False)).find(".//a:tblPr", NS).get("firstRow") is None


def test_columns_and_rows_fill_the_frame_exactly() -> None:
    root = written(table(("가", "나", "다"), ("라", "마", "바")))
    widths = [int(column.get("w")) for column in root.iterfind(".//a:gridCol", NS)]
    extent = root.find("p:xfrm/a:ext", NS)
    assert sum(widths) == int(extent.get("cx"))
    assert sum(int(row.get("h")) for row in root.iterfind(".//a:tr", NS)) == int(extent.get("cy"))


@given(st.lists(st.floats(1, 200), min_size=1, max_size=12))
def test_rounded_lengths_sum_to_the_rounded_whole(lengths: list[float]) -> None:
    total = sum(lengths)
    assert sum(whole_lengths(tuple(lengths), total)) == round(total * 12_700)


def test_cells_are_aligned_as_their_column() -> None:
    root = written(table(("가", "나", "다"), aligns=(Align.NONE, Align.CENTER, Align.RIGHT)))
    assert [mark.get("algn") for mark in root.iterfind(".//a:pPr", NS)] == ["l", "ctr", "r"]


def test_a_table_says_what_its_columns_are() -> None:
    assert "도구, 강점" in written(table(("도구", "강점"))).find(".//p:cNvPr", NS).get("descr")
    told = replace(table(("도구", "강점")), alt="도구 비교")
    assert written(told).find(".//p:cNvPr", NS).get("descr") == "도구 비교"


def test_a_cell_may_hold_a_link_and_code() -> None:
    cell = Cell(
        lines=(line(Run(text="문서", link="https://example.com"), Run(text="helm", code=True), size=14),)
    )
    root = written(replace(table(("가",)), rows=((cell,),)))
    assert root.find(".//a:hlinkClick", NS) is not None
    assert root.find(".//a:latin[@typeface='Consolas']", NS) is not None


def test_a_table_stands_in_the_placeholder_it_was_given() -> None:
    assert written(replace(table(("가",)), placeholder=("obj", 1))).find(".//p:ph", NS).get("idx") == "1"


def code(frame: Any) -> Any:
    return shape(tree(render(slide("코드", frame))), "Code")


def text_box(root: Any) -> Any:
    return next(
        one for one in root.iterfind("p:sp", NS) if one.find(".//p:cNvPr", NS).get("name").startswith("Code")
    )


def test_code_keeps_its_spaces_and_its_empty_lines() -> None:
    assert words(text_box(code(code_frame()))).split("\n") == [
        "kind: App  # 한글",
        "",
        "  name: <a & b>",
        "    more",
    ]


def test_tokens_have_their_colour_and_no_spelling() -> None:
    marks = found(text_box(code(code_frame())), ".//a:r/a:rPr")
    assert {mark.get("noProof") for mark in marks} == {"1"}
    assert {mark.get("lang") for mark in marks} == {"en-US"}
    assert all(mark.find("a:solidFill", NS) is not None for mark in marks)


def test_lines_of_code_stand_exactly_apart_and_highlights_behind_them() -> None:
    frame = code_frame()
    root = code(frame)
    spacings = {mark.get("val") for mark in root.iterfind(".//a:lnSpc/a:spcPts", NS)}
    assert spacings == {str(round(frame.size * CODE_PITCH * 100))}
    highlight = shape(root, "Highlight").find("p:spPr/a:xfrm/a:off", NS)
    assert int(highlight.get("y")) == round((frame.text_box.y + 2 * frame.size * CODE_PITCH) * 12_700)


def test_a_line_that_continues_is_marked_in_the_margin() -> None:
    mark = shape(code(code_frame()), "Continuation").find("p:spPr/a:xfrm", NS)
    right = int(mark.find("a:off", NS).get("x")) + int(mark.find("a:ext", NS).get("cx"))
    assert right <= round(code_frame().text_box.x * 12_700)


def test_the_caption_stands_above_the_lines() -> None:
    frame = code_frame()
    assert words(shape(code(frame), "Caption")) == "app.yaml"
    strip = shape(code(frame), "Caption").find("p:spPr/a:xfrm", NS)
    bottom = int(strip.find("a:off", NS).get("y")) + int(strip.find("a:ext", NS).get("cy"))
    assert bottom <= round(frame.text_box.y * 12_700)


def test_a_terminal_is_dark() -> None:
    fills = [
        shape(code(code_frame(terminal=terminal)), "Panel")
        .find("p:spPr/a:solidFill/a:srgbClr", NS)
        .get("val")
        for terminal in (False, True)
    ]
    assert fills == ["F3F5F9", "101827"]


def test_code_without_a_caption_names_itself() -> None:
    assert code(code_frame(caption="")).find(".//p:cNvPr", NS).get("descr") == label("Code", "ko")
