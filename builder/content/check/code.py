"""Code that can't be read by the language it says it is."""

import re
import textwrap
from collections.abc import Iterator

from builder.content.block import CodeBlock
from builder.content.check.all_blocks import all_blocks, source_lines
from builder.content.check.parse_code import LARGEST, PARSERS, Wrong
from builder.content.document import Document
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg


def check_code(document: Document) -> Iterator[Problem]:
    """Yield each block of JSON, YAML, TOML or Python that doesn't parse, at the place where reading stops.

    Templates (Helm, Jinja) and code with something left out (`...`, `…`) aren't meant to be parsed; neither
    is part of a file that would parse among other lines.
    """
    lines = source_lines(document.source.text)
    for block in all_blocks(document):
        if isinstance(block, CodeBlock) and (language := PARSERS.get(block.language.lower())) is not None:
            if len(block.text) > LARGEST or _is_part(block.text) or not _is_fence(block, lines):
                continue
            text = textwrap.dedent(block.text)
            if (wrong := language.parse(text)) is not None:
                yield _problem(block, language.name, wrong, lines)


def _is_part(code: str) -> bool:
    return _TEMPLATE.search(code) is not None or _LEFT_OUT.search(code) is not None


_TEMPLATE = re.compile(r"\{\{(?!\s*\})|\{%|<%|\$\{\{|<\?|@@\w+@@")
_LEFT_OUT = re.compile(
    r"…|^[ \t#/*,\"'\[{(-]*\.\.\.|(?<![\w\"'])\.\.\.[ \t,\]})]*$|\(생략\)|\(omitted\)"
    r"|(?<![\"'\w])<[A-Za-z가-힣][\w .-]{0,60}>(?![\"'\w])",
    re.MULTILINE,
)


def _is_fence(block: CodeBlock, lines: tuple[str, ...]) -> bool:
    """Return whether the block stands in a fence: broken front matter is code as well."""
    return "```" in (line := lines[min(block.span.line, len(lines)) - 1]) or "~~~" in line


def _problem(block: CodeBlock, language: str, wrong: Wrong, lines: tuple[str, ...]) -> Problem:
    number = block.span.line + wrong.line
    source = lines[number - 1] if number <= len(lines) else ""
    # A block inside an item is indented, and code inside it may be too.
    shown = block.text.split("\n")[wrong.line - 1] if wrong.line <= block.text.count("\n") + 1 else ""
    dedented = len(shown) - len(textwrap.dedent(block.text).split("\n")[wrong.line - 1]) if shown else 0
    column = wrong.column + dedented + max(source.find(shown), 0)
    return Problem(
        code=Code.BROKEN_CODE,
        severity=Severity.WARNING,
        message=msg("this isn't {language}: {reason}", language=language, reason=wrong.reason),
        span=Span(path=block.span.path, line=min(number, block.span.last_line), column=column),
        hint=msg("mend it, or name another language; `...` marks what is left out, `text` is never parsed"),
        label=msg("reading stops here"),
    )
