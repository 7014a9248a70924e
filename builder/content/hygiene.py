"""Text as every later step may rely on it: one kind of line end, no character that breaks XML."""

import re

from builder.content.document import Source
from builder.diagnostics import LINE_END, Checked, Code, Problem, Severity, Span
from builder.language import msg


def clean_source(source: Source) -> Checked[Source]:
    """Return `source` with `\\n` line ends and only characters that XML 1.0 (2.2, Char) allows.

    Byte order marks and line ends are put right silently; a warning names the first line on which
    something that should not be in a text file was removed.
    """
    text = LINE_END.sub("\n", source.text.replace("\ufeff", ""))
    text = _TERMINAL_COLOUR.sub("", text)
    first = _STRANGE.search(text)
    problems = [] if first is None else [_removed(source.path, text, first.start())]
    if first is not None:
        text = _STRANGE.sub("", text)
    if (broken := text.find("\ufffd")) >= 0:
        problems.append(_broken(source.path, text, broken))
    return Checked(value=Source(path=source.path, text=text), problems=tuple(problems))


def printable(text: str) -> str:
    """Return `text` without the characters that XML forbids; entities and escapes can still bring them in."""
    return _STRANGE.sub("", text)


# Terminal output is pasted with its colours (ECMA-48, 5.4: control sequences).
_TERMINAL_COLOUR = re.compile(r"\x1b\[[0-9;?]{0,30}[A-Za-z]")

# Control characters but tab and line feed, lone surrogates, noncharacters (Unicode 23.7).
_STRANGE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


def _removed(path: str, text: str, place: int) -> Problem:
    return Problem(
        code=Code.UNREADABLE_TEXT,
        severity=Severity.WARNING,
        message=msg(
            "a character that no text holds (U+{number}) was removed", number=f"{ord(text[place]):04X}"
        ),
        span=_place(path, text, place),
        hint=msg("delete it in your editor, or save the file again as plain UTF-8 text"),
    )


def _broken(path: str, text: str, place: int) -> Problem:
    return Problem(
        code=Code.UNREADABLE_TEXT,
        severity=Severity.WARNING,
        message=msg("here stands U+FFFD, which replaces a letter that was lost in another program"),
        span=_place(path, text, place),
        hint=msg("type the lost letter again and save the file as UTF-8"),
    )


def _place(path: str, text: str, place: int) -> Span:
    line_start = text.rfind("\n", 0, place) + 1
    return Span(path=path, line=text.count("\n", 0, place) + 1, column=place - line_start + 1)
