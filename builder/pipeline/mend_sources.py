"""Sources with everything mended that has only one answer."""

import difflib
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from builder.content import Source, read_markdown, visible_text
from builder.content.check import even_line_ends
from builder.course import Course
from builder.diagnostics import Code, Problem, apply_edits, by_place
from builder.pipeline.save import save

_MARKDOWN = frozenset({".md", ".markdown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A source before and after; `name` is what messages call it."""

    path: Path
    name: str
    before: str
    after: str
    count: int
    """Of the problems that are mended."""
    marked: bool = False
    """Whether the file begins with a byte order mark."""


def mend_sources(problems: Iterable[Problem], courses: Iterable[Course]) -> Iterator[Mended]:
    """Yield each source of the courses that changes when what is mendable among `problems` is mended.

    A file that isn't UTF-8, or that would say other words afterwards, is left alone.
    """
    roots = [course.root.resolve() for course in courses]
    mendable = by_place(problem for problem in problems if problem.mendable)
    for name, group in groupby(mendable, key=lambda problem: problem.span.path):
        path = Path(name).resolve()
        inside = any(path.is_relative_to(root) for root in roots)
        if inside and path.suffix.lower() in _MARKDOWN and (mended := _mended(path, name, list(group))):
            yield mended


def diff_text(mended: Mended) -> str:
    """Return the change as a unified diff."""
    lines = difflib.unified_diff(
        mended.before.splitlines(keepends=True),
        mended.after.splitlines(keepends=True),
        f"a/{mended.name}",
        f"b/{mended.name}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def save_mended(mended: Mended) -> None:
    """Write the source in place of the old one, with the same permissions. Raises Failure where it can't be written."""
    mode = mended.path.stat().st_mode & 0o7777
    save(mended.path, (BOM_UTF8 if mended.marked else b"") + mended.after.encode())
    mended.path.chmod(mode)


def _mended(path: Path, name: str, problems: list[Problem]) -> Mended | None:
    try:
        data = path.read_bytes()
        before = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    after = apply_edits(before, (problem.edit for problem in problems if problem.edit))
    if any(problem.code is Code.MIXED_LINE_ENDS for problem in problems):
        after = even_line_ends(after)
    if after == before or _letters(before) != _letters(after):
        return None
    marked = data.startswith(BOM_UTF8)
    return Mended(path=path, name=name, before=before, after=after, count=len(problems), marked=marked)


def _letters(text: str) -> str:
    """Return the letters and digits that a reader of the text sees."""
    document = read_markdown(Source(path="", text=text))
    shown = visible_text(
        (*document.blocks, *(block for footnote in document.footnotes for block in footnote))
    )
    return "".join(filter(str.isalnum, shown))
