"""How a build goes on, as it is shown: a line for each product, and at a terminal what runs now."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.voice import Voice
from builder.language import msg
from builder.pipeline.listener import Listener

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from builder.pipeline import BuildPlan, Built


@contextmanager
def progress(voice: Voice) -> Iterator[Listener]:
    """Yield the listener that shows a build on stderr; what it shows beneath the lines goes with the block."""
    if not (sys.stderr.isatty() and os.environ.get("TERM") != "dumb"):
        yield Lines(voice)
        return
    live = Live(voice)
    try:
        yield live
    finally:
        live.close()


class Lines(Listener):
    """Prints a line for each product."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice

    def built(self, built: "Built") -> None:
        self.say(product_line(built, self.voice))

    def say(self, line: str) -> None:
        self.voice.say(line)


class Live(Lines):
    """Shows beneath the lines how many products there are, what runs now and for how long."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice)
        self._shown: Progress | None = None
        self._bar: TaskID | None = None
        self._running: list[str] = []

    def planned(self, plan: "BuildPlan") -> None:
        count = sum(target.stale for target in plan.targets)
        if not count:
            return
        # Drawing it takes rich, whose import costs more than a build with nothing to do.
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        self.close()
        self._shown = Progress(
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}", markup=False),
            console=Console(stderr=True, no_color=not self.voice.paints(), highlight=False),
            transient=True,
            # A thread that redraws would keep the workers from being copies of this process.
            auto_refresh=False,
        )
        self._bar = self._shown.add_task("", total=count)
        self._shown.start()

    def begun(self, source: Path) -> None:
        self._running.append(_short(source))
        self._describe()

    def built(self, built: "Built") -> None:
        super().built(built)
        if self._shown and self._bar is not None:
            self._shown.update(self._bar, advance=1, refresh=True)

    def say(self, line: str) -> None:
        if self._shown is None:
            super().say(line)
        else:
            self._shown.console.print(line, markup=False, soft_wrap=True)

    def ended(self, source: Path) -> None:
        self._running.remove(_short(source))
        self._describe()

    def close(self) -> None:
        """Take away what stands beneath the lines."""
        if self._shown:
            self._shown.stop()
        self._shown = None
        self._running.clear()

    def _describe(self) -> None:
        if self._shown and self._bar is not None:
            self._shown.update(self._bar, description=", ".join(self._running[:_MOST]), refresh=True)


_MOST = 3
"""So many sources are named as those that run now."""


def _short(source: Path) -> str:
    """Return a source by its day: `day5/session_01.md`."""
    return "/".join(source.parts[-2:])


def product_line(built: "Built", voice: Voice) -> str:
    """Return one line for a product: its path, size, extent and time."""
    from builder.course import shown_path

    size = f"{max(1, round(built.size / 1000))} kB"
    one, many = _EXTENTS.get(built.path.suffix, _PAGES)
    extent = replace(one if built.pages == 1 else many, values=(("count", built.pages),))
    return f"{shown_path(built.path)}  {size}  {voice.words(extent)}  {built.seconds:.1f} s"


_PAGES = (msg("{count} page"), msg("{count} pages"))
_EXTENTS = {
    ".pptx": (msg("{count} slide"), msg("{count} slides")),
    ".html": (msg("{count} session"), msg("{count} sessions")),
}
