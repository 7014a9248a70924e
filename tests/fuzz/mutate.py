"""Inputs made of others, the way authors break files: by lines, by marks, by single bytes."""

from collections.abc import Callable
from random import Random

Lines = list[bytes]


def mutate(data: bytes, random: Random, largest: int) -> bytes:
    """Return `data` changed in one to four places, at most `largest` bytes of it."""
    for _ in range(random.randint(1, 4)):
        data = _bytes(data, random) if random.random() < _BYTES else _lines(data, random)
    return data[:largest]


_BYTES = 0.25
"""How often bytes are changed and not lines."""


def _bytes(data: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    match random.randint(0, 2):
        case 0:
            return data[:at] + random.choice(_FRAGMENTS) + data[at:]
        case 1:
            return data[:at] + data[at + random.randint(1, 8) :]
        case _:
            return data[:at] + bytes([random.randint(0, 255)]) + data[at + 1 :]


def _lines(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    begin = random.randrange(len(lines))
    end = min(len(lines), begin + 1 + int(random.expovariate(0.3)))
    change = random.choice(_CHANGES)
    return b"\n".join(lines[:begin] + change(lines[begin:end], random) + lines[end:])


def _insert(lines: Lines, random: Random) -> Lines:
    return [random.choice(_FRAGMENTS), *lines]


def _append(lines: Lines, random: Random) -> Lines:
    return [*lines[:-1], lines[-1] + random.choice(_FRAGMENTS)]


def _prefix(lines: Lines, random: Random) -> Lines:
    mark = random.choice([b"  ", b"    ", b"\t", b"> ", b"- ", b"1. ", b"# ", b"| "])
    return [mark + line for line in lines]


def _dedent(lines: Lines, random: Random) -> Lines:
    return [line.lstrip() for line in lines]


def _repeat(lines: Lines, random: Random) -> Lines:
    return lines * random.choice([2, 3, 20])


def _remove(lines: Lines, random: Random) -> Lines:
    return []


def _shuffle(lines: Lines, random: Random) -> Lines:
    return random.sample(lines, len(lines))


def _enclose(lines: Lines, random: Random) -> Lines:
    opening, closing = random.choice(_PAIRS)
    return [opening, *lines, closing]


_CHANGES: tuple[Callable[[Lines, Random], Lines], ...] = (
    _insert,
    _insert,
    _append,
    _prefix,
    _dedent,
    _repeat,
    _remove,
    _shuffle,
    _enclose,
)

_PAIRS = (
    (b"::: notes", b":::"),
    (b"::: columns", b":::"),
    (b":::: solution", b"::::"),
    (b"```", b"```"),
    (b"```mermaid", b"```"),
    (b"```chart", b"```"),
    (b"<details>", b"</details>"),
    (b"<!--", b"-->"),
    (b"$$", b"$$"),
    (b"---", b"---"),
    (b"| a | b |\n|---|:-:|", b""),
)

_FRAGMENTS = tuple(
    fragment.encode()
    for fragment in (
        "# ",
        "## 핵심 개념 (12분)",
        "## Goals (5 min)",
        "## (분)",
        "## 그룹 토론 (999999999분)",
        "### 주제",
        "#### 단계 (3분)",
        "---",
        "::: notes",
        "::: answer lines=5",
        "::: 단",
        ":::",
        '```python {hl_lines="2-4"}',
        "```",
        "```chart\ntype: pie\na,1\nb,2\n```",
        "```mermaid\nflowchart LR\n a-->b\n```",
        "```\n🔹 가\n  • 나\n├── 다\n└── 라\n```",
        "|a|b|\n|-|-|\n|1|2|",
        "- [ ] 할 일",
        "____",
        "[^1]",
        "[^1]: 각주",
        "용어\n: 뜻",
        "![대체](x.png){width=50%}",
        "[고리](./session_02.md#a)",
        "<https://example.org>",
        "<br/>",
        '<div align="center">',
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "$\\frac{a}{b}$",
        "$$\\sum_{i=0}^n x_i$$",
        "{priority=optional}",
        '{#id .class key="v"}',
        "**굵게** *기울여* `code` ~~줄~~",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u200f\u202e",
        "\x00\x1b[31m\x7f",
        "\ufeff",
        "\r",
        "가" * 200,
        "a" * 300,
        "&amp;&lt;&#0;&#xD800;",
        "pacing: [5, 12, 10, 15, 8]",
        "start: 09:00",
        "lang: en",
    )
)
