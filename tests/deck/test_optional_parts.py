"""What may be left out goes to the notes before anything else does."""

from builder.content import Source, read_markdown
from builder.deck.slide import Deck, Slide
from builder.lesson import Cut, plan_cuts, read_lesson
from tests.deck.sample import deck_of
from tests.deck.test_laws import frame_text, text_of

CODE = "\n".join(f"key{number}: value" for number in range(14))


def lesson_of(*topics: str, minutes: int) -> str:
    return f"---\nlang: ko\n---\n# 제목\n\n## 개념 ({minutes}분)\n\n" + "\n\n".join(topics)


def topic(number: int, mark: str = "", body: str = "") -> str:
    return f"### 주제 {number}{mark}\n\n```yaml\n{CODE}\n```\n\n{body}"


def titles(deck: Deck) -> list[str]:
    return [text_of(slide.title.lines) for slide in deck.slides if slide.phase is not None]


def shown(slides: tuple[Slide, ...]) -> str:
    return "\n".join(frame_text(frame) for slide in slides for frame in slide.frames)


def notes(slides: tuple[Slide, ...]) -> str:
    return "\n".join(text_of(slide.notes) for slide in slides)


def test_an_optional_topic_is_shown_where_there_is_time() -> None:
    deck = deck_of(lesson_of(topic(1), topic(2, " {priority=optional}"), topic(3), minutes=10))
    assert titles(deck)[-3:] == ["주제 1", "주제 2", "주제 3"]


def test_an_optional_topic_goes_to_the_notes_first() -> None:
    deck = deck_of(lesson_of(topic(1), topic(2, " {priority=optional}"), topic(3), minutes=2))
    assert titles(deck) == ["주제 1", "주제 3"]
    assert "주제 2" in notes(deck.slides)
    assert sum(slide.seconds for slide in deck.slides) == 120


def test_an_optional_item_leaves_no_gap() -> None:
    items = "### 목록\n\n- 하나\n- 둘 {priority=optional}\n- 셋\n- 넷\n- 다섯\n- 여섯"
    deck = deck_of(lesson_of(topic(1), topic(2, " {priority=optional}"), items, minutes=2))
    assert "둘" not in shown(deck.slides)
    assert "둘" in notes(deck.slides)
    assert all(
        line.runs for slide in deck.slides for frame in slide.frames for line in getattr(frame, "lines", ())
    )


def test_optional_blocks_and_what_stands_under_an_optional_heading_are_left_out() -> None:
    body = "### 주제\n\n첫째 {priority=optional}\n\n둘째\n\n#### 부록 {priority=optional}\n\n셋째\n\n#### 본문\n\n넷째"
    deck = deck_of(lesson_of(topic(1), topic(2, " {priority=optional}"), body, minutes=2))
    for word in ("첫째", "부록", "셋째"):
        assert word not in shown(deck.slides) and word in notes(deck.slides)
    assert "둘째" in shown(deck.slides) and "넷째" in shown(deck.slides)


def cuts(text: str) -> tuple[Cut, ...]:
    return plan_cuts(read_lesson(read_markdown(Source(path="a.md", text=text))).value, 5)


def test_the_cut_list_names_optional_blocks_by_their_first_words() -> None:
    text = (
        "# 제목\n\n## 개념 (12분)\n\n### 주제\n\n설명 {priority=optional}\n\n- 하나 {priority=optional}\n- 둘\n\n"
        + "긴 글이 이어집니다. " * 60
    )
    assert [(cut.title, cut.optional) for cut in cuts(text)] == [("설명", True), ("하나", True)]
