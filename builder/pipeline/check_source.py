"""What is wrong with one Markdown file: its text, its pictures, its diagrams."""

from collections.abc import Iterator

from builder.content import Diagram, Document, decode, walk_blocks
from builder.content.check import check_document, check_line_ends, document_addresses
from builder.diagnostics import Problem
from builder.lesson import Lesson
from builder.pipeline.job import SourceFile


def check_source(source: SourceFile, document: Document, lesson: Lesson) -> Iterator[Problem]:
    """Yield the problems of a source that was read as `document`, and that as `lesson`."""
    yield from check_line_ends(decode(source.data, source.path).value)
    yield from check_document(document)
    if any(address.picture for address in document_addresses(document)):
        # The libraries that open pictures take longer to start than most texts to check.
        from builder.pipeline.pictures import lesson_pictures, open_gallery

        yield from open_gallery(lesson_pictures(lesson), source.pictures).problems
    yield from _diagram_problems(document)


def _diagram_problems(document: Document) -> Iterator[Problem]:
    blocks = (document.blocks, *document.footnotes)
    diagrams = [each for part in blocks for each in walk_blocks(part) if isinstance(each, Diagram)]
    if diagrams:
        from builder.diagram import check_mermaid, placed_problem

        for diagram in diagrams:
            yield from (placed_problem(problem, diagram) for problem in check_mermaid(diagram.source))
