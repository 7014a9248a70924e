"""Days become weeks on a page."""

from builder.site import compose_site, session_address
from tests.site.sample import GITOPS, HELM, day_of, session_of, small_site


def test_days_of_one_week_stand_together() -> None:
    days = [
        day_of(session_of(GITOPS, f"week{week}/day{day}/session_01"), key=f"week{week}/day{day}", week=week)
        for week, day in ((1, 1), (1, 2), (2, 1))
    ]
    site = compose_site(days)
    assert [[day.key for day in week.days] for week in site.weeks] == [
        ["week1/day1", "week1/day2"],
        ["week2/day1"],
    ]


def test_language_trees_are_kept_apart() -> None:
    days = [
        day_of(session_of(GITOPS, "week3/day5/session_01")),
        day_of(session_of(HELM, "en/week3/day5/session_01"), key="en/week3/day5", tree="en"),
    ]
    assert [(week.tree, week.number, week.language) for week in compose_site(days).weeks] == [
        ("", 3, "ko"),
        ("en", 3, "en"),
    ]


def test_the_page_speaks_the_language_of_most_sessions() -> None:
    korean, english = session_of(GITOPS, "a/session_01"), session_of(HELM, "a/session_02")
    assert compose_site([day_of(korean, english, korean)]).language == "ko"
    assert compose_site([day_of(english, korean, english)]).language == "en"
    assert compose_site([day_of(korean)], language="en").language == "en"


def test_a_day_with_nothing_to_get_isnt_shown() -> None:
    assert compose_site([day_of()]).weeks == ()


def test_a_session_without_phases_has_no_clock() -> None:
    assert session_of("# Notes\n\nText.\n", "a/session_01").clock == ""
    assert session_of(HELM, "a/session_01").clock == "a/session_01.clock.html"


def test_a_session_has_an_address_where_the_page_has_one() -> None:
    key = "3주차/day5/session_01"
    assert session_address("https://kube.example.org/course", key) == (
        "https://kube.example.org/course/#3%EC%A3%BC%EC%B0%A8/day5/session_01"
    )
    assert session_address("https://kube.example.org/index.html", "day5/session_01").endswith(
        "/index.html#day5/session_01"
    )
    assert session_address("", key) == ""


def test_the_days_of_a_site_stand_in_order() -> None:
    assert [day.key for day in small_site().days] == ["week3/day5"]


def test_weeks_of_the_same_number_in_two_folders_are_two() -> None:
    keys = ("a/week1/day1", "a/week2/day1", "b/week1/day1", "week9")
    weeks = (1, 2, 1, 9)
    days = [
        day_of(session_of(GITOPS, f"{key}/session_01"), key=key, week=week)
        for key, week in zip(keys, weeks, strict=True)
    ]
    assert [week.key for week in compose_site(days).weeks] == ["a/week1/", "a/week2/", "b/week1/", "/"]
