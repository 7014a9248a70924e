"""HTML as a shallow tree of known elements."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from builder.content.html_tag import HTML_NAMES

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
    every element is closed. A name that HTML doesn't know, such as `<namespace>`, was meant as text.
    """
    import nh3

    shown = _START.sub(
        lambda found: found[0] if found[1].lower() in HTML_NAMES else "&lt;" + found[0][1:], html
    )
    clean = nh3.clean(
        shown,
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


class _TreeBuilder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("")
        self._open = [self.root]
        self._flat = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs})
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
        self._open[-1].children.append(data)


_UNSEEN = frozenset({"script", "style", "svg", "head", "template"})
_EMPTY = frozenset(
    {"br", "hr", "img", "input", "wbr", "col", "area", "base", "embed", "link", "meta", "param"}
) | {
    "source",
    "track",
}
_VALUES = {"img": {"src", "alt", "title", "width", "height"}, "a": {"href", "title"}}
# The last four are refused, and reported, where links are judged.
_SCHEMES = {"http", "https", "mailto", "javascript", "vbscript", "data", "file"}
_START = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
