"""The page of `classdeck serve`: what is saved is shown at the place where it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.pipeline.building import change, copied
from tests.serve.running import Served, serving

DAY = "week1/day1"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied("tiny", tmp_path_factory.mktemp("live"))


@pytest.fixture(scope="module")
def served(root: Path) -> Iterator[Served]:
    with serving(root) as running:
        yield running


def test_a_save_changes_its_slide_and_the_window_stays(page: Page, served: Served, root: Path) -> None:
    page.goto(f"{served.address}?lang=en#0%2Fweek1%2Fday1%2Fsession_01.pptx")
    expect(page.locator("#slides svg").first).to_be_visible()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    place = page.evaluate("scrollY")
    assert place > 500
    change(root / "slides" / DAY / "session_01.md", "커밋은 사진이다", "커밋은 그림이다")
    expect(page.locator("#slides svg", has_text="커밋은 그림이다").first).to_be_attached(timeout=30_000)
    assert page.evaluate("scrollY") == place
    assert page.locator("#slides > li[aria-current]").count() == 1
    key = page.locator("#slides > li[aria-current]").get_attribute("data-key")
    assert page.url.endswith(f"@{key}")


def test_problems_come_and_go(page: Page, served: Served, root: Path) -> None:
    page.goto(served.address)
    source = root / "slides" / DAY / "session_01.md"
    text = source.read_text(encoding="utf-8")
    source.write_text(text + "\n![없는 그림](none.png)\n", encoding="utf-8")
    shown = page.locator("#problems li", has_text="missing-picture")
    expect(shown).to_be_visible(timeout=30_000)
    expect(shown).to_contain_text("session_01.md:")
    source.write_text(text, encoding="utf-8")
    expect(shown).to_have_count(0, timeout=30_000)


def test_it_speaks_both_languages(page: Page, served: Served) -> None:
    page.goto(f"{served.address}?lang=en")
    expect(page.locator("#keys")).to_contain_text("from slide to slide")
    page.locator("#language").click()
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.locator("#keys")).to_contain_text("이전·다음 슬라이드")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(page: Page, served: Served, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(served.address)
    expect(page.locator("#slides svg").first).to_be_visible()
    assert violations(page) == []
