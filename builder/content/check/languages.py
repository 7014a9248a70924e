"""Fences whose language is misspelt, or missing though there is no doubt about it."""

import difflib
import json
import re
from collections.abc import Iterator
from functools import cache

from builder.content.block import CodeBlock
from builder.content.check.all_blocks import all_blocks, source_lines
from builder.content.document import Document
from builder.diagnostics import Code, Edit, Problem, Severity, Span
from builder.language import msg


def check_languages(document: Document) -> Iterator[Problem]:
    """Yield a problem for each fence that would be shown better under another name."""
    lines = source_lines(document.source.text)
    for block in all_blocks(document):
        fence = _fence(block, lines) if isinstance(block, CodeBlock) else None
        if fence is None or not isinstance(block, CodeBlock):
            continue
        if not block.language and not fence["info"].strip():
            if language := _certain_language(block.text):
                yield _missing(block.span, fence, language)
        elif fence["info"] == block.language and (near := _meant(block.language)):
            yield _misspelt(block.span, fence, near)


def _fence(block: CodeBlock, lines: tuple[str, ...]) -> re.Match[str] | None:
    line = lines[block.span.line - 1] if 0 < block.span.line <= len(lines) else ""
    return _FENCE.match(line)


def _missing(span: Span, fence: re.Match[str], language: str) -> Problem:
    column, whole = fence.start("marks") + 1, fence["marks"] + language
    return Problem(
        code=Code.CODE_LANGUAGE,
        severity=Severity.NOTE,
        message=msg("this is {language}, but the fence doesn't say so", language=language),
        span=Span(path=span.path, line=span.line, column=column),
        hint=msg("begin it with {fence}", fence=whole),
        edit=Edit(line=span.line, column=column, old=fence["marks"], new=whole),
    )


def _misspelt(span: Span, fence: re.Match[str], near: str) -> Problem:
    column = fence.start("info") + 1
    return Problem(
        code=Code.CODE_LANGUAGE,
        severity=Severity.WARNING,
        message=msg("no language is called {name}", name=fence["info"]),
        span=Span(path=span.path, line=span.line, column=column),
        hint=msg("did you mean {name}?", name=near),
        edit=Edit(line=span.line, column=column, old=fence["info"], new=near),
    )


_FENCE = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?P<marks>`{3,}|~{3,})(?P<info>[^\s{`]*)")


def _certain_language(code: str) -> str:
    """Return the language that `code` is beyond doubt, else nothing."""
    if len(code) > _LARGEST:
        return ""
    if _MERMAID.match(code):
        return "mermaid"
    if all(key.search(code) for key in _MANIFEST) and "{{" not in code:
        return "yaml"
    if code[:1] in "{[" and _is_json(code):
        return "json"
    if _PROMPTS.match(code):
        return "console"
    return ""


_LARGEST = 50_000
_MERMAID = re.compile(
    r"(?:%%.*\n)*(?:(?:graph|flowchart)\s+(?:TB|TD|BT|LR|RL)\s*[;\n]|sequenceDiagram\s*\n|classDiagram\s*\n"
    r"|stateDiagram(?:-v2)?\s*\n|erDiagram\s*\n|gantt\s*\n|gitGraph\s*\n|mindmap\s*\n)"
)
_MANIFEST = tuple(re.compile(rf"^{key}: \S+$", re.MULTILINE) for key in ("apiVersion", "kind"))
_PROMPTS = re.compile(
    r"\$ (?:kubectl|helm|git|docker|cd|ls|cat|curl|sudo|npm|pip|python3?|apt|echo|export|mkdir)\b"
)


def _is_json(code: str) -> bool:
    try:
        return bool(json.loads(code)) and '"' in code
    except (ValueError, RecursionError):
        return False


def _meant(language: str) -> str:
    """Return the language that a misspelt name stands for; nothing where it is known or might be anything."""
    name = language.lower()
    if len(name) < _SHORTEST or name in _COMMON:
        return ""
    near = difflib.get_close_matches(name, _COMMON, n=1, cutoff=0.75)
    return near[0] if near and not _known(name) else ""


@cache
def _known(name: str) -> bool:
    from pygments.lexers import find_lexer_class_by_name
    from pygments.util import ClassNotFound

    try:
        find_lexer_class_by_name(name)
    except ClassNotFound:
        return False
    return True


_SHORTEST = 4
"""Letters; of a shorter name any other may be meant."""

# What sessions hold; a rarer language isn't worth guessing.
_NAMES = """
mermaid chart math text console bash shell yaml json toml python java javascript typescript kotlin
dockerfile terraform properties markdown html xml rust scala swift ruby groovy makefile nginx
diff http graphql powershell plaintext jsonc json5 protobuf
"""
_COMMON = tuple(_NAMES.split())
