"""HTML as a shallow tree of known elements."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from builder.content.html_tag import HTML_NAMES
from builder.content.hygiene import printable

DEEPEST = 20
"""Elements within elements; what is deeper stands beside its parent."""


@dataclass(slots=True)
class Element:
    """An element; its children are elements and texts."""

    name: str
    values: Mapping[str, str] = field(default_factory=dict)
    children: "list[Element | str]" = field(default_factory=list)


def parse_html(html: str) -> Element:
    """Return an element without a name that holds what `html` says.

    nh3 mends and cleans it first: scripts, styles and drawings vanish with their content, comments too, and
    every element is closed. A name that HTML doesn't know, such as `<namespace>`, was meant as text, and so
    was a tag without an end.
    """
    import nh3

    clean = nh3.clean(
        _START.sub(_kept_or_shown, html),
        tags=set(HTML_NAMES - _UNSEEN),
        clean_content_tags=set(_UNSEEN),
        attributes=_VALUES,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    builder = _TreeBuilder()
    builder.feed(clean)
    builder.close()
    return builder.root


def _kept_or_shown(tag: re.Match[str]) -> str:
    is_tag = tag[1].lower() in HTML_NAMES and tag[0].endswith(">")
    return tag[0] if is_tag else "&lt;" + tag[0][1:]


def is_nested_too_deep(html: str) -> bool:
    """Return whether `html` leaves so many elements open that the time to mend it, which is quadratic, counts.

    Paragraphs, items and cells need not be closed in HTML, so more of them may be open.
    """
    open_elements: Counter[str] = Counter()
    depth = loose = 0
    for found in _START.finditer(html):
        name = found[1].lower()
        change = 0 if name in _EMPTY else 1 if found[0][1] != "/" else -1 if open_elements[name] else 0
        open_elements[name] += change
        if name in _LEFT_OPEN:
            loose += change
        else:
            depth += change
        if depth > _MOST_OPEN or loose > _MOST_LEFT_OPEN:
            return True
    return False


class _TreeBuilder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("")
        self._open = [self.root]
        self._flat = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: printable(value or "") for key, value in attrs})
        self._open[-1].children.append(element)
        if tag in _EMPTY:
            return
        if len(self._open) > DEEPEST:
            self._flat += 1
        else:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._flat:
            self._flat -= 1
        elif len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(printable(data))


_UNSEEN = frozenset({"script", "style", "svg", "head", "template"})
_EMPTY = frozenset(
    {"br", "hr", "img", "input", "wbr", "col", "area", "base", "embed", "link", "meta", "param"}
) | {
    "source",
    "track",
}
_MOST_OPEN = 100
_MOST_LEFT_OPEN = 3000
_LEFT_OPEN = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "option", "tbody", "thead", "tfoot"})
_VALUES = {"img": {"src", "alt", "title", "width", "height"}, "a": {"href", "title"}}
# The last four are refused, and reported, where links are judged.
_SCHEMES = {"http", "https", "mailto", "javascript", "vbscript", "data", "file"}
_START = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*+)(?=[\s/>]|\Z)[^<>]*+>?")
