"""Where the Jinja templates of a set run: away from Python's insides, and unable to swell without end."""

import re
from collections.abc import Iterable, Mapping
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment, Template

LARGEST_PAGE = 8_000_000
"""Characters that a template may write."""

LARGEST_VALUE = 1_000_000
"""Characters or items of a value that an expression may multiply its way to."""


def sandbox(templates: Iterable[tuple[str, str]]) -> "Environment":
    """Return an environment that knows `templates`, name and text of each, and no file.

    What a template asks for and isn't there is an error, and what it writes is escaped. Loops may run long, but
    whoever renders a template gives up work that does.
    """
    from jinja2 import FunctionLoader, StrictUndefined

    texts = dict(templates)
    environment = _sandboxed()(
        # The name serves as a file's, so that what goes wrong tells in which template it did.
        loader=FunctionLoader(lambda name: (texts[name], name, None) if name in texts else None),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in _SWELLING_FILTERS:
        environment.filters.pop(name, None)
    environment.globals.pop("lipsum", None)
    return environment


def render_bounded(template: "Template", values: Mapping[str, Any]) -> str:
    """Return what the template writes; raises SecurityError where that is more than LARGEST_PAGE."""
    from jinja2.exceptions import SecurityError

    parts: list[str] = []
    length = 0
    for part in template.generate(values):
        length += len(part)
        if length > LARGEST_PAGE:
            raise SecurityError(f"it writes more than {LARGEST_PAGE} characters")
        parts.append(part)
    return "".join(parts)


def fault_place(error: Exception, names: Iterable[str]) -> tuple[str, int]:
    """Return the template among `names` and the line in it where `error` was raised; line 0 where none is known."""
    known = tuple(names)
    if (line := getattr(error, "lineno", None)) is not None:
        return str(getattr(error, "name", None) or getattr(error, "filename", None) or known[0]), int(line)
    frames = (frame for frame in extract_tb(error.__traceback__) if frame.filename in known)
    last = next(iter(reversed([*frames])), None)
    return (known[0], 0) if last is None else (last.filename, last.lineno or 0)


# They take a width, and fill it.
_SWELLING_FILTERS = ("batch", "center", "format", "indent", "slice")
_SWELLING_METHODS = frozenset({"center", "expandtabs", "format", "format_map", "ljust", "rjust", "zfill"})
_WIDE = re.compile(r"\d{4}|\*")
_GREATEST_POWER = 64


def _sandboxed() -> "type[Environment]":
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Sandbox(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**", "%"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            if not _is_modest(operator, left, right):
                raise SecurityError(f"the result of {operator} would be too large")
            return super().call_binop(context, operator, left, right)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            swells = attr in _SWELLING_METHODS and isinstance(obj, str)
            return not swells and super().is_safe_attribute(obj, attr, value)

    return Sandbox


def _is_modest(operator: str, left: object, right: object) -> bool:
    """Return whether the result of an operator stays small, whatever its operands are."""
    match operator:
        case "*":
            sized, times = (left, right) if hasattr(left, "__len__") else (right, left)
            return not hasattr(sized, "__len__") or _product(sized, times) <= LARGEST_VALUE
        case "**":
            return isinstance(right, int | float) and abs(right) <= _GREATEST_POWER and _is_small(left)
        case _:
            return not (isinstance(left, str) and _WIDE.search(left))


def _product(sized: Any, times: object) -> int:
    return len(sized) * times if isinstance(times, int) else 0


def _is_small(value: object) -> bool:
    return isinstance(value, int | float) and abs(value) <= LARGEST_VALUE
