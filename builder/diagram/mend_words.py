"""Words that some kinds of diagram want in quotes, or in ASCII."""

import re
from collections.abc import Sequence

from builder.diagram.engine import Source
from builder.diagram.problems import Mend
from builder.language import msg

_FOREIGN = re.compile(r"[^\x00-\x7f]+")


def quote_words(lines: Sequence[str]) -> tuple[list[str], list[Mend]]:
    """Quote the words of axes, titles, requirements and slices that aren't plain ASCII."""
    kept, mends = [], []
    for number, line in enumerate(lines, 1):
        quoted = _quoted(line)
        if quoted != line:
            mends.append(
                Mend(
                    line=number,
                    message=msg("These words need quotes in this kind of diagram; they were added."),
                    hint=msg("Write: {line}", line=quoted.strip()),
                )
            )
        kept.append(quoted)
    return kept, mends


def aliased(text: str, header: int) -> tuple[Source, list[Mend]]:
    """Return the source with every word that isn't ASCII under another name, which the engine spells out."""
    names: dict[str, str] = {}

    def alias(found: re.Match[str]) -> str:
        return names.setdefault(found[0], f"Zq{_letters(len(names))}qZ")

    changed = _FOREIGN.sub(alias, text)
    if not names:
        return Source(text=text), []
    mend = Mend(
        line=header + 1,
        message=msg("Mermaid takes only English letters in this kind of diagram; it was drawn all the same."),
        hint=msg("Other programs that show Mermaid will refuse it."),
    )
    return Source(text=changed, aliases={name: word for word, name in names.items()}), [mend]


def _letters(number: int) -> str:
    return "".join("abcdefghijklmnop"[int(digit, 16)] for digit in f"{number:x}")


def _quoted(line: str) -> str:
    if re.match(r"\s*x-axis\b", line):
        return re.sub(
            r"\[(.*)\]", _quoted_list, _quoted_after(line, r"(\s*x-axis\s+)([^\[\"]+?)(\s*\[|\s*$)")
        )
    if re.match(r"\s*y-axis\b", line):
        return _quoted_after(line, r"(\s*y-axis\s+)([^\"\d][^\"]*?)(\s+[-\d.]+\s*-->|\s*$)")
    if re.match(r"\s*title\b", line):
        return _quoted_after(line, r"(\s*title\s+)([^\"]+?)(\s*$)")
    if re.match(r"\s*(text|id|type|docref)\s*:", line, re.IGNORECASE):
        return _quoted_after(line, r"(\s*\w+\s*:\s*)([^\"]+?)(\s*$)")
    return _quoted_after(line, r"(\s*)([^\"\s:][^\":]*?)(\s*:\s*[\d.]+\s*$)")


def _quoted_after(line: str, pattern: str) -> str:
    found = re.match(pattern, line)
    if found is None or not _FOREIGN.search(found[2]) or found[2].lstrip().startswith("["):
        return line
    return f'{found[1]}"{found[2]}"{found[3]}{line[found.end() :]}'


def _quoted_list(found: re.Match[str]) -> str:
    entries = [entry.strip() for entry in found[1].split(",")]
    return (
        "["
        + ", ".join(
            f'"{entry}"' if _FOREIGN.search(entry) and '"' not in entry else entry for entry in entries
        )
        + "]"
    )
