"""The page on many screens, and for those who don't see it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations

PAGES = ("index.html", "week1/day1/session_01.clock.html", "en/week1/day1/session_01.clock.html")


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("name", PAGES[:2])
def test_no_screen_is_too_narrow(browser: Browser, output: Path, name: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    page.goto((output / name).as_uri())
    for details in page.locator("details").all():
        details.evaluate("each => { each.open = true; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(browser: Browser, output: Path, name: str, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto((output / name).as_uri())
    for details in page.locator("details").all():
        details.evaluate("each => { each.open = true; }")
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_what_was_found(browser: Browser, output: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto((output / "index.html").as_uri())
    page.get_by_role("searchbox").fill("gitops")
    assert violations(page) == []
    context.close()


def test_axe_would_find_a_picture_without_words(page: Page, output: Path) -> None:
    page.goto((output / "index.html").as_uri())
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert [found.partition(":")[0] for found in violations(page)] == ["image-alt"]


def luminance(page: Page) -> float:
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(map(int, colour.removeprefix("rgb(").removesuffix(")").split(","))) / 765


def test_the_page_is_dark_where_the_device_is(browser: Browser, output: Path) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto((output / "index.html").as_uri())
    assert luminance(page) > 0.9
    page.emulate_media(color_scheme="dark")
    assert luminance(page) < 0.2
    context.close()


def test_the_keyboard_reaches_the_sessions_at_once(page: Page, output: Path) -> None:
    page.goto((output / "index.html").as_uri())
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="세션으로 건너뛰기")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_the_focus_can_be_seen(page: Page, output: Path) -> None:
    page.goto((output / "index.html").as_uri())
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Tab")
    width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert float(width.removesuffix("px")) >= 2


def test_every_session_speaks_its_own_language(page: Page, output: Path) -> None:
    page.goto((output / "index.html").as_uri())
    english = page.locator("[id='en/week1/day1/session_01']")
    assert english.get_attribute("lang") == "en"
    expect(english.get_by_role("link", name="Handout")).to_be_visible()
    expect(page.locator("[id='week1/day1/session_01']").get_by_role("link", name="유인물")).to_be_visible()


def test_a_day_that_is_today_says_so(page: Page, output: Path) -> None:
    page.clock.set_fixed_time("2026-12-04T10:00:00+09:00")
    page.goto((output / "index.html").as_uri())
    expect(page.locator(".today")).to_have_text("오늘")
    page.clock.set_fixed_time("2026-12-05T10:00:00+09:00")
    page.reload()
    expect(page.locator(".today")).to_have_count(0)
