"""A day's README and what is known of its sessions → the day's deck and handouts."""

from dataclasses import replace
from functools import partial
from time import perf_counter

from builder.deck.compose import compose_day
from builder.diagnostics import Checked
from builder.handout import Edition
from builder.pipeline.attempt import attempt
from builder.pipeline.job import Artefact, DayJob, JobResult, job_result
from builder.pipeline.labels import course_labels
from builder.pipeline.make_deck import lay_deck, write_deck
from builder.pipeline.make_handout import print_handout
from builder.pipeline.open_day import OpenDay, day_attachments, day_handout, open_day
from builder.pipeline.product import Product, ProductKind


def make_day(job: DayJob) -> JobResult:
    """Return the products that `job` asks for, and every problem met on the way."""
    began = perf_counter()
    opened = open_day(job)
    path = job.source.path
    deck = Product(ProductKind.DECK)
    made: list[Checked[Artefact | None]] = []
    if deck in job.making.products:
        made.append(attempt(path, partial(_make_deck, opened, job, began)))
    others = sorted(job.making.products - {deck})
    made += [attempt(path, partial(_print, opened, product, job)) for product in others]
    return job_result(opened.problems, made)


def _make_deck(opened: OpenDay, job: DayJob, began: float) -> Checked[Artefact]:
    # The title names the day itself.
    around = course_labels(replace(job.standing, day=None), opened.day.language)
    outline = compose_day(opened.day, opened.items, around)
    deck = lay_deck(outline, job.making, opened.gallery)
    written = write_deck(deck.value, job.making, opened.gallery, began, job.address)
    return replace(written, problems=deck.problems)


def _print(opened: OpenDay, product: Product, job: DayJob) -> Checked[Artefact]:
    began = perf_counter()
    handout = day_handout(opened, Edition(product.edition))
    attachments = day_attachments(opened, job)
    return print_handout(handout, product, job.making, opened.gallery, attachments, began)
