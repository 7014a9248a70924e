"""A deck and handouts on which a template set shows what it can't do."""

import datetime as dt
from pathlib import Path

from builder.diagnostics import Checked, Problem
from builder.pipeline.job import Making, SessionJob, Standing
from builder.pipeline.look import load_look
from builder.pipeline.make_session import make_session
from builder.pipeline.product import Product, ProductKind, product_name
from builder.pipeline.save import save
from builder.pipeline.sets.page_pictures import page_sheet
from builder.pipeline.sets.specimen_source import specimen_source
from builder.theme import Theme

_STEM = "specimen"
_PRODUCTS = frozenset(
    {
        Product(ProductKind.DECK),
        *(Product(ProductKind.HANDOUT, edition) for edition in ("student", "instructor", "large-print")),
    }
)


def make_specimen(theme: Theme, folder: Path, language: str) -> Checked[tuple[Path, ...]]:
    """Write the specimen's deck and handouts into `folder`, with pictures of their pages where this machine can
    draw them, and return the files and what is wrong.

    Files of an earlier specimen are written over. Raises Failure where a file of the set can't be used.
    """
    job = SessionJob(
        source=specimen_source(language),
        making=Making(look=load_look(theme), products=_PRODUCTS),
        standing=Standing(course=theme.title, week=3, day=5),
        start=dt.time(9),
    )
    result = make_session(job)
    files: list[Path] = []
    for artefact in result.artefacts:
        path = folder / product_name(_STEM, artefact.product)
        save(path, artefact.data)
        files.append(path)
        sheet = page_sheet(path) if artefact.product in _SHOWN else None
        if sheet is not None:
            picture = path.with_name(f"{_STEM}-{artefact.product.kind.value}.png")
            save(picture, sheet)
            files.append(picture)
    return Checked(value=tuple(files), problems=_of_the_set(result.problems))


_SHOWN = frozenset({Product(ProductKind.DECK), Product(ProductKind.HANDOUT)})


def _of_the_set(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Leave out what is wrong with the specimen: it is too much on purpose."""
    return tuple(problem for problem in problems if not problem.span.path.endswith(".md"))
