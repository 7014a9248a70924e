"""A single HTML tag inside a line of text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal

from builder.content.hygiene import printable


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """What a piece of inline HTML is; `name` is lower case, empty for comments and declarations."""

    source: str
    role: Literal["open", "close", "comment", "other"] = "other"
    name: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""


def parse_tag(source: str) -> Tag:
    """Return what `source`, one complete tag or comment, is."""
    reader = _TagReader(source)
    reader.feed(source)
    reader.close()
    return reader.tag


class _TagReader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self._source = source
        self.tag = Tag(source=source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: printable(value or "") for key, value in attrs}
        self.tag = Tag(source=self._source, role="open", name=tag, values=values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.tag = Tag(source=self._source, role="close", name=tag)

    def handle_comment(self, data: str) -> None:
        self.tag = Tag(source=self._source, role="comment", comment=data)


# The elements of the HTML standard (WHATWG HTML, "Elements"), with the obsolete ones that authors still use.
_NAMES = """
a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas
caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i
iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noscript
object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section
select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot
th thead time title tr track tt u ul var video wbr
"""

HTML_NAMES = frozenset(_NAMES.split())
