"""Every word of the source stands in the handout, but those that are hidden from its reader."""

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.handout import Edition
from tests.handout.sample import html_of

HIDDEN = ("notes", "solution", "slides")


@st.composite
def blocks(draw: st.DrawFn, depth: int = 2) -> str:
    """Markdown whose every word is `@`: each is replaced by one of its own."""
    kinds = ["paragraph", "list", "table", "code", "outline", "definitions", "image", "tasks"]
    kind = draw(st.sampled_from([*kinds, "container", "quote"] if depth else kinds))
    match kind:
        case "paragraph":
            return draw(st.sampled_from(["@ @", "**@** *@* ~~@~~", "`@` [@](https://example.com)", "@\\\n@"]))
        case "list":
            return draw(st.sampled_from(["- @\n  - @\n    - @\n- @", "1. @\n2. @", "- @\n\n  @\n- @"]))
        case "tasks":
            return "- [ ] @\n- [x] @"
        case "table":
            return "| @ | @ |\n|---|---|\n| @ | @ |"
        case "code":
            return draw(st.sampled_from(["```yaml\n@: @\n```", "```python {hl_lines=2}\n@\n@\n```"]))
        case "outline":
            return "```\n@\n├── @\n│   └── @\n└── @\n```"
        case "definitions":
            return "@\n: @"
        case "image":
            return "![@](missing.png)"
        case "quote":
            inside = draw(blocks(depth=0))
            return "\n".join(f"> {line}" for line in inside.split("\n"))
        case _:
            return draw(containers(depth))


@st.composite
def containers(draw: st.DrawFn, depth: int) -> str:
    name = draw(st.sampled_from([*HIDDEN, "tip", "warning", "exercise", "handout", "answer"]))
    inside = draw(blocks(depth=depth - 1))
    fence = ":" * (depth + 3)
    if name in HIDDEN:
        inside = inside.replace("@", "%")
    return f"{fence} {name}\n{inside}\n{fence}"


@st.composite
def sessions(draw: st.DrawFn) -> tuple[str, list[str], list[str]]:
    """Return a session, the words that a student reads and those that only others read."""
    parts = ["# @", draw(blocks())]
    for heading in draw(
        st.permutations(["## @ (5분)", "## @ (12분)", "## 토론: @ (8분)", "## @", "### @", "#### @ (3분)"])
    ):
        parts += [heading, *draw(st.lists(blocks(), max_size=2))]
    counter = iter(range(10_000))
    seen: list[str] = []
    hidden: list[str] = []

    def word(match: re.Match[str]) -> str:
        name = f"{'seen' if match[0] == '@' else 'hidden'}{next(counter):04}"
        (seen if match[0] == "@" else hidden).append(name)
        return name

    return re.sub("[@%]", word, "\n\n".join(parts)), seen, hidden


@settings(max_examples=60, deadline=None)
@given(sessions())
def test_students_read_every_word_that_is_not_hidden_from_them(
    session: tuple[str, list[str], list[str]],
) -> None:
    text, seen, hidden = session
    shown = visible(html_of(text).text)
    assert [word for word in seen if word not in shown] == []
    assert [word for word in hidden if word in shown] == []


@settings(max_examples=30, deadline=None)
@given(sessions())
def test_words_keep_their_order(session: tuple[str, list[str], list[str]]) -> None:
    text, seen, _ = session
    shown = visible(html_of(text, edition=Edition.LARGE_PRINT).text.partition("<main>")[2])
    places = [shown.index(word) for word in seen[1:]]
    assert places == sorted(places)


def visible(page: str) -> str:
    return html.unescape(re.sub(r"<(?!img)[^>]+>", "", page)).replace("\u2060", "")
