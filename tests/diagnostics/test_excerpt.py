"""Problems as they are printed."""

from builder.diagnostics import Code, Problem, Severity, Span, cell_width, format_problem
from builder.language import msg

PROBLEM = Problem(
    code=Code.UNKNOWN_CONTAINER,
    severity=Severity.ERROR,
    message=msg("there is no container called {name}", name="nots"),
    span=Span(path="slides/session_04.md", line=12, column=5),
    hint=msg("did you mean {name}?", name="notes"),
    label=msg("opened here"),
)


def at(line: int, column: int) -> Problem:
    return Problem(
        code=Code.UNSAFE_LINK,
        severity=Severity.WARNING,
        message=msg("bad"),
        span=Span(path="a.md", line=line, column=column),
    )


def test_a_problem_shows_its_line_a_caret_and_what_to_do() -> None:
    text = "\n" * 11 + "::: nots\n"
    assert format_problem(PROBLEM, text, language="en") == (
        "slides/session_04.md:12:5: error[unknown-container]: there is no container called nots\n"
        "   |\n"
        "12 | ::: nots\n"
        "   |     ^ opened here\n"
        "   = did you mean notes?"
    )


def test_the_caret_counts_two_cells_for_hangul() -> None:
    assert format_problem(at(1, 4), "가나 다", language="en").split("\n")[2:] == ["1 | 가나 다", "  |      ^"]


def test_without_the_text_or_the_line_only_the_message_stands() -> None:
    expected = "a.md:7:1: warning[unsafe-link]: bad"
    assert format_problem(at(7, 1), None, language="en") == expected
    assert format_problem(at(7, 1), "one line", language="en") == expected


def test_a_long_line_is_cut_around_the_caret() -> None:
    shown = format_problem(at(1, 5001), "가" * 5000 + "X" + "나" * 5000, language="en").split("\n")
    line, caret = shown[2].removeprefix("1 | "), shown[3].removeprefix("  | ")
    assert line.startswith("…가") and line.endswith("나…")
    assert cell_width(line) <= 102
    assert cell_width(line[: line.index("X")]) == caret.index("^")


def test_a_column_beyond_the_line_points_behind_it() -> None:
    assert format_problem(at(1, 99), "ab", language="en").endswith("|   ^")


def test_tabs_and_control_characters_cannot_shift_the_caret() -> None:
    assert format_problem(at(1, 3), "\ta\x1b[31mb", language="en").split("\n")[1:] == [
        "  |",
        "1 |  a[31mb",
        "  |   ^",
    ]


def test_colour_wraps_and_changes_nothing_else() -> None:
    colored = format_problem(PROBLEM, "\n" * 11 + "::: nots", language="en", color=True)
    assert "\x1b[31merror[unknown-container]\x1b[0m" in colored


def test_cells() -> None:
    assert [cell_width(text) for text in ("a", "가", "ａ", "e\u0301", "🙂", "\u200b")] == [1, 2, 2, 1, 2, 0]
