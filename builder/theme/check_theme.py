"""What is wrong with a set's own words: colours that can't be read, faces without Hangul, files that nobody reads."""

import difflib
from collections.abc import Iterator
from pathlib import Path

from builder.diagnostics import Code, Problem, Severity
from builder.language import Message, msg
from builder.text import has_hangul
from builder.theme.colour_pairs import colour_pairs
from builder.theme.contrast import READABLE, contrast
from builder.theme.keys import KEYS
from builder.theme.theme import DECK_NAMES, Theme

SET_FILES = (
    "template.toml",
    *DECK_NAMES,
    "handout.html.j2",
    "handout.css",
    *(f"site/{stem}.{kind}" for stem in ("index", "clock") for kind in ("html.j2", "css", "js")),
)
"""The files that a set may hold, beside its logo."""


def check_theme(theme: Theme) -> tuple[Problem, ...]:
    """Return what is wrong with what the set itself decides; colours that it leaves to others aren't its fault."""
    return (*_contrasts(theme), *_faces(theme), *_stray_files(theme))


def _contrasts(theme: Theme) -> Iterator[Problem]:
    """Yield one problem a text: the ground on which it is worst to read."""
    worst: dict[str, tuple[float, str]] = {}
    for text, ink, ground, paper in colour_pairs(theme.colours):
        ratio = contrast(ink, paper)
        if ratio < READABLE and (theme.wrote(text) or theme.wrote(ground)):
            worst[text] = min(worst.get(text, (ratio, ground)), (ratio, ground))
    for text, (ratio, ground) in worst.items():
        yield _problem(
            theme,
            text if theme.wrote(text) else ground,
            msg(
                "{ink} on {ground} has a contrast of {ratio} : 1",
                ink=text,
                ground=ground,
                ratio=f"{ratio:.1f}",
            ),
            msg("4.5 : 1 can be read from the last row; make one of the two lighter or darker"),
        )


_KOREAN = ("fonts.korean", "fonts.heading_korean", "fonts.mono_korean")
_FAMILIES = ("fonts.handout", "fonts.handout_mono")


def _faces(theme: Theme) -> Iterator[Problem]:
    for key in (*_KOREAN, *_FAMILIES):
        value = getattr(theme.fonts, key.removeprefix("fonts."))
        names = (value,) if isinstance(value, str) else value
        if theme.wrote(key) and names and all(has_hangul(name) is False for name in names):
            yield _problem(
                theme,
                key,
                msg("{face} has no Hangul", face=", ".join(names)),
                msg("name a face that has, such as Malgun Gothic or Noto Sans KR"),
            )


def _stray_files(theme: Theme) -> Iterator[Problem]:
    """Yield what lies in the set's folder under a name that isn't read."""
    home = theme.folders[0]
    logos = {theme.logo.file, theme.logo.dark_file} if theme.logo else set()
    for path in sorted(path for path in home.rglob("*") if path.is_file() and path not in logos):
        name = path.relative_to(home).as_posix()
        if name in SET_FILES or not _looks_meant(path):
            continue
        yield _problem(theme, "", msg("nothing reads the file {name} of the set", name=name), _remedy(name))


def _remedy(name: str) -> Message:
    kind = name.rpartition(".")[2]
    if kind in {"pptm", "potm"}:
        return msg("files with macros aren't used; save it in PowerPoint as deck.pptx")
    if f"deck.{kind}" in DECK_NAMES:
        return msg("call it {name}", name=f"deck.{kind}")
    near = difflib.get_close_matches(name, SET_FILES, n=1)
    if near:
        return msg("did you mean {name}?", name=near[0])
    return msg("a set may hold: {names}", names=", ".join(SET_FILES))


def _looks_meant(path: Path) -> bool:
    """Return whether a file is of a kind that a set has; notes and pictures for a trainer's own use are fine."""
    return path.suffix in {
        ".toml",
        ".j2",
        ".css",
        ".js",
        ".html",
        ".pptx",
        ".potx",
        ".ppsx",
        ".pptm",
        ".potm",
    }


def _problem(theme: Theme, key: str, message: Message, hint: Message) -> Problem:
    return Problem(
        code=Code.BAD_TEMPLATE,
        severity=Severity.WARNING,
        message=message,
        hint=hint,
        span=theme.place(key if key in KEYS else ""),
    )
