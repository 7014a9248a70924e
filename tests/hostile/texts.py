"""Sessions whose text is made to crash, hang or fill whoever reads it."""

from tests.hostile.sample import SESSION, Sample, body, whole

_BOMB = "\n".join(
    [
        "a: &a [x,x,x,x,x,x,x,x,x,x]",
        *(f"{b}: &{b} [{','.join([f'*{a}'] * 10)}]" for a, b in ("ab", "bc", "cd", "de", "ef", "fg", "gh")),
    ]
)
"""Ten million words in eight lines, for a reader that follows aliases."""


def _front(values: str) -> str:
    return f"---\n{values}\n---\n" + SESSION.format("- 둘")


TEXTS: tuple[Sample, ...] = (
    body("null characters", "가\x00나\x00다"),
    body("colours and commands for a terminal", "\x1b[31m빨강\x1b[0m \x1b]0;제목\x07 \x1b[2J 끝"),
    body("text that runs backwards", "\u202egpj.exe\u202c 그리고 \u2066숨김\u2069"),
    body("a thousand marks on one letter", "e" + "\u0301" * 1000 + " 가" + "\u0334" * 1000),
    whole("lone surrogates", SESSION.format("가 \ud800 나").encode("utf-8", "surrogatepass")),
    whole("bytes that are no text", SESSION.format("둘").encode() + bytes(range(128, 256)) * 4),
    whole("a program", b"\x7fELF\x02\x01\x01" + bytes(500)),
    whole("utf-32", SESSION.format("둘").encode("utf-32")),
    whole("five megabytes", SESSION.format("- 아주 긴 글입니다.\n" * 200_000)),
    body("a word of thirty thousand letters", "x" * 30_000),
    body("a line of ten thousand words", "가나 " * 10_000),
    body("a thousand headings", "### 제목\n\n" * 1_000),
    body("a hundred and fifty phases", "## 단계 (1분)\n\n" * 150),
    body("a thousand quotes in each other", ">" * 1000 + " 끝"),
    body("a thousand lists in each other", "".join("  " * i + "- 가\n" for i in range(1000))),
    body("five thousand opening brackets", "[" * 5000 + "![" * 5000),
    body("emphasis without an end", "**가 _나 " * 5000),
    body("backticks of every length", " ".join("`" * i for i in range(1, 200))),
    body("five thousand footnotes", "".join(f"[^{i}] " for i in range(2000)) + "\n\n[^1]: 하나"),
    body("a footnote that refers to itself", "가[^a]\n\n[^a]: 나[^a] 다[^b]\n\n[^b]: 라[^a]"),
    body("a reference that grows", "[a]: " + "x" * 5000 + "\n\n" + "[a] " * 2000),
    body("a table of five hundred columns", "|" + "가|" * 500 + "\n|" + "-|" * 500 + "\n|" + "1|" * 500),
    body("a table of five hundred rows", "| 가 | 나 |\n|---|---|\n" + "| 1 | 2 |\n" * 500),
    body("code of a thousand lines", "```python\n" + "x = 1\n" * 1000 + "```"),
    body("a code line of fifty thousand letters", "```\n" + "x" * 50_000 + "\n```"),
    body("a fence that is never closed", "```yaml\na: 1"),
    body("containers in each other", "".join(":" * (103 - i) + " notes\n" for i in range(100)) + "끝"),
    body("a container nobody knows", "::: exec\nrm -rf /\n:::"),
    body("attributes without an end", "가 {" + "a=b " * 5000),
    body(
        "minutes beyond every clock",
        "## 심화 (99999999999999999999분)\n- 가\n\n## 사례 (-5분)\n- 나\n\n## 끝 (0분)",
    ),
    body("a directory listing that goes on for ever", "```\n" + "│   " * 2000 + "├── a\n```"),
    body("characters by number", "&#0; &#xD800; &#x110000; &#1; &Tab; &ZeroWidthSpace; &NotExisting;"),
    whole("front matter that multiplies", _front(_BOMB)),
    whole("front matter that runs a command", _front('a: !!python/object/apply:os.system ["touch /tmp/x"]')),
    whole("front matter in itself", _front("a: &a [*a]")),
    whole("front matter that is a list", _front("- 1\n- 2")),
    whole("front matter as deep as a well", _front("a: " + "[" * 2000)),
    whole("front matter that never ends", "---\n" + "a: 1\n" * 2000),
    whole("a title of six thousand letters", "# " + "제목 " * 2000 + "\n\n## 목표 (50분)\n- 가\n"),
)
