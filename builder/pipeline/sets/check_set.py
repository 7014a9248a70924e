"""Everything that is wrong with a template set."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from builder.course import shown_path
from builder.diagnostics import Failure, Problem, by_place
from builder.pipeline.load_logo import load_logos
from builder.pipeline.sets.check_pages import check_pages
from builder.pipeline.sets.open_set import OpenSet, open_set, refused
from builder.theme.check_theme import check_theme


def check_set(name: str, search: Sequence[Path]) -> tuple[Problem, ...]:
    """Return what is wrong with the set `name`, in reading order; raises Failure where there is none of that name."""
    opened = open_set(name, search)
    found = (
        *opened.problems,
        *check_theme(opened.raw),
        *_deck_problems(opened),
        *_logo_problems(opened),
        *check_pages(opened.theme),
    )
    return by_place(dict.fromkeys(map(_shown, found)))


def _deck_problems(opened: OpenSet) -> Iterator[Problem]:
    from builder.deck.bind.check_template import check_template

    if opened.template is not None and opened.facts is not None and opened.deck is not None:
        yield from check_template(opened.template, opened.facts, opened.raw, str(opened.deck))


def _logo_problems(opened: OpenSet) -> Iterator[Problem]:
    """Yield what keeps a logo from being shown; one that isn't there was told already."""
    from builder.deck.bind import bind_template
    from builder.theme import load_deck

    logo = opened.raw.logo
    if logo is None or not all(file.is_file() for file in (logo.file, logo.dark_file) if file):
        return
    try:
        logos = load_logos(logo)
        if opened.template is not None:
            yield from bind_template(load_deck(opened.raw), opened.raw, logos).problems
    except Failure as failure:
        yield replace(refused(failure, None), span=opened.raw.place("logo.file"))


def _shown(problem: Problem) -> Problem:
    """Return the problem with its path as the author knows it."""
    path = problem.span.path
    return replace(problem, span=replace(problem.span, path=shown_path(Path(path)) if path else path))
