"""Labels of flowcharts that need quotes."""

import re
from collections.abc import Sequence

from builder.diagram.problems import Mend
from builder.language import Message, msg

_CLOSERS = {"[": "]", "(": ")", "{": "}"}
_SHAPES = ("(((", "([", "[[", "[(", "((", "{{", "[", "(", "{")
_MARKS = re.compile(r"[()\[\]{}/\\|<>@\"]")
_BREAK = re.compile(r"<br\s*/?>|</?[biu]>", re.IGNORECASE)
_WORD = re.compile(r"[\w.:-]*\w")


def mend_flowchart(lines: Sequence[str]) -> tuple[list[str], list[Mend]]:
    """Quote labels with marks in them, drop comments behind statements, put arrows right."""
    kept, mends = [], []
    for number, line in enumerate(lines, 1):
        for rule in (_without_comment, _plain_arrow, _end_node, _subgraph_title, _edge_labels, _node_labels):
            changed, message = rule(line)
            if message is not None:
                hint = msg("Write: {line}", line=changed.strip())
                mends.append(Mend(line=number, message=message, hint=hint))
            line = changed
        kept.append(line)
    return kept, mends


Change = tuple[str, Message | None]


def _without_comment(line: str) -> Change:
    statement, mark, comment = line.partition(" %%")
    if not mark or not statement.strip() or comment.startswith("{") or statement.lstrip().startswith("%%"):
        return line, None
    return statement.rstrip(), msg("A comment needs a line of its own; it was left out.")


def _plain_arrow(line: str) -> Change:
    changed = re.sub(r"(\|[^|]*\|)>", r"\1", line)
    return changed, msg(
        "The link ends twice: the > after its label was left out."
    ) if changed != line else None


def _end_node(line: str) -> Change:
    changed = re.sub(r"(?<=[-=.>|ox&]\s)end\b(?!\s*[\[({])|^(\s*)end(?=\s+[-=.<ox&])", r"\1end_[end]", line)
    return changed, msg("“end” closes a block; the node got another name.") if changed != line else None


def _subgraph_title(line: str) -> Change:
    found = re.match(r"(\s*subgraph\s+)(.*)$", line)
    if found is None or set('"[') & set(found[2]) or not set("()/{}") & set(found[2]):
        return line, None
    return f'{found[1]}"{found[2].strip()}"', msg("The title of the subgraph needs quotes; they were added.")


def _edge_labels(line: str) -> Change:
    changed = re.sub(r'([-=.>ox]\s*)\|([^|"]*)\|', _quoted_edge, line)
    return changed, msg("The label of a link needs quotes; they were added.") if changed != line else None


def _quoted_edge(found: re.Match[str]) -> str:
    return f'{found[1]}|"{found[2].strip()}"|' if _needs_quotes(found[2]) else found[0]


def _node_labels(line: str) -> Change:
    if re.match(r"\s*(style|classDef|class|linkStyle|click|%%|subgraph\s+\")", line):
        return line, None
    parts: list[str] = []
    place, named = 0, []
    while place < len(line):
        word = _WORD.match(line, place)
        if word is None:
            parts.append(line[place])
            place += 1
            continue
        parts.append(word[0])
        place = word.end()
        label = _label(line, place)
        if label is not None:
            whole, end, changed = label
            parts.append(whole)
            place = end
            named += [word[0]] if changed else []
        elif line[place : place + 1] == '"':
            break
    parts.append(line[place:])
    if not named:
        return line, None
    return "".join(parts), msg("The label of {node} needs quotes; they were added.", node=", ".join(named))


def _label(line: str, place: int) -> tuple[str, int, bool] | None:
    """Return the label that begins at `place` with its brackets, where it ends, and whether it was quoted."""
    opener = next((shape for shape in _SHAPES if line.startswith(shape, place)), None)
    if opener is None:
        return None
    closer = "".join(_CLOSERS[bracket] for bracket in reversed(opener))
    end = _end(line, place, opener[0])
    if end is None:
        return None
    inside = line[place + len(opener) : end]
    if not line[place:end].endswith(closer) or len(inside) < len(closer):
        # What looked like a cylinder or a stadium is a label that begins with a bracket.
        opener, closer = opener[0], _CLOSERS[opener[0]]
        inside = line[place + 1 : end]
    inside = inside[: len(inside) - len(closer)]
    if not _needs_quotes(inside) or _is_slanted(opener, inside):
        return line[place:end], end, False
    words = inside.strip()
    if len(words) > 1 and words[0] == words[-1] == '"':
        words = words[1:-1]
    words = words.replace('"', "#quot;")
    return f'{opener}"{words}"{closer}', end, True


def _end(line: str, place: int, bracket: str) -> int | None:
    """Return the place behind the bracket that closes the one at `place`."""
    depth, quoted = 0, False
    for index in range(place, len(line)):
        quoted ^= line[index] == '"'
        if quoted and '"' in line[index + 1 :]:
            continue
        depth += (line[index] == bracket) - (line[index] == _CLOSERS[bracket])
        if depth == 0:
            return index + 1
    return None


def _needs_quotes(inside: str) -> bool:
    words = inside.strip()
    if len(words) > 1 and words[0] == words[-1] == '"' and '"' not in words[1:-1]:
        return False
    return bool(_MARKS.search(_BREAK.sub("", words))) and not words.startswith("`")


def _is_slanted(opener: str, inside: str) -> bool:
    words = inside.strip()
    return (
        opener == "["
        and len(words) > 1
        and words[0] in "/\\"
        and words[-1] in "/\\"
        and not _MARKS.search(words[1:-1])
    )
