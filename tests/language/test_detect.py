"""Telling Korean from English."""

from hypothesis import given
from hypothesis import strategies as st

from builder.language import detect_language

CODE = (
    "```yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n"
    + "  key: value\n" * 200
    + "```\n"
)


def test_a_korean_session_with_much_code_is_korean() -> None:
    assert (
        detect_language(f"# 세션 1: 배포\n\n파드를 세 개로 늘린다고 말하고, 차이를 설명한다.\n\n{CODE}")
        == "ko"
    )


def test_an_english_session_with_korean_comments_in_its_code_is_english() -> None:
    commented = "```sh\n" + "kubectl get pods  # 파드 목록을 봅니다\n" * 50 + "```\n"
    text = "# Session 1: Rollouts\n\nExplain what a rollout does, and why it waits for each pod.\n\n"
    assert detect_language(text + commented) == "en"


def test_a_file_of_nothing_but_code_is_judged_by_its_comments() -> None:
    assert detect_language("```sh\n# 파드 목록을 봅니다\nls\n```\n") == "ko"
    assert detect_language("```sh\nls\n```\n") == "en"


def test_a_fence_that_is_never_closed_is_code_to_the_end() -> None:
    assert (
        detect_language(f"# 세션\n\n파드를 늘리고 줄이며 되돌리는 법을 서로 비교한다.\n\n{CODE[:-4]}") == "ko"
    )


@given(st.text(alphabet="`~<>[]()\n a가", max_size=400))
def test_any_text_has_a_language(text: str) -> None:
    assert detect_language(text) in {"ko", "en"}
