"""`template.toml` as written: whatever keys the set changes."""

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.diagnostics import Checked, Code, Problem, Severity, Span
from builder.language import Message, msg
from builder.theme.keys import KEYS, TABLES, Value
from builder.theme.places import key_places


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSet:
    """The keys of one template set by their dotted names, and where they stand."""

    values: Mapping[str, Value] = field(default_factory=dict)
    places: Mapping[str, Span] = field(default_factory=dict)


def read_raw_set(text: str, path: str) -> Checked[RawSet]:
    """Return what `text`, the content of a `template.toml`, sets; whatever is wrong with it is left out."""
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return Checked(value=RawSet(), problems=(_syntax_problem(error, path),))
    places = key_places(text, path)
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for key, value in _flat(document):
        read = _read(key, value)
        if isinstance(read, _Wrong):
            problems.append(_problem(read, key, _nearest_place(places, key, path)))
        else:
            values[key] = read
    known = {key: span for key, span in places.items() if key in values or key in TABLES}
    return Checked(value=RawSet(values=values, places=known), problems=tuple(problems))


@dataclass(frozen=True, slots=True)
class _Wrong:
    code: Code
    message: Message
    hint: Message | None


def _flat(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Yield dotted key and value; a table that no key lies in is yielded whole."""
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict) and key in TABLES:
            yield from _flat(value, f"{key}.")
        else:
            yield key, value


def _read(key: str, value: object) -> Value | _Wrong:
    reader = KEYS.get(key)
    if reader is None:
        return _unknown(key)
    read = reader(value)
    if not isinstance(read, Message):
        return read
    return _Wrong(Code.BAD_VALUE, msg("{key} can't be {value}", key=key, value=_shown(value)), read)


def _unknown(key: str) -> _Wrong:
    table, _, name = key.rpartition(".")
    if key in TABLES:
        return _Wrong(
            Code.BAD_VALUE, msg("{key} is a table of keys", key=key), msg("write it as [{key}]", key=key)
        )
    # Within its own table first, so that `[colours] acent` finds `accent`.
    beside = {
        k.removeprefix(f"{table}.").split(".")[0] for k in KEYS if not table or k.startswith(f"{table}.")
    }
    near = difflib.get_close_matches(name, sorted(beside), n=1) or difflib.get_close_matches(
        key, sorted(KEYS), n=1
    )
    hint = (
        msg("did you mean {name}?", name=near[0])
        if near
        else msg("known here: {names}", names=", ".join(sorted(beside)))
    )
    return _Wrong(Code.UNKNOWN_KEY, msg("a template set has no key {key}", key=key), hint)


def _problem(wrong: _Wrong, key: str, span: Span) -> Problem:
    return Problem(
        code=wrong.code,
        severity=Severity.WARNING if wrong.code is Code.UNKNOWN_KEY else Severity.ERROR,
        message=wrong.message,
        hint=wrong.hint,
        span=span,
    )


def _nearest_place(places: Mapping[str, Span], key: str, path: str) -> Span:
    while key and key not in places:
        key = key.rpartition(".")[0]
    return places.get(key, Span(path=path))


def _shown(value: object) -> str:
    shown = (
        repr(value)
        if isinstance(value, str)
        else str(value).lower()
        if isinstance(value, bool)
        else str(value)
    )
    return shown if len(shown) <= 40 else f"{shown[:37]}…"


def _syntax_problem(error: Exception, path: str) -> Problem:
    found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    span = Span(path=path, line=int(found[1]), column=int(found[2])) if found else Span(path=path)
    reason = str(error).partition(" (at ")[0]
    return Problem(
        code=Code.BAD_CONFIG,
        severity=Severity.ERROR,
        message=msg("this isn't TOML: {reason}", reason=reason),
        hint=msg('write `key = "value"` lines under `[table]` headings'),
        span=span,
    )
