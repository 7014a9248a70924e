"""Document properties: core (ECMA-376 Part 2, 11), extended and custom (Part 1, 22)."""

from collections.abc import Iterable

from builder.deck.slide import Deck
from builder.deck.write.escape import escape

_FIXED_DATE = "2026-01-01T00:00:00Z"
"""Two builds of one source are the same file, so the day of the build can't stand in it."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


def core_xml(deck: Deck, language: str) -> str:
    """Return the title, author, subject, keywords and language of `deck`."""
    return (
        f'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(deck.title)}</dc:title><dc:subject>{escape(deck.subject)}</dc:subject>"
        f"<dc:creator>{escape(deck.author)}</dc:creator><cp:keywords>{escape(', '.join(deck.keywords))}</cp:keywords>"
        f"<cp:lastModifiedBy>{escape(deck.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_FIXED_DATE}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_FIXED_DATE}</dcterms:modified>'
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    )


def extended_xml(deck: Deck) -> str:
    """Return the counts that file managers show."""
    slides = len(deck.slides)
    notes = sum(bool(slide.notes) for slide in deck.slides)
    return (
        f'<Properties xmlns="{_OFFICE}/extended-properties"><TotalTime>0</TotalTime>'
        f"<Application>classdeck</Application><Slides>{slides}</Slides><Notes>{notes}</Notes>"
        "<HiddenSlides>0</HiddenSlides></Properties>"
    )


def custom_xml(properties: Iterable[tuple[str, str]]) -> str:
    """Return `properties` as custom ones; names are unique."""
    items = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(dict(properties).items(), 2)
    )
    return (
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">{items}'
        "</Properties>"
    )
