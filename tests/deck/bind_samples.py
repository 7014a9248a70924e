"""Templates of other makes, made from the shipped one by changing its XML."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from builder.theme import Theme, load_deck, load_theme, shipped_folder

Edit = Callable[[str], str]

PRESENTATION = "ppt/presentation.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
TYPES = "[Content_Types].xml"


@cache
def shipped_theme() -> Theme:
    return load_theme("default", search=[shipped_folder()]).value


@cache
def unnamed_theme() -> Theme:
    """Return the default theme without a word about layouts, as a trainer's first set is."""
    return replace(shipped_theme(), layouts={}, places={})


@cache
def shipped_deck() -> bytes:
    return load_deck(shipped_theme())


def layout(number: int) -> str:
    """Return the part's name of the layout, counted from 1."""
    return f"ppt/slideLayouts/slideLayout{number}.xml"


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def edited(edits: Mapping[str, Edit], added: Mapping[str, bytes] | None = None) -> bytes:
    """Return the shipped deck with some parts' texts changed; every edit must change something."""
    parts = parts_of(shipped_deck())
    for name, edit in edits.items():
        before = parts[name].decode()
        after = edit(before)
        assert after != before, name
        parts[name] = after.encode()
    return packed(parts | dict(added or {}))


def swap(old: str, new: str, count: int = -1) -> Edit:
    """Return the edit that puts `new` in place of `old`."""
    return lambda text: text.replace(old, new, count)


def cut(pattern: str) -> Edit:
    """Return the edit that removes what `pattern` matches."""
    return lambda text: re.sub(pattern, "", text, flags=re.DOTALL)


def rewrite(pattern: str, new: str) -> Edit:
    """Return the edit that puts `new` in place of what `pattern` matches."""
    return lambda text: re.sub(pattern, new, text, flags=re.DOTALL)


def both(*edits: Edit) -> Edit:
    def edit(text: str) -> str:
        for one in edits:
            text = one(text)
        return text

    return edit


def without_layouts(*kept: int) -> bytes:
    """Return the shipped deck whose master lists only the layouts `kept`, counted from 1."""
    gone = [n for n in range(1, 11) if n not in kept]
    pattern = "|".join(rf'<p:sldLayoutId id="\d+" r:id="rId{n}"/>' for n in gone)
    lists = both(cut(pattern), cut(r"<p:sldLayoutIdLst></p:sldLayoutIdLst>"))
    arrows = "|".join(rf'<Relationship Id="rId{n}" [^>]*/>' for n in gone)
    return edited({MASTER: lists, "ppt/slideMasters/_rels/slideMaster1.xml.rels": cut(arrows)})
