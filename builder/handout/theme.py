"""The look of a handout: a Jinja template, a style sheet, colours and faces."""

from dataclasses import dataclass, field
from pathlib import Path

from builder.diagnostics import Failure
from builder.diagram import Palette
from builder.handout.illustration import Illustration
from builder.handout.paper_colours import paper_palette, paper_variables
from builder.handout.picture_data import prepare_picture
from builder.language import Message, msg
from builder.theme import Logo, Theme, handout_template_path, load_handout_style
from builder.theme.set_file import read_set_file, read_set_text

CHOSEN_TEMPLATE = "handout.html.j2"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutTheme:
    """What a template set decides about handouts; plain values that can be sent to another process."""

    templates: tuple[tuple[str, str], ...]
    """Name and text of each Jinja template: the one to render as `handout.html.j2`, those of the sets that it
    extends as `default/handout.html.j2`."""
    css: str
    """The style sheets, the extended sets' first, after the theme's colours and faces as custom properties."""
    families: tuple[str, ...] = ()
    """The faces of the text, in order of preference; diagrams are set in them too."""
    mono_families: tuple[str, ...] = ()
    palette: Palette = field(default_factory=Palette)
    """The colours of diagrams."""
    logo: Illustration | None = None
    logo_height: float = 0.0
    """Points."""


def load_handout_theme(theme: Theme) -> HandoutTheme:
    """Return the handout's part of a template set; a Failure where a file is missing or can't be read."""
    chosen = handout_template_path(theme)
    families = _families(theme.fonts.handout, _LAST_FAMILIES)
    mono_families = _families(theme.fonts.handout_mono, _LAST_MONO_FAMILIES)
    variables = (
        *paper_variables(theme.colours),
        ("--body-font", _css_families(families)),
        ("--code-font", _css_families(mono_families)),
    )
    declared = " ".join(f"{name}: {value};" for name, value in variables)
    return HandoutTheme(
        templates=tuple(
            (CHOSEN_TEMPLATE if path == chosen else f"{path.parent.name}/{CHOSEN_TEMPLATE}", _text(path))
            for path in theme.find_all(CHOSEN_TEMPLATE)
        ),
        css=f":root {{ {declared} }}\n{load_handout_style(theme)}",
        families=families,
        mono_families=mono_families,
        palette=paper_palette(theme.colours),
        logo=_load_logo(theme.logo) if theme.logo and theme.logo.handout else None,
        logo_height=theme.logo.height if theme.logo else 0.0,
    )


def _load_logo(logo: Logo) -> Illustration:
    try:
        prepared = prepare_picture(read_set_file(logo.file))
    except OSError as error:
        prepared = msg("{reason}", reason=error.strerror or str(error))
    if isinstance(prepared, Message):
        raise Failure(msg("the logo {file} can't be shown: {reason}", file=str(logo.file), reason=prepared))
    return Illustration(name=f"logo{prepared.suffix}", data=prepared.data, alt=logo.alt or _LOGO_ALT)


_LOGO_ALT = "Logo"


# A colour emoji face must not be named: it would set the digits. The system falls back to it by itself.
_LAST_FAMILIES = ("DejaVu Sans", "sans-serif")
_LAST_MONO_FAMILIES = ("DejaVu Sans Mono", "monospace")


def _families(wanted: tuple[str, ...], last: tuple[str, ...]) -> tuple[str, ...]:
    return (*wanted, *(family for family in last if family not in wanted))


def _css_families(families: tuple[str, ...]) -> str:
    """Return a `font-family` value; generic families stand without quotation marks (CSS Fonts 4, 2.1)."""
    return ", ".join(family if family in _GENERIC else _quoted(family) for family in families)


_GENERIC = frozenset({"sans-serif", "serif", "monospace"})


def _quoted(family: str) -> str:
    kept = "".join(character for character in family if character.isprintable() and character not in '"\\')
    return f'"{kept}"'


def _text(path: Path) -> str:
    try:
        return read_set_text(path)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise Failure(
            msg("{file} can't be read: {reason}", file=str(path), reason=reason or str(error))
        ) from error
