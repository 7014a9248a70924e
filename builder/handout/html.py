"""A handout → HTML that WeasyPrint can set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from builder.diagnostics import Failure
from builder.handout.handout import Handout
from builder.handout.illustrate import Illustrations
from builder.handout.theme import CHOSEN_TEMPLATE, HandoutTheme
from builder.handout.view import view_handout
from builder.language import msg
from builder.theme.sandbox import fault_place, render_bounded, sandbox

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Html:
    """A page with its style sheet and all that it shows; it asks for nothing else."""

    text: str
    css: str
    page_css: str = ""
    """Rules of this page alone."""
    assets: Mapping[str, bytes] = field(default_factory=dict)
    """The pictures by the names that `asset:` addresses give."""


def render_html(handout: Handout, theme: HandoutTheme, illustrations: Illustrations | None = None) -> Html:
    """Return the handout's page; pictures that `illustrations` lacks are shown as their descriptions.

    Raises Failure where the theme's template can't be read or run.
    """
    shown = illustrations or Illustrations()
    try:
        text = render_bounded(_template(theme.templates), view_handout(handout, shown, theme))
    except Exception as error:
        # A template may do anything that an expression can: divide by nothing, ask for what isn't there.
        name, line = fault_place(error, [name for name, _ in theme.templates])
        raise Failure(
            msg(
                "the handout template {name} can't be used: {reason}",
                name=f"{name}:{line}" if line else name,
                reason=str(error) or type(error).__name__,
            ),
            msg("mend that line; `classdeck template check` finds the others"),
        ) from error
    return Html(
        text=text,
        css=theme.css,
        assets={each.name: each.data for each in (*shown.files, *((theme.logo,) if theme.logo else ()))},
    )


@cache
def _template(templates: tuple[tuple[str, str], ...]) -> "Template":
    return sandbox(templates).get_template(CHOSEN_TEMPLATE)
