"""A small course, built once, in a browser."""

import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from builder.course import load_courses
from builder.pipeline import BuildOptions, build_output
from tests.browser.chromium import open_browser

COURSE = Path(__file__).parents[1] / "courses" / "page"


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the course was built into."""
    root = tmp_path_factory.mktemp("page") / "course"
    shutil.copytree(COURSE, root)
    courses = load_courses([root], root).value
    report = build_output(courses, root / "output", BuildOptions(), workers=1)[1]
    assert report.problems == ()
    return root / "output"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="session")
def address(output: Path) -> Iterator[str]:
    """Yield the address of a plain static server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(output)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page of its own; what it complained of fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, timezone_id="Asia/Seoul")
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()
    assert complaints == []
