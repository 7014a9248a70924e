"""Tags: what a program may ask a slide (`p:tagLst`, ECMA-376 Part 1, 19.3.3.3)."""

from builder.deck.slide import Slide
from builder.deck.write.escape import escape
from builder.deck.write.namespaces import P


def tags_xml(slide: Slide) -> str:
    """Return where `slide` stands in the deck, on the clock and in the source."""
    tags = {
        "KEY": slide.key,
        "PHASE": "" if slide.phase is None else str(slide.phase + 1),
        "START": str(slide.start),
        "SECONDS": str(slide.seconds),
        "SOURCE": f"{slide.span.path}:{slide.span.line}",
    }
    items = "".join(
        f'<p:tag name="CLASSDECK_{name}" val="{escape(value)}"/>' for name, value in tags.items() if value
    )
    return f'<p:tagLst xmlns:p="{P}">{items}</p:tagLst>'
