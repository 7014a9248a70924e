"""Problems as their author reads them: by file, each with its line, and counted."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from builder.diagnostics.excerpt import format_problem
from builder.diagnostics.problem import Problem, Severity
from builder.language import msg, translate


def as_text(
    problems: Sequence[Problem],
    text_of: Callable[[str], str | None],
    *,
    language: str,
    color: bool = False,
    notes: bool = False,
) -> str:
    """Return the problems, which stand in reading order, file by file; then how often each kind was met.

    `text_of` gives the text of a file for the lines to be shown. Notes are only counted unless `notes` is set.
    A hint stands once in each file, not under every problem that it is for.
    """
    shown = [problem for problem in problems if notes or problem.severity is not Severity.NOTE]
    groups = [
        _file(list(group), text_of(path), language, color=color)
        for path, group in groupby(shown, key=lambda problem: problem.span.path)
    ]
    return "\n\n".join((*groups, _counts(problems, language, notes=notes))) + "\n" if problems else ""


def _file(problems: Sequence[Problem], text: str | None, language: str, *, color: bool) -> str:
    said: set[str] = set()
    lines = []
    for problem in problems:
        hint = "" if problem.hint is None else translate(problem.hint, language)
        again = replace(problem, hint=None) if hint in said else problem
        said.add(hint)
        lines.append(format_problem(again, text, language=language, color=color))
    return "\n".join(lines)


def _counts(problems: Sequence[Problem], language: str, *, notes: bool) -> str:
    by_code = Counter((list(Severity).index(problem.severity), str(problem.code)) for problem in problems)
    kinds = ", ".join(
        f"{count} {code}"
        for (severity, code), count in sorted(
            by_code.items(), key=lambda item: (item[0][0], -item[1], item[0])
        )
        if notes or severity < list(Severity).index(Severity.NOTE)
    )
    by_severity = Counter(problem.severity for problem in problems)
    total = translate(
        msg(
            "errors: {errors}, warnings: {warnings}, notes: {notes}",
            errors=by_severity[Severity.ERROR],
            warnings=by_severity[Severity.WARNING],
            notes=by_severity[Severity.NOTE],
        ),
        language,
    )
    lines = [total if not kinds else f"{total} ({kinds})"]
    mendable = sum(problem.mendable for problem in problems)
    if mendable:
        lines.append(translate(msg("can be mended with --fix: {count}", count=mendable), language))
    if by_severity[Severity.NOTE] and not notes:
        lines.append(translate(msg("--verbose shows the notes"), language))
    return "\n".join(lines)
