"""What holds for every text."""

import pickle
import re
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from builder.content import Block, ListBlock, visible_text, walk_blocks
from tests.content.reading import read

SIGNS = (Path(__file__).parent / "fixtures" / "signs.txt").read_text(encoding="utf-8").split()
SPACES = ["\n", "\n", "\n\n", "  ", "    ", " ", "---\n", "\x00", "\ud800", "\r\n", "\ufeff"]
PIECES = st.sampled_from(SIGNS + SPACES)
MARKDOWN = st.lists(PIECES, max_size=40).map("".join)


@given(st.one_of(st.text(max_size=200), MARKDOWN))
def test_every_text_is_some_document(text: str) -> None:
    document = read(text)
    last = document.source.text.count("\n") + 1
    for block in walk_blocks(document.blocks):
        assert 1 <= block.span.line <= block.span.last_line <= last
    forbidden = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
    assert forbidden.search(visible_text(document.blocks)) is None
    for problem in document.problems:
        assert 1 <= problem.span.line <= last
        assert str(problem.message)
        assert problem.hint is not None


@given(MARKDOWN)
def test_a_document_is_the_same_every_time_and_travels_between_processes(text: str) -> None:
    document = read(text)
    assert read(text) == document
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301


@given(MARKDOWN)
def test_line_ends_of_windows_change_nothing(text: str) -> None:
    unix = text.replace("\r\n", "\n")
    assert read(unix.replace("\n", "\r\n")).blocks == read(unix).blocks


@given(st.text(alphabet="ab가나 \t\n#*_-+>|~.:()!?·→🔹•├└│─┌┐=", max_size=120))
def test_no_word_is_lost(text: str) -> None:
    # The names of containers and of a fence's language are no words of the text.
    assume(":::" not in text and "~~~" not in text)
    document = read(text)
    seen = visible_text(document.blocks) + " ".join(document.front_matter)
    assert [word for word in re.findall(r"[a-z가-힣]+", text) if word not in seen] == []


TREES: st.SearchStrategy[list[object]] = st.recursive(
    st.just([]),
    lambda below: st.lists(below, min_size=1, max_size=4),
    max_leaves=20,
)
"""A tree is the list of its branches."""


@given(TREES)
def test_a_drawn_tree_and_an_indented_list_give_the_same_lists(tree: list[object]) -> None:
    assume(len(tree) > 1)
    expected = list(shape(tree))
    for draw in (draw_branches, draw_bullets):
        (block,) = read("```\n" + "\n".join(draw(tree)) + "\n```\n").blocks
        assert isinstance(block, ListBlock)
        assert list(shape_of(block)) == expected


@given(st.integers(2, 4), st.integers(2, 4), st.integers(2, 3), st.booleans())
def test_lists_that_lost_their_last_branches_level_get_it_back(
    groups: int, items: int, leaves: int, deep: bool
) -> None:
    leaf: list[object] = []
    item = [leaf] * leaves if deep else leaf
    tree: list[object] = [[item] * items] * groups
    drawn, flat = (
        read("```\n시작:\n" + "\n".join(draw) + "\n```\n") for draw in (draw_branches(tree), draw_flat(tree))
    )
    assert [list(shape_of(block)) for block in drawn.blocks[1:]] == [
        list(shape_of(block)) for block in flat.blocks[1:]
    ]


def draw_branches(tree: list[object], bars: str = "") -> list[str]:
    lines = []
    for place, branch in enumerate(tree):
        last = place == len(tree) - 1
        assert isinstance(branch, list)
        lines.append(f"{bars}{'└──' if last else '├──'} {name(branch)}")
        lines += draw_branches(branch, bars + ("    " if last else "│   "))
    return lines


def draw_bullets(tree: list[object], indent: str = "") -> list[str]:
    lines = []
    for branch in tree:
        assert isinstance(branch, list)
        lines += [f"{indent}- {name(branch)}", *draw_bullets(branch, indent + "  ")]
    return lines


def draw_flat(tree: list[object], bars: int = 0) -> list[str]:
    """Draw a tree by its number of bars, which loses the level below each last branch."""
    lines = []
    for place, branch in enumerate(tree):
        assert isinstance(branch, list)
        lines.append(f"{'   ' * bars}   🔹 {name(branch)}")
        lines += draw_flat(branch, bars + (place < len(tree) - 1))
    return lines


def name(branch: list[object]) -> str:
    return "가지:" if branch else "잎"


def shape(tree: list[object], depth: int = 0) -> list[tuple[int, str]]:
    lines = []
    for branch in tree:
        assert isinstance(branch, list)
        lines += [(depth, name(branch)), *shape(branch, depth + 1)]
    return lines


def shape_of(block: Block, depth: int = 0) -> list[tuple[int, str]]:
    lines: list[tuple[int, str]] = []
    assert isinstance(block, ListBlock)
    for item in block.items:
        text, *below = item.blocks
        lines.append((depth, visible_text([text])))
        for inner in below:
            lines += shape_of(inner, depth + 1)
    return lines
