"""Files whose lines end in more than one way."""

import re
from collections import Counter

from builder.content.document import Source
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg


def check_line_ends(source: Source) -> tuple[Problem, ...]:
    """Return the note that the lines of `source`, as it was read from disk, end in more than one way."""
    most = _most_common(source.text)
    odd = None if most is None else _first_other(source.text, most)
    if most is None or odd is None:
        return ()
    line = len(_END.findall(source.text, 0, odd.start())) + 1
    return (
        Problem(
            code=Code.MIXED_LINE_ENDS,
            severity=Severity.NOTE,
            message=msg(
                "the line ends in {odd}, most others in {most}", odd=_NAMES[odd[0]], most=_NAMES[most]
            ),
            span=Span(path=source.path, line=line),
            hint=msg("let your editor give all lines one end; `classdeck check --fix` does"),
        ),
    )


def even_line_ends(text: str) -> str:
    """Return `text` with every line ending as most of them do; `\\n` where it is a draw."""
    most = _most_common(text)
    return text if most is None else _END.sub(most, text)


def _most_common(text: str) -> str | None:
    counts = Counter(_END.findall(text)) if "\r" in text else Counter[str]()
    return max(sorted(counts), key=counts.__getitem__, default=None)


def _first_other(text: str, most: str) -> re.Match[str] | None:
    return next((found for found in _END.finditer(text) if found[0] != most), None)


_END = re.compile(r"\r\n|\r|\n")
_NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}
