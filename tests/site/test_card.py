"""What of a session is shown and found."""

from builder.site import EntryKind, read_card
from tests.site.sample import COMPANION, GITOPS, HELM, lesson_of


def test_objectives_topics_key_points_and_terms_are_told_apart() -> None:
    card = read_card(lesson_of(GITOPS))
    assert card.of(EntryKind.OBJECTIVE) == ("네 원칙을 설명한다", "드리프트를 구분한다")
    assert card.of(EntryKind.TOPIC)[:3] == ("선언적 배포", "원칙", "순서 정하기")
    assert card.of(EntryKind.KEY_POINT) == ("Git이 진실이다",)
    assert card.of(EntryKind.TERM) == ("드리프트 – Drift",)


def test_a_term_carries_its_meaning() -> None:
    terms = [entry for entry in read_card(lesson_of(GITOPS)).entries if entry.kind is EntryKind.TERM]
    assert [entry.note for entry in terms] == ["선언과 실제의 차이"]


def test_a_glossary_may_be_a_table() -> None:
    terms = [entry for entry in read_card(lesson_of(HELM)).entries if entry.kind is EntryKind.TERM]
    assert [(entry.text, entry.note) for entry in terms] == [("Chart", "A package of templates")]


def test_a_companion_adds_its_topics_and_terms() -> None:
    card = read_card(lesson_of(GITOPS), lesson_of(COMPANION))
    assert "네 원칙과 우리 팀" in " ".join(card.of(EntryKind.TOPIC))
    assert card.of(EntryKind.TERM) == ("드리프트 – Drift", "가지치기 – Prune")


def test_what_students_must_not_read_isnt_on_the_card() -> None:
    said = repr(read_card(lesson_of(GITOPS), lesson_of(COMPANION)))
    for secret in ("강사노트전용문장", "해설전용문장", "비밀용어", "답안전용문장"):
        assert secret not in said


def test_the_plan_has_the_phases_and_their_steps() -> None:
    plan = read_card(lesson_of(GITOPS)).plan
    assert [slot.minutes for slot in plan.schedule.slots] == [5, 12, 10, 15, 8]
    assert [step.title for step in plan.schedule.slots[4].steps] == ["각자 적기", "함께 고르기"]
