"""A theme → the text of a `template.toml` in which every key stands with its meaning."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce

from builder.language import Message, msg, translate
from builder.theme.key_notes import KEY_NOTES
from builder.theme.theme import PURPOSES, Logo, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLayout:
    """A layout found for a purpose."""

    name: str
    why: Message
    sure: bool = True
    """Whether it is written for the set to use; else it stands there as a comment."""


_WINS = msg("A template set: what stands here wins over the set that it extends.")
_HOW = msg("Take the # from a line to use it. `classdeck template check` says what is wrong.")
_WHICH = msg("Which layout of the PowerPoint file serves which kind of slide.")


def set_text(theme: Theme, title: str, layouts: Mapping[str, NamedLayout], language: str) -> str:
    """Return a `template.toml` that changes nothing but the layouts: each other key is a comment with its value.

    `theme` gives the values; the words are in `language`.
    """

    def said(message: Message) -> str:
        return translate(message, language)

    lines = [
        f"# {said(_WINS)}",
        f"# {said(_HOW)}",
        "",
        f"title = {toml_value(title)}",
        f'# extends = "default"  # {said(KEY_NOTES["extends"])}',
    ]
    for table, keys in _tables().items():
        lines += ["", f"[{table}]"]
        if table == "layouts":
            lines.append(f"# {said(_WHICH)}")
            lines += [_layout_line(purpose, layouts.get(purpose), said) for purpose in PURPOSES]
        else:
            for name in keys:
                value = toml_value(_example(theme, f"{table}.{name}", title))
                lines += _commented(f"# {name} = {value}", said(KEY_NOTES[f"{table}.{name}"]))
    return "\n".join(lines) + "\n"


_WIDEST = 100


def _commented(line: str, note: str) -> list[str]:
    """Return a line with its note behind it, or above it where both are too long for one."""
    together = f"{line}  # {note}"
    return [together] if len(together) <= _WIDEST else [f"# {note}:", line]


def _example(theme: Theme, key: str, title: str) -> object:
    """Return the value that a key has, or one that it might have where it has none."""
    value = value_of(theme, key)
    if value == "":
        return {"logo.alt": title}.get(key) or value_of(theme, key.replace("heading_", ""))
    if key.startswith("colours."):
        return tuple(f"#{each}" for each in value) if isinstance(value, tuple) else f"#{value}"
    return value


def value_of(theme: Theme, key: str) -> object:
    """Return the value that `theme` has for `key`, one of `KEYS`; empty text where it has none."""
    if key.startswith("colours.code."):
        return theme.colours.code[key.removeprefix("colours.code.")]
    if key == "footer.show":
        return theme.footer
    if key.startswith("layouts."):
        return theme.layouts.get(key.removeprefix("layouts."), "")
    if key.startswith("logo."):
        return _logo_value(theme.logo, key.removeprefix("logo."))
    return reduce(getattr, key.split("."), theme)


def _logo_value(logo: Logo | None, name: str) -> object:
    if name in {"file", "dark_file"}:
        file = getattr(logo, name, None)
        return file.name if file is not None else {"file": "logo.svg", "dark_file": "logo-dark.svg"}[name]
    return getattr(logo, name) if logo else Logo.__dataclass_fields__[name].default


def toml_value(value: object) -> str:
    """Return a value as TOML 1.0.0 writes it."""
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return f"{value:g}"
        case tuple():
            return f"[{', '.join(map(toml_value, value))}]"
        case _:
            # A JSON string is a TOML basic string, but for the one control character that JSON leaves as it is.
            return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _tables() -> Mapping[str, list[str]]:
    """Return table → its keys, in the order of `KEYS`; tables of tables come after their parent's own keys."""
    found: dict[str, list[str]] = {}
    for key in KEY_NOTES:
        table, _, name = key.rpartition(".")
        if table:
            found.setdefault(table, []).append(name)
    return found


def _layout_line(purpose: str, named: NamedLayout | None, said: Callable[[Message], str]) -> str:
    note = said(KEY_NOTES[f"layouts.{purpose}"])
    if named is None:
        return f'# {purpose} = "…"  # {note}'
    mark = "" if named.sure else "# "
    return f"{mark}{purpose} = {toml_value(named.name)}  # {note}; {said(named.why)}"
