"""What the tests look at: every product, built twice, and every deck as LibreOffice shows it."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.products.bad_deck import save_bad_deck
from tests.products.machine import ROOT, program, save_fonts_conf
from tests.products.sources import Source, days, sources

BAD = "bad"
_TOLD = 800
"""How many letters of another program's answer a failure repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The folder that holds it all."""

    folder: Path

    def deck(self, source: Source, build: str = "first") -> Path:
        return self._product(source, build, ".pptx")

    def handout(self, source: Source, build: str = "first") -> Path:
        return self._product(source, build, ".pdf")

    def handouts(self, source: Source) -> tuple[Path, ...]:
        """Return the handout and every other PDF that was made of the source."""
        handout = self.handout(source)
        return (handout, *sorted(handout.parent.glob(f"{source.stem}.*.pdf")))

    def others(self, day: int, build: str) -> dict[str, Path]:
        """Return what a build made besides decks and handouts, by its place."""
        output = self.folder / build / str(day)
        files = (path for path in sorted(output.rglob("*")) if path.is_file())
        return {
            path.relative_to(output).as_posix(): path
            for path in files
            if not path.name.startswith(".classdeck") and path.suffix not in {".pptx", ".pdf"}
        }

    def pages(self, source: Source) -> Path:
        """Return the deck as LibreOffice prints it."""
        return self.folder / "pages" / f"{source.name}.pdf"

    @property
    def bad_deck(self) -> Path:
        return self.folder / "decks" / f"{BAD}.pptx"

    @property
    def bad_pages(self) -> Path:
        return self.folder / "pages" / f"{BAD}.pdf"

    def said(self, day: int, build: str = "first") -> str:
        """Return what the build of that day wrote for its reader."""
        return (self.folder / build / f"{day}.txt").read_text(encoding="utf-8")

    def _product(self, source: Source, build: str, suffix: str) -> Path:
        found = sorted((self.folder / build / str(source.day)).rglob(source.stem + suffix))
        if not found:
            said = self.said(source.day, build)[-_TOLD:]
            pytest.fail(f"no {source.stem}{suffix} was built; the build said:\n{said}", pytrace=False)
        return found[0]


def make(folder: Path) -> Made:
    """Return the products, making them where no other test process has.

    A lock lets the processes of pytest-xdist share one set of them, and what stopped its making.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = Made(folder=folder)
    done, stopped = folder / "done", folder / "stopped"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if stopped.exists():
            pytest.fail(stopped.read_text(encoding="utf-8"), pytrace=False)
        if not done.exists():
            try:
                _make(made)
            except BaseException as error:
                stopped.write_text(str(error), encoding="utf-8")
                raise
            done.touch()
    return made


def _make(made: Made) -> None:
    # What a build mustn't depend on differs between the two.
    _build(made.folder / "first", {"PYTHONHASHSEED": "1", "TZ": "Asia/Seoul"})
    _build(made.folder / "second", {"PYTHONHASHSEED": "2", "TZ": "America/New_York"})
    _render(made)


def _build(output: Path, environment: Mapping[str, str]) -> None:
    output.mkdir()
    for number, day in enumerate(days()):
        run = subprocess.run(
            [sys.executable, "-m", "builder", "build", day, "--output", output / str(number)],
            cwd=ROOT,
            env={**os.environ, **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        (output / f"{number}.txt").write_text(run.stdout + run.stderr, encoding="utf-8")


def _render(made: Made) -> None:
    """Print every deck to PDF in one run of LibreOffice, which takes seconds to start."""
    decks = made.folder / "decks"
    decks.mkdir()
    for source in sources():
        (decks / f"{source.name}.pptx").write_bytes(made.deck(source).read_bytes())
    save_bad_deck(made.bad_deck)
    _convert(sorted(decks.iterdir()), made.folder / "pages", made.folder)


def _convert(decks: Iterable[Path], to: Path, work: Path) -> None:
    profile = (work / "profile").as_uri()
    command = [program("soffice"), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(to), *map(str, decks)]
    fonts = save_fonts_conf(work / "fonts.conf")
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    missing = [deck.name for deck in decks if not (to / f"{deck.stem}.pdf").exists()]
    if missing:
        said = (run.stdout + run.stderr)[-_TOLD:]
        pytest.fail(f"LibreOffice didn't open {missing}: {said}", pytrace=False)
