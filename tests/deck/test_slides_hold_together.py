"""What belongs together stands together, and no slide is left nearly empty beside another."""

from builder.deck.slide import CodeFrame, Slide, TableFrame, TextFrame
from tests.deck.sample import deck_of
from tests.deck.test_laws import frame_text, text_of

ITEMS = "\n".join(f"- 항목 {number}: 클러스터 업그레이드 전략" for number in range(7))
CODE = "\n".join(f"key{number}: value" for number in range(12))


def slides_of(body: str) -> tuple[Slide, ...]:
    return deck_of(f"---\nlang: ko\n---\n# 제목\n\n## 개념 (30분)\n\n{body}").slides


def titled(body: str, title: str) -> list[Slide]:
    return [slide for slide in slides_of(body) if text_of(slide.title.lines).startswith(title)]


def last_lines(slide: Slide) -> list[str]:
    return [frame_text(frame).splitlines()[-1] for frame in slide.frames if isinstance(frame, TextFrame)]


def test_a_label_never_ends_a_slide_or_a_column() -> None:
    labels = [f"**이름 {number}**:" for number in range(6)]
    body = "### 주제\n\n" + "\n\n".join(f"{name}\n{ITEMS}" for name in labels)
    shown = titled(body, "주제")
    assert len(shown) > 1
    assert not {line for slide in shown for line in last_lines(slide)} & {
        name.replace("*", "") for name in labels
    }


def test_a_label_stays_with_the_code_below_it() -> None:
    (slide,) = titled(f"### 주제\n\n**설정**:\n```yaml\n{CODE}\n```", "주제")
    assert [type(frame) for frame in slide.frames] == [TextFrame, CodeFrame]
    text, code = slide.frames
    assert text.box.bottom <= code.box.y and code.box.width == text.box.width


def test_a_label_whose_figure_fills_the_slide_goes_into_the_title() -> None:
    code = "\n".join(f"key{number}: value" for number in range(60))
    titles = [
        text_of(slide.title.lines) for slide in titled(f"### 주제\n\n**설정**:\n```yaml\n{code}\n```", "주제")
    ]
    assert len(titles) > 1
    assert all(title.startswith("주제 › 설정 (") for title in titles)


def test_a_bold_sentence_above_a_paragraph_is_no_label() -> None:
    (slide,) = titled(
        "### 주제\n\n**중요합니다.**\n\n문장입니다.\n\n- 하나\n- 둘\n- 셋\n- 넷\n- 다섯", "주제"
    )
    assert not any(
        line.bold for frame in slide.frames if isinstance(frame, TextFrame) for line in frame.lines
    )


def test_a_line_in_italics_is_the_caption_of_the_picture_above() -> None:
    (slide,) = titled(
        "### 주제\n\n**그림**:\n\n![구조](a.png)\n\n*그림: 전체 구조*\n\n- 하나\n- 둘\n- 셋\n- 넷\n- 다섯",
        "주제",
    )
    assert "그림: 전체 구조" in frame_text(slide.frames[0])


def test_topics_of_a_few_words_share_the_slide_of_their_parent() -> None:
    shown = titled("### 질문 1\n\n하나입니다.\n\n### 질문 2\n\n둘입니다.\n\n### 질문 3\n\n셋입니다.", "개념")
    assert frame_text(shown[-1].frames[0]).splitlines() == [
        "질문 1",
        "하나입니다.",
        "질문 2",
        "둘입니다.",
        "질문 3",
        "셋입니다.",
    ]


def test_a_forced_break_keeps_topics_of_a_few_words_apart() -> None:
    assert len(titled("### 질문 1\n\n하나입니다.\n\n---\n\n### 질문 2\n\n둘입니다.", "질문")) == 2


def test_a_topic_with_code_stands_alone() -> None:
    (slide,) = titled("### 질문 1\n\n하나입니다.\n\n### 코드\n\n```yaml\na: 1\n```", "코드")
    assert [type(frame) for frame in slide.frames] == [CodeFrame]


def test_short_lines_below_the_title_stand_on_the_title_slide() -> None:
    first, second, *_ = deck_of("# 제목\n\n**하나** • **둘**\n\n---\n\n## 목표\n\n- 이해한다").slides
    assert "하나 • 둘" in frame_text(first.frames[0])
    assert text_of(second.title.lines) == "목표"


def test_a_session_of_one_phase_has_no_agenda() -> None:
    assert [slide.key for slide in deck_of("# 제목\n\n## 개념 (5분)\n\n- 하나").slides][:2] == [
        "title",
        "phase1",
    ]


def test_a_long_section_without_minutes_takes_none_from_the_phase_before_it() -> None:
    topics = "\n\n".join(
        f"### 주제 {number}\n\n{ITEMS}\n\n{'긴 문장이 이어집니다. ' * 20}" for number in range(12)
    )
    deck = deck_of(f"# 제목\n\n## 학습 목표 (5분)\n\n- 하나\n\n## 개요\n\n{topics}\n\n## 토론 (5분)\n\n왜?")
    section = next(section for section in deck.sections if section.name == "개요")
    assert len(section.slides) >= 12
    assert {(slide.start, slide.seconds, slide.phase) for slide in section.slides} == {(300, 0, None)}


def test_code_on_two_slides_is_shared_evenly() -> None:
    block = "\n".join(f"name{number}: value" for number in range(26))
    frames = [slide.frames[0] for slide in titled(f"### 주제\n\n```yaml\n{block}\n```", "주제")]
    counts = [len(frame.lines) for frame in frames if isinstance(frame, CodeFrame)]
    assert len(counts) == 1 or max(counts) - min(counts) <= 4


def test_a_comment_stays_with_the_code_that_it_explains() -> None:
    part = "# 설명\n\nname:\n  key: value\n  other: value\n  third: value\n"
    frames = [slide.frames[0] for slide in titled(f"### 주제\n\n```yaml\n{part * 9}\n```", "주제")]
    assert len(frames) > 1
    for frame in frames:
        assert isinstance(frame, CodeFrame)
        assert "# 설명" not in "".join(run.text for run in frame.lines[-1].runs)


def test_few_lines_get_air_and_stay_inside() -> None:
    (slide,) = titled("### 주제\n\n- 하나\n- 둘\n- 셋", "주제")
    (frame,) = slide.frames
    assert isinstance(frame, TextFrame)
    plain = frame.area.level(0).space_before
    assert [line.space_before is None or line.space_before > plain for line in frame.lines] == [True] * 3
    assert frame.lines[1].space_before


def test_a_small_table_shares_the_slide_of_a_few_words() -> None:
    body = "### 차이\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n### 관계\n\n서로 돕습니다."
    slide = titled(body, "개념")[-1]
    assert [type(frame) for frame in slide.frames] == [TextFrame, TableFrame, TextFrame]


def test_hundreds_of_phases_draw_no_rail() -> None:
    phases = "\n\n".join(f"## 단계 {number} (1분)\n\n- 하나" for number in range(40))
    deck = deck_of(f"# 제목\n\n{phases}")
    assert deck.rail == ()
    assert len([slide for slide in deck.slides if slide.phase is not None]) == 40


def test_a_long_name_of_a_phase_leaves_room_for_its_subject() -> None:
    phases = "## 쿠버네티스를 만든 까닭과 그 뒤의 긴 이야기 (12분)\n\n- 하나\n\n## 심화 분석: 구글 보그에서 배운 것 (10분)\n\n- 둘"
    agenda = next(slide for slide in deck_of(f"# 제목\n\n{phases}").slides if slide.key == "agenda")
    (table,) = agenda.frames
    assert isinstance(table, TableFrame)
    assert table.widths[1] > 0.2 * table.box.width


def test_an_item_stays_with_the_code_below_it() -> None:
    code = "\n".join(f"   key{number}: value" for number in range(9))
    item = "{}. 오류 {}\n\n   ```yaml\n" + code + "\n   ```\n"
    body = "### 주제\n\n" + "\n".join(item.format(number, number) for number in range(1, 5))
    for slide in titled(body, "주제"):
        assert isinstance(slide.frames[-1], CodeFrame)
