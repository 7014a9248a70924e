"""The page → files."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from builder.diagnostics import Failure
from builder.language import msg
from builder.site.site import PAGE, Site
from builder.site.theme import CLOCK_TEMPLATE, PAGE_TEMPLATE, PageLook, SiteTheme

if TYPE_CHECKING:
    from jinja2 import Template


def render_site(site: Site, theme: SiteTheme) -> Mapping[str, bytes]:
    """Return the page and a phase clock for each session, by their path relative to the page's folder.

    Each is whole in itself: it works from a file and asks no address for anything. Raises Failure where the
    theme's template can't be read or run.
    """
    from builder.site.clock_view import view_clock
    from builder.site.view import view_site

    files = {PAGE: _render(theme.page, PAGE_TEMPLATE, view_site(site, theme.page))}
    for day in site.days:
        for session in day.sessions:
            if session.clock:
                names = view_clock(session, site, theme.clock)
                files[session.clock] = _render(theme.clock, CLOCK_TEMPLATE, names)
    return files


def _render(look: PageLook, name: str, names: Mapping[str, Any]) -> bytes:
    from builder.theme.sandbox import fault_place, render_bounded

    try:
        text = render_bounded(_template(look.templates, name), names)
    except Exception as error:
        # A template may do anything that an expression can: divide by nothing, ask for what isn't there.
        place, line = fault_place(error, [name, *(each for each, _ in look.templates)])
        raise Failure(
            msg(
                "the page's template {name} can't be used: {reason}",
                name=f"{place}:{line}" if line else place,
                reason=str(error) or type(error).__name__,
            ),
            msg("mend that line; `classdeck template check` finds the others"),
        ) from error
    return text.encode()


@cache
def _template(templates: tuple[tuple[str, str], ...], name: str) -> "Template":
    from builder.theme.sandbox import sandbox

    return sandbox(templates).get_template(name)
