"""The one door to the drawing script: Pele, as the `mermaid-render` distribution ships it, inside quickjs-ng.

The script gets no host function, no clock and no randomness; what it may use is bounded by `LIMITS`.
"""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from builder.diagnostics import Failure
from builder.diagram.measure import advance_table
from builder.diagram.memory import Memory
from builder.language import msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one diagram may use."""

    characters: int = 50_000
    """As much as Mermaid's own `maxTextSize`."""
    edges: int = 500
    """As many as Mermaid's own `maxEdges`."""
    seconds: float = 3.0
    memory: int = 256 << 20
    """Bytes."""
    output: int = 4_000_000
    """Characters of the SVG."""


LIMITS = Limits()

Json = Mapping[str, Any]
"""What the script is told, and what it answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why the script drew nothing; line and column count from 1 in its source, 0 where unknown."""

    code: str
    """`syntax`, `semantic`, `unsupported-diagram`, `limit`, `runtime` where the script itself failed, or `missing`
    where it can't run here."""
    message: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A diagram's source as the script gets it."""

    text: str
    aliases: Mapping[str, str] = field(default_factory=dict)
    """What stands for words in scripts that the kind's grammar has no place for (`ZqaqZ` → `개발`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to draw a diagram."""

    options: Json = field(default_factory=dict)
    """What the script is told."""
    turned: bool = False
    """From upright to level or back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The script's SVG and its size in pixels."""

    about: Json
    """The kind of diagram and its title; of a sequence diagram its actors and messages."""
    svg: str
    width: float
    height: float


class Engine:
    """A JavaScript context with the script loaded."""

    def __init__(self) -> None:
        try:
            import quickjs
        except ImportError:
            raise _missing() from None

        self._context = quickjs.Context()
        self._context.set_memory_limit(LIMITS.memory)
        self._context.eval(_boot_source())
        self._context.eval(_script_source())
        self._context.set_time_limit(LIMITS.seconds)
        self._family: str | None = None
        self._answers: Memory[Drawn | Refused] = Memory(_REMEMBERED)

    def draw(self, source: Source, family: str, way: Way) -> Drawn | Refused:
        """Return the diagram drawn one way with the widths of the font `family`."""
        if len(source.text) > LIMITS.characters:
            return Refused(code="limit", message=f"more than {LIMITS.characters} characters")
        # A deck asks in several sizes, then the handout: most of what they try is the same.
        key = (source.text, tuple(source.aliases.items()), family, json.dumps(way.options), way.turned)
        return self._answers.recall(key, lambda: self._drawn(source, family, way), _weight)

    def _drawn(self, source: Source, family: str, way: Way) -> Drawn | Refused:
        self._measure_with(family)
        answer = self._call(
            "drawDiagram", source.text, _options(way.options), dict(source.aliases), way.turned
        )
        return answer if isinstance(answer, Refused) else Drawn(**answer)

    def _measure_with(self, family: str) -> None:
        if self._family != family:
            regular, bold = advance_table(family), advance_table(family, bold=True)
            self._context.eval(f"setAdvances({json.dumps(regular)},{json.dumps(bold)})")
            self._family = family

    def _call(self, function: str, *values: object) -> Json | Refused:
        from quickjs import JSException

        call = f"{function}({','.join(json.dumps(value) for value in values)})"
        try:
            answer: Json = json.loads(self._context.eval(call))
        except JSException as exception:
            # A context that ran out of time or memory may be left in any state.
            forget_engine()
            return Refused(code="limit", message=str(exception).partition("\n")[0])
        return Refused(**answer["error"]) if "error" in answer else answer


_REMEMBERED = 8_000_000
"""Characters of SVG."""


def _weight(answer: Drawn | Refused) -> int:
    return len(answer.svg) if isinstance(answer, Drawn) else 1_000


def engine() -> Engine:
    """Return this thread's engine; starting it takes about 100 ms, once."""
    # A QuickJS context belongs to the stack of the thread that made it.
    if not hasattr(_local, "engine"):
        _local.engine = Engine()
    found: Engine = _local.engine
    return found


def forget_engine() -> None:
    """Let the next diagram start a fresh engine."""
    if hasattr(_local, "engine"):
        del _local.engine


_local = threading.local()


def _options(options: Json) -> Json:
    return {"limit": LIMITS.characters, "maxEdges": LIMITS.edges, "outputLimit": LIMITS.output, **options}


@cache
def _boot_source() -> str:
    return Path(__file__).with_name("engine.js").read_text(encoding="utf-8")


@cache
def _script_source() -> str:
    # Finding the spec of the package doesn't import it, and so none of what it draws pictures with.
    spec = find_spec("mermaid_render")
    for folder in spec.submodule_search_locations or () if spec else ():
        script = Path(folder, "pele", "pele.global.js")
        if script.is_file():
            return script.read_text(encoding="utf-8")
    raise _missing()


def _missing() -> Failure:
    return Failure(
        msg("The engine that draws diagrams is missing."),
        msg("Install classdeck again: mermaid-render and quickjs-ng bring the engine."),
    )
