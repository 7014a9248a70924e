"""List items that are paragraphs."""

from collections.abc import Iterator

from builder.content import ListBlock, Paragraph, plain_text
from builder.diagnostics import Code, Problem, Severity
from builder.language import msg
from builder.lesson.check.shown import part_blocks, walk_shown
from builder.lesson.lesson import Lesson, Role, Section
from builder.text import face, text_width

TWO_LINES = 80.0
"""Em: a slide's line holds about 40 Hangul, or 75 Latin letters, at its usual size."""

_READ_AT_HOME = frozenset({Role.REFERENCES, Role.GLOSSARY, Role.WORKSHEET})


def check_bullets(lesson: Lesson) -> Iterator[Problem]:
    """Yield each list item that takes more than two lines of a slide."""
    widths = face("Malgun Gothic")
    for part in lesson.parts:
        if isinstance(part, Section) and part.role in _READ_AT_HOME:
            continue
        for block in walk_shown(part_blocks(part)):
            if not isinstance(block, ListBlock):
                continue
            for item in block.items:
                first = item.blocks[0] if item.blocks else None
                if not isinstance(first, Paragraph):
                    continue
                ems = text_width(plain_text(first.inlines), widths, 1.0)
                if ems > TWO_LINES:
                    yield Problem(
                        code=Code.LONG_BULLET,
                        severity=Severity.WARNING,
                        message=msg(
                            "a bullet takes one line of a slide or two; this takes {lines}",
                            lines=int(-(-ems // 40)),
                        ),
                        span=item.span,
                        hint=msg("keep its point, and move the rest below it or to `::: notes`"),
                    )
