"""The sessions of courses on the clock, with what each of their phases holds."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.content import visible_text
from builder.course import Course, shown_path
from builder.diagnostics import Checked
from builder.lesson import (
    LATE_MINUTES,
    Cut,
    Lesson,
    Phase,
    Schedule,
    Slot,
    elapsed_window,
    plan_cuts,
    plan_schedule,
    walk_topics,
)
from builder.pipeline.build import load_course_theme
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.digest import Files
from builder.pipeline.job import Making, SourceFile
from builder.pipeline.load_job import load_source
from builder.pipeline.look import Look, load_look
from builder.pipeline.read_source import read_source
from builder.pipeline.stamps import load_stamps
from builder.pipeline.survey import SurveyedDay, Surveyor
from builder.text import spoken_seconds, word_count


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseTimes:
    """A phase on the clock; `words` and `speech` are what its text says, on slides and in notes."""

    label: str
    title: str
    minutes: int
    window: str
    """`0:05–0:17`."""
    clock: str
    """`09:05–09:17`, empty where the start isn't known."""
    slides: int
    seconds: int
    """What its slides last, from the phase's minutes."""
    words: int
    """Korean words between spaces, English ones between any marks."""
    speech: int
    """Seconds that it takes to say the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTimes:
    """A session on the clock."""

    path: str
    title: str
    number: int | None
    minutes: int
    planned: int
    """What the pacing gives it."""
    start: dt.time | None
    phases: tuple[PhaseTimes, ...]
    cuts: tuple[tuple[int, tuple[Cut, ...]], ...] = ()
    """What to leave out for each number of minutes that the session may be late."""


def schedule_courses(courses: Iterable[Course], options: BuildOptions) -> Iterator[Checked[SessionTimes]]:
    """Yield each session that was asked for, with what is wrong with it. Raises OSError for an unreadable source."""
    for course in courses:
        look = load_look(load_course_theme(course, options.template).value)
        stamps = load_stamps(course.output)
        surveyor = Surveyor(Files(course.output, stamps.files), stamps.facts)
        for folder in course.days:
            day = surveyor.survey(course, folder, options.start)
            for place, session in enumerate(folder.sessions):
                if folder.wants(session.stem):
                    yield _session_times(place, day, look)


def _session_times(place: int, day: SurveyedDay, look: Look) -> Checked[SessionTimes]:
    path = day.folder.sessions[place].path
    source = load_source(path, day.course.root)
    read = read_source(source, day.defaults)
    lesson, schedule = read.lesson, plan_schedule(read.lesson, day.start(place))
    making = Making(look=look, slides_per_minute=day.course.config.max_slides_per_minute)
    slides = _slides(lesson, schedule, making, source)
    times = SessionTimes(
        path=shown_path(path),
        title=lesson.name,
        number=lesson.number,
        minutes=schedule.minutes,
        planned=lesson.whole,
        start=schedule.start,
        phases=tuple(
            _phase_times(phase, slot, schedule, slides[i], lesson.language)
            for i, (phase, slot) in enumerate(zip(lesson.phases, schedule.slots, strict=True))
        ),
        cuts=tuple((late, cuts) for late in LATE_MINUTES if (cuts := plan_cuts(lesson, late))),
    )
    return Checked(value=times, problems=read.problems)


def _slides(
    lesson: Lesson, schedule: Schedule, making: Making, source: SourceFile
) -> Mapping[int | None, Sequence[int]]:
    """Return the seconds of each slide of each phase, by the phase's index."""
    from builder.deck.compose import compose_slides
    from builder.pipeline.make_deck import lay_deck
    from builder.pipeline.pictures import lesson_pictures, open_gallery

    gallery = open_gallery(lesson_pictures(lesson), source.pictures)
    deck = lay_deck(compose_slides(lesson, schedule), making, gallery).value
    seconds: defaultdict[int | None, list[int]] = defaultdict(list)
    for slide in deck.slides:
        seconds[slide.phase].append(slide.seconds)
    return seconds


def _phase_times(
    phase: Phase, slot: Slot, schedule: Schedule, slides: Sequence[int], language: str
) -> PhaseTimes:
    topics = tuple(walk_topics(phase.topics))
    blocks = (*phase.blocks, *(block for topic in topics for block in topic.blocks))
    text = "\n".join((phase.name, *(topic.name for topic in topics), visible_text(blocks)))
    return PhaseTimes(
        label=slot.label,
        title=slot.title,
        minutes=slot.minutes,
        window=elapsed_window(slot),
        clock=schedule.clock_window(slot),
        slides=len(slides),
        seconds=sum(slides),
        words=word_count(text, language),
        speech=round(spoken_seconds(text, language)),
    )
