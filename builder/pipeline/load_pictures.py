"""The pictures that a Markdown file names, read from inside the course and nowhere else."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from builder.language import Message, msg

LARGEST = 30_000_000
"""Bytes of one picture."""
LARGEST_SUM = 200_000_000
"""Bytes of all the pictures of one source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture's bytes, or why there are none."""

    data: bytes = b""
    refusal: Message | None = None
    unsafe: bool = False
    """Whether it was refused because of where its address leads."""


def load_pictures(text: str, folder: Path, root: Path) -> Mapping[str, Picture]:
    """Return address → picture for everything in `text` that may name one.

    Addresses are relative to `folder`, and what they name must lie in `root`: absolute addresses, those of
    another host, `..` and links that lead out are refused.
    """
    home = root.resolve()
    room = LARGEST_SUM
    pictures: dict[str, Picture] = {}
    for address in picture_addresses(text):
        pictures[address] = load_picture(address, folder, home, room)
        room -= len(pictures[address].data)
    return pictures


def picture_addresses(text: str) -> tuple[str, ...]:
    """Return every address in `text` that may be a picture's, as a reader of Markdown decodes it.

    This may name more than a reader finds, since it doesn't know what stands in code, but never less.
    """
    found = (unquote(html.unescape(match)) for match in _matches(text))
    return tuple(dict.fromkeys(address for address in found if _may_be_picture(address)))


def find_picture(address: str, folder: Path, root: Path) -> Path | Message:
    """Return the file that a picture's address names, or why it must not be read."""
    if _SCHEME.match(address) or address.startswith(("//", "\\\\")):
        return msg("it is on another computer")
    plain = address.partition("#")[0].partition("?")[0]
    if plain.startswith(("/", "\\", "~")) or "\\" in plain or "\0" in plain:
        return msg("its address isn't relative to the Markdown file")
    try:
        path = (folder / PurePosixPath(plain)).resolve()
    except (OSError, RuntimeError):
        return msg("its address can't be followed")
    return path if path.is_relative_to(root) else msg("it lies outside the course")


def unnamed_picture(address: str) -> Picture:
    """Return why there is no picture at an address that has no picture's ending, such as that of a badge."""
    if _SCHEME.match(address) or address.startswith(("//", "\\\\")):
        return Picture(refusal=msg("it is on another computer"), unsafe=True)
    return Picture(refusal=msg("there is no such file"))


def load_picture(address: str, folder: Path, root: Path, room: int = LARGEST_SUM) -> Picture:
    """Return the picture's bytes, at most `room` of them, or why there are none. `root` is resolved."""
    path = find_picture(address, folder, root)
    if isinstance(path, Message):
        return Picture(refusal=path, unsafe=True)
    try:
        if not path.is_file():
            return Picture(refusal=msg("there is no such file"))
        size = path.stat().st_size
        if size > min(LARGEST, room):
            return Picture(refusal=msg("it has {size} million bytes", size=size // 1_000_000), unsafe=True)
        return Picture(data=path.read_bytes())
    except OSError as error:
        return Picture(refusal=msg("{reason}", reason=error.strerror or str(error)))


_MARKDOWN = re.compile(r"\]\(\s*<?([^<>\s()]+(?:\([^\s()]*\)[^<>\s()]*)*)")
_SPACED = re.compile(r"\]\(\s*<([^<>\n]+)>")
_REFERENCE = re.compile(r"^\s{0,3}\[[^\]\n]+\]:\s*<?([^<>\s]+)", re.MULTILINE)
_HTML = re.compile(r"""\bsrc\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'>]+))""", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg", ".tif", ".tiff", ".avif", ".ico")


def _matches(text: str) -> Iterator[str]:
    for pattern in (_MARKDOWN, _SPACED, _REFERENCE):
        yield from (match[1] for match in pattern.finditer(text))
    yield from (match[1] or match[2] or match[3] or "" for match in _HTML.finditer(text))


def _may_be_picture(address: str) -> bool:
    return address.partition("#")[0].partition("?")[0].lower().endswith(_SUFFIXES)
