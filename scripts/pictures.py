"""Make the pictures of the README from the sample day: `scripts/pictures.py OUTPUT_FOLDER`.

OUTPUT_FOLDER is where `classdeck build slides/week3/day5 --output …` put the products. Needs soffice
(libreoffice-impress), pdftoppm (poppler-utils) and Pillow.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

IMAGES = Path(__file__).parents[1] / "docs" / "images"
SLIDES = (1, 2, 5, 6, 9, 13, 15, 17, 18)
PAGES = (1, 2, 4, 7)
GAP = 10
GROUND = "#D5DBE6"


def main() -> None:
    """Write deck.png and handout.png."""
    day = Path(sys.argv[1])
    deck = next(day.rglob("session_05.pptx"))
    handout = next(day.rglob("session_05.pdf"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _sheet(_pages(_as_pdf(deck, folder), SLIDES, 480, folder), 3).save(IMAGES / "deck.png", optimize=True)
        _sheet(_pages(handout, PAGES, 420, folder), 4).save(IMAGES / "handout.png", optimize=True)


def _as_pdf(deck: Path, folder: Path) -> Path:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(deck)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603
    return folder / f"{deck.stem}.pdf"


def _pages(pdf: Path, numbers: tuple[int, ...], width: int, folder: Path) -> list[Image.Image]:
    pictures = []
    for number in numbers:
        name = folder / f"{pdf.stem}-{width}-{number}"
        size = ["-scale-to-x", str(width), "-scale-to-y", "-1"]
        command = ["pdftoppm", "-png", "-singlefile", "-f", str(number), "-l", str(number), *size]
        subprocess.run([*command, str(pdf), str(name)], check=True, timeout=60)  # noqa: S603
        pictures.append(Image.open(f"{name}.png").convert("RGB"))
    return pictures


def _sheet(pictures: list[Image.Image], columns: int) -> Image.Image:
    """Return the pictures in rows, few colours so that the file stays small."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    for place, picture in enumerate(pictures):
        row, column = divmod(place, columns)
        sheet.paste(picture, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return sheet.quantize(128)


if __name__ == "__main__":
    main()
