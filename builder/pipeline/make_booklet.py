"""The handouts of some days → one booklet."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from time import perf_counter

from builder.content import Text
from builder.diagnostics import Checked
from builder.handout import (
    BookletPart,
    Edition,
    Handout,
    Illustrations,
    compose_cover,
    illustrate,
    render_booklet,
)
from builder.language import label
from builder.pipeline.attempt import attempt
from builder.pipeline.deadline import Limits
from builder.pipeline.job import Artefact, BookletDay, BookletJob, JobResult, Making, SessionJob, job_result
from builder.pipeline.labels import place_names
from builder.pipeline.open_day import day_attachments, day_handout, open_day
from builder.pipeline.open_session import open_session, session_handout
from builder.pipeline.pictures import Gallery
from builder.pipeline.product import DAY_STEM, Product, ProductKind, product_name

_SECONDS_A_SESSION = 30.0


def make_booklet(job: BookletJob) -> JobResult:
    """Return the booklets that `job` asks for.

    What is wrong with the sources is told with their own products.
    """
    sessions = sum(len(day.sessions) for day in job.days)
    limits = Limits(seconds=_SECONDS_A_SESSION * (sessions + 3))
    wanted = sorted(job.making.products)
    return job_result((), [attempt(job.source.path, partial(_bind, job, each), limits) for each in wanted])


def _bind(job: BookletJob, product: Product) -> Checked[Artefact]:
    began = perf_counter()
    theme = job.making.look.handout
    edition = Edition(product.edition)
    first = job.days[0]
    opened = open_day(first.day)
    if job.scope == "day":
        handout = day_handout(opened, edition)
        attachments = day_attachments(opened, first.day)
        front = _part(_named(handout, first), opened.gallery, job.making, f"{DAY_STEM}.pdf")
        parts = _sessions(first, edition, phases=True)
    else:
        language = opened.day.language
        names = place_names(job.standing, language) or (label("Course materials", language),)
        handout = compose_cover((Text(names[-1]),), language, place=names[:-1], edition=edition)
        attachments = ()
        front = BookletPart(handout=handout, illustrations=Illustrations(), file="")
        parts = (part for day in job.days for part in _days(day, edition))
    pdf = render_booklet(front, parts, theme, attachments)
    artefact = Artefact(product=product, data=pdf.data, seconds=perf_counter() - began, pages=pdf.pages)
    return Checked(value=artefact)


def _days(day: BookletDay, edition: Edition) -> Iterator[BookletPart]:
    """Yield a day and, below it, its sessions."""
    opened = open_day(day.day)
    product = Product(ProductKind.HANDOUT, edition.value)
    file = f"{day.folder}/{product_name(DAY_STEM, product)}"
    handout = _named(day_handout(opened, edition), day)
    yield _part(handout, opened.gallery, day.day.making, file)
    yield from (replace(part, level=2) for part in _sessions(day, edition, phases=False))


def _named(handout: Handout, day: BookletDay) -> Handout:
    """Return a day's handout that has a title, though its README has none."""
    if handout.title:
        return handout
    language = handout.language
    names = place_names(day.day.standing, language)
    name = names[-1] if names and day.day.standing.day is not None else day.folder
    return replace(handout, title=(Text(name or label("Course materials", language)),), place=names[:-1])


def _sessions(day: BookletDay, edition: Edition, *, phases: bool) -> Iterator[BookletPart]:
    for job in day.sessions:
        yield _session(job, day.folder, edition, phases=phases)


def _session(job: SessionJob, folder: str, edition: Edition, *, phases: bool) -> BookletPart:
    session = open_session(job)
    name = product_name(job.stem, Product(ProductKind.HANDOUT, edition.value))
    file = f"{folder}/{name}" if folder else name
    part = _part(session_handout(session, edition), session.printed, job.making, file)
    return replace(part, phases=phases)


def _part(handout: Handout, gallery: Gallery, making: Making, file: str) -> BookletPart:
    shown = illustrate(handout, gallery.originals, making.look.handout)
    return BookletPart(handout=handout, illustrations=shown.value, file=file)
