"""The page → files."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from builder.diagnostics import Failure
from builder.language import msg
from builder.site.clock_view import view_clock
from builder.site.site import PAGE, Site
from builder.site.theme import CLOCK_TEMPLATE, PAGE_TEMPLATE, PageLook, SiteTheme
from builder.site.view import view_site


def render_site(site: Site, theme: SiteTheme) -> Mapping[str, bytes]:
    """Return the page and a phase clock for each session, by their path relative to the page's folder.

    Each is whole in itself: it works from a file and asks no address for anything. Raises Failure where the
    theme's template can't be read or run.
    """
    files = {PAGE: _render(theme.page, PAGE_TEMPLATE, view_site(site, theme.page))}
    for day in site.days:
        for session in day.sessions:
            if session.clock:
                names = view_clock(session, site, theme.clock)
                files[session.clock] = _render(theme.clock, CLOCK_TEMPLATE, names)
    return files


def _render(look: PageLook, name: str, names: Mapping[str, Any]) -> bytes:
    from jinja2 import TemplateError

    try:
        text: str = _template(look.templates, name).render(names)
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        place = getattr(error, "name", None) or name
        raise Failure(
            msg(
                "the page's template {name} can't be used: {reason}",
                name=f"{place}:{line}" if line else place,
                reason=str(error),
            )
        ) from error
    return text.encode()


@cache
def _template(templates: tuple[tuple[str, str], ...], name: str):  # type: ignore[no-untyped-def]
    """Return the compiled template; the sandbox keeps a foreign template set away from Python's insides."""
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
