"""A session's sources → all that its products are made from."""

from dataclasses import dataclass

from builder.deck.compose import compose_slides
from builder.deck.slide import Deck
from builder.diagnostics import Problem
from builder.handout import Edition, Handout, compose_handout
from builder.lesson import Lesson, Schedule, plan_schedule
from builder.pipeline.attempt import attempt
from builder.pipeline.job import SessionJob
from builder.pipeline.labels import course_labels, place_names
from builder.pipeline.make_deck import lay_deck, slide_ranges
from builder.pipeline.pictures import Gallery, lesson_pictures, open_gallery
from builder.pipeline.read_source import read_source
from builder.pipeline.slide_cues import slide_cues


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session, read, on the clock, and with its slides laid."""

    lesson: Lesson
    schedule: Schedule
    companion: Lesson | None
    deck: Deck | None
    """None where it couldn't be laid."""
    gallery: Gallery
    """The pictures of its slides."""
    printed: Gallery
    """Those of its handout, the companion's among them."""
    place: tuple[str, ...]
    """Where it stands, outermost first."""
    problems: tuple[Problem, ...]


def open_session(job: SessionJob) -> Session:
    """Return the session of `job`, with every problem met on the way."""
    read = read_source(job.source, job.defaults)
    schedule = plan_schedule(read.lesson, job.start)
    gallery = open_gallery(lesson_pictures(read.lesson), job.source.pictures)
    outline = compose_slides(read.lesson, schedule, course_labels(job.standing, read.lesson.language))
    deck = attempt(job.source.path, lambda: lay_deck(outline, job.making, gallery))
    companion = read_source(job.companion, job.defaults) if job.companion else None
    beside = Gallery()
    if companion and job.companion:
        beside = open_gallery(lesson_pictures(companion.lesson), job.companion.pictures)
    text_problems = companion.document.problems if companion else ()
    return Session(
        lesson=read.lesson,
        schedule=schedule,
        companion=companion.lesson if companion else None,
        deck=deck.value,
        gallery=gallery,
        printed=Gallery(originals={**beside.originals, **gallery.originals}),
        place=place_names(job.standing, read.lesson.language),
        problems=(
            *read.problems,
            *gallery.problems,
            *deck.problems,
            *text_problems,
            *beside.problems,
        ),
    )


def session_handout(session: Session, edition: Edition) -> Handout:
    """Return the session's handout for a reader, its companion at the end."""
    deck = session.deck
    return compose_handout(
        session.lesson,
        session.schedule,
        companion=session.companion,
        edition=edition,
        slide_ranges=slide_ranges(deck) if deck else {},
        cues=slide_cues(deck) if deck else {},
        place=session.place,
    )
