"""What an instructor is told in passing."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.handout import Edition, SlideCue, compose_handout, render_html
from builder.lesson import plan_schedule
from tests.handout.sample import COMPANION, SESSION, default_theme, html_of, lesson_of
from tests.handout.test_no_word_is_lost import sessions

LESSON = """\
# Session 1: 배포

## 핵심 개념 (12분)

### 서명

첫 문단이다.

- 갈래:
  - 하나
  - 둘
- 다음 갈래

| 가 | 나 |
|---|---|
| 1 | 2 |

::: slides
슬라이드에만 있다.
:::
"""


def instructor_text(text: str, cues: dict[int, SlideCue], edition: Edition = Edition.INSTRUCTOR) -> str:
    lesson = lesson_of(text)
    handout = compose_handout(
        lesson, plan_schedule(lesson), cues=cues, edition=edition, companion=lesson_of(COMPANION)
    )
    return render_html(handout, default_theme()).text.replace("\u2060", "")


def cue(number: int, last: int = 0) -> SlideCue:
    return SlideCue(first=number, last=last or number, start=number * 30)


def beside(text: str) -> dict[str, str]:
    """Return the numbers of slides → the text that they stand beside."""
    found = re.findall(r'<span class="slide-cue"><b>([\d–]+)</b> [\d:]+</span>(?:<[^>]+>)*([^<]*)', text)
    return dict(found)


def test_a_slide_has_its_number_and_its_time_beside_its_text() -> None:
    text = instructor_text(LESSON, {1: cue(1, 2), 3: cue(3), 5: cue(4), 7: cue(5), 14: cue(6)})
    assert beside(text) == {"1–2": "배포", "3": "핵심 개념", "4": "서명", "5": "첫 문단이다.", "6": "가"}
    assert '<span class="slide-cue"><b>5</b> 2:30</span>' in text


def test_a_slide_that_an_item_titles_stands_beside_the_item() -> None:
    assert beside(instructor_text(LESSON, {10: cue(5), 12: cue(6)})) == {"5": "갈래:", "6": "다음 갈래"}


def test_a_slide_whose_text_is_nowhere_else_stands_with_what_comes_before() -> None:
    assert beside(instructor_text(LESSON, {14: cue(5), 19: cue(6)})) == {"5–6": "가"}


def test_students_see_no_numbers_of_slides() -> None:
    assert "slide-cue" not in instructor_text(LESSON, {1: cue(1)}, Edition.STUDENT)
    assert "until" not in html_of(SESSION).text


def test_phases_and_steps_say_until_when_to_be_there() -> None:
    text = html_of(SESSION, edition=Edition.INSTRUCTOR).text.replace("\u2060", "")
    assert re.findall(r'<p class="until">(.*?)</p>', text) == [
        *("5분까지 여기 · 09:05", "17분까지 여기 · 09:17", "27분까지 여기 · 09:27", "42분까지 여기 · 09:42"),
        *("45분까지 여기 · 09:45", "50분까지 여기 · 09:50"),
    ]


@settings(max_examples=40, deadline=None)
@given(sessions(), st.sets(st.integers(1, 60), min_size=1, max_size=12))
def test_no_slide_is_lost(session: tuple[str, list[str], list[str]], lines: set[int]) -> None:
    cues = {line: cue(number) for number, line in enumerate(sorted(lines), 1)}
    text = instructor_text(session[0], cues)
    shown: set[int] = set()
    for numbers in re.findall(r'<span class="slide-cue"><b>([\d–]+)</b>', text):
        first, _, last = numbers.partition("–")
        shown |= set(range(int(first), int(last or first) + 1))
    assert shown >= set(range(1, len(lines) + 1))
