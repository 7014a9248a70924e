"""A day's README and what is known of its sessions → all that the day's products are made from."""

from dataclasses import dataclass, replace

from builder.content import plain_text
from builder.course import Day, DayItem, DaySchedule, plan_day, read_day
from builder.diagnostics import Problem
from builder.handout import Attachment, DayEntry, Edition, Handout, attach_day_schedule, compose_day_handout
from builder.pipeline.dead_links import dead_links
from builder.pipeline.job import DayJob
from builder.pipeline.labels import place_names
from builder.pipeline.pictures import Gallery, lesson_pictures, open_gallery
from builder.pipeline.product import Product, ProductKind, product_name
from builder.pipeline.read_source import read_document


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    """A day, read and on the clock."""

    day: Day
    items: tuple[DayItem, ...]
    gallery: Gallery
    place: tuple[str, ...]
    """Where it stands, outermost first, without the day itself."""
    problems: tuple[Problem, ...]


def open_day(job: DayJob) -> OpenDay:
    """Return the day of `job`, with every problem met on the way."""
    document = read_document(job.source, job.defaults)
    day = read_day(document)
    gallery = open_gallery(lesson_pictures(day.value.lesson), job.source.pictures)
    dead = dead_links(day.value, job.sessions)
    return OpenDay(
        day=day.value,
        items=plan_day(day.value, job.sessions, job.slots),
        gallery=gallery,
        place=place_names(replace(job.standing, day=None), day.value.language),
        problems=(*document.problems, *day.problems, *dead, *gallery.problems),
    )


def day_handout(opened: OpenDay, edition: Edition) -> Handout:
    """Return the day's handout for a reader; it leads to the sessions' handouts of the same edition."""
    day = opened.day
    return compose_day_handout(
        day.lesson,
        tuple(_entry(item, Product(ProductKind.HANDOUT, edition.value)) for item in opened.items),
        edition=edition,
        pacing=day.pacing,
        shares=tuple((share.name, share.percent) for share in day.shares),
        place=opened.place,
        date=day.date,
    )


def day_attachments(opened: OpenDay, job: DayJob) -> tuple[Attachment, ...]:
    """Return the day's schedule as files."""
    stems = (member.stem for member in job.sessions)
    schedule = DaySchedule(
        title=opened.day.lesson.name,
        number=job.standing.day,
        language=opened.day.language,
        date=opened.day.date,
        slots=job.slots,
        sessions=tuple(zip(stems, job.plans, strict=True)),
    )
    return attach_day_schedule(
        schedule, place=opened.place, zone=job.making.timezone, alarms=job.making.alarms
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
