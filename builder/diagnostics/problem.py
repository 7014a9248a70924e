"""An author's mistake as a value: what is wrong, where, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from builder.diagnostics.code import Code
from builder.diagnostics.edit import Edit
from builder.diagnostics.span import Span
from builder.language import Message

T = TypeVar("T")


class Severity(StrEnum):
    """How much a problem matters: an error leaves something of the product wrong, a note changes nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake; `hint` tells the author what to do about it, `label` what the caret points at."""

    code: Code
    severity: Severity
    message: Message
    span: Span
    hint: Message | None = None
    label: Message | None = None
    edit: Edit | None = None
    """What mends it, where there is only one answer."""

    @property
    def mendable(self) -> bool:
        """Whether it can be mended without asking: by its edit, or by giving all lines of the file one end."""
        return self.edit is not None or self.code is Code.MIXED_LINE_ENDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked(Generic[T]):
    """A value together with the problems met while it was made."""

    value: T
    problems: tuple[Problem, ...] = ()


def by_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems in reading order: by file, line and column."""
    return tuple(sorted(problems, key=lambda problem: (problem.span, problem.code)))
