"""Handouts beside headless Chromium printing the same pages."""

import base64
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.handout import Html
from tests.bench.commands import build
from tests.bench.course_copies import copy_course
from tests.bench.in_process import handout_pages
from tests.bench.report import Section, compared
from tests.bench.stopwatch import Run, in_turns, side_by_side

NAMES = ("chromium", "chromium-browser", "google-chrome")
LANES = 2
_TITLE = "Handouts, beside Chromium"


def against_chromium(rounds: int) -> Section:
    browser = next((path for name in NAMES if (path := shutil.which(name))), None)
    if browser is None:
        return Section(title=_TITLE, text="Not measured: Chromium isn't installed.")
    with TemporaryDirectory() as folder:
        work = Path(folder)
        course = copy_course(work / "course")
        pages = [
            _save_page(html, work / f"page{number}.html") for number, html in enumerate(handout_pages(course))
        ]
        return _compared(browser, course, pages, work, rounds)


def _compared(browser: str, course: Path, pages: list[Path], work: Path, rounds: int) -> Section:
    count = iter(range(1_000_000))
    prints = [
        [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={work / f'profile{page.stem}'}",
            f"--print-to-pdf={page.with_suffix('.pdf')}",
            page.as_uri(),
        ]
        for page in pages
    ]

    def ours(*options: str) -> Run:
        return build(course, work / "out" / str(next(count)), *options)

    alone = f"Chromium, {len(pages)} handouts, one after the other"
    works = {
        "classdeck, whole day cold: decks, handouts, day, page": ours,
        "classdeck, handouts only": lambda: ours("--only", "handout"),
        alone: lambda: side_by_side(prints, work, 1),
        f"Chromium, {len(pages)} handouts, {LANES} at a time": lambda: side_by_side(prints, work, LANES),
    }
    asked = subprocess.run([browser, "--version"], capture_output=True, text=True, check=True)
    text = (
        "The same HTML, style sheet and pictures, printed by classdeck (WeasyPrint, tagged, with attachments) and by\n"
        f"a process a handout of {' '.join(asked.stdout.split()[:2])}. The whole day has worksheets as well."
    )
    return compared(_TITLE, text, in_turns(works, rounds), alone, memory=True)


def _save_page(html: Html, path: Path) -> Path:
    """Save the page as one file that needs no other."""
    text = html.text.replace("<head>", f"<head><style>{html.css}</style>", 1)
    text = re.sub(r"asset:([\w.-]+)", lambda found: _data_url(found[1], html), text)
    path.write_text(text, encoding="utf-8")
    return path


def _data_url(name: str, html: Html) -> str:
    kind = {".svg": "image/svg+xml", ".jpg": "image/jpeg"}.get(Path(name).suffix, "image/png")
    return f"data:{kind};base64,{base64.b64encode(html.assets[name]).decode()}"
