"""A line that gives a phase its minutes: `핵심 개념 (12분)`, `12 min: Core concepts`, `0:05–0:17 핵심 개념`."""

import re
from dataclasses import dataclass

_DASH = r"\s*[-\u2010-\u2015~\u301c]\s*"
_UNIT = r"(?:분(?!석|류|배|기|할|야)|minutes?\b|mins?\b\.?|['\u2032])"
_CLOCK = re.compile(rf"(\d{{1,2}}):(\d\d){_DASH}(\d{{1,2}}):(\d\d)")
_RANGE = re.compile(rf"(\d{{1,3}})\s*{_UNIT}?{_DASH}(\d{{1,3}})\s*{_UNIT}", re.IGNORECASE)
_LENGTH = re.compile(
    rf"(?<!\d)(?=\d)(?:(\d{{1,2}})\s*(?:시간|hours?\b|hrs?\b|h\b))?\s*(?:(\d{{1,3}})\s*{_UNIT})?",
    re.IGNORECASE,
)
_EDGES = " \t:：|·,-–—→*()（）[]/+"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseLine:
    """A phase's name and minutes; `start` where the line gives a window, in minutes."""

    name: str
    minutes: int
    start: int | None = None


def read_phase_line(text: str) -> PhaseLine | None:
    """Return the name and the minutes that `text` gives, None where it doesn't give both."""
    if found := _CLOCK.search(text):
        first, last = int(found[1]) * 60 + int(found[2]), int(found[3]) * 60 + int(found[4])
        return _line(text, found, last - first, first)
    if found := _RANGE.search(text):
        return _line(text, found, int(found[2]) - int(found[1]), int(found[1]))
    if length := next((match for match in _LENGTH.finditer(text) if match[1] or match[2]), None):
        return _line(text, length, int(length[1] or 0) * 60 + int(length[2] or 0), None)
    return None


def _line(text: str, found: re.Match[str], minutes: int, start: int | None) -> PhaseLine | None:
    name = _name(text[: found.start()], text[found.end() :])
    return PhaseLine(name=name, minutes=minutes, start=start) if name and minutes > 0 else None


def _name(before: str, after: str) -> str:
    """Return what stands before the minutes, else the first words after them."""
    name = before.rstrip(_EDGES + "약총").strip(_EDGES)
    if not name:
        name = re.split(r"\s[-\u2010-\u2015]\s|[:：(]", after.strip(_EDGES), maxsplit=1)[0].strip(_EDGES)
    return name if re.search(r"[^\W\d_]", name) else ""
