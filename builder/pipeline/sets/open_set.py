"""A template set by its name → everything that can be said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from builder.course import shown_path
from builder.diagnostics import Code, Failure, Problem, Severity, Span
from builder.language import msg
from builder.theme import DECK_NAMES, Theme, load_deck, load_theme

if TYPE_CHECKING:
    from builder.deck.bind import Template
    from builder.deck.bind.describe_template import TemplateFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSet:
    """A set, read and bound."""

    theme: Theme
    """With the colours and faces that it leaves to its PowerPoint file."""
    raw: Theme
    """Without them."""
    deck: Path | None
    """Its PowerPoint file, its own or that of a set it extends."""
    template: "Template | None"
    """None where the file can't or mustn't be used."""
    facts: "TemplateFacts | None"
    problems: tuple[Problem, ...]
    """Of its `template.toml` and of binding."""


def open_set(name: str, search: Sequence[Path]) -> OpenSet:
    """Return the set `name`; raises Failure where there is none of that name."""
    from builder.deck.bind import adopt_style, bind_template, leaves_to_deck
    from builder.deck.bind.describe_template import describe_template

    loaded = load_theme(name, search=search)
    theme = loaded.value
    if theme.name != name:
        problem = next((p for p in loaded.problems if p.code is Code.BAD_TEMPLATE), None)
        raise Failure(
            problem.message if problem else msg("there is no template set {name}", name=name),
            problem.hint if problem else msg("`classdeck template list` shows the sets"),
        )
    deck = theme.find(*DECK_NAMES)
    try:
        bound = bind_template(load_deck(theme), theme)
    except Failure as failure:
        return OpenSet(
            theme=theme,
            raw=theme,
            deck=deck,
            template=None,
            facts=None,
            problems=(*loaded.problems, refused(failure, deck)),
        )
    whole = adopt_style(theme, bound.value.style) if leaves_to_deck(theme) else theme
    return OpenSet(
        theme=whole,
        raw=theme,
        deck=deck,
        template=bound.value,
        facts=describe_template(bound.value),
        problems=(*loaded.problems, *bound.problems),
    )


def refused(failure: Failure, path: Path | None) -> Problem:
    """Return the problem that a file of the set can't be used."""
    return Problem(
        code=Code.BAD_TEMPLATE,
        severity=Severity.ERROR,
        message=failure.message,
        hint=failure.hint,
        span=Span(path=shown_path(path) if path else ""),
    )
