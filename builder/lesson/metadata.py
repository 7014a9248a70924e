"""What the front matter of a session says about it."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from types import MappingProxyType

from builder.content import Document
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from builder.lesson.named_pacing import name_phases
from builder.lesson.pacing import Pacing

MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The known keys, read; None where the front matter doesn't name them."""

    title: str | None = None
    number: int | None = None
    lang: str | None = None
    date: dt.date | None = None
    updated: dt.date | None = None
    start: time | None = None
    author: str | None = None
    pacing: Pacing | None = None
    keywords: tuple[str, ...] | None = None
    detail: str | None = None
    extra: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def read_metadata(document: Document) -> Metadata:
    """Return the front matter's values; one that can't be read is left out and is a problem with its line."""
    values: dict[str, object] = {}
    extra: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for key, value in document.front_matter.items():
        if key not in _READERS:
            extra.append((str(key), str(value)))
            continue
        try:
            values[key] = _READERS[key](value)
        except ValueError:
            problems.append(_bad_value(document, key, value))
    return Metadata(**values, extra=tuple(extra), problems=tuple(problems))  # type: ignore[arg-type]


def parse_start(value: object) -> time:
    """Return the time of day in `09:00`; YAML 1.1 reads an unquoted 9:30 as 570, in base 60."""
    if isinstance(value, bool):
        raise ValueError(value)
    if isinstance(value, int) and 0 <= value < MOST_MINUTES:
        return time(*divmod(value, 60))
    match = re.fullmatch(r"(\d{1,2})[:시]\s*(\d{2})분?", str(value).strip())
    if match is None:
        raise ValueError(value)
    return time(int(match[1]), int(match[2]))


def parse_date(value: object) -> date:
    """Return the day in `2026-12-04`; raises ValueError for one on which nobody teaches."""
    day = value.date() if isinstance(value, datetime) else value
    if not isinstance(day, date):
        day = date.fromisoformat(str(value).strip())
    if not _EARLIEST <= day.year <= _LATEST:
        raise ValueError(value)
    return day


# Beyond them, adding the minutes of a session may leave the calendar.
_EARLIEST, _LATEST = 1900, 2999


def parse_pacing(value: object) -> Pacing:
    """Return the pacing in `[5, 12, 10, 15, 8]`, `5/12/10/15/8` or `{학습 목표: 5, 실습: 45}`."""
    if isinstance(value, dict):
        return _named_pacing([(str(name), minutes) for name, minutes in value.items()])
    if isinstance(value, list) and value and all(isinstance(phase, dict) for phase in value):
        return _named_pacing([(str(phase.get("name", "")), phase.get("minutes")) for phase in value])
    parts = value if isinstance(value, list) else re.split(r"[/,+]", str(value))
    minutes = [int(str(part).strip()) for part in parts]
    if not minutes or min(minutes) < 1 or sum(minutes) > MOST_MINUTES:
        raise ValueError(value)
    return Pacing.of(*minutes)


def _named_pacing(named: Sequence[tuple[str, object]]) -> Pacing:
    phases = [(name.strip(), minutes) for name, minutes in named if type(minutes) is int and minutes > 0]
    known = [(name, minutes) for name, minutes in phases if name]
    if not known or len(known) != len(named) or sum(minutes for _, minutes in known) > MOST_MINUTES:
        raise ValueError(named)
    return name_phases(known)


def _text(value: object) -> str:
    if isinstance(value, dict | list) or value is None:
        raise ValueError(value)
    return str(value).strip()


def _language(value: object) -> str:
    code = _text(value).replace("_", "-").partition("-")[0].lower()
    if code not in {"ko", "en"}:
        raise ValueError(value)
    return code


def _detail(value: object) -> str:
    if value not in {"full", "paced"}:
        raise ValueError(value)
    return str(value)


def _keywords(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else str(value).split(",")
    return tuple(str(part).strip() for part in parts if str(part).strip())


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 1000:
        raise ValueError(value)
    return value


_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "title": _text,
        "number": _number,
        "lang": _language,
        "date": parse_date,
        "updated": parse_date,
        "start": parse_start,
        "author": _text,
        "pacing": parse_pacing,
        "keywords": _keywords,
        "detail": _detail,
    }
)

_EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "title": "title: GitOps",
        "number": "number: 3",
        "lang": "lang: ko",
        "date": "date: 2026-12-04",
        "updated": "updated: 2026-11-20",
        "start": 'start: "09:00"',
        "author": "author: Kim",
        "pacing": "pacing: [5, 12, 10, 15, 8]",
        "keywords": "keywords: [kubernetes, gitops]",
        "detail": "detail: full",
    }
)


def _bad_value(document: Document, key: str, value: object) -> Problem:
    return Problem(
        code=Code.BAD_VALUE,
        severity=Severity.ERROR,
        message=msg("{key} can't be {value}", key=key, value=str(value)[:60]),
        span=Span(path=document.source.path, line=document.front_matter_lines.get(key, 1)),
        hint=msg("write it as `{example}`", example=_EXAMPLES[key]),
    )
