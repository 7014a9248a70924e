"""HTML between blocks."""

import re
from collections.abc import Iterable

from builder.content.block import Block, CodeBlock
from builder.content.comment import read_comment
from builder.content.html_elements import read_elements
from builder.content.html_tree import is_nested_too_deep, parse_html
from builder.content.left_out import report_left_out
from builder.content.node import Node
from builder.content.reading import Reading
from builder.diagnostics import Code, Severity, Span
from builder.language import msg


def read_html_block(node: Node, reading: Reading) -> Iterable[Block]:
    """Return what the HTML means: its text in paragraphs, lists, tables, pictures; comments become notes.

    HTML lets a comment or a script that is never closed swallow the rest of the file. Here only its opening
    tag vanishes, with a problem, and the rest is read as Markdown.
    """
    html, span = node.token.content, reading.span(node)
    if (opening := _unclosed_opening(html)) is not None:
        _report_unclosed(html, span, reading)
        return reading.read_fragment(opening.sub("", html), span.line - 1, reading)
    shown = _take_comments(html, span, reading)
    if not shown.strip():
        return ()
    if is_nested_too_deep(shown):
        _report_too_deep(span, reading)
        return (CodeBlock(text=shown.strip("\n"), language="html", span=span),)
    report_left_out(shown, span, reading)
    return read_elements(parse_html(shown), span, reading)


def _unclosed_opening(html: str) -> re.Pattern[str] | None:
    """Return what finds the tag or sign with which `html` begins, where what must close it is missing."""
    head, lower = html.lstrip(), html.lower()
    return next((opening for opening, end in _SWALLOWERS if opening.match(head) and end not in lower), None)


def _report_unclosed(html: str, span: Span, reading: Reading) -> None:
    tag = html.strip().split("\n", 1)[0][:40]
    reading.report(
        Code.UNCLOSED_CONTAINER,
        Severity.ERROR,
        msg("what {tag} begins is never closed", tag=tag),
        Span(path=span.path, line=span.line, column=span.column),
        hint=msg("close it; in HTML it hides the rest of the file"),
        label=msg("opened here"),
    )


def _report_too_deep(span: Span, reading: Reading) -> None:
    reading.report(
        Code.NESTED_TOO_DEEP,
        Severity.WARNING,
        msg("this HTML has too many tags that are never closed; it is shown as code"),
        span,
        hint=msg("close every tag, or write it in Markdown"),
    )


def _take_comments(html: str, span: Span, reading: Reading) -> str:
    """Return `html` without its comments, which are set aside as notes."""
    kept: list[str] = []
    place, line = 0, span.line
    while (start := html.find("<!--", place)) >= 0:
        end = html.find("-->", start + 4)
        after = end + 3 if end >= 0 else len(html)
        kept.append(html[place:start])
        line += html.count("\n", place, start)
        here = Span(path=span.path, line=min(line, span.last_line), end_line=span.last_line)
        reading.asides.extend(read_comment(html[start + 4 : end if end >= 0 else None], here, reading))
        line += html.count("\n", start, after)
        place = after
    return "".join((*kept, html[place:]))


# CommonMark 0.31, 4.6: what opens and what closes the kinds of HTML block that run to the end without it.
_SWALLOWERS = (
    (re.compile(r"<!--"), "-->"),
    (re.compile(r"<\?"), "?>"),
    (re.compile(r"<!\[CDATA\["), "]]>"),
    (re.compile(r"<![A-Za-z]"), ">"),
    *(
        (re.compile(rf"<{name}\b[^<>]*>?", re.IGNORECASE), f"</{name}")
        for name in ("script", "style", "pre", "textarea")
    ),
)
