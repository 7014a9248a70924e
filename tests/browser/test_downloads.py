"""What students get from the page."""

import hashlib
import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

FILES = (
    "session_01.pdf",
    "session_01.pptx",
    "session_01.ics",
    "day.pdf",
    "day.ics",
    "week1-day1.zip",
)


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.locator(f"[id='week1/day1'] a[download='{name}']").click()
    assert download.value.suggested_filename == name
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_a_download_is_the_file_that_was_built(page: Page, address: str, output: Path, name: str) -> None:
    page.goto(address)
    assert downloaded(page, name) == (output / "week1" / "day1" / name).read_bytes()


def test_the_archive_holds_the_files_of_the_day_and_the_page_shows_their_sums(
    page: Page, address: str, output: Path
) -> None:
    page.goto(address)
    page.locator("[id='week1/day1'] .sums summary").click()
    shown = page.locator("[id='week1/day1'] .sums dl > div")
    sums = {row.locator("dt").inner_text(): row.locator("dd").inner_text() for row in shown.all()}
    data = downloaded(page, "week1-day1.zip")
    assert sums.pop("week1-day1.zip") == hashlib.sha256(data).hexdigest()
    with ZipFile(io.BytesIO(data)) as archive:
        held = {
            Path(name).name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()
        }
    held.pop("SHA256SUMS")
    assert held == sums
    assert "session_02.pdf" in sums


def test_every_link_leads_to_something(page: Page, output: Path) -> None:
    page.goto((output / "index.html").as_uri())
    targets = page.eval_on_selector_all("a", "links => links.map(link => link.href)")
    assert len(targets) > 20
    for target in targets:
        path, _, place = target.partition("#")
        if place and path.endswith("index.html"):
            assert page.evaluate("key => !!document.getElementById(decodeURIComponent(key))", place), target
        else:
            assert Path(target.removeprefix("file://")).is_file(), target


def test_a_title_leads_to_its_handout(page: Page, address: str) -> None:
    page.goto(address)
    link = page.get_by_role("link", name="GitOps와 ArgoCD", exact=True)
    assert link.get_attribute("href") == "week1/day1/session_01.pdf"


def test_the_page_works_without_scripts(browser: Browser, output: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((output / "index.html").as_uri())
    expect(page.get_by_role("heading", name="GitOps와 ArgoCD")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("name", ["index.html", "week1/day1/session_01.clock.html"])
def test_nothing_is_asked_of_any_other_address(page: Page, address: str, name: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/{name}")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith("data:")] == [f"{address}/{name}"]
