"""Code → coloured runs, through Pygments."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.content.code_token import CodeKind, CodeToken

if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

CodeLine = tuple[CodeToken, ...]

LARGEST = 50_000
"""Characters; longer code is shown plain, since some of Pygments' patterns take quadratic time."""


@lru_cache(maxsize=512)
def highlight(code: str, language: str) -> tuple[CodeLine, ...]:
    """Return the runs of each line of `code`; joined with line ends they are `code` again.

    A language that Pygments doesn't know is one plain run a line. Prompts and output are told apart in
    `console`, and in `bash` where a line begins with `$ `.
    """
    lexer = _lexer(_console_if_prompted(code, language)) if len(code) <= LARGEST else None
    # Many lexers know a line by its end, so the last line gets one too.
    tokens = [(_kind(kind), text) for kind, text in lexer.get_tokens(code + "\n")] if lexer else []
    if "".join(text for _, text in tokens) != code + "\n":
        # Some lexers tidy the text; the text matters more than its colours.
        tokens = [(CodeKind.PLAIN, code + "\n")]
    return tuple(_split_lines(tokens))[:-1]


def _console_if_prompted(code: str, language: str) -> str:
    name = language.lower()
    prompted = code.startswith("$ ") or "\n$ " in code
    return "console" if prompted and name in _SHELLS else name


def _lexer(language: str) -> "Lexer | None":
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _split_lines(tokens: Iterable[tuple[CodeKind, str]]) -> Iterable[CodeLine]:
    line: list[CodeToken] = []
    for kind, text in tokens:
        first, *following = text.split("\n")
        _add(line, first, kind)
        for part in following:
            yield tuple(line)
            line = []
            _add(line, part, kind)
    yield tuple(line)


def _add(line: list[CodeToken], text: str, kind: CodeKind) -> None:
    if line and line[-1].kind == kind:
        text = line.pop().text + text
    if text:
        line.append(CodeToken(text, kind))


def _kind(token: "_TokenType | None") -> CodeKind:
    """Return the kind of the nearest ancestor that has one: `Token.Name.Function.Magic` is a function."""
    while token is not None:
        if (kind := _KINDS.get(str(token).removeprefix("Token."))) is not None:
            return kind
        token = token.parent
    return CodeKind.PLAIN


_SHELLS = frozenset({"bash", "sh", "shell", "zsh"})

# Pygments' own list: https://pygments.org/docs/tokens/
_KINDS: Mapping[str, CodeKind] = MappingProxyType(
    {
        "Keyword": CodeKind.KEYWORD,
        "Keyword.Type": CodeKind.TYPE,
        "Operator.Word": CodeKind.KEYWORD,
        "Operator": CodeKind.OPERATOR,
        "Punctuation": CodeKind.PUNCTUATION,
        "Literal.String": CodeKind.STRING,
        "Literal.Number": CodeKind.NUMBER,
        "Literal.Date": CodeKind.NUMBER,
        "Comment": CodeKind.COMMENT,
        "Comment.Preproc": CodeKind.KEYWORD,
        "Name": CodeKind.NAME,
        "Name.Attribute": CodeKind.ATTRIBUTE,
        "Name.Builtin": CodeKind.FUNCTION,
        "Name.Class": CodeKind.TYPE,
        "Name.Decorator": CodeKind.ATTRIBUTE,
        "Name.Exception": CodeKind.TYPE,
        "Name.Function": CodeKind.FUNCTION,
        "Name.Tag": CodeKind.TAG,
        "Generic.Deleted": CodeKind.DELETED,
        "Generic.Error": CodeKind.OUTPUT,
        "Generic.Heading": CodeKind.HEADING,
        "Generic.Subheading": CodeKind.HEADING,
        "Generic.Inserted": CodeKind.INSERTED,
        "Generic.Output": CodeKind.OUTPUT,
        "Generic.Prompt": CodeKind.PROMPT,
    }
)
