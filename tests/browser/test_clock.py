"""The phase clock, with time in our hands."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

MINUTE = 60_000
PHASES = ("학습 목표", "핵심 개념", "심화 분석", "실무 사례", "그룹 토론")


@pytest.fixture
def clock(page: Page, output: Path) -> Page:
    page.clock.install(time="2026-12-04T09:03:00+09:00")
    page.clock.pause_at("2026-12-04T09:03:01+09:00")
    page.goto((output / "week1/day1/session_01.clock.html").as_uri())
    return page


def reads(page: Page) -> tuple[str, str]:
    """Return the phase that runs and the time it has left."""
    return page.locator("#phase").inner_text(), page.locator("#left").inner_text()


def actual(page: Page) -> list[str]:
    return page.locator(".phases .actual").all_inner_texts()


def test_it_waits_with_the_first_phase(clock: Page) -> None:
    clock.clock.run_for(3 * MINUTE)
    assert reads(clock) == ("학습 목표", "5:00")


def test_the_space_bar_starts_and_stops_it(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(90_000)
    assert reads(clock) == ("학습 목표", "3:30")
    clock.keyboard.press("Space")
    clock.clock.run_for(MINUTE)
    assert reads(clock) == ("학습 목표", "3:30")
    expect(clock.locator("#run")).to_contain_text("계속")
    clock.keyboard.press("Space")
    clock.clock.run_for(30_000)
    assert reads(clock) == ("학습 목표", "3:00")


def test_the_phases_follow_one_another(clock: Page) -> None:
    clock.keyboard.press("Space")
    seen = []
    for minutes in (1, 5, 12, 10, 15):
        clock.clock.run_for(minutes * MINUTE)
        seen.append(reads(clock))
    assert seen == [
        ("학습 목표", "4:00"),
        ("핵심 개념", "11:00"),
        ("심화 분석", "9:00"),
        ("실무 사례", "14:00"),
        ("그룹 토론", "7:00"),
    ]
    assert actual(clock) == ["5:00", "12:00", "10:00", "15:00", "1:00"]
    expect(clock.locator("#balance")).to_have_text("계획대로")


def test_after_the_last_phase_the_time_over_is_shown(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(51 * MINUTE)
    assert reads(clock) == ("그룹 토론", "+1:00")
    expect(clock.locator("#next")).to_have_text("세션이 끝났습니다")
    expect(clock.locator("#balance")).to_have_text("1:00 늦음")


def test_going_on_early_puts_the_class_ahead(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(3 * MINUTE)
    clock.keyboard.press("ArrowRight")
    assert reads(clock) == ("핵심 개념", "12:00")
    expect(clock.locator("#balance")).to_have_text("2:00 빠름")
    expect(clock.locator("#end")).to_have_text("09:51에 끝남 (계획 09:50)")


def test_going_back_holds_a_phase_until_it_is_left(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(5 * MINUTE)
    assert reads(clock) == ("핵심 개념", "12:00")
    clock.keyboard.press("ArrowLeft")
    clock.clock.run_for(2 * MINUTE)
    assert reads(clock) == ("학습 목표", "+2:00")
    assert actual(clock)[0] == "7:00"
    expect(clock.locator("#balance")).to_have_text("2:00 늦음")
    clock.keyboard.press("ArrowRight")
    clock.clock.run_for(MINUTE)
    assert reads(clock) == ("핵심 개념", "11:00")


def test_phases_wait_where_they_dont_move_on_by_themselves(clock: Page) -> None:
    clock.keyboard.press("a")
    assert clock.locator("#auto").get_attribute("aria-pressed") == "false"
    clock.keyboard.press("Space")
    clock.clock.run_for(6 * MINUTE)
    assert reads(clock) == ("학습 목표", "+1:00")


def test_a_pause_puts_the_class_behind(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(MINUTE)
    clock.keyboard.press("Space")
    clock.clock.run_for(4 * MINUTE)
    expect(clock.locator("#balance")).to_have_text("4:00 늦음")


def test_starting_over_asks_twice_while_it_runs(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(6 * MINUTE)
    clock.keyboard.press("r")
    expect(clock.locator("#hint")).to_contain_text("R")
    assert reads(clock)[0] == "핵심 개념"
    clock.keyboard.press("r")
    assert reads(clock) == ("학습 목표", "5:00")
    assert actual(clock) == [""] * 5


def test_starting_over_while_it_stands_asks_nothing(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(6 * MINUTE)
    clock.keyboard.press("Space")
    clock.keyboard.press("r")
    assert reads(clock) == ("학습 목표", "5:00")


def test_the_korean_keyboard_works_as_well(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(6 * MINUTE)
    clock.keyboard.press("Space")
    clock.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㄱ', code: 'KeyR', bubbles: true }))"
    )
    assert reads(clock) == ("학습 목표", "5:00")


def test_f_fills_the_screen(clock: Page) -> None:
    clock.keyboard.press("f")
    clock.wait_for_function("document.fullscreenElement !== null")
    clock.keyboard.press("f")
    clock.wait_for_function("document.fullscreenElement === null")


def test_the_mouse_does_the_same(clock: Page) -> None:
    clock.get_by_role("button", name="시작").click()
    clock.clock.run_for(MINUTE)
    clock.get_by_role("button", name="다음 단계로").click()
    assert reads(clock) == ("핵심 개념", "12:00")
    clock.keyboard.press("Space")
    clock.clock.run_for(MINUTE)
    assert reads(clock) == ("핵심 개념", "12:00")


def test_the_steps_of_a_phase_are_called_out(clock: Page) -> None:
    for _ in range(4):
        clock.keyboard.press("ArrowRight")
    clock.keyboard.press("Space")
    clock.clock.run_for(MINUTE)
    expect(clock.locator("#step")).to_have_text("각자 적기 · 2:00")
    clock.clock.run_for(3 * MINUTE)
    expect(clock.locator("#step")).to_have_text("함께 고르기 · 4:00")


def test_phases_are_as_wide_as_their_minutes(clock: Page) -> None:
    boxes = [row.bounding_box() for row in clock.locator(".phases li").all()]
    widths = [box["width"] for box in boxes if box]
    assert [round(50 * width / sum(widths)) for width in widths] == [5, 12, 10, 15, 8]


def test_a_reload_forgets_nothing(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(6 * MINUTE)
    clock.reload()
    phase, left = reads(clock)
    assert phase == "핵심 개념"
    # The reload itself takes a moment of real time.
    assert left in {f"10:{second}" for second in range(50, 60)} | {"11:00"}
    expect(clock.locator("#run")).to_contain_text("멈춤")


def test_the_next_class_begins_afresh(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.run_for(6 * MINUTE)
    clock.goto("about:blank")
    clock.clock.fast_forward(7 * 24 * 60 * MINUTE)
    clock.go_back()
    assert reads(clock) == ("학습 목표", "5:00")


def test_a_window_that_slept_is_right_when_it_wakes(clock: Page) -> None:
    clock.keyboard.press("Space")
    clock.clock.fast_forward(18 * MINUTE)
    assert reads(clock) == ("심화 분석", "9:00")


def test_new_phases_and_last_minutes_are_announced(clock: Page) -> None:
    said = clock.locator("#said")
    assert said.get_attribute("aria-live") == "polite"
    assert clock.get_by_role("timer").get_attribute("aria-live") == "off"
    clock.keyboard.press("Space")
    expect(said).to_have_text("학습 목표, 5:00")
    clock.clock.run_for(4 * MINUTE + 1000)
    expect(said).to_have_text("1분 남았습니다")
    clock.clock.run_for(MINUTE)
    expect(said).to_have_text("핵심 개념, 12:00")


def test_it_can_be_read_from_the_back_of_a_room(browser: Browser, output: Path) -> None:
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    page.goto((output / "week1/day1/session_01.clock.html").as_uri())
    box = page.locator("#left").bounding_box()
    assert box is not None
    assert box["height"] >= 1080 / 3
    assert page.evaluate("document.documentElement.scrollHeight") <= 1080
    context.close()


@pytest.mark.parametrize(("width", "height"), [(1280, 700), (1366, 650), (1024, 500), (1024, 300)])
def test_in_a_low_window_nothing_covers_the_clock(clock: Page, width: int, height: int) -> None:
    clock.set_viewport_size({"width": width, "height": height})
    clock.keyboard.press("Space")
    clock.clock.run_for(51 * MINUTE)
    boxes = [
        clock.locator(part).bounding_box() for part in ("header", ".now", ".phases", ".balance", "footer")
    ]
    spans = [(box["y"], box["y"] + box["height"]) for box in boxes if box]
    assert len(spans) == len(boxes)
    assert all(above[1] <= below[0] for above, below in pairwise(spans))


def test_nothing_moves_where_the_device_asks_for_rest(browser: Browser, output: Path) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.clock.install(time="2026-12-04T09:00:00+09:00")
    page.goto((output / "week1/day1/session_01.clock.html").as_uri())
    page.keyboard.press("a")
    page.keyboard.press("Space")
    page.clock.run_for(6 * MINUTE)
    expect(page.locator("body")).to_have_class("tone-1 overtime")
    assert page.evaluate("document.getAnimations().length") == 0
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate("document.getAnimations().length") > 0
    context.close()


def test_an_english_session_has_an_english_clock(page: Page, output: Path) -> None:
    page.goto((output / "en/week1/day1/session_01.clock.html").as_uri())
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.get_by_role("button", name="Start", exact=False).first).to_be_visible()
    assert reads(page) == ("Learning objectives", "5:00")


def test_every_phase_is_named(clock: Page) -> None:
    assert tuple(clock.locator(".phases .name").all_inner_texts()) == PHASES
