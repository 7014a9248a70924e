"""The text of a `course.toml` → the course's settings."""

import difflib
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import time
from types import MappingProxyType

from builder.content import printable
from builder.course.config import BOOKLETS, EDITIONS, CourseConfig, Lunch, SiteConfig
from builder.course.key_place import key_place
from builder.diagnostics import Checked, Code, Problem, Severity, Span, unknown_codes
from builder.language import Message, msg
from builder.lesson import Pacing, name_phases, parse_pacing, parse_start


def read_config(text: str, path: str) -> Checked[CourseConfig]:
    """Return the settings that `text` makes; a key that is unknown or can't be read is left out, and a problem."""
    try:
        document = tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        return Checked(value=CourseConfig(), problems=(_not_toml(error, path),))
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for key, value in document.items():
        wrong = _unknown(key) or _unknown_inside(key, value)
        if wrong:
            problems.append(_problem(Code.UNKNOWN_KEY, wrong, key_place(text, path, wrong[0])))
        if key in _READERS:
            try:
                values[_FIELDS.get(key, key)] = _READERS[key](value)
            except (ValueError, TypeError, KeyError, OverflowError, OSError):
                problems.append(_problem(Code.BAD_VALUE, _bad_value(key, value), key_place(text, path, key)))
    config = CourseConfig(**values)  # type: ignore[arg-type]
    problems += unknown_codes(config.silence, key_place(text, path, "check.silence"))
    return Checked(value=config, problems=tuple(problems))


_Wrong = tuple[str, Message, Message]
"""The key, what is wrong with it, and what to do."""


def _unknown(key: str, known: tuple[str, ...] = (), table: str = "") -> _Wrong | None:
    names = known or tuple(_READERS)
    if key in names:
        return None
    near = difflib.get_close_matches(key, names, n=1, cutoff=0.5)
    hint = (
        msg("did you mean {name}?", name=near[0])
        if near
        else msg("known here: {names}", names=", ".join(names))
    )
    return (f"{table}.{key}".lstrip("."), msg("course.toml has no key {key}", key=key), hint)


def _unknown_inside(key: str, value: object) -> _Wrong | None:
    if key not in _TABLES or not isinstance(value, dict):
        return None
    wrong: Iterator[_Wrong | None] = (_unknown(str(inner), _TABLES[key], key) for inner in value)
    return next(filter(None, wrong), None)


def _bad_value(key: str, value: object) -> _Wrong:
    shown = str(value)
    return (
        key,
        msg("{key} can't be {value}", key=key, value=shown if len(shown) <= 60 else f"{shown[:59]}…"),
        msg("write it as `{example}`", example=_EXAMPLES[key]),
    )


def _problem(code: Code, wrong: _Wrong, span: Span) -> Problem:
    _, message, hint = wrong
    severity = Severity.WARNING if code is Code.UNKNOWN_KEY else Severity.ERROR
    return Problem(code=code, severity=severity, message=message, hint=hint, span=span)


def _not_toml(error: Exception, path: str) -> Problem:
    found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    return Problem(
        code=Code.BAD_CONFIG,
        severity=Severity.ERROR,
        message=msg("this isn't TOML: {reason}", reason=str(error).partition(" (at ")[0]),
        hint=msg('write `key = "value"` lines under `[table]` headings'),
        span=Span(path=path, line=int(found[1]), column=int(found[2])) if found else Span(path=path),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    # TOML's escapes can bring in what no product may hold.
    return printable(value).strip()


def _name(value: object) -> str:
    text = _text(value)
    if not text:
        raise ValueError(value)
    return text


def _weeks(value: object) -> Mapping[str, str]:
    if isinstance(value, list):
        return {str(number): _text(title) for number, title in enumerate(value, 1)}
    if not isinstance(value, dict):
        raise ValueError(value)
    return {str(key): _text(title) for key, title in value.items()}


def _language(value: object) -> str:
    code = _text(value).replace("_", "-").partition("-")[0].lower()
    if code not in {"ko", "en"}:
        raise ValueError(value)
    return code


def _pacing(value: object) -> Pacing:
    if isinstance(value, list) and value and all(isinstance(phase, dict) for phase in value):
        return name_phases((_name(phase["name"]), _minutes(phase["minutes"], least=1)) for phase in value)
    return parse_pacing(value)


def _rate(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0.1 <= value <= 60:
        raise ValueError(value)
    return float(value)


def _detail(value: object) -> str:
    if value not in {"full", "paced"}:
        raise ValueError(value)
    return str(value)


def _start(value: object) -> time:
    return value.replace(tzinfo=None) if isinstance(value, time) else parse_start(value)


def _minutes(value: object, *, least: int = 0) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= 24 * 60:
        raise ValueError(value)
    return value


def _lunch(value: object) -> Lunch:
    if not isinstance(value, dict):
        raise ValueError(value)
    return Lunch(after=_minutes(value["after"], least=1), minutes=_minutes(value.get("minutes", 60), least=1))


def _timezone(value: object) -> str:
    from zoneinfo import ZoneInfo

    return ZoneInfo(_name(value)).key


def _output(value: object) -> str:
    folder = _name(value)
    # A product must not land outside the course because of one line in a file that came with it.
    if folder.startswith(("/", "\\", "~")) or ":" in folder or ".." in re.split(r"[/\\]", folder):
        raise ValueError(value)
    return folder


def _site(value: object) -> SiteConfig:
    if not isinstance(value, dict):
        raise ValueError(value)
    return SiteConfig(
        address=_address(value.get("address", "")),
        decks=_flag(value.get("decks", False)),
        alarms=_flag(value.get("alarms", False)),
    )


def _silence(value: object) -> frozenset[str]:
    codes = value.get("silence", []) if isinstance(value, dict) else None
    if not isinstance(codes, list):
        raise ValueError(value)
    return frozenset(map(_name, codes))


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _address(value: object) -> str:
    """Return a public address; it stands in QR codes and links, so nothing but http and https will do."""
    address = _text(value)
    if address and not re.fullmatch(r"https?://[^\s/?#<>\"]+[^\s?#<>\"]*", address):
        raise ValueError(value)
    return address


def _editions(value: object) -> tuple[str, ...]:
    if not value:
        raise ValueError(value)
    return _chosen(value, EDITIONS)


def _booklets(value: object) -> tuple[str, ...]:
    return _chosen(value, BOOKLETS)


def _chosen(value: object, names: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(value, list) or not set(value) <= {*names}:
        raise ValueError(value)
    return tuple(dict.fromkeys(value))


_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "title": _text,
        "weeks": _weeks,
        "lang": _language,
        "author": _text,
        "template": _name,
        "pacing": _pacing,
        "max_slides_per_minute": _rate,
        "detail": _detail,
        "start": _start,
        "break": _minutes,
        "lunch": _lunch,
        "timezone": _timezone,
        "output": _output,
        "editions": _editions,
        "booklets": _booklets,
        "site": _site,
        "check": _silence,
    }
)
_TABLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"lunch": ("after", "minutes"), "site": ("address", "decks", "alarms"), "check": ("silence",)}
)
"""The keys that hold keys of their own."""
_FIELDS: Mapping[str, str] = MappingProxyType({"break": "break_minutes", "check": "silence"})

_EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "title": 'title = "Kubernetes"',
        "weeks": 'weeks = { week3 = "Operations" }',
        "lang": 'lang = "ko"',
        "author": 'author = "Kim"',
        "template": 'template = "default"',
        "pacing": "pacing = [5, 12, 10, 15, 8]",
        "max_slides_per_minute": "max_slides_per_minute = 1",
        "detail": 'detail = "paced"',
        "start": 'start = "09:00"',
        "break": "break = 10",
        "lunch": "lunch = { after = 4, minutes = 60 }",
        "timezone": 'timezone = "Asia/Seoul"',
        "output": 'output = "output"',
        "booklets": 'booklets = ["day"]',
        "editions": 'editions = ["student", "instructor"]',
        "check": 'check = { silence = ["missing-references"] }',
        "site": 'site = { address = "https://example.org/course/", decks = true }',
    }
)
