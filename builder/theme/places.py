"""Where each key of a TOML text stands; tomllib doesn't say."""

import re
from collections.abc import Iterator, Mapping

from builder.diagnostics import Span

_HEADER = re.compile(r"\s*\[{1,2}\s*(?P<name>[^\]]+?)\s*\]")
_KEY = re.compile(r"\s*(?P<name>(?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_INLINE = re.compile(r"[{,]\s*(?P<name>[\w-]+|\"[^\"]*\"|'[^']*')\s*=")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')


def key_places(text: str, path: str) -> Mapping[str, Span]:
    """Return dotted key → the place of its name, for the tables and keys of a valid TOML document.

    Knows table headers, dotted and quoted keys, and inline tables of one line (TOML 1.0.0).
    """
    places: dict[str, Span] = {}
    for key, line, column in _keys(text):
        places.setdefault(key, Span(path=path, line=line, column=column))
    return places


def _keys(text: str) -> Iterator[tuple[str, int, int]]:
    table, depth, fence = "", 0, ""
    for number, line in enumerate(text.split("\n"), start=1):
        if fence or depth:
            fence, depth = _after(line, fence, depth)
            continue
        if header := _HEADER.match(line):
            table = _dotted(header["name"])
            yield table, number, header.start("name") + 1
        elif key := _KEY.match(line):
            whole = f"{table}.{_dotted(key['name'])}".removeprefix(".")
            yield whole, number, key.start("name") + 1
            for inline in _INLINE.finditer(_STRING.sub(_blank, line), key.end()):
                yield f"{whole}.{_dotted(inline['name'])}", number, inline.start("name") + 1
            fence, depth = _after(line[key.end() :], fence, depth)


def _dotted(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))


def _blank(found: re.Match[str]) -> str:
    """Keep quoted keys readable, so that only the inside of values disappears."""
    after = found.string[found.end() :].lstrip()
    return found[0] if after.startswith("=") else " " * len(found[0])


def _after(line: str, fence: str, depth: int) -> tuple[str, int]:
    """Return which multi-line string and how many brackets are still open after `line`."""
    for mark in re.finditer(r'"""|\'\'\'|"(?:[^"\\]|\\.)*"|\'[^\']*\'|#|[\[\]{}]', line):
        if fence:
            fence = "" if mark[0] == fence else fence
        elif mark[0] in {'"""', "'''"}:
            fence = mark[0]
        elif mark[0] == "#":
            break
        elif mark[0] in "[{":
            depth += 1
        elif mark[0] in "]}":
            depth -= 1
    return fence, max(depth, 0)
