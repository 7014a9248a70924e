import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text import split_sentences

PIECES = st.lists(
    st.sampled_from(
        ("한글이다", "Pods run", ".", "!", "?", "…", " ", "\n", "\n\n", '"', ")", "1", "e.g", "。", "v1.2")
    ),
    max_size=25,
).map("".join)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("클러스터를 나눈다. 그다음 올린다.", ("클러스터를 나눈다. ", "그다음 올린다.")),
        ("왜 그럴까요? 살펴봅시다!", ("왜 그럴까요? ", "살펴봅시다!")),
        ("Drain the node. Then upgrade it.", ("Drain the node. ", "Then upgrade it.")),
        ('그는 "끝났다." 라고 했다.', ('그는 "끝났다." ', "라고 했다.")),
        ("(예시입니다.) 다음", ("(예시입니다.) ", "다음")),
        ("終わり。次です。", ("終わり。", "次です。")),
        ("제목\n\n본문", ("제목\n\n", "본문")),
    ],
)
def test_sentences_end_at_their_marks(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "v1.29.0 버전을 쓴다",
        "오류율은 0.1 %이다",
        "See https://example.org/a.b?c=d for more",
        "Use a probe, e.g. HTTP, to check it",
        "Compare it, i.e. Deployment vs. StatefulSet",
        "See Fig. 3 for the flow",
        "Dr. Kim and J. Smith agree",
        "1. 설치한다",
        "wait... then retry",
        "kubectl get pods -n kube-system",
    ],
)
def test_points_within_a_sentence_do_not_end_it(text: str) -> None:
    assert split_sentences(text) == (text,)


def test_a_number_at_the_end_of_a_sentence_ends_it() -> None:
    assert split_sentences("기본값은 3. 다음으로 넘어간다.") == ("기본값은 3. ", "다음으로 넘어간다.")


def test_an_empty_text_has_no_sentences() -> None:
    assert split_sentences("") == ()


@given(st.one_of(PIECES, st.text()))
def test_sentences_joined_again_are_the_text(text: str) -> None:
    sentences = split_sentences(text)
    assert "".join(sentences) == text
    assert all(sentences)


@given(st.one_of(PIECES, st.text()))
def test_no_sentence_begins_with_a_space_that_ends_the_one_before(text: str) -> None:
    assert not any(sentence[0].isspace() for sentence in split_sentences(text)[1:])
