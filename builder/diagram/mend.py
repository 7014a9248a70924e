"""Sources that Mermaid refuses for a small mistake, mended.

Nothing is mended in a source that is accepted as it stands. Each rule returns the lines it would have, and
says what it changed; `mended` keeps the first set of changes that the engine accepts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType

from builder.diagram.engine import Source
from builder.diagram.mend_flowchart import mend_flowchart
from builder.diagram.mend_words import aliased, quote_words
from builder.diagram.problems import Mend, header_line
from builder.language import msg

Rule = Callable[[Sequence[str]], tuple[list[str], list[Mend]]]


_LONGEST_LINE = 1_000
"""Characters; nobody's small mistake stands in a longer one, and patterns stay quick."""


def mended(source: str) -> Iterator[tuple[Source, tuple[Mend, ...]]]:
    """Yield sources that may be what the author meant, the least changed first, each with its changes."""
    lines = source.split("\n")
    if max(map(len, lines)) > _LONGEST_LINE:
        return
    place = header_line(lines)
    lines, mends = _kind_completed(lines, place)
    word = re.split(r"[\s;:{]", lines[place].strip(), maxsplit=1)[0] if lines else ""
    for rule in _RULES.get(word.removesuffix("-beta").removesuffix("-v2"), ()):
        lines, more = rule(lines)
        mends = [*mends, *more]
    text = "\n".join(lines)
    if mends:
        yield Source(text=text), tuple(mends)
    other, more = aliased(text, place)
    if more:
        yield other, (*mends, *more)


def _kind_completed(lines: list[str], place: int) -> tuple[list[str], list[Mend]]:
    """Add `-beta` to kinds that Mermaid knows only with it."""
    found = re.match(
        r"\s*(radar|treeView|venn|cynefin|wardley|usecase|swimlane|architecture|eventmodeling)\b(?!-)",
        lines[place],
    )
    if found is None:
        return list(lines), []
    whole = found[0] + "-beta"
    mend = Mend(
        line=place + 1,
        message=msg(
            "The diagram begins with “{kind}”, which Mermaid knows as “{whole}”.",
            kind=found[1],
            whole=found[1] + "-beta",
        ),
        hint=msg("Write “{whole}”.", whole=found[1] + "-beta"),
    )
    return [*lines[:place], whole + lines[place][found.end() :], *lines[place + 1 :]], [mend]


def _drop_styles(lines: Sequence[str]) -> tuple[list[str], list[Mend]]:
    """Blank the style lines that only flowcharts have."""
    kept, mends = [], []
    for number, line in enumerate(lines, 1):
        if re.match(r"\s*(style|classDef|class|linkStyle)\s", line):
            mends.append(
                Mend(
                    line=number,
                    message=msg(
                        "Sequence diagrams have no styles; “{line}” was left out.", line=line.strip()[:40]
                    ),
                    hint=msg("Delete the line."),
                )
            )
            line = ""
        kept.append(line)
    return kept, mends


def _escape_semicolons(lines: Sequence[str]) -> tuple[list[str], list[Mend]]:
    """Write semicolons in messages as Mermaid wants them: bare ones end the statement."""
    kept, mends = [], []
    for number, line in enumerate(lines, 1):
        head, colon, words = line.partition(":")
        if colon and re.search(r"(?<!\w);|(?<!#\d\d);", words.rstrip(" ;")) and "#" not in words:
            mends.append(
                Mend(
                    line=number,
                    message=msg("A semicolon ends a message; the rest was taken as part of it."),
                    hint=msg("Write #59; for the semicolon."),
                )
            )
            line = head + colon + words.replace(";", "#59;")
        kept.append(line)
    return kept, mends


_RULES: MappingProxyType[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "graph": (mend_flowchart,),
        "flowchart": (mend_flowchart,),
        "sequenceDiagram": (_drop_styles, _escape_semicolons),
        "xychart": (quote_words,),
        "requirementDiagram": (quote_words,),
        "pie": (quote_words,),
        "mindmap": (mend_flowchart,),
    }
)
