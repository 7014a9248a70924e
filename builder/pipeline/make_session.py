"""A session's Markdown → its deck and its handout."""

from collections.abc import Callable
from time import perf_counter

from builder.deck.compose import compose_slides
from builder.deck.slide import Deck
from builder.diagnostics import Checked
from builder.handout import Edition, attach_schedule, compose_handout
from builder.lesson import Lesson, Schedule, plan_schedule
from builder.pipeline.attempt import attempt
from builder.pipeline.job import Artefact, JobResult, SessionJob, job_result
from builder.pipeline.labels import course_labels, place_names
from builder.pipeline.make_deck import lay_deck, slide_ranges, write_deck
from builder.pipeline.make_handout import print_handout
from builder.pipeline.pictures import Gallery, lesson_pictures, open_gallery
from builder.pipeline.product import ProductKind
from builder.pipeline.read_source import read_source
from builder.pipeline.slide_cues import slide_cues


def make_session(job: SessionJob) -> JobResult:
    """Return the products that `job` asks for, and every problem met on the way.

    A product that can't be made doesn't stop the other.
    """
    began = perf_counter()
    path = job.source.path
    read = read_source(job.source, job.defaults)
    schedule = plan_schedule(read.lesson, job.start)
    gallery = open_gallery(lesson_pictures(read.lesson), job.source.pictures)
    outline = compose_slides(read.lesson, schedule, course_labels(job.standing, read.lesson.language))
    deck = attempt(path, lambda: lay_deck(outline, job.making, gallery))
    makers: list[tuple[ProductKind, Callable[[], Checked[Artefact]]]] = []
    if laid := deck.value:
        makers.append((ProductKind.DECK, lambda: write_deck(laid, job.making, gallery, began, job.address)))
    makers.append((ProductKind.HANDOUT, lambda: _make_handout(read.lesson, schedule, job, gallery, laid)))
    made = [attempt(path, make) for kind, make in makers if kind in job.making.products]
    problems = (*read.problems, *gallery.problems, *deck.problems)
    return job_result(problems, made)


def _make_handout(
    lesson: Lesson,
    schedule: Schedule,
    job: SessionJob,
    gallery: Gallery,
    deck: Deck | None,
) -> Checked[Artefact]:
    began = perf_counter()
    companion = read_source(job.companion, job.defaults) if job.companion else None
    beside = Gallery()
    if companion and job.companion:
        beside = open_gallery(lesson_pictures(companion.lesson), job.companion.pictures)
    place = place_names(job.standing, lesson.language)
    handout = compose_handout(
        lesson,
        schedule,
        companion=companion.lesson if companion else None,
        edition=Edition(job.making.edition),
        slide_ranges=slide_ranges(deck) if deck else {},
        cues=slide_cues(deck) if deck else {},
        place=place,
    )
    pictures = Gallery(originals={**beside.originals, **gallery.originals})
    attachments = attach_schedule(
        lesson, schedule, place=place, zone=job.making.timezone, alarms=job.making.alarms
    )
    made = print_handout(handout, job.making, pictures, attachments, began)
    text_problems = companion.document.problems if companion else ()
    return Checked(value=made.value, problems=(*text_problems, *beside.problems, *made.problems))
