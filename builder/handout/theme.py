"""The look of a handout: a Jinja template and a style sheet, each built on those of the default set."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

TEMPLATE_NAME = "handout.html.j2"
STYLE_NAME = "handout.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutTheme:
    """What a chain of template sets says, from the default set to the chosen one."""

    templates: tuple[tuple[str, str], ...]
    """Name and text of each Jinja template; the last is the one to render. `default/handout.html.j2` names the
    default set's, for `{% extends %}`."""
    css: str
    variables: tuple[tuple[str, str], ...] = ()
    """CSS custom properties that win over the style sheet's: `("--accent", "#1f4e9d")`."""


def load_handout_theme(*folders: Path, variables: Sequence[tuple[str, str]] = ()) -> HandoutTheme:
    """Return the theme of the template sets in `folders`, the default set first, the chosen one last.

    A set may leave out either file; the style sheets of all apply, one after the other.
    Raises OSError or UnicodeDecodeError where a file can't be read.
    """
    templates = tuple(
        (f"{folder.name}/{TEMPLATE_NAME}", (folder / TEMPLATE_NAME).read_text(encoding="utf-8"))
        for folder in folders
        if (folder / TEMPLATE_NAME).is_file()
    )
    styles = [
        (folder / STYLE_NAME).read_text(encoding="utf-8")
        for folder in folders
        if (folder / STYLE_NAME).is_file()
    ]
    return HandoutTheme(templates=templates, css="\n".join(styles), variables=tuple(variables))
