"""Run one job: a pure function of bytes that never raises."""

import gc
from itertools import count

from builder.diagnostics import Checked
from builder.pipeline.attempt import attempt
from builder.pipeline.deadline import Limits
from builder.pipeline.job import BookletJob, DayJob, Job, JobResult


def run_job(job: Job) -> JobResult:
    """Return what `job` makes; what stops it is a problem of its result.

    The same job gives the same bytes in this process, in another and on another machine with the same fonts.
    """
    made = attempt(job.source.path, lambda: Checked(value=_make(job)), _OF_A_JOB)
    _tidy()
    return made.value or JobResult(problems=made.problems)


# Each product has limits of its own; these are for what is done before.
_OF_A_JOB = Limits(seconds=600.0, megabytes=4_000)


def _tidy() -> None:
    """Search for garbage after some jobs, in a process that doesn't do it by itself: what they leave is large."""
    if next(_done) % _PATIENCE == 0 and not gc.isenabled():
        gc.collect()


_done = count(1)
_PATIENCE = 6
"""Jobs; each leaves some 20 MB."""


def _make(job: Job) -> JobResult:
    # What makes products is heavy; a process that only plans never needs it.
    if isinstance(job, DayJob):
        from builder.pipeline.make_day import make_day

        return make_day(job)
    if isinstance(job, BookletJob):
        from builder.pipeline.make_booklet import make_booklet

        return make_booklet(job)
    from builder.pipeline.make_session import make_session

    return make_session(job)
