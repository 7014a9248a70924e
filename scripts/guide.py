"""docs/templates.md, read: its commands, its files, its tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from pathlib import Path

GUIDE = Path(__file__).parents[1] / "docs" / "templates.md"
_FENCE = re.compile(
    r"^```(?P<language>\w*)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_TITLE = re.compile(r"^### (?P<name>\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Commands to run, or a file to write where `file` has its name."""

    text: str
    file: str = ""


def steps() -> Iterator[Step]:
    """Yield what the guide has its reader do, in order."""
    for fence in _FENCE.finditer(GUIDE.read_text(encoding="utf-8")):
        if fence["title"]:
            yield Step(text=fence["text"], file=fence["title"])
        elif fence["language"] == "sh":
            yield Step(text=fence["text"])


def section(heading: str) -> str:
    """Return what stands under a heading, as far as the next of any level."""
    text = GUIDE.read_text(encoding="utf-8")
    start = text.index(f"\n{heading}\n") + len(heading) + 2
    return re.split(r"^#{2,3} ", text[start:], maxsplit=1, flags=re.MULTILINE)[0]


def table(text: str) -> list[tuple[str, ...]]:
    """Return the rows of the first table of `text`, without its head."""
    after = dropwhile(lambda line: not line.startswith("|"), text.splitlines())
    lines = list(takewhile(lambda line: line.startswith("|"), after))
    return [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in lines[2:]]


def names(heading: str) -> set[str]:
    """Return the names that the table under a heading promises."""
    return {row[0].strip("`") for row in table(section(heading))}


def blocks(heading: str) -> set[str]:
    """Return the blocks that the line under a heading promises."""
    line = next(line for line in section(heading).splitlines() if line.startswith("Blocks: "))
    return set(re.findall(r"`(\w+)`(?: \(.*?\))?[,.]", line))
