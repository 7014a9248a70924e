"""Diagrams of all kinds, in Korean and English, and how they are drawn for the tests."""

from pathlib import Path

from builder.diagram import Drawing, draw_mermaid

FOLDER = Path(__file__).parent / "samples"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.mmd")))

SLIDE_WIDTH, SLIDE_HEIGHT = 880.0, 390.0
"""About what a slide leaves for a diagram, in points."""


def load_sample(name: str) -> str:
    """Return the Mermaid source of a sample."""
    return (FOLDER / f"{name}.mmd").read_text(encoding="utf-8")


def drawn(source: str, *, language: str = "en", height: float = SLIDE_HEIGHT) -> Drawing:
    """Return the drawing of a source that can be drawn."""
    checked = draw_mermaid(source, max_width=SLIDE_WIDTH, max_height=height, language=language)
    assert checked.value is not None, checked.problems
    return checked.value
