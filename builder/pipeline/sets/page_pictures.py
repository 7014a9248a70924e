"""The pages of a deck or a handout as one picture, where LibreOffice and poppler are installed."""

import io
import math
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_OFFICE = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_SECONDS = 300
_WIDTH = 480
"""Pixels of one page."""
_COLUMNS, _MOST = 4, 48
_GAP = 10
_GROUND = "#8A93A3"


def can_draw(suffix: str) -> bool:
    """Return whether this machine has what `page_sheet` needs for a file of that kind: `.pptx` or `.pdf`."""
    return _poppler() is not None and (suffix == ".pdf" or _office() is not None)


def page_sheet(path: Path) -> bytes | None:
    """Return a PNG with the pages of a .pptx or .pdf in rows; None where this machine can't draw them.

    LibreOffice isn't PowerPoint: its letters may differ a little in width.
    """
    pages = draw_pages(path)
    return _sheet(pages) if pages else None


def draw_pages(path: Path) -> "tuple[Image, ...]":
    """Return the pages of a .pptx or .pdf, 480 pixels wide, the first 48; none where they can't be drawn."""
    if not can_draw(path.suffix):
        return ()
    try:
        with tempfile.TemporaryDirectory(prefix="classdeck-") as name:
            folder = Path(name)
            return _pages(_as_pdf(path, folder), folder)
    except (OSError, subprocess.SubprocessError):
        return ()


def _office() -> str | None:
    return next((found for name in _OFFICE if (found := shutil.which(name))), None)


def _poppler() -> str | None:
    return shutil.which("pdftoppm")


def _as_pdf(path: Path, folder: Path) -> Path:
    if path.suffix == ".pdf":
        return path
    # With a profile of its own it runs beside a LibreOffice that is open.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path.absolute())]
    _run([str(_office()), profile, *options])
    return folder / f"{path.stem}.pdf"


def _pages(pdf: Path, folder: Path) -> "tuple[Image, ...]":
    from PIL import Image

    size = ["-l", str(_MOST), "-scale-to-x", str(_WIDTH), "-scale-to-y", "-1"]
    _run([str(_poppler()), "-png", *size, str(pdf), str(folder / "page")])
    return tuple(Image.open(page).convert("RGB") for page in sorted(folder.glob("page*.png")))


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 - a program found above


def _sheet(pages: "Sequence[Image]") -> bytes:
    """Return the pages in rows, in few colours so that the file stays small."""
    from PIL import Image

    columns = min(_COLUMNS, len(pages))
    width, height = _WIDTH, max(page.height for page in pages)
    rows = math.ceil(len(pages) / columns)
    sheet = Image.new("RGB", (columns * (width + _GAP) + _GAP, rows * (height + _GAP) + _GAP), _GROUND)
    for place, page in enumerate(pages):
        row, column = divmod(place, columns)
        sheet.paste(page, (_GAP + column * (width + _GAP), _GAP + row * (height + _GAP)))
    buffer = io.BytesIO()
    sheet.quantize(192).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
