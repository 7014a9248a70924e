"""What the browser shows: the course as it was built last, told as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from builder.diagnostics import Problem, by_place
from builder.language import Message, msg, translate
from builder.pipeline import BuildPlan, ProductKind, Task
from builder.pipeline.json_value import Json
from builder.pipeline.product import DAY_STEM
from builder.serve.rebuilder import Round
from builder.site import PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One round of building, ready to be shown; products are named by the number of their output folder."""

    round: Round
    version: int

    def to_json(self, language: str) -> Json:
        """Return the course, its days and sessions with what was made of each, and what is wrong."""
        plans = self.round.plans
        title = next((course.config.title for course in self.round.courses if course.config.title), "")
        failure = self.round.failure
        return {
            "version": self.version,
            "title": title,
            "language": language,
            "words": {key: translate(message, language) for key, message in WORDS.items()},
            "days": [day for number, plan in enumerate(plans) for day in _days(number, plan)],
            "page": next(
                (_address(i, PAGE) for i, plan in enumerate(plans) if (plan.output / PAGE).is_file()), ""
            ),
            "failure": "" if failure is None else _sentence(failure.message, failure.hint, language),
            "problems": [_problem(problem, language) for problem in by_place(self.round.problems)],
            "seconds": round(self.round.seconds, 2),
        }


def product_path(plans: Sequence[BuildPlan], number: int, name: str) -> Path | None:
    """Return the file of a product of the last build; None for anything else.

    Of a product that was edited by hand it is the one that was made beside it.
    """
    if not 0 <= number < len(plans):
        return None
    plan = plans[number]
    if all(target.name != name for target in plan.targets):
        return None
    path = plan.output / name
    beside = path.with_name(f"{path.stem}.new{path.suffix}")
    found = beside if beside.is_file() else path
    return found if found.is_file() else None


def _days(number: int, plan: BuildPlan) -> Iterator[Json]:
    days: dict[str, list[Task]] = {}
    for task in plan.tasks:
        days.setdefault(str(task.day.folder.place), []).append(task)
    for place, tasks in days.items():
        yield {
            "place": place,
            "title": tasks[0].day.facts.title,
            "entries": [_entry(number, plan, task) for task in tasks],
        }


def _entry(number: int, plan: BuildPlan, task: Task) -> Json:
    stem = _stem(task)
    clock = f"{task.day.folder.place}/{stem}.clock.html"
    title = task.day.facts.title if task.session is None else task.day.sessions[task.session].title
    if task.binding is not None:
        title = stem
    deck = next((each.name for each in task.targets if each.product.kind is ProductKind.DECK), "")
    return {
        "stem": stem,
        "title": title or stem,
        "number": None if task.session is None else task.day.sessions[task.session].number,
        "deck": f"{number}/{deck}" if deck else "",
        "file": _address(number, deck) if deck else "",
        "handouts": [
            {"name": Path(each.name).name, "address": _address(number, each.name)}
            for each in task.targets
            if each.product.kind is not ProductKind.DECK
        ],
        "clock": _address(number, clock) if (plan.output / clock).is_file() else "",
    }


def _stem(task: Task) -> str:
    if task.binding is not None:
        return ProductKind.BOOKLET.value
    return DAY_STEM if task.session is None else task.source.stem


def _address(number: int, name: str) -> str:
    return f"/files/{number}/{quote(name)}"


def _sentence(message: Message, hint: Message | None, language: str) -> str:
    parts = (translate(each, language) for each in (message, hint) if each is not None)
    return " — ".join(parts)


def _problem(problem: Problem, language: str) -> Json:
    span = problem.span
    return {
        "severity": problem.severity.value,
        "code": problem.code.value,
        "place": f"{span.path}:{span.line}:{span.column}" if span.path else "",
        "message": translate(problem.message, language),
        "hint": translate(problem.hint, language) if problem.hint else "",
    }


WORDS = {
    "slides": msg("slides"),
    "notes": msg("notes"),
    "handouts": msg("handouts"),
    "deck": msg("deck"),
    "clock": msg("phase clock"),
    "page": msg("the students' page"),
    "problems": msg("problems"),
    "building": msg("building …"),
    "built": msg("up to date"),
    "lost": msg("the connection to classdeck is lost; it is looked for again"),
    "none": msg("there is no deck yet"),
    "keys": msg("← → or PageUp and PageDown: from slide to slide, Home and End: the first and the last"),
    "sessions": msg("sessions"),
}
