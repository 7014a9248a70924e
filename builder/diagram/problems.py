"""What is wrong with a diagram's source, as problems whose lines count inside the source."""

import re
from dataclasses import dataclass

from builder.diagnostics import Code, Problem, Severity, Span
from builder.diagram.engine import LIMITS, Refused
from builder.language import Message, msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A change that made a refused source readable; `line` counts from 1."""

    line: int
    message: Message
    hint: Message


KINDS = (
    "flowchart",
    "sequenceDiagram",
    "classDiagram",
    "stateDiagram-v2",
    "erDiagram",
    "gantt",
    "pie",
    "mindmap",
    "timeline",
    "gitGraph",
    "journey",
    "quadrantChart",
    "xychart",
    "sankey",
    "block",
    "architecture-beta",
    "C4Context",
    "requirementDiagram",
    "kanban",
    "packet",
    "radar-beta",
    "treemap",
)


def mending(mend: Mend) -> Problem:
    """Return the note that a source was mended."""
    return Problem(
        code=Code.DIAGRAM_MENDED,
        severity=Severity.WARNING,
        message=mend.message,
        span=Span(path="", line=mend.line),
        hint=mend.hint,
    )


def refusal(refused: Refused, source: str) -> Problem:
    """Return the error that stands for a diagram which can't be drawn."""
    lines = source.split("\n")
    line, column = _place(refused, lines)
    message, hint, label = _said(refused, lines, line)
    return Problem(
        code=Code.DIAGRAM_REFUSED,
        severity=Severity.ERROR,
        message=message,
        span=Span(path="", line=line, column=column),
        hint=hint,
        label=label,
    )


def header_line(lines: list[str]) -> int:
    """Return the index of the line that names the kind of diagram, below front matter and comments."""
    place = 0
    if lines and lines[0].strip() == "---":
        closing = (index for index, line in enumerate(lines[1:], 1) if line.strip() == "---")
        place = next(closing, 0) + 1
    for index in range(place, len(lines)):
        if lines[index].strip() and not lines[index].lstrip().startswith("%%"):
            return index
    return 0


def _place(refused: Refused, lines: list[str]) -> tuple[int, int]:
    if refused.line < 1:
        return header_line(lines) + 1, 1
    # The end of the source is reported as a line after the last.
    line = min(refused.line, len(lines))
    while line > 1 and refused.line >= line and not lines[line - 1].strip():
        line -= 1
    if line < refused.line:
        return line, len(lines[line - 1]) + 1
    return line, max(1, refused.column)


def _said(refused: Refused, lines: list[str], line: int) -> tuple[Message, Message | None, Message | None]:
    if refused.code == "unsupported-diagram":
        word = re.split(r"[\s:{]", lines[header_line(lines)].strip(), maxsplit=1)[0]
        if not word or word.startswith("%%"):
            return msg("The diagram is empty."), msg("Write its kind and its parts, or delete it."), None
        return (
            msg("Mermaid has no kind of diagram called “{kind}”.", kind=word),
            msg("Begin the diagram with one of: {kinds}.", kinds=", ".join(KINDS)),
            msg("the kind of diagram"),
        )
    if refused.code == "limit":
        return (
            msg("The diagram is too large to be drawn: {reason}.", reason=refused.message.rstrip(".")),
            msg(
                "Split it in several diagrams: one may have {characters} characters and {edges} links.",
                characters=LIMITS.characters,
                edges=LIMITS.edges,
            ),
            None,
        )
    if refused.code == "missing":
        return (
            msg("No diagram can be drawn on this computer, so the source is shown instead."),
            msg(
                "Install what draws them: pip install mermaid-render quickjs-ng. Where quickjs-ng has no ready-made"
                " package, pip builds it with a C compiler."
            ),
            None,
        )
    if refused.code == "syntax":
        return (
            msg("Mermaid can't read this line of the diagram, so its source is shown instead."),
            _advice(lines[line - 1]),
            msg("reading stops here"),
        )
    return (
        msg("The diagram can't be drawn: {reason}.", reason=refused.message.partition("\n")[0].rstrip(".")),
        None,
        None,
    )


def _advice(line: str) -> Message:
    start, end = min(_found(line, "[({|"), default=-1), max(_found(line, "])}|"), default=-1)
    if 0 <= start < end and set(line[start + 1 : end]) & set('()[]{}/\\@#"'):
        return msg('Put words with brackets and other marks in quotes: A["patches (inline)"].')
    if "end" in line.split():
        return msg("“end” closes a block; a node needs another name, such as End.")
    return msg(
        "Compare the line with the syntax at https://mermaid.js.org, or try it at https://mermaid.live."
    )


def _found(line: str, marks: str) -> list[int]:
    return [place for place, mark in enumerate(line) if mark in marks]
