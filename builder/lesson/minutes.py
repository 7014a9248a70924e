"""Minutes at the end of a heading: `(12분)`, `(12 min)`, `(12 minutes)`, `（1시간 30분）`, `(35분 - 실습 포함)`."""

import re
from dataclasses import dataclass, replace

from builder.content import CodeSpan, Emphasis, Inline, Inlines, Link, Strike, Strong, Text, plain_text

# What stands behind the minutes in the same brackets has no digit: `(5분 - 10분)` is no length.
_MINUTES = re.compile(
    r"""[(\uff08\[\u3010]\s*(?:예상\s*)?(?:(?:소요\s*)?시간\s*[:：]?|약|총|about|approx\.?|~)?\s*
        (?:(?P<hours>\d{1,2})\s*(?:시간|hours?|hrs?|h)\s*)?
        (?:(?P<minutes>\d{1,3})\s*(?:분|minutes?|mins?\.?|m|['\u2032])\s*)?
        (?:소요|정도|내외|예상)?\s*
        (?:[-:：,·/|\u2010-\u2015]\s*(?P<words>[^\d()\uff08\uff09\[\]\u3010\u3011]{1,80}))?
        [)\uff09\]\u3011][\s\W]*$""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedHeading:
    """A heading without its minutes, and the minutes; None where it names none."""

    title: Inlines
    minutes: int | None


def split_minutes(inlines: Inlines) -> TimedHeading:
    """Return the heading's text and its minutes apart."""
    text = plain_text(inlines)
    match = _MINUTES.search(text)
    if match is None or not (match["hours"] or match["minutes"]):
        return TimedHeading(title=inlines, minutes=None)
    minutes = int(match["hours"] or 0) * 60 + int(match["minutes"] or 0)
    title = drop_end(inlines, len(text) - len(text[: match.start()].rstrip()))
    words = (match["words"] or "").strip()
    return TimedHeading(title=(*title, Text(f" ({words})")) if words else title, minutes=minutes)


def drop_end(inlines: Inlines, count: int) -> Inlines:
    """Return `inlines` without their last `count` visible characters."""
    kept = list(inlines)
    while kept and count:
        last = kept.pop()
        length = len(plain_text((last,)))
        if length > count:
            kept.append(_cut(last, length - count, end=True))
        count = max(0, count - length)
    return tuple(kept)


def drop_start(inlines: Inlines, count: int) -> Inlines:
    """Return `inlines` without their first `count` visible characters."""
    kept = list(inlines)
    while kept and count:
        first = kept.pop(0)
        length = len(plain_text((first,)))
        if length > count:
            kept.insert(0, _cut(first, count, end=False))
        count = max(0, count - length)
    return tuple(kept)


def _cut(inline: Inline, at: int, *, end: bool) -> Inline:
    """Return the part of `inline` before `at` (`end`), or from it on."""
    match inline:
        case Text(text) | CodeSpan(text):
            return type(inline)(text[:at] if end else text[at:])
        case Strong(children) | Emphasis(children) | Strike(children):
            surplus = len(plain_text(children)) - at
            return type(inline)(drop_end(children, surplus) if end else drop_start(children, at))
        case Link():
            surplus = len(plain_text(inline.children)) - at
            children = drop_end(inline.children, surplus) if end else drop_start(inline.children, at)
            return replace(inline, children=children)
        case _:
            return inline
