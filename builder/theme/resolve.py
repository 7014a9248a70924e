"""Raw template sets → a theme with nothing left open."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from builder.diagnostics import Span
from builder.theme.keys import Value
from builder.theme.raw import RawSet
from builder.theme.theme import PURPOSES, TINTS, TOKEN_KINDS, Colours, Fonts, Logo, Rail, Sizes, Theme, Tint

T = TypeVar("T", Colours, Fonts, Sizes, Rail)


def resolve_theme(name: str, chain: Sequence[tuple[Path, RawSet]]) -> Theme:
    """Return the theme of `chain`: a set and those it extends, nearest first; the nearest value wins."""
    values: dict[str, Value] = {}
    places: dict[str, Span] = {}
    for _, raw in reversed(chain):
        values = _followed(values, raw.values)
        values |= raw.values
        values = _handout_faces(values, raw.values)
        places |= raw.places
    return Theme(
        name=name,
        title=next(
            (str(r.values["title"]) for f, r in chain if f.name == name and "title" in r.values), name
        ),
        colours=_colours(values),
        fonts=_part(Fonts, "fonts", values),
        sizes=_part(Sizes, "sizes", values),
        layouts={p: str(values[f"layouts.{p}"]) for p in PURPOSES if f"layouts.{p}" in values},
        rail=_part(Rail, "rail", values),
        footer=bool(values.get("footer.show", True)),
        logo=_logo(values, chain),
        folders=tuple(folder for folder, _ in chain),
        places=places,
    )


_FOLLOWERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "colours.accent": ("colours.accents", "colours.phases", "colours.link", "colours.exercise.line"),
        "colours.surface": ("colours.code_background", "colours.quote.background"),
        "colours.text": ("colours.code.plain", "colours.code.name"),
    }
)
"""Key → the keys that go with it wherever they hold the same colour: who changes one means them all."""


def _followed(old: Mapping[str, Value], new: Mapping[str, Value]) -> dict[str, Value]:
    """Return `old` with the followers of the colours that `new` changes."""
    values = dict(old)
    for key, followers in _FOLLOWERS.items():
        before, after = old.get(key), new.get(key)
        if isinstance(before, str) and isinstance(after, str):
            for name in followers:
                if name in old:
                    values[name] = _swapped(old[name], before, after)
    return values


_HANDOUT_FACES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "fonts.handout": ("fonts.latin", "fonts.korean"),
        "fonts.handout_mono": ("fonts.mono_latin", "fonts.mono_korean"),
    }
)


def _handout_faces(values: dict[str, Value], new: Mapping[str, Value]) -> dict[str, Value]:
    """Return `values` with the faces that a set gives its slides before those that its handouts had."""
    for key, faces in _HANDOUT_FACES.items():
        named = tuple(str(new[face]) for face in faces if face in new)
        families = values.get(key)
        if named and key not in new and isinstance(families, tuple):
            values[key] = tuple(dict.fromkeys((*named, *families)))
    return values


def _swapped(value: Value, before: str, after: str) -> Value:
    if isinstance(value, tuple):
        return tuple(after if item == before else item for item in value)
    return after if value == before else value


def _part(kind: type[T], table: str, values: Mapping[str, Value]) -> T:
    named: dict[str, Any] = {
        part.name: values[f"{table}.{part.name}"] for part in fields(kind) if f"{table}.{part.name}" in values
    }
    return kind(**named)


def _colours(values: Mapping[str, Value]) -> Colours:
    plain = _part(Colours, "colours", values)
    code = {kind: str(values.get(f"colours.code.{kind}", plain.code[kind])) for kind in TOKEN_KINDS}
    tints = {name: _tint(values, name, plain.tint(name)) for name in TINTS}
    named: dict[str, Any] = {part.name: getattr(plain, part.name) for part in fields(plain)}
    return Colours(**named | tints | {"code": code})


def _tint(values: Mapping[str, Value], name: str, otherwise: Tint) -> Tint:
    return Tint(
        **{
            part.name: str(values.get(f"colours.{name}.{part.name}", getattr(otherwise, part.name)))
            for part in fields(Tint)
        }
    )


def _logo(values: Mapping[str, Value], chain: Sequence[tuple[Path, RawSet]]) -> Logo | None:
    """Find the picture beside the `template.toml` that names it."""
    for folder, raw in chain:
        if (file := raw.values.get("logo.file")) is not None:
            named: dict[str, Any] = {
                part.name: values[f"logo.{part.name}"]
                for part in fields(Logo)
                if not part.name.endswith("file") and f"logo.{part.name}" in values
            }
            dark = raw.values.get("logo.dark_file")
            return Logo(file=folder / str(file), dark_file=folder / str(dark) if dark else None, **named)
    return None
