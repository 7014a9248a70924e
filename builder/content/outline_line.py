"""One line of an outline: how far it is indented, what marks it, and what it says."""

import re
from dataclasses import dataclass

TREE = "tree"
PLAIN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineLine:
    """A line; `column` is where its mark begins, in characters from 0."""

    number: int
    """Of the line in its text, from 0."""
    column: int
    family: str
    """What kind of mark it has: lines of one list share it; empty for a line without one."""
    text: str
    """Without the mark; marks that say something themselves, such as ✅ and →, stay."""
    raw: str
    ordinal: int | None = None
    """The number of `3.`, `3)` and ③."""
    ordinal_mark: str = ""

    @property
    def announces(self) -> bool:
        """True where the line ends in a colon and so promises what follows."""
        return self.text.rstrip("*` ").endswith((":", "："))

    @property
    def is_marked(self) -> bool:
        return self.family != PLAIN


def read_lines(text: str) -> tuple[OutlineLine, ...]:
    """Return the lines of `text` that say something."""
    numbered = enumerate(text.split("\n"))
    return tuple(line for number, raw in numbered if (line := _read_line(number, raw)) is not None)


def begins_item(text: str) -> bool:
    """Return whether `text` begins with a mark that hardly anything but an item has: •, 🔹, ✅, ①, 1️⃣."""
    if not text or text[0] in _SOFT:
        return False
    family, _, _ = _read_mark(text)
    return family in {"circled", "keycap", "emoji"} or (family in _FIRM and family != PLAIN)


def _read_line(number: int, raw: str) -> OutlineLine | None:
    expanded = raw.replace("\u3000", "  ").replace("\u00a0", " ").expandtabs(4).rstrip()
    found = _CONNECTOR.match(expanded)
    if found is not None and found.end() <= len(expanded):
        text = expanded[found.end() :]
        _, _, text = _read_mark(text) if text[:1] in _BULLETS else ("", None, text)
        column = len(found[1])
        return (
            OutlineLine(number=number, column=column, family=TREE, text=text.strip(), raw=raw)
            if text.strip()
            else None
        )
    bare = expanded.lstrip(_BARS)
    if not bare or _RULER.fullmatch(bare):
        return None
    family, ordinal, text = _read_mark(bare)
    return OutlineLine(
        number=number,
        column=len(expanded) - len(bare),
        family=family,
        text=text.strip(),
        raw=raw,
        ordinal=ordinal,
        ordinal_mark=bare[: len(bare) - len(text)].strip() if ordinal is not None else "",
    )


def _read_mark(bare: str) -> tuple[str, int | None, str]:
    """Return the family, the number and the text of a line without its indentation."""
    if bare[0] in _BULLETS and (found := _BULLET.match(bare)):
        return found[1], None, bare[found.end() :]
    if found := _NUMBER.match(bare):
        return "number" + found[2], int(found[1]), bare[found.end() :]
    if found := _SECTION.match(bare):
        return "section" + str(found[0].count(".") + found[0].count("-")), None, bare
    if _BOX.match(bare):
        return "box", None, bare
    if _STEP.match(bare):
        return "step", None, bare
    if bare[0] in _CIRCLED:
        return "circled", _CIRCLED.index(bare[0]) + 1, bare[1:]
    if found := _KEYCAP.match(bare):
        return "keycap", 10 if found[1] is None else int(found[1]), bare[found.end() :]
    if _LETTER.match(bare):
        return "letter", None, bare
    if _EMOJI.match(bare):
        return "emoji", None, bare
    if _ARROW.match(bare):
        return "arrow", None, bare
    # A heading sign says of a line only that it is one.
    return PLAIN, None, _HEADING_SIGN.sub("", bare)


_BARS = " │┃|"
# The bullets of word processors and of Unicode; the soft ones need a space behind them to be one.
_FIRM = "🔹🔸🔷🔶▪▫◾◽◼◻■□◆◇●○◦•‣⁃∙·ㆍ▶▷►▸▹◉◎"
_SOFT = "-*+–—‐o"
_BULLETS = frozenset(_FIRM + _SOFT)
_BULLET = re.compile(rf"([{_FIRM}]|[{re.escape(_SOFT)}](?=\s)(?!\s+[:：=]))\ufe0f?\s*(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})([.)])(?:\s+(?=\S)|(?=[가-힣]))")
# 1️⃣ is a digit, a variation selector and U+20E3; there is no such 10 but 🔟.
_KEYCAP = re.compile(r"(?:([0-9])\ufe0f?\u20e3|🔟)\s*(?=\S)")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LETTER = re.compile(
    r"(?:[가나다라마바사아자차카타파하]|[A-Za-z]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])[.)]\s|\((?:\d{1,2}|[가-하]|[a-z])\)\s?"
)
_SECTION = re.compile(r"\d{1,2}(?:[.-]\d{1,2}){1,2}(?=[.)]?\s+[^\d\W])")
_BOX = re.compile(r"(?:\[[ xX]\]|[☐☑☒])\s+\S")
_STEP = re.compile(r"(?:step|phase|stage|단계)\s?\d{1,2}\b|\d{1,2}\s?단계", re.IGNORECASE)
_EMOJI = re.compile(r"[\u2600-\u27bf\u2b50\u2b55\U0001f1e6-\U0001faff]")
_HEADING_SIGN = re.compile(r"\A#{1,6}\s+(?=\S)")
_ARROW = re.compile(r"[→⇒➜➔⮕↳⤷]\s*\S")
_RULER = re.compile(r"[─━═=\-_*~·.]{3,}")

# Tree connectors as `tree`, its ASCII mode, Windows and keyboards draw them.
_CONNECTOR = re.compile(
    r"([ │┃|]*)(?:[├└┌┣┗╭╰╠╚](?:[─━═╴\-]+[ ]?|[ ])|(?<![^\s│|])(?:[|+`\\]-(?=\s)|(?:[|+`\\]--+>?|\|_+)(?=[\s\w.])))[ ]*"
)
