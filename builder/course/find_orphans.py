"""Companions that belong to no session."""

import os
from collections.abc import Iterator
from pathlib import Path

from builder.course.find_days import HANDOUTS, SLIDES
from builder.course.folder_names import is_session
from builder.course.shown_path import shown_path
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg


def find_orphans(root: Path) -> Iterator[Problem]:
    """Yield a problem for each companion under `handouts/` whose session isn't at its place under `slides/`."""
    handouts = root / HANDOUTS
    if not (root / SLIDES).is_dir():
        return
    for folder, below, names in os.walk(handouts):
        below[:] = sorted(name for name in below if not name.startswith("."))
        place = Path(folder).relative_to(handouts)
        for name in sorted(names):
            session = root / SLIDES / place / name
            if is_session(name) and not session.is_file():
                yield Problem(
                    code=Code.ORPHAN_COMPANION,
                    severity=Severity.WARNING,
                    message=msg("there is no session {file} for this companion", file=shown_path(session)),
                    span=Span(path=shown_path(Path(folder) / name)),
                    hint=msg("give it the name and the place of its session, or delete it"),
                )
