"""Bytes of a source file → its text."""

import codecs

from builder.content.document import Source
from builder.diagnostics import Checked, Code, Problem, Severity, Span
from builder.language import Message, msg


def decode(data: bytes, path: str) -> Checked[Source]:
    """Return the text of `data`, which is UTF-8, or UTF-16 that begins with a byte order mark.

    Anything else is read as CP949, which Korean editors wrote for years, with a problem that says so;
    bytes that mean nothing there either become U+FFFD.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Checked(value=Source(path=path, text=data.decode("utf-16", "replace")))
    try:
        return Checked(value=Source(path=path, text=data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        return _decode_as_last_resort(data, path, error.start)


def _decode_as_last_resort(data: bytes, path: str, place: int) -> Checked[Source]:
    try:
        text, severity, message = data.decode("cp949"), Severity.WARNING, _CP949
    except UnicodeDecodeError:
        text, severity, message = data.decode("utf-8", "replace"), Severity.ERROR, _UNKNOWN
    line = data.count(b"\n", 0, place) + 1
    column = len(data[data.rfind(b"\n", 0, place) + 1 : place].decode("utf-8", "replace")) + 1
    problem = Problem(
        code=Code.UNREADABLE_TEXT,
        severity=severity,
        message=message,
        span=Span(path=path, line=line, column=column),
        hint=msg("save the file as UTF-8"),
    )
    return Checked(value=Source(path=path, text=text), problems=(problem,))


_CP949: Message = msg("the file is not UTF-8; it was read as CP949 (EUC-KR)")
_UNKNOWN: Message = msg("the file is neither UTF-8 nor CP949; what could not be read is shown as U+FFFD")
