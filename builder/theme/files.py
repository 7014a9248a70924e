"""The files of a template set, read when they are needed."""

from pathlib import Path

from builder.diagnostics import Failure
from builder.language import msg
from builder.theme.set_file import read_set_file
from builder.theme.theme import DECK_NAMES, Theme

HANDOUT_TEMPLATE = "handout.html.j2"
HANDOUT_STYLE = "handout.css"


def deck_path(theme: Theme) -> Path:
    """Return the set's PowerPoint template; a Failure where no set of the chain has one."""
    return _found(theme, *DECK_NAMES)


def load_deck(theme: Theme) -> bytes:
    """Return the bytes of the set's PowerPoint template."""
    return _read(deck_path(theme))


def handout_template_path(theme: Theme) -> Path:
    """Return the nearest handout template; a Failure where no set of the chain has one."""
    return _found(theme, HANDOUT_TEMPLATE)


def load_handout_style(theme: Theme) -> str:
    """Return the style sheets of the chain, the extended sets' first: a set writes only what it changes."""
    return "\n".join(_read(path).decode("utf-8-sig", "replace") for path in theme.find_all(HANDOUT_STYLE))


def theme_files(theme: Theme) -> tuple[Path, ...]:
    """Return every file that the products of this theme depend on, for fingerprints."""
    names = ("template.toml", *DECK_NAMES, HANDOUT_TEMPLATE, HANDOUT_STYLE)
    logo = (theme.logo.file, theme.logo.dark_file) if theme.logo else ()
    return (*(path for name in names for path in theme.find_all(name)), *filter(None, logo))


def _found(theme: Theme, *names: str) -> Path:
    path = theme.find(*names)
    if path is None:
        raise Failure(
            msg("the template set {name} has no {file}", name=theme.name, file=names[0]),
            msg("put one into {folder}", folder=str(theme.folders[0]) if theme.folders else theme.name),
        )
    return path


def _read(path: Path) -> bytes:
    try:
        return read_set_file(path)
    except OSError as error:
        raise Failure(
            msg("{file} can't be read: {reason}", file=str(path), reason=error.strerror or str(error))
        ) from error
