"""Comments that silence problems."""

from builder.content import Source, visible_text
from builder.content.check import Silences, read_silences
from tests.content.reading import read


def silences(text: str) -> Silences:
    return read_silences(Source(path="a.md", text=text))


def test_a_comment_above_the_first_heading_counts_everywhere() -> None:
    found = silences("<!-- classdeck: silence missing-alt, missing-next -->\n# T\n")
    assert found.everywhere == {"missing-alt", "missing-next"}


def test_a_comment_at_the_end_of_a_line_counts_there() -> None:
    found = silences("# T\n\n- a <!-- classdeck: silence long-bullet -->\n- b\n")
    assert found.everywhere == frozenset()
    assert dict(found.on_lines) == {3: {"long-bullet"}}


def test_a_comment_of_its_own_counts_for_the_block_below() -> None:
    found = silences("# T\n\n<!-- classdeck: silence missing-alt -->\n\n![](a.png)\nmore\n\nother\n")
    assert sorted(found.on_lines) == [3, 4, 5, 6]


def test_a_comment_above_a_fence_counts_to_its_end() -> None:
    text = "# T\n\n<!-- classdeck: silence broken-code -->\n```json\n{\n\n}\n```\n\nother\n"
    assert sorted(silences(text).on_lines) == [3, 4, 5, 6, 7, 8]


def test_a_name_that_no_problem_has_is_a_problem() -> None:
    (problem,) = silences("# T\n\na <!-- classdeck: silence missing-alternative -->\n").problems
    assert (problem.code, problem.span.line, problem.span.column) == ("unknown-code", 3, 3)
    assert "missing-alt" in str(problem.hint)


def test_a_silencing_comment_is_never_a_note() -> None:
    with_comment = read(
        "# T\n\n<!-- classdeck: silence missing-alt -->\n\na <!-- classdeck: silence long-bullet -->\n"
    )
    assert visible_text(with_comment.blocks) == "T\na"
    assert len(with_comment.blocks) == 2
