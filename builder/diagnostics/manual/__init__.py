"""The manual of problems: what each code means, why it matters, what to do, and an example that shows it."""

from builder.diagnostics.code import Code
from builder.diagnostics.manual.building import BUILDING
from builder.diagnostics.manual.course import COURSE
from builder.diagnostics.manual.entry import Chapter, Entry
from builder.diagnostics.manual.figures import FIGURES
from builder.diagnostics.manual.teaching import TEACHING
from builder.diagnostics.manual.text import TEXT
from builder.diagnostics.manual.time import TIME

__all__ = ["MANUAL", "Chapter", "Entry", "manual_entry"]

MANUAL: tuple[Chapter, ...] = (TIME, TEACHING, TEXT, FIGURES, COURSE, BUILDING)
"""Every code once."""


def manual_entry(code: Code) -> Entry:
    """Return what the manual says of a code."""
    return next(chapter.entries[code] for chapter in MANUAL if code in chapter.entries)
