"""A source file → a lesson under the course's defaults."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from builder.content import Chart, Document, Math, MathBlock, decode, read_markdown, walk_blocks, walk_inlines
from builder.diagnostics import Problem
from builder.lesson import Lesson, read_lesson
from builder.pipeline.job import Defaults, SourceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSource:
    document: Document
    lesson: Lesson
    problems: tuple[Problem, ...]
    """What is wrong with the text, and with it as a lesson."""


def read_document(source: SourceFile, defaults: Defaults) -> Document:
    """Return the document; what the course decides stands under its own front matter."""
    return _document(source.path, source.data, defaults)


# A source is read for the plan, and then for its products.
@lru_cache(maxsize=32)
def _document(path: str, data: bytes, defaults: Defaults) -> Document:
    decoded = decode(data, path)
    document = read_markdown(decoded.value)
    values = {
        "lang": defaults.lang,
        "author": defaults.author,
        "detail": defaults.detail,
        "date": defaults.date,
    }
    given = {key: value for key, value in values.items() if value}
    return replace(
        document,
        front_matter={**given, **document.front_matter},
        problems=(*decoded.problems, *document.problems, *_figure_problems(document)),
    )


def _figure_problems(document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the charts and formulas of the whole document."""
    for blocks in (document.blocks, *document.footnotes):
        kinds: set[type[object]] = {type(block) for block in walk_blocks(blocks)}
        kinds |= {type(inline) for inline, _ in walk_inlines(blocks)}
        # Most texts have neither, and what reads them takes as long to import as a short text to read.
        if Chart in kinds:
            from builder.chart import chart_problems

            yield from chart_problems(blocks)
        if not kinds.isdisjoint({Math, MathBlock}):
            from builder.formula import formula_problems

            yield from formula_problems(blocks, document.source.text)


def read_source(source: SourceFile, defaults: Defaults) -> ReadSource:
    """Return what `source` says as a session."""
    return _read(source.path, source.data, defaults)


@lru_cache(maxsize=32)
def _read(path: str, data: bytes, defaults: Defaults) -> ReadSource:
    document = _document(path, data, defaults)
    lesson = read_lesson(document, defaults.pacing)
    return ReadSource(document=document, lesson=lesson.value, problems=(*document.problems, *lesson.problems))
