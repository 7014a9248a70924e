"""HTML that does something, or that asks another computer: it is left out of products, and told."""

import re

from builder.content.reading import Reading
from builder.diagnostics import Code, Severity, Span
from builder.language import msg


def report_left_out(html: str, span: Span, reading: Reading) -> None:
    """Report the first element of each name in `html` that classdeck leaves out; `span` begins where `html` does."""
    told: set[str] = set()
    for found in _ACTIVE.finditer(html):
        name = found[1].lower()
        if name not in told:
            told.add(name)
            line = min(span.line + html.count("\n", 0, found.start()), span.last_line)
            reading.report(
                Code.HTML_LEFT_OUT,
                Severity.WARNING,
                msg("<{tag}> is left out: products show what HTML says, not what it does", tag=name),
                reading.place(Span(path=span.path, line=line, end_line=span.last_line), found[0]),
                hint=msg(
                    "write a link to it; a drawing goes into a file of its own: ![what it shows](name.svg)"
                ),
            )


_ACTIVE = re.compile(
    r"<(script|style|iframe|frame|object|embed|applet|form|svg|canvas|video|audio|base|meta|link)(?=[\s/>])",
    re.IGNORECASE,
)
