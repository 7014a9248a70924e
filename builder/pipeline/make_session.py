"""A session's Markdown → its deck, its handouts and its worksheet."""

from functools import partial
from time import perf_counter

from builder.diagnostics import Checked
from builder.handout import Edition, attach_schedule, compose_worksheet
from builder.pipeline.attempt import attempt
from builder.pipeline.job import Artefact, JobResult, SessionJob, job_result
from builder.pipeline.make_deck import write_deck
from builder.pipeline.make_handout import print_handout
from builder.pipeline.open_session import Session, open_session, session_handout
from builder.pipeline.product import Product, ProductKind


def make_session(job: SessionJob) -> JobResult:
    """Return the products that `job` asks for, and every problem met on the way.

    A product that can't be made doesn't stop the others.
    """
    began = perf_counter()
    path = job.source.path
    session = open_session(job)
    deck = Product(ProductKind.DECK)
    made: list[Checked[Artefact | None]] = []
    if (laid := session.deck) and deck in job.making.products:
        write = partial(write_deck, laid, job.making, session.gallery, began, job.address)
        made.append(attempt(path, write))
    others = sorted(job.making.products - {deck})
    made += [attempt(path, partial(_print, session, product, job)) for product in others]
    return job_result(session.problems, made)


def _print(session: Session, product: Product, job: SessionJob) -> Checked[Artefact]:
    began = perf_counter()
    edition = Edition(product.edition)
    if product.kind is ProductKind.WORKSHEET:
        assert session.companion, "only a companion's blanks make a worksheet"
        sheet = compose_worksheet(session.companion, session.lesson, edition=edition, place=session.place)
        return print_handout(sheet, product, job.making, session.printed, (), began)
    attachments = attach_schedule(
        session.lesson,
        session.schedule,
        place=session.place,
        zone=job.making.timezone,
        alarms=job.making.alarms,
    )
    handout = session_handout(session, edition)
    return print_handout(handout, product, job.making, session.printed, attachments, began)
