"""Relative links of a text, followed on the disk."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from builder.content import Document, Source, decode, read_markdown
from builder.content.check import Address, document_addresses, find_place, heading_anchors
from builder.diagnostics import Code, Edit, Problem, Severity, Span
from builder.language import Message, msg
from builder.pipeline.alike import FileNames


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    document: Document
    path: Path

    @property
    def folder(self) -> Path:
        return self.path.parent


class Links:
    """Follows the links of a course's texts; every folder and every target is looked at once."""

    def __init__(self, root: Path, *, bounded: bool) -> None:
        """`bounded` tells whether links that lead out of `root` are wrong: only a course with settings has bounds."""
        self._root = root.resolve()
        self._bounded = bounded
        self._names = FileNames(self._root)
        self._anchors: dict[Path, frozenset[str]] = {}

    def check(self, document: Document, path: Path) -> Iterator[Problem]:
        """Yield each link of `document`, which lies at `path`, that leads nowhere."""
        text = _Text(document=document, path=path.resolve())
        for address in document_addresses(document):
            if not address.picture and not _ELSEWHERE.match(address.text):
                yield from self._follow(address, text)

    def mend_picture(self, problem: Problem, document: Document, path: Path) -> Problem:
        """Return the problem that a picture can't be shown, with the edit that names the one file it can be."""
        text = _Text(document=document, path=path.resolve())
        address = str(dict(problem.message.values).get("address", ""))
        written, place = _written(text, Address(text=address, span=problem.span, picture=True))
        problem = replace(problem, span=place)
        # One that lies elsewhere isn't the one of that name here, unless only its slashes lean the wrong way.
        known = problem.code is Code.MISSING_PICTURE or ("\\" in address and not _ELSEWHERE.match(address))
        return self._mended(problem, written, address, text) if known else problem

    def _follow(self, address: Address, text: _Text) -> Iterator[Problem]:
        whole = unquote(address.text)
        name, _, fragment = whole.partition("#")
        name = name.partition("?")[0]
        target = self._target(name, text.folder) if name else text.folder
        if target is None:
            return
        written, place = _written(text, address)
        if isinstance(target, Message):
            yield _dead(target, place)
        elif name and not self._names.is_there(target):
            yield self._mended(_dead(msg("there is no {file}", file=name[:80]), place), written, name, text)
        elif fragment and (not name or target.suffix.lower() in _MARKDOWN):
            anchors = self._anchors_of(target) if name else heading_anchors(text.document)
            if fragment.lower() not in anchors and not _LINE_NUMBERS.fullmatch(fragment):
                reason = msg(
                    "no heading of {file} has the anchor #{anchor}",
                    file=name[:80] or text.document.source.path,
                    anchor=fragment[:80],
                )
                yield _dead(reason, place)

    def _target(self, name: str, folder: Path) -> Path | Message | None:
        """Return what a link names, why it names nothing, or None where nobody can tell."""
        if name.startswith(("/", "\\", "~")) or _DRIVE.match(name):
            return msg("{address} is found on no other computer", address=name[:80])
        target = Path(os.path.normpath(folder / PurePosixPath(name.replace("\0", ""))))
        if not target.is_relative_to(self._root):
            return msg("{address} leads out of the course", address=name[:80]) if self._bounded else None
        return target

    def _mended(self, problem: Problem, written: str, name: str, text: _Text) -> Problem:
        meant = PurePosixPath(name.replace("\\", "/"))
        alike = self._names.alike(meant.name)
        beside = [path for path in alike if path.parent == Path(os.path.normpath(text.folder / meant.parent))]
        found = beside or alike
        old = re.split(r"[?#]", written, maxsplit=1)[0]
        # A link to a day that isn't there yet doesn't mean the text that it stands in.
        if len(found) != 1 or not old or (found[0] == text.path and not beside):
            return problem
        new = PurePosixPath(os.path.relpath(found[0], text.folder)).as_posix()
        new = f"./{new}" if old.startswith("./") and not new.startswith(".") else new
        spelt = quote(new, safe="/.-_~()") if " " in new or "%" in old else new
        edit = Edit(line=problem.span.line, column=problem.span.column, old=old, new=spelt)
        return replace(problem, hint=msg("did you mean {name}?", name=new), edit=edit)

    def _anchors_of(self, target: Path) -> frozenset[str]:
        if target not in self._anchors:
            try:
                inside = target.resolve().is_relative_to(self._root)
                data = target.read_bytes() if inside and target.stat().st_size <= _LARGEST else b""
            except OSError:
                data = b""
            source = Source(path=target.name, text=decode(data, target.name).value.text)
            self._anchors[target] = heading_anchors(read_markdown(source))
        return self._anchors[target]


_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_DRIVE = re.compile(r"[A-Za-z]:")
_MARKDOWN = frozenset({".md", ".markdown"})
_LINE_NUMBERS = re.compile(r"L\d+(?:-L?\d+)?", re.IGNORECASE)
_LARGEST = 10_000_000
"""Bytes of a text whose anchors are looked up."""


# What stands before an address: in a link, between angles, behind a label, in a tag.
_BEFORE = ("](", "](<", "]: ", '="', "='", "<", "")


def _written(text: _Text, address: Address) -> tuple[str, Span]:
    """Return the address as its author wrote it, and where; nothing and the block's place where that isn't known."""
    for form in dict.fromkeys((address.text, unquote(address.text))):
        for before in _BEFORE:
            place = find_place(text.document, address.span, before + form) if form else None
            if place is not None:
                return form, replace(place, column=place.column + len(before))
    return "", Span(path=address.span.path, line=address.span.line, column=address.span.column)


def _dead(message: Message, place: Span) -> Problem:
    return Problem(
        code=Code.DEAD_LINK,
        severity=Severity.WARNING,
        message=message,
        span=place,
        hint=msg("correct the address, or write what it names"),
    )
