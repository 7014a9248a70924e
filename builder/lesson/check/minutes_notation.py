"""Minutes at the end of headings that aren't read as minutes, or are spaced oddly."""

import re
from collections.abc import Iterator

from builder.content import Document, Heading, plain_text
from builder.diagnostics import Code, Edit, Problem, Severity, Span
from builder.language import Message, msg
from builder.lesson.lesson import Lesson
from builder.lesson.minutes import split_minutes
from builder.lesson.recognise import ornament_length, phase_kind


def check_minutes_notation(document: Document, lesson: Lesson) -> Iterator[Problem]:
    """Yield each heading whose minutes are lost, or stand as nobody else writes them: `(5 분)`, `(5min)`."""
    lines = document.source.text.split("\n")
    for block in document.blocks:
        if isinstance(block, Heading) and len(lines[block.span.line - 1]) <= _LONGEST:
            line = _BEHIND.sub("", lines[block.span.line - 1])
            if split_minutes(block.inlines).minutes is not None:
                yield from _spaced(line, block.span)
            elif (block.level == 2 and _is_phase(block, lesson)) or (
                block.level > 2 and _DASHED.search(line)
            ):
                yield from _lost(line, block, lesson.language)


def _is_phase(heading: Heading, lesson: Lesson) -> bool:
    title = _TRAILING.sub("", plain_text(heading.inlines)[:_LONGEST])
    return phase_kind(title[ornament_length(title) :], lesson.pacing) is not None


def _spaced(line: str, span: Span) -> Iterator[Problem]:
    found = _BRACKETED.search(line)
    if found is None or _OTHER_WORDS.search(found["inside"]):
        return
    tidy = _tidy(found["inside"])
    if tidy != found["inside"]:
        column = found.start("inside") + 1
        yield Problem(
            code=Code.MINUTES_NOTATION,
            severity=Severity.NOTE,
            message=msg("minutes are usually written `({minutes})`", minutes=tidy),
            span=Span(path=span.path, line=span.line, column=column),
            hint=_FIX,
            edit=Edit(line=span.line, column=column, old=found["inside"], new=tidy),
        )


def _tidy(inside: str) -> str:
    text = re.sub(r"\s*(시간|분)\s*", r"\1", inside.strip())
    text = re.sub(r"(시간)(?=\d)", r"\1 ", text)
    return re.sub(r"(?<=\d)\s*(min|hour|hr)", r" \1", text)


def _lost(line: str, heading: Heading, language: str) -> Iterator[Problem]:
    """Yield the problem of a phase or a step whose heading ends in minutes of another notation."""
    span = heading.span
    for pattern in (_BARE, _WORDY, _UNITLESS):
        found = pattern.search(line)
        if found is not None:
            minutes = f"{found['minutes']}분" if language == "ko" else f"{found['minutes']} min"
            column = found.start("end") + 1
            edit = Edit(line=span.line, column=column, old=found["end"], new=f" ({minutes})")
            yield Problem(
                code=Code.MINUTES_NOTATION,
                severity=Severity.WARNING if heading.level == 2 else Severity.NOTE,
                message=msg("these minutes aren't read: they need brackets, and nothing else in them"),
                span=Span(path=span.path, line=span.line, column=column),
                hint=msg("end the heading in `({minutes})`", minutes=minutes),
                # `(12)` may count something else, and words aren't dropped unasked.
                edit=edit if _letters(edit.old) == _letters(edit.new) else None,
            )
            return


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


_LONGEST = 300
"""Characters of a heading's line; patterns stay quick."""

_FIX: Message = msg("`classdeck check --fix` rewrites it")

# Attributes, a comment and closing signs may stand behind the words of a heading.
_BEHIND = re.compile(r"(?:\s*(?:\{[^{}]{0,200}\}|<!--.{0,300}?-->|(?<=\s)#+))*\s*$")
_BRACKETED = re.compile(
    r"[(\uff08\[\u3010](?P<inside>[^()\uff08\uff09\[\]\u3010\u3011]{1,40})[)\uff09\]\u3011]\W*$"
)
_OTHER_WORDS = re.compile(
    r"(?:분|시간|minutes?|mins?\.?|hours?|hrs?\.?)\s*(?:[-:：,·/|\u2010-\u2015]|소요|정도|내외|예상)|시간\s*[:：]",
    re.IGNORECASE,
)
_UNIT = r"(?:분|minutes?|mins?\.?)"
# Below a phase, `### 비용 구조 - 5분` can only mean a step.
_DASHED = re.compile(rf"\s[-\u2010-\u2015]\s*\d{{1,3}}\s*{_UNIT}$", re.IGNORECASE)
_TRAILING = re.compile(rf"\s*\d{{1,3}}\s*{_UNIT}$", re.IGNORECASE)
_BARE = re.compile(
    rf"(?P<end>\s*(?:[-:：,|·\u2010-\u2015]\s*|\s)(?P<minutes>\d{{1,3}})\s*{_UNIT})$", re.IGNORECASE
)
_WORDY = re.compile(
    rf"(?P<end>\s*[(\uff08]\s*(?:소요\s*시간\s*:?\s*)?(?P<minutes>\d{{1,3}})\s*{_UNIT}\s*(?:소요|정도|내외|간|동안)?\s*[)\uff09])$",
    re.IGNORECASE,
)
_UNITLESS = re.compile(r"(?P<end>\s*[(\uff08]\s*(?P<minutes>\d{1,3})\s*[)\uff09])$")
