"""Write docs/problems.md: the manual of everything that a check or a build may complain of.

Usage: scripts/problems
"""

import re
from collections.abc import Iterator
from pathlib import Path

from builder.diagnostics import Code
from builder.diagnostics.manual import MANUAL, Entry

PAGE = Path(__file__).resolve().parent.parent / "docs" / "problems.md"

_HEAD = """\
# Problems, explained

What `classdeck check` and `classdeck build` may complain of, by its name in the brackets:

```text
slides/week3/day5/session_04.md:12:1: warning[missing-alt]: the picture images/capacity.png has no description
```

An *error* leaves something of the product wrong, a *warning* should be mended, a *note* is worth knowing (`--verbose` shows them).
`classdeck check` ends with status 1 if there is an error, with `--strict` also if there is a warning.
`classdeck check --fix` mends what has one answer; `--fix --dry-run` only shows what it would change.

A problem that you mean is silenced for the whole course in `course.toml`,

```toml
[check]
silence = ["missing-references"]
```

for a whole file by a comment above its first heading, and at one place by a comment at the end of the line or on a line of its own above the block:

```markdown
<!-- classdeck: silence missing-alt -->
![](images/ornament.png)

- 항목 하나 <!-- classdeck: silence long-bullet -->
```

Such a comment shows up nowhere in the products.

<!-- This page is written by scripts/write_problems.py from builder/diagnostics/manual. -->
"""


def problems_page() -> str:
    """Return the page, in Markdown."""
    return "\n".join((_HEAD, *_contents(), *_chapters()))


def _contents() -> Iterator[str]:
    for chapter in MANUAL:
        links = " · ".join(f"[{code}](#{code})" for code in chapter.entries)
        yield f"- **{chapter.title}**: {links}"
    yield ""


def _chapters() -> Iterator[str]:
    for chapter in MANUAL:
        yield f"## {chapter.title}\n"
        for code, entry in chapter.entries.items():
            yield from _entry(code, entry)


def _entry(code: Code, entry: Entry) -> Iterator[str]:
    yield f"### {code}\n"
    yield f"{entry.summary}\n"
    yield _fenced(entry)
    yield f"- **Why:** {entry.why}"
    yield f"- **What to do:** {entry.remedy}\n"


def _fenced(entry: Entry) -> str:
    text = _shown(entry.example)
    language = {"": "text", "course.toml": "toml"}.get(entry.file, "markdown")
    fence = "`" * max(3, 1 + max(map(len, re.findall("`{3,}", text)), default=0))
    return f"{fence}{language}\n{text}\n{fence}\n"


def _shown(example: str) -> str:
    """Return an example that is short enough to be read, with its control characters as words."""
    text = example.replace("\r\n", "␍␊\n").replace("\x07", "␇").rstrip("\n")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


_LONGEST = 260
"""Characters of an example."""


if __name__ == "__main__":
    PAGE.write_text(problems_page(), encoding="utf-8")
