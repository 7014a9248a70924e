"""The Markdown files of the sample course, read."""

from pathlib import Path

from builder.content import Document, Source, read_markdown

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "writing-sessions.md"
PATHS = tuple(sorted(path for room in ("slides", "handouts") for path in (ROOT / room).rglob("*.md")))


def read_file(path: Path) -> Document:
    return read_markdown(Source(path=str(path.relative_to(ROOT)), text=path.read_text(encoding="utf-8")))


DOCUMENTS = tuple(map(read_file, PATHS))
