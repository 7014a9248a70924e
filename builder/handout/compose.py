"""A lesson → its handout."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.content import Blocks
from builder.handout.chapters import ChapterSetting, open_chapters
from builder.handout.citations import number_footnotes
from builder.handout.edition import Edition, visible_blocks
from builder.handout.handout import Chapter, ChapterKind, Footnote, Handout
from builder.handout.print_size import print_size
from builder.handout.settle_cues import settle_cues
from builder.handout.slide_cue import SlideCue
from builder.handout.timetable import Timetable, lay_timetable
from builder.lesson import Lesson, Schedule, plan_schedule

_NO_SLIDES: Mapping[int, tuple[int, int]] = {}
_NO_CUES: Mapping[int, SlideCue] = {}


def compose_handout(
    lesson: Lesson,
    schedule: Schedule,
    *,
    companion: Lesson | None = None,
    edition: Edition = Edition.STUDENT,
    slide_ranges: Mapping[int, tuple[int, int]] = _NO_SLIDES,
    cues: Mapping[int, SlideCue] = _NO_CUES,
    place: tuple[str, ...] = (),
) -> Handout:
    """Return the handout of `lesson`: all of it that a reader of `edition` gets, in its order.

    `slide_ranges` gives each phase's first and last slide by the phase's index, counted from 0.
    `cues` gives the slides that begin at a line of the source; only the instructor's edition shows them.
    `place` names where the session stands, outermost first: `("Kubernetes", "Week 3", "Day 5")`.
    The companion's title, sections and footnotes follow in a chapter of their own.
    """
    setting = ChapterSetting(edition=edition, schedule=schedule, slides=slide_ranges)
    opening, chapters, footnotes = compose_text(lesson, setting)
    own = chapters
    phases = tuple((chapter.key, chapter.label) for chapter in chapters if chapter.elapsed)
    if companion is not None:
        appendix, more = _compose_companion(companion, edition, first_footnote=len(footnotes) + 1)
        chapters, footnotes = (*chapters, appendix), (*footnotes, *more)
    return Handout(
        title=lesson.title,
        language=lesson.language,
        edition=edition,
        place=place,
        number=lesson.number,
        date=schedule.date,
        author=lesson.author,
        keywords=lesson.keywords,
        timetable=lay_timetable(schedule, phases, slide_ranges, print_size(edition).bar),
        opening=opening,
        chapters=chapters,
        footnotes=footnotes,
        cues=settle_cues(cues, (opening, *own)) if edition is Edition.INSTRUCTOR else {},
    )


def compose_worksheet(
    companion: Lesson,
    lesson: Lesson,
    *,
    edition: Edition = Edition.STUDENT,
    place: tuple[str, ...] = (),
) -> Handout:
    """Return the companion of `lesson` alone, to be filled in on a screen; arguments as in `compose_handout`."""
    setting = ChapterSetting(edition=edition, schedule=plan_schedule(companion), slides={})
    opening, chapters, footnotes = compose_text(companion, setting)
    return Handout(
        title=companion.title,
        language=lesson.language,
        edition=edition,
        fillable=True,
        place=place,
        number=lesson.number,
        date=lesson.date,
        author=lesson.author,
        keywords=lesson.keywords,
        timetable=Timetable(),
        opening=opening,
        chapters=chapters,
        footnotes=footnotes,
    )


def compose_text(
    lesson: Lesson, setting: ChapterSetting, *, prefix: str = "part", first_footnote: int = 1
) -> tuple[Chapter, tuple[Chapter, ...], tuple[Footnote, ...]]:
    """Return the opening of `lesson`, its chapters, and the footnotes that they cite, numbered."""
    opening = Chapter(
        key=prefix,
        kind=ChapterKind.SECTION,
        line=lesson.span.line,
        title=lesson.title,
        blocks=visible_blocks(lesson.preamble, setting.edition),
    )
    chapters = open_chapters(lesson, setting, prefix)
    notes = tuple(visible_blocks(note, setting.edition) for note in lesson.footnotes)
    numbers = number_footnotes((opening, *chapters), notes, first_footnote)
    return (
        replace(opening, footnotes=numbers),
        tuple(replace(chapter, footnotes=numbers) for chapter in chapters),
        _footnotes(notes, numbers),
    )


def _compose_companion(
    companion: Lesson, edition: Edition, first_footnote: int
) -> tuple[Chapter, tuple[Footnote, ...]]:
    setting = ChapterSetting(edition=edition, schedule=plan_schedule(companion), slides={})
    opening, chapters, footnotes = compose_text(
        companion, setting, prefix="companion", first_footnote=first_footnote
    )
    return replace(opening, kind=ChapterKind.COMPANION, chapters=chapters), footnotes


def _footnotes(notes: Iterable[Blocks], numbers: Mapping[int, int]) -> tuple[Footnote, ...]:
    """Return the cited notes in the order of their new numbers."""
    cited = {i: note for i, note in enumerate(notes, start=1) if i in numbers}
    return tuple(
        Footnote(number=shown, blocks=cited[number], footnotes=numbers) for number, shown in numbers.items()
    )
