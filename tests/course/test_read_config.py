"""A course's settings: what they mean, and what is said of those that mean nothing."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from builder.course import CourseConfig, Lunch, read_config
from builder.diagnostics import Code, Problem, Severity
from builder.language import translate
from builder.lesson import PhaseKind


def only_problem(text: str) -> Problem:
    (problem,) = read_config(text, "course.toml").problems
    return problem


def test_every_setting_is_read() -> None:
    read = read_config(
        """
        title = "Kubernetes"
        author = "Kim"
        lang = "ko-KR"
        template = "acme"
        pacing = [5, 15, 12, 10, 8]
        max_slides_per_minute = 1.5
        detail = "full"
        start = "09:30"
        break = 15
        lunch = { after = 4, minutes = 50 }
        timezone = "Europe/Berlin"
        output = "build/products"

        [weeks]
        week3 = "Operations"
        """,
        "course.toml",
    )
    assert read.problems == ()
    config = read.value
    assert (config.title, config.author, config.lang, config.template) == ("Kubernetes", "Kim", "ko", "acme")
    assert config.pacing is not None and [phase.minutes for phase in config.pacing.phases] == [
        5,
        15,
        12,
        10,
        8,
    ]
    assert (config.start, config.break_minutes) == (time(9, 30), 15)
    assert config.lunch == Lunch(after=4, minutes=50)
    assert (config.max_slides_per_minute, config.detail) == (1.5, "full")
    assert (config.timezone, config.output) == ("Europe/Berlin", "build/products")
    assert config.weeks == {"week3": "Operations"}


def test_an_empty_file_leaves_the_defaults() -> None:
    read = read_config("", "course.toml")
    assert (read.value, read.problems) == (CourseConfig(), ())


def test_phases_can_have_names_of_their_own() -> None:
    read = read_config(
        'pacing = [{name = "Warm-up", minutes = 5}, {name = "핵심 개념", minutes = 20}]', "course.toml"
    )
    assert read.value.pacing is not None
    warm_up, concepts = read.value.pacing.phases
    assert (warm_up.kind, warm_up.title, warm_up.minutes) == (PhaseKind.OTHER, "Warm-up", 5)
    assert (concepts.kind, concepts.name("en")) == (PhaseKind.CONCEPTS, "Core concepts")


def test_a_clock_can_be_written_as_toml_writes_it() -> None:
    assert read_config("start = 08:45:00", "course.toml").value.start == time(8, 45)


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    problem = only_problem('titel = "x"\n')
    assert (problem.code, problem.severity) == (Code.UNKNOWN_KEY, Severity.WARNING)
    assert str(problem.hint) == "did you mean title?"
    assert str(problem.span) == "course.toml:1:1"


def test_an_unknown_key_inside_lunch_has_its_own_place() -> None:
    problem = only_problem('title = "x"\nlunch = { after = 4, minuets = 60 }\n')
    assert str(problem.span) == "course.toml:2:22"
    assert str(problem.hint) == "did you mean minutes?"


def test_a_value_that_cant_be_shows_how_to_write_it() -> None:
    problem = only_problem('title = "x"\n\nstart = "noon"\n')
    assert problem.code is Code.BAD_VALUE
    assert str(problem.span) == "course.toml:3:1"
    assert translate(problem.message, "ko") == "start에 noon을(를) 쓸 수 없습니다"
    assert str(problem.hint) == 'write it as `start = "09:00"`'


def test_what_isnt_toml_says_where() -> None:
    problem = only_problem('title = "x"\nbreak = = 3\n')
    assert (problem.code, problem.span.line) == (Code.BAD_CONFIG, 2)


def test_products_cant_be_sent_out_of_the_course() -> None:
    for folder in ("../elsewhere", "/srv/www", "~/products", "C:\\products", ""):
        assert only_problem(f"output = '{folder}'").code is Code.BAD_VALUE


def test_an_unknown_time_zone_is_a_problem() -> None:
    assert only_problem('timezone = "Mars/Olympus"').code is Code.BAD_VALUE


def test_one_bad_key_leaves_the_others() -> None:
    read = read_config('break = -1\nauthor = "Kim"\n', "course.toml")
    assert (read.value.author, read.value.break_minutes) == ("Kim", 10)


@given(st.text())
def test_any_text_is_some_configuration(text: str) -> None:
    assert isinstance(read_config(text, "course.toml").value, CourseConfig)


_VALUES = st.recursive(
    st.one_of(st.booleans(), st.integers(), st.text(max_size=5).map(lambda text: text.encode().hex())),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)


@given(key=st.sampled_from(["pacing", "start", "break", "lunch", "weeks", "title", "detail"]), value=_VALUES)
def test_any_value_of_a_known_key_is_read_or_a_problem(key: str, value: object) -> None:
    text = f"{key} = {toml(value)}"
    read = read_config(text, "course.toml")
    assert all(problem.span.line == 1 for problem in read.problems)


def toml(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else f'"{value}"'
