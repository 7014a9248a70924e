"""Run one job: a pure function of bytes that never raises."""

import traceback
from pathlib import PurePath

from builder.diagnostics import Code, Failure, Problem, Severity, Span
from builder.language import Message, msg
from builder.pipeline.job import DayJob, Job, JobResult


def run_job(job: Job) -> JobResult:
    """Return what `job` makes; what stops it is a problem of its result.

    The same job gives the same bytes in this process, in another and on another machine with the same fonts.
    """
    try:
        return _make(job)
    except Failure as failure:
        return JobResult(problems=(_problem(job, failure.message, failure.hint),))
    except Exception as error:
        return JobResult(problems=(_problem(job, _fault(error), _REPORT),))


def _make(job: Job) -> JobResult:
    # What makes products is heavy; a process that only plans never needs it.
    if isinstance(job, DayJob):
        from builder.pipeline.make_day import make_day

        return make_day(job)
    from builder.pipeline.make_session import make_session

    return make_session(job)


def _problem(job: Job, message: Message, hint: Message | None) -> Problem:
    return Problem(
        code=Code.BUILD_FAILED,
        severity=Severity.ERROR,
        message=message,
        hint=hint,
        span=Span(path=job.source.path),
    )


def _fault(error: Exception) -> Message:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return msg(
        "classdeck failed at this file: {kind}: {reason} ({file}:{line})",
        kind=type(error).__name__,
        reason=str(error)[:200],
        file=PurePath(frame.filename).name,
        line=frame.lineno or 0,
    )


_REPORT = msg("this is a mistake of classdeck and not yours: please report it with the file")
