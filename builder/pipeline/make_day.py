"""A day's README and what is known of its sessions → the day's deck and handout."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from time import perf_counter

from builder.content import plain_text
from builder.course import Day, DayItem, DaySchedule, plan_day, read_day
from builder.deck.compose import compose_day
from builder.diagnostics import Checked
from builder.handout import DayEntry, Edition, attach_day_schedule, compose_day_handout
from builder.pipeline.attempt import attempt
from builder.pipeline.dead_links import dead_links
from builder.pipeline.job import Artefact, DayJob, JobResult, job_result
from builder.pipeline.labels import course_labels, place_names
from builder.pipeline.make_deck import lay_deck, write_deck
from builder.pipeline.make_handout import print_handout
from builder.pipeline.pictures import Gallery, lesson_pictures, open_gallery
from builder.pipeline.product import Product, ProductKind, product_name
from builder.pipeline.read_source import read_document


def make_day(job: DayJob) -> JobResult:
    """Return the products that `job` asks for, and every problem met on the way."""
    began = perf_counter()
    document = read_document(job.source, job.defaults)
    day = read_day(document)
    items = plan_day(day.value, job.sessions, job.slots)
    gallery = open_gallery(lesson_pictures(day.value.lesson), job.source.pictures)
    path = job.source.path
    deck = Product(ProductKind.DECK)
    made: list[Checked[Artefact | None]] = []
    if deck in job.making.products:
        made.append(attempt(path, lambda: _make_deck(day.value, items, job, gallery, began)))
    others = sorted(job.making.products - {deck})
    made += [
        attempt(path, partial(_make_handout, day.value, items, product, job, gallery)) for product in others
    ]
    dead = dead_links(day.value, job.sessions)
    return job_result((*document.problems, *day.problems, *dead, *gallery.problems), made)


def _make_deck(
    day: Day, items: Sequence[DayItem], job: DayJob, gallery: Gallery, began: float
) -> Checked[Artefact]:
    # The title names the day itself.
    around = course_labels(replace(job.standing, day=None), day.language)
    deck = lay_deck(compose_day(day, items, around), job.making, gallery)
    written = write_deck(deck.value, job.making, gallery, began, job.address)
    return replace(written, problems=deck.problems)


def _make_handout(
    day: Day, items: Sequence[DayItem], product: Product, job: DayJob, gallery: Gallery
) -> Checked[Artefact]:
    began = perf_counter()
    place = place_names(replace(job.standing, day=None), day.language)
    handout = compose_day_handout(
        day.lesson,
        tuple(_entry(item, product) for item in items),
        edition=Edition(product.edition),
        pacing=day.pacing,
        shares=tuple((share.name, share.percent) for share in day.shares),
        place=place,
        date=day.date,
    )
    attachments = attach_day_schedule(
        _schedule(day, job), place=place, zone=job.making.timezone, alarms=job.making.alarms
    )
    return print_handout(handout, product, job.making, gallery, attachments, began)


def _schedule(day: Day, job: DayJob) -> DaySchedule:
    stems = (member.stem for member in job.sessions)
    return DaySchedule(
        title=day.lesson.name,
        number=job.standing.day,
        language=day.language,
        date=day.date,
        slots=job.slots,
        sessions=tuple(zip(stems, job.plans, strict=True)),
    )


def _entry(item: DayItem, product: Product) -> DayEntry:
    topics = item.announced.topics if item.announced else ()
    return DayEntry(
        title=item.name,
        minutes=item.minutes,
        number=item.number,
        topics=tuple(plain_text(topic) for topic in topics),
        start=item.start,
        file=product_name(item.stem, product) if item.stem else "",
    )
