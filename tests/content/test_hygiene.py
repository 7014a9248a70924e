"""Texts that other programs have damaged."""

import pytest

from builder.content import Source, decode, read_markdown, visible_text
from tests.content.reading import places_of, read


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x85"])
def test_any_line_end_ends_a_line(end: str) -> None:
    document = read(end.join(["\ufeff# 제목", "", "글", ""]))
    assert visible_text(document.blocks) == "제목\n글"
    assert [block.span.line for block in document.blocks] == [1, 3]
    assert document.problems == ()


@pytest.mark.parametrize(
    "character", ["\0", "\x07", "\x7f", "\ud800", "\udfff", "\ufffe", "\uffff", "\x0c", "\U0001ffff"]
)
def test_a_character_that_xml_forbids_is_removed_with_its_place(character: str) -> None:
    text = f"첫 줄\n가{character}나\n"
    assert visible_text(read(text).blocks) == "첫 줄 가나"
    assert places_of(text) == [("unreadable-text", 2, 2)]


def test_colours_of_a_terminal_vanish_silently() -> None:
    document = read("\x1b[32m초록\x1b[0m\n")
    assert (visible_text(document.blocks), document.problems) == ("초록", ())


def test_a_lost_letter_is_reported_and_kept() -> None:
    assert places_of("가\ufffd나\n") == [("unreadable-text", 1, 2)]


def test_emoji_with_joiners_stay_whole() -> None:
    assert visible_text(read("👩‍💻 ❤️\n").blocks) == "👩‍💻 ❤️"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_in_its_usual_encodings(encoding: str) -> None:
    mark = "\ufeff" if encoding in {"utf-16-le", "utf-16-be"} else ""
    source = decode((mark + "# 제목\n").encode(encoding), "a.md")
    assert source.problems == ()
    assert visible_text(read_markdown(source.value).blocks) == "제목"


def test_old_korean_files_are_read_with_a_warning() -> None:
    source = decode("ok\n가나다 똠\n".encode("cp949"), "a.md")
    assert source.value == Source(path="a.md", text="ok\n가나다 똠\n")
    (problem,) = source.problems
    assert (problem.severity.value, problem.span.line, problem.span.column) == ("warning", 2, 1)


def test_bytes_that_mean_nothing_are_an_error() -> None:
    source = decode(b"a\xff\xffb\x80", "a.md")
    assert source.value.text == "a\ufffd\ufffdb\ufffd"
    assert [problem.severity.value for problem in source.problems] == ["error"]
