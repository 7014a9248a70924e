"""A day's README and its sessions → the day's handout."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.content import visible_text
from builder.handout.chapters import ChapterSetting
from builder.handout.compose import compose_text
from builder.handout.edition import Edition
from builder.handout.handout import Bar, Chapter, Handout
from builder.handout.print_size import print_size
from builder.handout.timetable import Row, Segment, Timetable, lay_segment, phase_color
from builder.language import label
from builder.lesson import Lesson, Pacing, plan_schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """A session of the day, or a break where it has no number; in the order of the day."""

    title: str
    minutes: int
    number: int | None = None
    topics: tuple[str, ...] = ()
    """What it deals with; the timetable tells it where the README doesn't."""
    start: datetime.time | None = None
    file: str = ""
    """The session's handout, relative to the day's: `session_01.pdf`."""


def compose_day_handout(
    readme: Lesson,
    entries: Sequence[DayEntry],
    *,
    edition: Edition = Edition.STUDENT,
    pacing: Pacing | None = None,
    shares: Sequence[tuple[str, int]] = (),
    place: tuple[str, ...] = (),
    date: datetime.date | None = None,
) -> Handout:
    """Return the day's handout: its timetable, then all that a reader of `edition` gets of the README.

    `pacing` is what each session keeps; `shares` names parts of the day with their percent: `("이론", 60)`.
    A link to a session's Markdown leads to its handout.
    """
    setting = ChapterSetting(edition=edition, schedule=plan_schedule(readme), slides={})
    opening, chapters, footnotes = compose_text(readme, setting)
    bar = print_size(edition).bar
    return Handout(
        title=readme.title,
        language=readme.language,
        edition=edition,
        place=place,
        date=date or readme.date,
        author=readme.author,
        keywords=readme.keywords,
        timetable=_day_timetable(entries, readme.language, said=_text((opening, *chapters))),
        bars=(*_pacing_bar(pacing, readme.language, bar), *_share_bar(shares, readme.language, bar)),
        opening=opening,
        chapters=chapters,
        footnotes=footnotes,
        links=_links(entries),
    )


def _text(chapters: Sequence[Chapter]) -> str:
    return "\n".join(f"{visible_text(chapter.blocks)}\n{_text(chapter.chapters)}" for chapter in chapters)


def _day_timetable(entries: Sequence[DayEntry], language: str, said: str) -> Timetable:
    total = sum(entry.minutes for entry in entries)
    rows = tuple(_row(entry, language, said) for entry in entries)
    on_the_clock = bool(entries) and all(entry.start for entry in entries)
    segments = tuple(_segment(entry, total) for entry in entries if entry.minutes) if on_the_clock else ()
    return Timetable(
        heading="Session",
        rows=rows,
        segments=segments,
        minutes=sum(entry.minutes for entry in entries if entry.number is not None),
        end=_clock(entries[-1], entries[-1].minutes) if segments else "",
    )


def _row(entry: DayEntry, language: str, said: str) -> Row:
    named = entry.number is not None
    begin, end = _clock(entry, 0), _clock(entry, entry.minutes)
    return Row(
        title=entry.title,
        label=label("Session {number}", language).format(number=entry.number) if named else "",
        detail=" · ".join(topic for topic in entry.topics if topic not in said),
        minutes=entry.minutes,
        clock=f"{begin}–{end}" if begin else "",
        address=entry.file,
        color=1 if named else None,
    )


def _segment(entry: DayEntry, total: int) -> Segment:
    named = entry.number is not None
    return lay_segment(
        minutes=entry.minutes,
        total=total,
        color=1 if named else None,
        name=str(entry.number) if named else "",
        label="",
        # Breaks are short: their own tick would run into the next session's.
        tick=_clock(entry, 0) if named else "",
    )


def _clock(entry: DayEntry, minute: int) -> str:
    if entry.start is None:
        return ""
    begin = datetime.datetime.combine(datetime.date(2000, 1, 1), entry.start)
    return f"{begin + datetime.timedelta(minutes=minute):%H:%M}"


def _pacing_bar(pacing: Pacing | None, language: str, bar: float) -> tuple[Bar, ...]:
    if pacing is None or not pacing.minutes:
        return ()
    segments = tuple(
        lay_segment(
            minutes=phase.minutes,
            total=pacing.minutes,
            color=phase_color(i),
            name=str(phase.minutes),
            label=phase.name(language),
            tick="",
            bar=bar,
        )
        for i, phase in enumerate(pacing.phases)
        if phase.minutes
    )
    return (Bar(title=label("Each session", language), segments=segments),)


def _share_bar(shares: Sequence[tuple[str, int]], language: str, bar: float) -> tuple[Bar, ...]:
    total = sum(percent for _, percent in shares)
    if not total:
        return ()
    segments = tuple(
        lay_segment(
            minutes=percent,
            total=total,
            color=phase_color(i),
            name=f"{percent}%",
            label=name,
            tick="",
            bar=bar,
        )
        for i, (name, percent) in enumerate(shares)
        if percent
    )
    return (Bar(title=label("The day", language), segments=segments),)


def _links(entries: Sequence[DayEntry]) -> Mapping[str, str]:
    """Return the address of each session's source, as a README gives it → its handout."""
    return {f"{entry.file.rpartition('.')[0]}.md": entry.file for entry in entries if entry.file}
