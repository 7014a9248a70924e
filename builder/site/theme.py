"""The look of the page: Jinja templates, style sheets, scripts, colours and faces."""

import base64
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from builder.diagnostics import Failure
from builder.language import msg
from builder.theme import Theme
from builder.theme.contrast import contrast
from builder.theme.set_file import LARGEST_TEXT, read_set_file, read_set_text

FOLDER = "site"
PAGE_TEMPLATE = "index.html.j2"
CLOCK_TEMPLATE = "clock.html.j2"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLook:
    """One kind of page: its templates, its style and its script."""

    templates: tuple[tuple[str, str], ...]
    """Name and text of each Jinja template: the one to render by its own name, those of the sets that it extends
    as `default/index.html.j2`."""
    css: str
    script: str
    logo: str = ""
    """The set's logo as a `data:` address (RFC 2397), the one that can be seen on the cover; empty without one."""
    logo_alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteTheme:
    """What a template set decides about the page; plain values that can be sent to another process."""

    page: PageLook
    clock: PageLook


def load_site_theme(theme: Theme) -> SiteTheme:
    """Return the page's part of a template set; a Failure where a file is missing or can't be read.

    Style sheets of the sets that are extended come first; a template or a script is the nearest set's own.
    """
    # Mixing colours takes the room of diagrams, which a build with nothing to do never needs.
    from builder.site.colours import site_variables, stage_variables

    colours, faces = theme.colours, f":root {{ --face: {_families(theme)}; }}\n"
    return SiteTheme(
        page=replace(
            _look(theme, PAGE_TEMPLATE, "index", site_variables(colours) + faces),
            logo=_logo(theme),
            logo_alt=theme.logo.alt if theme.logo else "",
        ),
        clock=_look(theme, CLOCK_TEMPLATE, "clock", stage_variables(colours) + faces),
    )


def site_files(theme: Theme) -> tuple[Path, ...]:
    """Return every file of the template sets that the page depends on, for fingerprints."""
    names = (PAGE_TEMPLATE, "index.css", "index.js", CLOCK_TEMPLATE, "clock.css", "clock.js")
    logo = (theme.logo.file, theme.logo.dark_file) if theme.logo else ()
    pages = (path for name in names for path in theme.find_all(f"{FOLDER}/{name}"))
    return (*pages, *(path for path in logo if path is not None and path.is_file()))


def _look(theme: Theme, template: str, stem: str, variables: str) -> PageLook:
    chosen = _found(theme, template)
    return PageLook(
        templates=tuple(
            (template if path == chosen else f"{path.parent.parent.name}/{template}", _text(path))
            for path in theme.find_all(f"{FOLDER}/{template}")
        ),
        css="\n".join((variables, *map(_text, theme.find_all(f"{FOLDER}/{stem}.css")))),
        script=_text(_found(theme, f"{stem}.js")),
    )


_KINDS = MappingProxyType(
    {
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".gif": "image/gif",
        ".svg": "image/svg+xml",
    }
)


def _logo(theme: Theme) -> str:
    """Return the logo inside an address: the page asks for no other file. One of more than a megabyte stays away."""
    if theme.logo is None:
        return ""
    cover = theme.colours.cover
    dark = contrast(cover, "FFFFFF") > contrast(cover, "000000")
    path = theme.logo.dark_file if dark and theme.logo.dark_file else theme.logo.file
    kind = _KINDS.get(path.suffix.lower())
    try:
        data = read_set_file(path, LARGEST_TEXT) if kind else b""
    except OSError:
        # Decks and handouts tell what is wrong with it.
        return ""
    return f"data:{kind};base64,{base64.b64encode(data).decode()}" if data else ""


# A device without any of the theme's faces uses the one that it reads Korean in.
_LAST_FAMILIES = ("system-ui", "-apple-system", '"Apple SD Gothic Neo"', '"Malgun Gothic"', "sans-serif")


def _families(theme: Theme) -> str:
    named = (f'"{_plain(family)}"' for family in theme.fonts.handout if family != "sans-serif")
    return ", ".join(dict.fromkeys((*named, *_LAST_FAMILIES)))


def _plain(family: str) -> str:
    return "".join(character for character in family if character.isprintable() and character not in '"\\<>')


def _found(theme: Theme, name: str) -> Path:
    path = theme.find(f"{FOLDER}/{name}")
    if path is None:
        raise Failure(
            msg("the template set {name} has no {file}", name=theme.name, file=f"{FOLDER}/{name}"),
            msg("put one into {folder}", folder=str(theme.folders[0]) if theme.folders else theme.name),
        )
    return path


def _text(path: Path) -> str:
    try:
        # A browser reads CRLF as LF, and the page's policy knows its script by the bytes that it reads.
        return read_set_text(path).replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise Failure(
            msg("{file} can't be read: {reason}", file=str(path), reason=reason or str(error))
        ) from error
