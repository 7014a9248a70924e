"""A session's Markdown → its deck, its handouts and its worksheet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter

from builder.deck.compose import compose_slides
from builder.deck.slide import Deck
from builder.diagnostics import Checked, Problem
from builder.handout import Edition, SlideCue, attach_schedule, compose_handout, compose_worksheet
from builder.lesson import Lesson, Schedule, plan_schedule
from builder.pipeline.attempt import attempt
from builder.pipeline.job import Artefact, JobResult, SessionJob, job_result
from builder.pipeline.labels import course_labels, place_names
from builder.pipeline.make_deck import lay_deck, slide_ranges, write_deck
from builder.pipeline.make_handout import print_handout
from builder.pipeline.pictures import Gallery, lesson_pictures, open_gallery
from builder.pipeline.product import Product, ProductKind
from builder.pipeline.read_source import read_source
from builder.pipeline.slide_cues import slide_cues


def make_session(job: SessionJob) -> JobResult:
    """Return the products that `job` asks for, and every problem met on the way.

    A product that can't be made doesn't stop the others.
    """
    began = perf_counter()
    path = job.source.path
    read = read_source(job.source, job.defaults)
    schedule = plan_schedule(read.lesson, job.start)
    gallery = open_gallery(lesson_pictures(read.lesson), job.source.pictures)
    outline = compose_slides(read.lesson, schedule, course_labels(job.standing, read.lesson.language))
    deck = attempt(path, lambda: lay_deck(outline, job.making, gallery))
    made: list[Checked[Artefact | None]] = []
    if (laid := deck.value) and Product(ProductKind.DECK) in job.making.products:
        made.append(attempt(path, lambda: write_deck(laid, job.making, gallery, began, job.address)))
    session = _session(read.lesson, schedule, job, gallery, laid)
    others = sorted(job.making.products - {Product(ProductKind.DECK)})
    made += [attempt(path, partial(_print, session, product, job)) for product in others]
    problems = (*read.problems, *gallery.problems, *deck.problems, *session.problems)
    return job_result(problems, made)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Session:
    """A session, read and drawn: what its handouts are made from."""

    lesson: Lesson
    schedule: Schedule
    companion: Lesson | None
    gallery: Gallery
    place: tuple[str, ...]
    ranges: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    cues: Mapping[int, SlideCue] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    """Of the companion."""


def _session(
    lesson: Lesson, schedule: Schedule, job: SessionJob, gallery: Gallery, deck: Deck | None
) -> _Session:
    companion = read_source(job.companion, job.defaults) if job.companion else None
    beside = Gallery()
    if companion and job.companion:
        beside = open_gallery(lesson_pictures(companion.lesson), job.companion.pictures)
    return _Session(
        lesson=lesson,
        schedule=schedule,
        companion=companion.lesson if companion else None,
        gallery=Gallery(originals={**beside.originals, **gallery.originals}),
        place=place_names(job.standing, lesson.language),
        ranges=slide_ranges(deck) if deck else {},
        cues=slide_cues(deck) if deck else {},
        problems=(*(companion.document.problems if companion else ()), *beside.problems),
    )


def _print(session: _Session, product: Product, job: SessionJob) -> Checked[Artefact]:
    began = perf_counter()
    edition = Edition(product.edition)
    if product.kind is ProductKind.WORKSHEET:
        assert session.companion, "only a companion's blanks make a worksheet"
        sheet = compose_worksheet(session.companion, session.lesson, edition=edition, place=session.place)
        return print_handout(sheet, product, job.making, session.gallery, (), began)
    handout = compose_handout(
        session.lesson,
        session.schedule,
        companion=session.companion,
        edition=edition,
        slide_ranges=session.ranges,
        cues=session.cues,
        place=session.place,
    )
    attachments = attach_schedule(
        session.lesson,
        session.schedule,
        place=session.place,
        zone=job.making.timezone,
        alarms=job.making.alarms,
    )
    return print_handout(handout, product, job.making, session.gallery, attachments, began)
