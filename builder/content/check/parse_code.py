"""The parsers at hand: JSON, YAML, TOML and Python, none of which runs what it reads."""

import ast
import json
import re
import tomllib
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

LARGEST = 50_000
"""Characters; longer code isn't parsed."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a parser stopped; line and column count from 1 in the text it was given."""

    reason: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Language:
    """A language and its parser, which says why it stopped."""

    name: str
    parse: Callable[[str], Wrong | None]


def _json(code: str) -> Wrong | None:
    first = _json_error(code)
    if first is None or _COMMENT.search(code):
        return None
    # A part of an object, or one document a line (https://jsonlines.org), is fine too.
    lines = [line for line in code.split("\n") if line.strip()]
    others = (f"{{{code.rstrip().removesuffix(',')}}}", f"[{code.rstrip().removesuffix(',')}]")
    if any(_json_error(other) is None for other in others) or all(
        _json_error(line) is None for line in lines
    ):
        return None
    return first


def _json_error(code: str) -> Wrong | None:
    try:
        json.loads(code)
    except json.JSONDecodeError as error:
        return Wrong(error.msg, error.lineno, error.colno)
    except (RecursionError, ValueError):
        return None
    return None


_COMMENT = re.compile(r"^\s*(?://|/\*|#)|\s//\s", re.MULTILINE)


def _yaml(code: str) -> Wrong | None:
    import yaml

    if max(code.count("["), code.count("{"), _indent(code) // 2) > _DEEPEST:
        return None
    try:
        for _ in yaml.parse(code, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return Wrong(
            error.problem or str(error), mark.line + 1 if mark else 1, mark.column + 1 if mark else 1
        )
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return None


_DEEPEST = 200


def _indent(code: str) -> int:
    return max((len(line) - len(line.lstrip()) for line in code.split("\n")), default=0)


def _toml(code: str) -> Wrong | None:
    try:
        tomllib.loads(code)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (
            (int(found[1]), int(found[2])) if found else (code.count("\n") + 1, len(code) - code.rfind("\n"))
        )
        return Wrong(str(error).partition(" (at ")[0], line, column)
    except (RecursionError, ValueError):
        return None
    return None


def _python(code: str) -> Wrong | None:
    if _INTERACTIVE.search(code):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(code, "", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    except IndentationError as error:
        # A heading such as `def handler(event):` alone shows a signature.
        last = (error.lineno or 1) >= code.rstrip().count("\n") + 1
        return None if last else _syntax(error)
    except SyntaxError as error:
        return _syntax(error)
    except (ValueError, RecursionError, MemoryError):
        return None
    return None


def _syntax(error: SyntaxError) -> Wrong:
    return Wrong(error.msg, error.lineno or 1, error.offset or 1)


# A prompt, or a line that IPython reads by itself.
_INTERACTIVE = re.compile(r"^\s*(?:>>>|\.\.\.|In \[\d|[%!]\w)", re.MULTILINE)


def _of(name: str, parse: Callable[[str], Wrong | None], *aliases: str) -> dict[str, Language]:
    return dict.fromkeys((name.lower(), *aliases), Language(name, parse))


PARSERS: Mapping[str, Language] = MappingProxyType(
    _of("JSON", _json)
    | _of("YAML", _yaml, "yml")
    | _of("TOML", _toml)
    | _of("Python", _python, "py", "python3")
)
"""The languages that can be parsed, by what a fence calls them."""
