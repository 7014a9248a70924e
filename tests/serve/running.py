"""`classdeck serve` and `classdeck watch`, run as their users run them."""

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import IO, Any

from tests.cli.running import ROOT

PATIENCE = 60.0
"""Seconds until a test gives up; on a busy machine everything takes long."""


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    """Start `classdeck`, in English."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "builder", *map(str, arguments), "--lang", "en"]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)


def read_until(stream: IO[str] | None, words: str) -> str:
    """Return the next line that holds `words`."""
    assert stream is not None
    line = next((line for line in stream if words in line), "")
    assert line, f"it ended without {words!r}"
    return line


@dataclass(frozen=True, slots=True)
class Served:
    """A running server."""

    address: str
    process: subprocess.Popen[str]

    def get(self, path: str, **headers: str) -> tuple[int, bytes]:
        """Return status and content."""
        request = urllib.request.Request(self.address + path, headers=headers)  # noqa: S310 - http
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - http
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def json(self, path: str) -> Any:
        return json.loads(self.get(path)[1])

    def wait(self, seen: Callable[[Any], bool]) -> Any:
        """Return what the course is once `seen` is true of it."""
        return wait_for(lambda: self.json("course"), seen)

    def words(self, deck: str) -> str:
        """Return the words of a deck's slides as the browser gets them."""
        status, content = self.get(f"deck/{deck}")
        return content.decode() if status == 200 else ""


def wait_for(look: Callable[[], Any], seen: Callable[[Any], bool]) -> Any:
    """Return what `look` returns as soon as `seen` is true of it."""
    end = monotonic() + PATIENCE
    while not seen(found := look()):
        assert monotonic() < end, found
        sleep(0.05)
    return found


@contextmanager
def serving(root: Path) -> Iterator[Served]:
    """Yield the server of a course whose decks are built."""
    process = start("serve", root, "--only", "deck", "--port", "0", "-j", "1")
    try:
        address = read_until(process.stderr, "http://").split()[0]
        served = Served(address, process)
        served.wait(lambda course: course["version"] > 0)
        yield served
    finally:
        process.kill()
        process.communicate()
