"""The machine that classdeck runs on: its programs, libraries, fonts and folders."""

import ctypes
import ctypes.util
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Protocol

SAMPLE_FONTS = {
    "가": ("AppleSDGothicNeo.ttc", "malgun.ttf"),
    "😀": ("Apple Color Emoji.ttc", "seguiemj.ttf"),
}
"""Fonts that macOS and Windows bring with them, by a character that they have."""


class Machine(Protocol):
    """What may be asked of a machine."""

    @property
    def system(self) -> str:
        """`linux`, `darwin` or `win32`."""

    def has_program(self, name: str) -> bool: ...

    def has_library(self, *names: str) -> bool:
        """Return whether a shared library is there under any of its names."""

    def has_glyph(self, character: str) -> bool | None:
        """Return whether an installed font can show a character, None where nobody can tell."""

    def can_write(self, folder: Path) -> bool:
        """Return whether files can be made in a folder, or in the nearest one above that exists."""

    def draws(self) -> str:
        """Return why the engine of diagrams can't be started; empty where it can."""


class ThisMachine:
    """The machine itself."""

    @property
    def system(self) -> str:
        return sys.platform

    def has_program(self, name: str) -> bool:
        if shutil.which(name):
            return True
        return any(Path(folder, name).exists() for folder in _PROGRAM_FOLDERS)

    def has_library(self, *names: str) -> bool:
        return any(_loads(name) for name in names)

    def has_glyph(self, character: str) -> bool | None:
        if shutil.which("fc-list"):
            try:
                answer = subprocess.run(  # noqa: S603 - a fixed program with a character's number
                    ["fc-list", f":charset={ord(character):x}", "family"],  # noqa: S607
                    capture_output=True,
                    timeout=20,
                    check=False,
                )
            except (OSError, subprocess.TimeoutExpired):
                return None
            return bool(answer.stdout.strip())
        if any(Path(folder, name).exists() for folder in _FONT_FOLDERS for name in SAMPLE_FONTS[character]):
            return True
        return None

    def can_write(self, folder: Path) -> bool:
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        try:
            # Permissions don't tell of disks that are full or can only be read.
            with tempfile.TemporaryFile(dir=folder):
                return True
        except OSError:
            return False

    def draws(self) -> str:
        from builder.diagnostics import Failure
        from builder.diagram import check_mermaid

        try:
            problems = check_mermaid("flowchart LR\n  A --> B")
        except Failure as failure:
            return str(failure.message)
        return str(problems[0].message) if problems else ""


def _loads(name: str) -> bool:
    for found in (name, ctypes.util.find_library(name)):
        with suppress(OSError):
            if found:
                ctypes.CDLL(found)
                return True
    return False


_PROGRAM_FOLDERS = (
    "/Applications/LibreOffice.app/Contents/MacOS",
    r"C:\Program Files\LibreOffice\program",
    "/opt/homebrew/bin",
)
_FONT_FOLDERS = ("/System/Library/Fonts", "/Library/Fonts", r"C:\Windows\Fonts")
