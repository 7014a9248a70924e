"""What is wrong with a lesson's timing."""

from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message, msg
from builder.lesson.check.rebalance import rebalance
from builder.lesson.lesson import Lesson, Phase
from builder.lesson.pacing import PacedPhase, PhaseKind


def check_lesson(lesson: Lesson, *, titled: bool = True) -> tuple[Problem, ...]:
    """Return what an author should mend; `titled` tells whether the file has a level 1 heading."""
    problems = [] if titled else [_missing_title(lesson)]
    if not lesson.phases:
        return (*problems, _no_phases(lesson))
    return (
        *problems,
        *_missing_phases(lesson),
        *_repeated_phases(lesson),
        *_misplaced_phases(lesson),
        *_wrong_minutes(lesson),
        *_wrong_total(lesson),
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


def _missing(lesson: Lesson) -> list[PacedPhase]:
    found = [phase.kind for phase in lesson.phases]
    labels = {phase.label for phase in lesson.phases}
    return [
        planned
        for planned in lesson.pacing.phases
        if (planned.kind not in found if planned.kind is not PhaseKind.OTHER else planned.title not in labels)
    ]


def _missing_phases(lesson: Lesson) -> list[Problem]:
    missing = _missing(lesson)
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


def _misplaced_phases(lesson: Lesson) -> list[Problem]:
    order = {planned.kind: place for place, planned in enumerate(lesson.pacing.phases)}
    latest: Phase | None = None
    problems = []
    for phase in lesson.phases:
        if phase.kind is PhaseKind.OTHER or phase.kind not in order:
            continue
        if latest is not None and order[phase.kind] < order[latest.kind]:
            problems.append(
                Problem(
                    code=Code.PHASE_ORDER,
                    severity=Severity.WARNING,
                    message=msg(
                        "{phase} stands after {later}, which the pacing has behind it",
                        phase=phase.label,
                        later=latest.label,
                    ),
                    span=phase.span,
                    hint=msg(
                        "move it above line {line}, or set `pacing` in the order you want",
                        line=latest.span.line,
                    ),
                )
            )
        else:
            latest = phase
    return problems


def _wrong_minutes(lesson: Lesson) -> list[Problem]:
    planned = _planned(lesson)
    return [
        Problem(
            code=Code.WRONG_MINUTES,
            severity=Severity.WARNING,
            message=msg(
                "{phase} has {found} minutes where the pacing has {planned}; the session has {total} of {whole}",
                phase=phase.label,
                found=phase.minutes,
                planned=planned[phase.kind].minutes,
                total=lesson.minutes,
                whole=lesson.pacing.minutes,
            ),
            span=phase.span,
            hint=_minutes_hint(lesson, planned[phase.kind].minutes),
        )
        for phase in lesson.phases
        if phase.kind in planned and planned[phase.kind].minutes != phase.minutes
    ]


def _planned(lesson: Lesson) -> dict[PhaseKind, PacedPhase]:
    return {phase.kind: phase for phase in lesson.pacing.phases if phase.kind is not PhaseKind.OTHER}


def _minutes_hint(lesson: Lesson, minutes: int) -> Message:
    if _missing(lesson) or len(lesson.phases) != len(lesson.pacing.phases):
        return msg(
            "end the heading in `({minutes})`, or set `pacing` in the front matter",
            minutes=minutes_text(minutes, lesson.language),
        )
    return msg(
        "end the heading in `({minutes})`, or keep these minutes with `pacing: [{found}]` in the front matter",
        minutes=minutes_text(minutes, lesson.language),
        found=", ".join(str(phase.minutes) for phase in lesson.phases),
    )


def _wrong_total(lesson: Lesson) -> list[Problem]:
    """Return what is wrong where every phase is there, and others beside them."""
    whole = lesson.pacing.minutes
    if lesson.minutes == whole or len(lesson.phases) <= len(lesson.pacing.phases) or _missing(lesson):
        return []
    planned = _planned(lesson)
    wanted = [planned[p.kind].minutes if p.kind in planned else max(1, p.minutes) for p in lesson.phases]
    shared = zip(lesson.phases, rebalance(wanted, whole), strict=True)
    return [
        Problem(
            code=Code.WRONG_TOTAL,
            severity=Severity.WARNING,
            message=msg("the phases take {total} minutes of {whole}", total=lesson.minutes, whole=whole),
            span=lesson.span,
            hint=msg(
                "this would fit: {shares}; or say `pacing: [{found}]` in the front matter",
                shares=", ".join(f"{phase.name or phase.label} {minutes}" for phase, minutes in shared),
                found=", ".join(str(phase.minutes) for phase in lesson.phases),
            ),
        )
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
