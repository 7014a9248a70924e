"""A new template set in a course, from nothing or from a PowerPoint file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from builder.diagnostics import Checked, Failure
from builder.language import msg
from builder.pipeline.save import save
from builder.pipeline.sets.open_set import open_set
from builder.theme import Theme, load_theme
from builder.theme.set_file import LARGEST_DECK
from builder.theme.write_set import NamedLayout, set_text

SET = "template.toml"


def create_set(
    name: str, home: Path, search: Sequence[Path], *, deck: Path | None = None, language: str
) -> Checked[tuple[Path, ...]]:
    """Write the set `name` into the folder `home` and return its files, with what is wrong with `deck`.

    `template.toml` says what the set has now, each key with its meaning, and changes nothing but the layouts that
    were found in `deck`, a .pptx, .potx or .ppsx. Raises Failure where the set is there already, where the file
    can't or mustn't be used, or where nothing can be written.
    """
    if not re.fullmatch(r"\w[\w .-]*", name) or name.endswith((".", " ")):
        raise Failure(
            msg("{name} can't be the name of a template set", name=name),
            msg("use letters, digits, - and _: acme"),
        )
    folder = home / name
    if folder.exists():
        raise Failure(
            msg("{folder} is there already", folder=str(folder)),
            msg("change its files, or take another name"),
        )
    theme = load_theme("default", search=search).value
    title = name if deck is None else deck.stem
    if deck is None:
        text = set_text(theme, title, {}, language)
        save(folder / SET, text.encode())
        return Checked(value=(folder / SET,))
    data = _load_deck(deck)
    whole, layouts = _bound(data, theme)
    kept = folder / f"deck{deck.suffix.lower()}"
    save(kept, data)
    save(folder / SET, set_text(whole, title, layouts, language).encode())
    return Checked(value=(kept, folder / SET), problems=open_set(name, search).problems)


def _load_deck(path: Path) -> bytes:
    if path.suffix.lower() not in {".pptx", ".potx", ".ppsx"}:
        raise Failure(
            msg("{file} can't be a template", file=str(path)),
            msg("save it in PowerPoint as a presentation (.pptx) or a template (.potx) and name that file"),
        )
    try:
        if path.stat().st_size > LARGEST_DECK:
            raise Failure(msg("{file} is larger than {size} MB", file=str(path), size=LARGEST_DECK // 10**6))
        return path.read_bytes()
    except OSError as error:
        raise Failure(
            msg("{file} can't be read: {reason}", file=str(path), reason=error.strerror or str(error))
        ) from error


def _bound(data: bytes, theme: Theme) -> tuple[Theme, Mapping[str, NamedLayout]]:
    """Return the theme with the deck's own colours and faces, and the layouts found in it."""
    from builder.deck.bind import adopt_style, bind_template, reason_text

    stranger = _without_words(theme)
    template = bind_template(data, stranger).value
    names = template.layout_names
    layouts = {
        str(purpose): NamedLayout(
            name=names[template.geometry.layouts[purpose].index],
            why=reason_text(reason),
            sure=reason.sure,
        )
        for purpose, reason in template.reasons.items()
    }
    return adopt_style(stranger, template.style), layouts


def _without_words(theme: Theme) -> Theme:
    """Return the theme as a set sees it that says nothing yet and brings a PowerPoint file."""
    return replace(theme, places={}, layouts={})
