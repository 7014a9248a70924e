"""PowerPoint sections: `p14:sectionLst` (MS-PPTX 2.6.26)."""

from collections.abc import Iterable, Sequence

from builder.deck.write.escape import escape
from builder.deck.write.guid import guid
from builder.deck.write.namespaces import P

SECTION_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def sections_xml(sections: Iterable[tuple[str, Sequence[int]]]) -> str:
    """Return the extension that lists the sections: names, and the slides' ids in the deck's order."""
    items = "".join(
        f'<p14:section name="{escape(name)}" id="{guid("section", place)}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{number}"/>' for number in numbers)
        + "</p14:sldIdLst></p14:section>"
        for place, (name, numbers) in enumerate(sections)
    )
    return (
        f'<p:ext xmlns:p="{P}" uri="{SECTION_URI}"><p14:sectionLst xmlns:p14="{_P14}">{items}'
        "</p14:sectionLst></p:ext>"
    )
