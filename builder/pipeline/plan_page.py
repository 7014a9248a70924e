"""Whether the page has to be made, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.course import Course
from builder.language import msg
from builder.pipeline.changed_on import changed_on
from builder.pipeline.digest import Files, digest_values, tool_digest
from builder.pipeline.json_value import Json
from builder.pipeline.judge import judge, product_state
from builder.pipeline.page_day import PageDay
from builder.pipeline.page_shelf import Shelf, day_names, session_names
from builder.pipeline.plan import BuildPlan
from builder.pipeline.product import Product, ProductKind
from builder.pipeline.stamps import Stamp, Stamps
from builder.pipeline.target import Target
from builder.site import PAGE, site_files
from builder.theme import DECK_NAMES, Theme

BESIDE = "page"
"""Marks, among the inputs of its stamp, a file that is made with the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageJob:
    """All that the page is made from, but for the products themselves."""

    days: tuple[PageDay, ...]
    facts: Mapping[str, Json]
    """What is known of sources, by their path relative to the output folder."""
    theme: Theme
    title: str = ""
    language: str = ""
    author: str = ""
    address: str = ""


def page_job(
    courses: Sequence[Course],
    themes: Mapping[Path, Theme],
    days: tuple[PageDay, ...],
    facts: Mapping[str, Json],
) -> PageJob:
    """Return the job of the page; where several courses share an output folder, the first one's settings hold."""
    first = next((course for course in courses if course.config_path), courses[0])
    return PageJob(
        days=days,
        facts=facts,
        theme=themes[first.root],
        title=first.config.title,
        language=first.config.lang,
        author=first.config.author,
        address=first.config.site.address,
    )


def plan_page(job: PageJob, plan: BuildPlan, stamps: Stamps, files: Files) -> Target | None:
    """Return the target of the page, None where nothing would stand on it or nobody asked for it."""
    if ProductKind.PAGE not in plan.options.products or not _has_anything(job, plan, stamps):
        return None
    stamp = stamps.products.get(PAGE, Stamp())
    inputs = page_inputs(job, Shelf(output=plan.output, stamps=stamps.products, files=files))
    path = plan.output / PAGE
    state = product_state(path, stamp, files)
    stale, reason = judge(inputs, stamp, state, files.digest(path), plan.options)
    if not stale and plan.stale:
        stale, reason = True, msg("a file that it offers will change")
    elif not stale and _is_torn(plan.output, stamps):
        stale, reason = True, msg("a file beside it is gone")
    return Target(
        product=Product(ProductKind.PAGE),
        name=PAGE,
        inputs=inputs,
        stamp=stamp,
        state=state,
        stale=stale,
        reason=reason,
    )


def page_inputs(job: PageJob, shelf: Shelf) -> dict[str, str]:
    """Return what the page is made from: name → digest."""
    # What a set leaves open, it takes from its deck.
    files = (*site_files(job.theme), *([deck] if (deck := job.theme.find(*DECK_NAMES)) else []))
    theme = [(path.name, shelf.files.digest(path)) for path in files]
    offered = [
        file
        for day in job.days
        for file in (
            *shelf.day_files(day),
            *(file for session in day.sessions for file in shelf.session_files(day, session.stem)),
        )
    ]
    offered += [
        *shelf.course_files(job.days),
        *(file for files in shelf.week_files(job.days).values() for file in files),
    ]
    return {
        "tool": tool_digest(),
        "template": digest_values(job.theme.colours, job.theme.fonts, *theme),
        "config": digest_values(job.title, job.language, job.author, job.address),
        "days": digest_values(*((day, *_sources(day, job, shelf)) for day in job.days)),
        "files": digest_values(*offered),
    }


def _sources(day: PageDay, job: PageJob, shelf: Shelf) -> Iterable[object]:
    """Yield what is known of a day's sources, and when they changed."""
    yield repr(job.facts.get(day.readme))
    for session in day.sessions:
        yield repr(job.facts.get(session.source))
        yield changed_on(
            (shelf.output / name for name in (session.source, session.companion) if name), day.zone
        )


def _has_anything(job: PageJob, plan: BuildPlan, stamps: Stamps) -> bool:
    known = {*stamps.products, *(target.name for target in plan.targets)}
    return any(
        not known.isdisjoint(names)
        for day in job.days
        for names in (day_names(day), *(session_names(day, session.stem) for session in day.sessions))
    )


def _is_torn(output: Path, stamps: Stamps) -> bool:
    return any(
        BESIDE in stamp.inputs and not (output / name).is_file() for name, stamp in stamps.products.items()
    )
