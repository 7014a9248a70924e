"""Draw the pictures of docs/templates.md: the specimen in the style that its walk makes.

    python scripts/template_pictures.py

Needs LibreOffice (Debian: libreoffice-impress), poppler (poppler-utils) and a Korean font. Run it from the project's
folder, in an environment where classdeck is installed.
"""

import sys
import tempfile
from pathlib import Path

from guide import steps
from pictures import GAP, GROUND
from PIL import Image

from builder.pipeline.sets.page_pictures import draw_pages
from builder.pipeline.sets.specimen import make_specimen
from builder.theme import load_theme, shipped_folder

IMAGES = Path(__file__).parents[1] / "docs" / "images"
SLIDES = (1, 2, 5, 6, 13, 15)
PAGES = (1, 3, 4)


def main() -> None:
    """Write template-deck.png and template-handout.png."""
    with tempfile.TemporaryDirectory() as name:
        course = Path(name)
        for step in steps():
            if step.file.startswith("templates/acme/"):
                path = course / step.file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(step.text, encoding="utf-8")
        theme = load_theme("acme", search=[course / "templates", shipped_folder()]).value
        made = {path.name: path for path in make_specimen(theme, course / "out", "en").value}
        _save(made["specimen.pptx"], SLIDES, 3, "template-deck.png")
        _save(made["specimen.pdf"], PAGES, 3, "template-handout.png")


def _save(path: Path, numbers: tuple[int, ...], columns: int, name: str) -> None:
    drawn = draw_pages(path)
    if not drawn:
        sys.exit("LibreOffice and poppler are needed")
    chosen = [
        drawn[number - 1].resize((400, round(400 * drawn[0].height / drawn[0].width))) for number in numbers
    ]
    width, height = chosen[0].size
    rows = -(-len(chosen) // columns)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    for place, picture in enumerate(chosen):
        row, column = divmod(place, columns)
        sheet.paste(picture, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    sheet.quantize(128).save(IMAGES / name, optimize=True)


if __name__ == "__main__":
    main()
