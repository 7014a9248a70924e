"""A day's README and what is known of its sessions → the day's deck and handout."""

from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

from builder.content import plain_text
from builder.course import Day, DayItem, plan_day, read_day
from builder.deck.compose import compose_day
from builder.diagnostics import Checked
from builder.handout import DayEntry, Edition, compose_day_handout
from builder.pipeline.dead_links import dead_links
from builder.pipeline.job import Artefact, DayJob, JobResult
from builder.pipeline.labels import course_labels, place_names
from builder.pipeline.make_deck import lay_deck, write_deck
from builder.pipeline.make_handout import print_handout
from builder.pipeline.pictures import Gallery, lesson_pictures, open_gallery
from builder.pipeline.product import STUDENT, ProductKind, product_name
from builder.pipeline.read_source import read_document


def make_day(job: DayJob) -> JobResult:
    """Return the products that `job` asks for, and every problem met on the way."""
    began = perf_counter()
    document = read_document(job.source, job.defaults)
    day = read_day(document)
    items = plan_day(day.value, job.sessions, job.slots)
    gallery = open_gallery(lesson_pictures(day.value.lesson), job.source.pictures)
    problems = [*document.problems, *day.problems, *dead_links(day.value, job.sessions), *gallery.problems]
    artefacts = []
    if ProductKind.DECK in job.making.products:
        # The title names the day itself.
        standing = replace(job.standing, day=None)
        outline = compose_day(day.value, items, course_labels(standing, day.value.language))
        deck = lay_deck(outline, job.making, gallery)
        problems += deck.problems
        artefacts.append(write_deck(deck.value, job.making, gallery, began))
    if ProductKind.HANDOUT in job.making.products:
        handout = _make_handout(day.value, items, job, gallery)
        problems += handout.problems
        artefacts.append(handout.value)
    return JobResult(artefacts=tuple(artefacts), problems=tuple(dict.fromkeys(problems)))


def _make_handout(day: Day, items: Sequence[DayItem], job: DayJob, gallery: Gallery) -> Checked[Artefact]:
    began = perf_counter()
    handout = compose_day_handout(
        day.lesson,
        tuple(map(_entry, items)),
        edition=Edition(job.making.edition),
        pacing=day.pacing,
        shares=tuple((share.name, share.percent) for share in day.shares),
        place=place_names(replace(job.standing, day=None), day.language),
        date=day.date,
    )
    return print_handout(handout, job.making, gallery, (), began)


def _entry(item: DayItem) -> DayEntry:
    topics = item.announced.topics if item.announced else ()
    return DayEntry(
        title=item.name,
        minutes=item.minutes,
        number=item.number,
        topics=tuple(plain_text(topic) for topic in topics),
        start=item.start,
        file=product_name(item.stem, ProductKind.HANDOUT, STUDENT) if item.stem else "",
    )
