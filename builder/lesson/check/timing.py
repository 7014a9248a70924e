"""What is wrong with a lesson's timing."""

from collections.abc import Sequence
from dataclasses import replace

from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message, msg
from builder.lesson.check.even_plan import PlannedPhase, even_plan, missing_phases, own_pacing, plan_text
from builder.lesson.lesson import Lesson, Phase, step_minutes
from builder.lesson.pacing import PhaseKind


def check_lesson(lesson: Lesson, *, titled: bool = True) -> tuple[Problem, ...]:
    """Return what an author should mend; `titled` tells whether the file has a level 1 heading."""
    problems = [] if titled else [_missing_title(lesson)]
    if not lesson.phases:
        return (*problems, _no_phases(lesson))
    return (
        *problems,
        *_guessed_minutes(lesson),
        *_missing_phases(lesson),
        *_repeated_phases(lesson),
        *_misplaced_phases(lesson),
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


def _guessed_minutes(lesson: Lesson) -> list[Problem]:
    return [
        Problem(
            code=Code.GUESSED_MINUTES,
            severity=Severity.WARNING,
            message=msg(
                "{phase} has no minutes; it is given {minutes} of those that are left",
                phase=phase.name or phase.label,
                minutes=phase.minutes,
            ),
            span=phase.span,
            hint=msg(
                "end the heading in its minutes: `({minutes})`",
                minutes=minutes_text(phase.minutes, lesson.language),
            ),
        )
        for phase in lesson.phases
        if phase.guessed
    ]


def _missing_phases(lesson: Lesson) -> list[Problem]:
    """Return one problem for all of them: an error where their minutes are missing too."""
    missing = missing_phases(lesson)
    if not missing:
        return []
    names = [f"{p.name(lesson.language)} ({minutes_text(p.minutes, lesson.language)})" for p in missing]
    values: dict[str, str | int] = {
        "phases": ", ".join(names),
        "found": lesson.minutes,
        "planned": lesson.whole,
    }
    filled = lesson.minutes >= lesson.whole
    if filled:
        message = msg("missing: {phases}; the other phases take {found} of {planned} minutes", **values)
        hint = msg(
            "this would fit: {shares}; or name the phases you hold in the front matter: `pacing: {pacing}`",
            shares=plan_text(even_plan(lesson)),
            pacing=own_pacing(lesson),
        )
    else:
        message = msg("missing: {phases}; {found} of {planned} minutes are planned", **values)
        hint = msg(
            "add a level-2 heading that ends in `({minutes})` for each, or set `pacing` in the front matter",
            minutes=minutes_text(missing[0].minutes, lesson.language),
        )
    return [
        Problem(
            code=Code.MISSING_PHASE,
            severity=Severity.WARNING if filled else Severity.ERROR,
            message=message,
            label=msg("the last phase with minutes"),
            span=lesson.phases[-1].span,
            hint=hint,
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
    """Return one problem for all phases that are longer or shorter than planned, with minutes that sum."""
    if missing_phases(lesson):
        return _wrong_beside_missing(lesson)
    plan = even_plan(lesson)
    changed = [each for each in plan if each.phase and each.phase.minutes != each.minutes]
    if not changed:
        return []
    hint = msg(
        "{changes} would fit; or keep yours with `pacing: {pacing}` in the front matter",
        changes=_changes(changed),
        pacing=own_pacing(lesson),
    )
    code = Code.WRONG_MINUTES if len(plan) == len(lesson.pacing.phases) else Code.WRONG_TOTAL
    return [_wrong(lesson, code, changed, hint)]


def _wrong_beside_missing(lesson: Lesson) -> list[Problem]:
    """Return the problem of phases that aren't as planned, where no minutes are left for those that are missing."""
    if lesson.minutes >= lesson.whole:
        return []
    plan = even_plan(lesson)
    if lesson.whole == lesson.pacing.minutes:
        plan = tuple(replace(each, minutes=each.paced) for each in plan)
    changed = [each for each in plan if each.phase and each.phase.minutes != each.minutes]
    hint = msg("{changes}; or set `pacing` in the front matter", changes=_changes(changed))
    return [_wrong(lesson, Code.WRONG_MINUTES, changed, hint)] if changed else []


def _changes(changed: Sequence[PlannedPhase]) -> str:
    """Return `핵심 개념 20→12, 심화 분석 18→10`."""
    return ", ".join(f"{each.label} {each.phase.minutes}→{each.minutes}" for each in changed if each.phase)


def _wrong(lesson: Lesson, code: Code, changed: Sequence[PlannedPhase], hint: Message) -> Problem:
    surplus = lesson.minutes - lesson.whole
    values = {"total": lesson.minutes, "whole": lesson.whole}
    if surplus == 0 or missing_phases(lesson):
        message = msg("phases longer or shorter than the pacing has them: {count}", count=len(changed))
    elif surplus > 0:
        message = msg("the phases take {total} minutes of {whole}, {over} too many", over=surplus, **values)
    else:
        message = msg("the phases take {total} minutes of {whole}, {under} too few", under=-surplus, **values)
    first = next(each.phase for each in changed if each.phase)
    return Problem(
        code=code, severity=Severity.WARNING, message=message, span=first.span, label=_FIRST, hint=hint
    )


_FIRST = msg("the first of them")


def _overfull_steps(lesson: Lesson) -> list[Problem]:
    problems = []
    for phase in lesson.phases:
        used = step_minutes(phase.topics)
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
