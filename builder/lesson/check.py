"""What is wrong with a lesson's timing."""

from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from builder.lesson.lesson import Lesson, Phase
from builder.lesson.pacing import PhaseKind


def check_lesson(lesson: Lesson, *, titled: bool = True) -> tuple[Problem, ...]:
    """Return what an author should mend; `titled` tells whether the file has a level 1 heading."""
    problems = [] if titled else [_missing_title(lesson)]
    if not lesson.phases:
        return (*problems, _no_phases(lesson))
    return (
        *problems,
        *_missing_phases(lesson),
        *_repeated_phases(lesson),
        *_wrong_minutes(lesson),
        *_overfull_steps(lesson),
    )


def minutes_text(minutes: int, language: str) -> str:
    """Return how a heading of that language writes its minutes."""
    return f"{minutes}분" if language == "ko" else f"{minutes} min"


def _missing_title(lesson: Lesson) -> Problem:
    return Problem(
        code=Code.MISSING_TITLE,
        severity=Severity.WARNING,
        message=msg("the file has no title"),
        span=Span(path=lesson.path),
        hint=msg("begin it with a level-1 heading such as `# Session 3: …`"),
    )


def _no_phases(lesson: Lesson) -> Problem:
    return Problem(
        code=Code.NO_PHASES,
        severity=Severity.ERROR,
        message=msg("no phase has minutes: the session can't be placed on the clock"),
        span=Span(path=lesson.path),
        hint=msg(
            "end the level-2 heading of each phase in its minutes: `({minutes})`", minutes=_first(lesson)
        ),
    )


def _first(lesson: Lesson) -> str:
    return minutes_text(lesson.pacing.phases[0].minutes, lesson.language) if lesson.pacing.phases else "5 min"


def _missing_phases(lesson: Lesson) -> list[Problem]:
    found = [phase.kind for phase in lesson.phases]
    labels = {phase.label for phase in lesson.phases}
    missing = [
        planned
        for planned in lesson.pacing.phases
        if (planned.kind not in found if planned.kind is not PhaseKind.OTHER else planned.title not in labels)
    ]
    if not missing:
        return []
    names = [f"{p.name(lesson.language)} ({minutes_text(p.minutes, lesson.language)})" for p in missing]
    last = lesson.phases[-1]
    return [
        Problem(
            code=Code.MISSING_PHASE,
            severity=Severity.ERROR,
            message=msg(
                "missing: {phases}; {found} of {planned} minutes are planned",
                phases=", ".join(names),
                found=lesson.minutes,
                planned=lesson.pacing.minutes,
            ),
            label=msg("the last phase with minutes"),
            span=last.span,
            hint=msg(
                "add a level-2 heading that ends in `({minutes})` for each, or set `pacing` in the front matter",
                minutes=minutes_text(missing[0].minutes, lesson.language),
            ),
        )
    ]


def _repeated_phases(lesson: Lesson) -> list[Problem]:
    seen: dict[PhaseKind, Phase] = {}
    problems = []
    for phase in lesson.phases:
        first = seen.setdefault(phase.kind, phase)
        if first is not phase and phase.kind is not PhaseKind.OTHER:
            problems.append(
                Problem(
                    code=Code.REPEATED_PHASE,
                    severity=Severity.WARNING,
                    message=msg(
                        "{phase} stands a second time; the first is on line {line}",
                        phase=phase.label,
                        line=first.span.line,
                    ),
                    span=phase.span,
                    hint=msg("join the two, or give one of them another name"),
                )
            )
    return problems


def _wrong_minutes(lesson: Lesson) -> list[Problem]:
    planned = {phase.kind: phase for phase in lesson.pacing.phases if phase.kind is not PhaseKind.OTHER}
    total = lesson.minutes
    return [
        Problem(
            code=Code.WRONG_MINUTES,
            severity=Severity.WARNING,
            message=msg(
                "{phase} has {found} minutes where the pacing has {planned}; the session has {total} of {whole}",
                phase=phase.label,
                found=phase.minutes,
                planned=planned[phase.kind].minutes,
                total=total,
                whole=lesson.pacing.minutes,
            ),
            span=phase.span,
            hint=msg(
                "end the heading in `({minutes})`, or set `pacing` in the front matter",
                minutes=minutes_text(planned[phase.kind].minutes, lesson.language),
            ),
        )
        for phase in lesson.phases
        if phase.kind in planned and planned[phase.kind].minutes != phase.minutes
    ]


def _overfull_steps(lesson: Lesson) -> list[Problem]:
    problems = []
    for phase in lesson.phases:
        used = sum(step.minutes or 0 for step in phase.steps)
        if used > phase.minutes:
            problems.append(
                Problem(
                    code=Code.STEPS_OVER_PHASE,
                    severity=Severity.ERROR,
                    message=msg(
                        "the steps of {phase} take {used} minutes of its {minutes}",
                        phase=phase.label,
                        used=used,
                        minutes=phase.minutes,
                    ),
                    span=phase.span,
                    hint=msg(
                        "shorten steps by {surplus} minutes in all, or lengthen the phase",
                        surplus=used - phase.minutes,
                    ),
                )
            )
    return problems
