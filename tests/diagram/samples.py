"""Diagrams of all kinds, in Korean and English."""

from pathlib import Path

FOLDER = Path(__file__).parent / "samples"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.mmd")))


def load_sample(name: str) -> str:
    """Return the Mermaid source of a sample."""
    return (FOLDER / f"{name}.mmd").read_text(encoding="utf-8")
