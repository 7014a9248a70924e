"""The YAML mapping between lines of dashes at the head of a file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from builder.content.hygiene import printable
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message, msg

if TYPE_CHECKING:
    from yaml import Event, MappingNode, SafeLoader
    from yaml._yaml import Mark as FastMark
    from yaml.error import Mark

LARGEST = 64 * 1024
DEEPEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The values and the line of each key; the first `length` characters of the file are not Markdown."""

    values: Mapping[str, object] = field(default_factory=dict)
    key_lines: Mapping[str, int] = field(default_factory=dict)
    length: int = 0
    code: str = ""
    """What stood there, where it could not be read."""
    problems: tuple[Problem, ...] = ()


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Return the front matter of `text`.

    A first line of dashes with an empty line below it, or without a closing line, is a rule rather than
    front matter. What is not a mapping, refers to itself, or is larger than 64 KiB is a problem, and its
    text is kept: as YAML where it has a key, else as Markdown.
    """
    found = _FRONT_MATTER.match(text)
    if found is None:
        return FrontMatter()
    body, length = found[1], found.end()
    try:
        values, key_lines = _load(body)
    except _BadYaml as error:
        place = Span(path=path, line=error.line + 2, column=error.column + 1)
        problem = Problem(
            code=Code.BAD_FRONT_MATTER,
            severity=Severity.ERROR,
            message=error.message,
            span=place,
            hint=msg(
                'write "key: value" lines between the dashes, with quotes around a value that holds a colon'
            ),
        )
        if _KEY_LINE.search(body) is None:
            return FrontMatter(problems=(problem,))
        return FrontMatter(length=length, code=body.strip("\n"), problems=(problem,))
    if not values and body.strip():
        return FrontMatter()
    return FrontMatter(values=values, key_lines=key_lines, length=length)


# The lazy body stops at the first closing line; a file without one is scanned once.
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?!\s*\n)((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")


_KEY_LINE = re.compile(r"^[^\W\d][\w .-]{0,40}:(?:\s|$)", re.MULTILINE)


class _BadYaml(Exception):
    def __init__(self, message: Message, line: int = 0, column: int = 0) -> None:
        super().__init__(str(message))
        self.message, self.line, self.column = message, line, column


def _load(body: str) -> tuple[dict[str, object], dict[str, int]]:
    import yaml

    if len(body) > LARGEST:
        raise _BadYaml(msg("the front matter is larger than 64 KiB"))
    try:
        _refuse_bombs(body)
        loader = _loader()(body)
        node = loader.get_single_node()
        if node is None:
            return {}, {}
        if not isinstance(node, yaml.MappingNode):
            raise _BadYaml(msg("the front matter is not a list of keys and values"), node.start_mark.line)
        values = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        reason = msg("the front matter is not valid YAML: {reason}", reason=error.problem or "")
        raise _BadYaml(reason, *_place(error.problem_mark or error.context_mark)) from error
    except (yaml.YAMLError, ValueError, OverflowError, TypeError) as error:
        raise _BadYaml(msg("the front matter is not valid YAML: {reason}", reason=str(error))) from error
    return {printable(str(key)): _printable(value) for key, value in values.items()}, _key_lines(node)


def _printable(value: object) -> object:
    # YAML's own escapes ("\x01", "\ud800") bring back what the text was cleaned of.
    match value:
        case str():
            return printable(value)
        case list():
            return [_printable(item) for item in value]
        case dict():
            return {_printable(key): _printable(item) for key, item in value.items()}
        case _:
            return value


def _place(mark: "Mark | FastMark | None") -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)


def _key_lines(node: "MappingNode") -> dict[str, int]:
    # Line 1 of the file holds the dashes, and marks count from 0.
    return {str(key.value): key.start_mark.line + 2 for key, _ in node.value if isinstance(key.value, str)}


def _refuse_bombs(body: str) -> None:
    import yaml

    depth = 0
    for event in yaml.parse(body, Loader=yaml.SafeLoader):
        depth += _depth_change(event)
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _BadYaml(msg("the front matter uses an anchor or an alias"), *_place(mark))
        if depth > DEEPEST:
            raise _BadYaml(msg("the front matter is nested too deep"), *_place(mark))


def _depth_change(event: "Event") -> int:
    import yaml

    if isinstance(event, yaml.CollectionStartEvent):
        return 1
    return -1 if isinstance(event, yaml.CollectionEndEvent) else 0


@cache
def _loader() -> "type[SafeLoader]":
    """Return the safe loader that reads `start: 10:00` and `lang: no` as text, as YAML 1.2 does."""
    import yaml

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in _REDEFINED]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    Loader.add_implicit_resolver(_BOOL, re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"), list("tTfF"))
    Loader.add_implicit_resolver(_INT, re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z"), list("-+0123456789"))
    Loader.add_implicit_resolver(_FLOAT, re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}\Z"), list("-+0123456789"))
    return Loader


_BOOL, _INT, _FLOAT = (f"tag:yaml.org,2002:{name}" for name in ("bool", "int", "float"))
_REDEFINED = frozenset({_BOOL, _INT, _FLOAT})
