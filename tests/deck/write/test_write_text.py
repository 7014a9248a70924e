"""Text frames, paragraphs and runs."""

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from builder.deck.geometry import Box, LevelStyle, TextArea
from builder.deck.slide import Bullet, PanelFrame, Run, TextFrame, Tone
from builder.deck.write import render_pptx
from builder.deck.write.theme_colours import follow_theme
from tests.deck.write.decks import (
    BOX,
    NS,
    THEME,
    body,
    deck,
    every_kind,
    found,
    line,
    plain_template,
    render,
    shape,
    slide,
    tree,
    words,
)
from tests.ooxml.lint import lint

R_ID = f"{{{NS['r']}}}id"


def content(*lines: Any) -> Any:
    return shape(tree(render(slide("제목", body(*lines)))), "Content")


def run_with(root: Any, text: str) -> Any:
    return next(run for run in root.iterfind(".//a:r", NS) if run.findtext("a:t", namespaces=NS) == text)


def properties(root: Any, text: str) -> Any:
    return run_with(root, text).find("a:rPr", NS)


def test_text_stands_in_the_layouts_own_placeholder() -> None:
    written = content(line("글"))
    assert written.find(".//p:ph", NS).get("idx") == "1"
    assert written.find("p:spPr/a:xfrm", NS) is None


def test_a_moved_placeholder_says_where_it_stands() -> None:
    written = shape(tree(render(slide("제목", body(line("글"), box=BOX)))), "Content")
    offset = written.find("p:spPr/a:xfrm/a:off", NS)
    assert (offset.get("x"), offset.get("y")) == ("762000", "1778000")


def test_every_run_and_every_end_says_its_size_and_language() -> None:
    written = content(line("한글 and English", size=18.5), line("", size=12))
    marks = [*found(written, ".//a:rPr"), *found(written, ".//a:endParaRPr")]
    assert {mark.get("sz") for mark in marks} == {"1850", "1200"}
    assert {mark.get("lang") for mark in marks} == {"ko-KR", "en-US"}


def test_korean_and_english_are_runs_of_their_own() -> None:
    written = content(line("Kubernetes의 클러스터 (v1.33) and more"))
    runs = [
        (run.findtext("a:t", namespaces=NS), run.find("a:rPr", NS).get("lang"))
        for run in found(written, ".//a:r")
    ]
    assert runs == [("Kubernetes", "en-US"), ("의 클러스터 (", "ko-KR"), ("v1.33) and more", "en-US")]


def test_a_list_item_leaves_bullet_and_indent_to_the_layout() -> None:
    written = content(line("항목", level=1, bullet=Bullet.TEMPLATE))
    [paragraph] = found(written, ".//a:pPr")
    assert dict(paragraph.attrib) == {"lvl": "1"}
    assert len(paragraph) == 0


def test_a_plain_paragraph_has_no_bullet_and_no_indent() -> None:
    [paragraph] = found(content(line("문단")), ".//a:pPr")
    assert (paragraph.get("marL"), paragraph.get("indent")) == ("0", "0")
    assert paragraph.find("a:buNone", NS) is not None


def test_a_paragraph_below_an_item_stands_under_the_items_words() -> None:
    written = content(line("항목", bullet=Bullet.TEMPLATE), line("딸린 문단", level=1))
    [paragraph] = found(written, ".//a:pPr")
    assert (paragraph.get("marL"), paragraph.get("indent")) == ("342900", "0")


def test_numbers_begin_where_the_list_does() -> None:
    written = content(*(line("항목", bullet=Bullet.NUMBER, number=number) for number in (4, 5)))
    assert [number.get("startAt") for number in found(written, ".//a:buAutoNum")] == ["4", "4"]


def test_a_number_that_powerpoint_doesnt_know_is_typed() -> None:
    assert words(content(line("항목", bullet=Bullet.NUMBER, number=0))) == "0. 항목"


def test_checkboxes_are_ticked_or_open() -> None:
    written = content(line("한 일", bullet=Bullet.DONE), line("할 일", bullet=Bullet.OPEN))
    assert [mark.get("char") for mark in found(written, ".//a:buChar")] == ["þ", "¨"]
    assert {face.get("typeface") for face in found(written, ".//a:buFont")} == {"Wingdings"}


def test_code_is_monospaced_in_both_scripts_and_not_spelled() -> None:
    mark = properties(content(line(Run(text="kubectl 적용", code=True))), "kubectl 적용")
    assert mark.find("a:latin", NS).get("typeface") == "Consolas"
    assert mark.find("a:ea", NS).get("typeface") == "Malgun Gothic"
    assert mark.get("noProof") == "1"


def test_emphasis_is_written_on_the_run() -> None:
    runs = (
        Run(text="굵게", bold=True),
        Run(text="기움", italic=True),
        Run(text="지움", strike=True),
        Run(text="2", raised=True),
    )
    marks = found(content(line(*runs)), ".//a:rPr")
    assert [mark.get(key) for mark, key in zip(marks, ("b", "i", "strike", "baseline"), strict=True)] == [
        "1",
        "1",
        "sngStrike",
        "30000",
    ]


def test_a_forced_break_breaks_the_line_and_not_the_paragraph() -> None:
    written = content(line("하나\v둘", "\v", "셋"))
    assert len(found(written, ".//a:p")) == 1
    assert len(found(written, ".//a:br")) == 2


def test_a_link_is_one_run_with_an_encoded_address() -> None:
    data = render(slide("제목", body(line(Run(text="Argo 문서", link="https://example.com/한글 길")))))
    mark = properties(tree(data), "Argo 문서")
    assert mark.find("a:hlinkClick", NS).get(R_ID) is not None
    assert b"%ED%95%9C%EA%B8%80%20%EA%B8%B8" in relationships(data)


def relationships(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read("ppt/slides/_rels/slide1.xml.rels")


def test_a_relative_link_is_plain_text() -> None:
    written = content(line(Run(text="다음 날", link="../day6/README.md")))
    assert words(written) == "다음 날"
    assert written.find(".//a:hlinkClick", NS) is None


def test_a_jump_leads_to_its_slide() -> None:
    made = deck(slide("하나", body(line(Run(text="가기", jump="b"))), key="a"), slide("둘", key="b"))
    data = render(made)
    click = properties(tree(data), "가기").find("a:hlinkClick", NS)
    assert click.get("action") == "ppaction://hlinksldjump"
    assert f'Id="{click.get(R_ID)}"'.encode() in relationships(data)
    assert b'Target="slide2.xml"' in relationships(data)


def test_a_jump_to_nowhere_is_plain_text() -> None:
    written = content(line(Run(text="가기", jump="nowhere")))
    assert written.find(".//a:hlinkClick", NS) is None


def test_a_layout_without_a_title_still_gives_the_slide_a_title() -> None:
    area = TextArea(box=BOX, levels=(LevelStyle(size=32, bold=True),))
    one = slide("제목")
    data = render(replace(one, title=TextFrame(area=area, box=BOX, lines=one.title.lines)))
    title = shape(tree(data), "Title")
    assert title.find(".//p:ph", NS).get("type") == "title"
    assert title.find("p:spPr/a:xfrm", NS) is not None


def test_a_free_box_brings_its_own_bullets_margins_and_faces() -> None:
    levels = (LevelStyle(size=20, indent=18, first_indent=-18, bullet="•", space_before=6, line_spacing=1.1),)
    area = TextArea(box=BOX, levels=levels, insets=(1, 2, 3, 4))
    frame = TextFrame(area=area, box=BOX, lines=(line("항목", bullet=Bullet.TEMPLATE),))
    written = shape(tree(render(slide("제목", frame))), "Text")
    margins = [written.find("p:txBody/a:bodyPr", NS).get(f"{side}Ins") for side in "ltrb"]
    assert margins == ["12700", "25400", "38100", "50800"]
    [paragraph] = found(written, ".//a:pPr")
    assert (paragraph.get("marL"), paragraph.get("indent")) == ("228600", "-228600")
    assert paragraph.find("a:buChar", NS).get("char") == "•"
    assert paragraph.find("a:lnSpc/a:spcPct", NS).get("val") == "110000"
    assert paragraph.find("a:spcBef/a:spcPts", NS).get("val") == "600"
    assert properties(written, "항목").find("a:ea", NS).get("typeface") == "+mn-ea"


def test_a_bullet_of_a_symbol_face_becomes_an_everyday_one() -> None:
    area = TextArea(box=BOX, levels=(LevelStyle(size=20, indent=18, first_indent=-18, bullet="§"),))
    frame = TextFrame(area=area, box=BOX, lines=(line("항목", bullet=Bullet.TEMPLATE),))
    assert shape(tree(render(slide("제목", frame))), "Text").find(".//a:buChar", NS).get("char") == "•"


def test_a_panel_is_one_group_with_a_decorative_bar() -> None:
    frame = PanelFrame(
        box=Box(x=60, y=200, width=300, height=60), tone=Tone.WARNING, lines=(line("주의", size=16),)
    )
    panel = shape(tree(render(slide("제목", frame))), "Warning")
    assert words(panel) == "주의\n".strip()
    assert panel.find(".//{*}decorative") is not None
    fills = [fill.get("val") for fill in panel.iterfind("p:sp/p:spPr/a:solidFill/a:srgbClr", NS)]
    assert fills == ["FFF3DF", "B45F06"]


def test_code_in_a_title_keeps_the_titles_colour() -> None:
    area = slide("x").title.area
    one = replace(
        slide("x"), title=TextFrame(area=area, box=area.box, lines=(line(Run(text="kubectl", code=True)),))
    )
    assert properties(tree(render(one)), "kubectl").find("a:solidFill", NS) is None


def test_every_word_of_a_deck_is_found_again() -> None:
    root = tree(render(every_kind(), {}), 2)
    said = words(shape(root, "Content")).splitlines()
    assert said[:3] == ["선언: 상태를 app.yaml에", "둘째 수준 Kubernetes의", "딸린 문단"]


def test_an_accent_of_the_theme_follows_the_theme() -> None:
    written = follow_theme('<a:srgbClr val="4F81BD"/><a:srgbClr val="FFFFFF"/>', {"4F81BD": "accent1"})
    assert written == '<a:schemeClr val="accent1"/><a:srgbClr val="FFFFFF"/>'


def test_a_deck_knows_the_accents_of_its_template() -> None:
    theme = replace(THEME, colours=replace(THEME.colours, tip=replace(THEME.colours.tip, line="4F81BD")))
    frame = PanelFrame(box=BOX, tone=Tone.TIP, lines=(line("팁", size=16),))
    panel = shape(tree(render_pptx(deck(slide("제목", frame)), plain_template(), theme, {})), "Tip")
    assert [colour.get("val") for colour in panel.iterfind(".//p:spPr/a:solidFill/a:schemeClr", NS)] == [
        "accent1"
    ]


def test_a_second_text_for_one_placeholder_stands_in_a_box_of_its_own() -> None:
    data = render(
        slide(
            "제목",
            body(line("위", bullet=Bullet.TEMPLATE)),
            body(line("아래", bullet=Bullet.TEMPLATE), box=BOX),
        )
    )
    assert lint(data) == ()
    assert words(shape(tree(data), "Text")) == "아래"
