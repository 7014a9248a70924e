"""The anchors that a document's headings make on GitHub and in editors."""

import re
from collections import Counter

from builder.content.block import Heading
from builder.content.check.all_blocks import all_blocks
from builder.content.document import Document
from builder.content.inline import plain_text


def heading_anchors(document: Document) -> frozenset[str]:
    """Return what may stand behind `#` in a link to a place of this document, in lower case."""
    anchors: set[str] = set()
    seen: Counter[str] = Counter()
    for heading in (block for block in all_blocks(document) if isinstance(block, Heading)):
        slug = _slug(plain_text(heading.inlines))
        anchors.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
        if heading.attributes.identifier:
            anchors.add(heading.attributes.identifier.lower())
    return frozenset(anchors | {found[1].lower() for found in _HTML_ID.finditer(document.source.text)})


def _slug(title: str) -> str:
    """Return the anchor of a heading: as GitHub makes it (gjtorikian/html-pipeline, `toc_filter.rb`)."""
    return _NOT_A_WORD.sub("", title.strip().lower()).replace(" ", "-")


_NOT_A_WORD = re.compile(r"[^\w\- ]")
_HTML_ID = re.compile(r"""<[a-z][^<>]{0,200}?\b(?:id|name)=["']?([^"'\s<>]{1,200})""", re.IGNORECASE)
