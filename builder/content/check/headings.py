"""Headings that skip a level, say nothing, or begin the file a second time."""

from collections.abc import Iterator

from builder.content.block import Block, Container, Heading
from builder.content.document import Document
from builder.content.inline import plain_text
from builder.diagnostics import Code, Problem, Severity
from builder.language import msg


def check_headings(document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the document's headings, in their order."""
    level, titled = 0, False
    titles: list[Heading] = []
    for heading in _headings(document.blocks):
        if not plain_text(heading.inlines).strip():
            yield _empty(heading)
            continue
        if heading.level == 1 and titled:
            titles.append(heading)
        elif heading.level > level + 1 and level:
            yield _skipped(heading, level)
        level, titled = heading.level, titled or heading.level == 1
    if len(titles) > _MOST:
        yield _many_titles(titles)
    else:
        yield from map(_second_title, titles)


_MOST = 3
"""Second titles that are told one by one; more of them come from one mistake, such as a fence that is missing."""


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    """Yield the headings that part the document; those in quotes and items stand for themselves."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Container):
            yield from _headings(block.blocks)


def _empty(heading: Heading) -> Problem:
    return Problem(
        code=Code.EMPTY_HEADING,
        severity=Severity.WARNING,
        message=msg("the heading has no words"),
        span=heading.span,
        hint=msg("give it words, or delete the line"),
    )


def _second_title(heading: Heading) -> Problem:
    return Problem(
        code=Code.SECOND_TITLE,
        severity=Severity.WARNING,
        message=msg("a file has one level-1 heading, its title; this is another"),
        span=heading.span,
        hint=msg("write it with two signs: `## …`; a comment in code belongs between lines of ```"),
    )


def _many_titles(titles: list[Heading]) -> Problem:
    return Problem(
        code=Code.SECOND_TITLE,
        severity=Severity.WARNING,
        message=msg(
            "a file has one level-1 heading, its title; from here to line {line} are {count} more",
            line=titles[-1].span.line,
            count=len(titles),
        ),
        span=titles[0].span,
        hint=msg("if they are comments in code, look for the line of ``` that is missing or too many above"),
    )


def _skipped(heading: Heading, level: int) -> Problem:
    return Problem(
        code=Code.SKIPPED_HEADING,
        severity=Severity.WARNING,
        message=msg("a level-{level} heading follows one of level {above}", level=heading.level, above=level),
        span=heading.span,
        hint=msg("write it with {count} signs: `{signs} …`", count=level + 1, signs="#" * (level + 1)),
    )
