import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Code, Severity
from builder.theme.keys import KEYS
from builder.theme.raw import read_raw_set


def problems_of(text: str) -> list[tuple[str, Code, str, str]]:
    return [
        (f"{p.span.line}:{p.span.column}", p.code, str(p.message), str(p.hint))
        for p in read_raw_set(text, "template.toml").problems
    ]


def test_an_unknown_key_names_the_nearest_one_of_its_table() -> None:
    assert problems_of('[colours]\naccent = "#123456"\n  acent = "#123456"\n') == [
        ("3:3", Code.UNKNOWN_KEY, "a template set has no key colours.acent", "did you mean accent?")
    ]


def test_an_unknown_table_names_the_nearest_one() -> None:
    assert problems_of('title = "x"\n\n[colors]\naccent = "#123456"\n') == [
        ("3:2", Code.UNKNOWN_KEY, "a template set has no key colors", "did you mean colours?")
    ]


def test_an_unknown_key_far_from_all_lists_what_is_known() -> None:
    ((_, _, _, hint),) = problems_of("[rail]\nzzzz = 1\n")
    assert hint == "known here: height, place, show"


def test_a_wrong_value_is_shown_and_says_how_to_write_it() -> None:
    assert problems_of('[colours]\naccent = "red"\n') == [
        ("2:1", Code.BAD_VALUE, "colours.accent can't be 'red'", 'write the colour as "#1f2a44"')
    ]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('rail.show = "yes"', "write true or false, without quotation marks"),
        ('rail.place = "left"', "write one of: top, bottom"),
        ("rail.height = 400", "write a number of points from 4 to 60"),
        ("rail.height = true", "write a number of points from 4 to 60"),
        ("fonts.handout = []", 'write a list of names: ["Pretendard", "Noto Sans KR"]'),
        ('colours.phases = ["#123456", "blue"]', 'write the colour as "#1f2a44"'),
        ('title = ""', "write some text in quotation marks"),
        ("rail = 3", "write it as [rail]"),
    ],
)
def test_every_kind_of_value_says_what_it_wants(line: str, hint: str) -> None:
    assert [problem[3] for problem in problems_of(line)] == [hint]


def test_a_wrong_value_leaves_the_others_in_place() -> None:
    checked = read_raw_set('[sizes]\nmin_text = "big"\nmin_code = 14\n', "template.toml")
    assert checked.value.values == {"sizes.min_code": 14.0}
    assert [problem.severity for problem in checked.problems] == [Severity.ERROR]


def test_a_syntax_error_points_to_its_line() -> None:
    assert [problem[:2] for problem in problems_of('title = "x"\naccent "#123"\n')] == [
        ("2:8", Code.BAD_CONFIG)
    ]


def test_a_key_within_an_inline_table_is_found() -> None:
    text = '[colours]\ntip = { background = "#fff", txt = "#000" }\n'
    assert [problem[0] for problem in problems_of(text)] == [f"2:{text.splitlines()[1].index('txt') + 1}"]


def test_one_name_serves_where_a_list_is_meant() -> None:
    assert read_raw_set('fonts.handout = "Pretendard"', "t").value.values == {
        "fonts.handout": ("Pretendard",)
    }


@given(st.text())
def test_no_text_ends_in_an_exception(text: str) -> None:
    read_raw_set(text, "template.toml")


VALUES = st.sampled_from(
    ['"#123456"', "12", "true", '["#123456"]', '"top"', '"x # [y]"', '"""a\nb = 1\n[c]\n"""']
)


@given(
    st.lists(st.tuples(st.sampled_from(sorted(KEYS)), VALUES), unique_by=lambda pair: pair[0], max_size=12)
)
def test_every_key_is_found_on_its_own_line(pairs: list[tuple[str, str]]) -> None:
    text = "\n".join(f"{key} = {value}" for key, value in pairs)
    checked = read_raw_set(text, "template.toml")
    assert tomllib.loads(text) is not None
    lines = text.split("\n")
    for key in checked.value.values:
        place = checked.value.places[key]
        assert lines[place.line - 1].startswith(f"{key} =")
    bad = {p.span.line for p in checked.problems}
    assert all(lines[line - 1].split(" =")[0] in KEYS for line in bad)
