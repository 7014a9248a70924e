"""The page and the files beside it, made and saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from time import perf_counter

from builder.course import shown_path
from builder.diagnostics import Code, Failure, Problem, Severity, Span
from builder.language import Message, msg
from builder.pipeline.build_report import Built
from builder.pipeline.compose_page import PagedDay, compose_days
from builder.pipeline.look import load_whole_theme
from builder.pipeline.page_shelf import Shelf
from builder.pipeline.page_writer import PageWriter
from builder.pipeline.plan_page import PageJob, page_inputs
from builder.pipeline.stamps import Stamp
from builder.pipeline.store import Stored, store
from builder.pipeline.target import Target
from builder.site import PAGE, SiteDay, compose_site, load_site_theme, render_site


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReport:
    """What was done for the page."""

    built: Built | None = None
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    """Those of the page and of all files beside it, by their names."""
    gone: frozenset[str] = frozenset()
    """The names of files that once stood beside the page and no longer do."""
    problems: tuple[Problem, ...] = ()


def make_page(job: PageJob, target: Target, shelf: Shelf, *, overwrite: bool = False) -> PageReport:
    """Make the page of what lies on the shelf, with calendars, schedules, archives and phase clocks; save them all.

    Nothing is written where there is nothing for students yet. What stops it is a problem of the report.
    """
    began = perf_counter()
    writer = PageWriter(shelf, overwrite=overwrite)
    try:
        days = compose_days(job.days, job.facts, shelf)
        if not days:
            return PageReport()
        size, stored = _write(job, target, shelf, days, writer)
        gone = frozenset(writer.remove_strays())
    except Failure as failure:
        return PageReport(
            stamps=writer.stamps, problems=(_failed(target, shelf, failure.message, failure.hint),)
        )
    except OSError as error:
        message = msg("a file can't be read: {reason}", reason=str(error))
        return PageReport(stamps=writer.stamps, problems=(_failed(target, shelf, message),))
    built = Built(
        target=target,
        path=stored.path,
        size=size,
        seconds=perf_counter() - began,
        pages=sum(len(paged.day.sessions) for paged in days),
    )
    return PageReport(
        built=built,
        stamps={**writer.stamps, PAGE: stored.stamp},
        gone=gone,
        problems=(*writer.problems, *stored.problems),
    )


def _write(
    job: PageJob, target: Target, shelf: Shelf, days: tuple[PagedDay, ...], writer: PageWriter
) -> tuple[int, Stored]:
    """Write everything, the page last: what it leads to is there when it is."""
    for paged in days:
        for name, data in paged.beside.items():
            writer.write(name, data)
    site = compose_site(
        [_with_archive(paged, writer) for paged in days],
        title=job.title,
        language=job.language,
        author=job.author,
        address=job.address,
        files=shelf.course_files(job.days),
        week_files=shelf.week_files(job.days),
    )
    pages = dict(render_site(site, load_site_theme(load_whole_theme(job.theme))))
    page = pages.pop(PAGE)
    for name, data in pages.items():
        writer.write(name, data)
    stamp = Stamp(inputs=page_inputs(job, shelf))
    return len(page), store(target, page, stamp, shelf.output, shelf.files, overwrite=writer.overwrite)


def _with_archive(paged: PagedDay, writer: PageWriter) -> SiteDay:
    archive, sums = writer.archive(paged.day, paged.beside)
    return replace(paged.day, archive=archive, sums=sums)


def _failed(target: Target, shelf: Shelf, message: Message, hint: Message | None = None) -> Problem:
    return Problem(
        code=Code.BUILD_FAILED,
        severity=Severity.ERROR,
        message=message,
        hint=hint,
        span=Span(path=shown_path(shelf.output / target.name)),
    )
