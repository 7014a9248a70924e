"""XML from a file that nobody vouches for."""

from lxml import etree

from builder.deck.bind.refusal import refusal
from builder.language import msg


def read_xml(data: bytes, name: str) -> etree._Element:
    """Return the root of an XML part; entities are never expanded and nothing outside is read."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise refusal(
            msg(
                "this template can't be used: its part {name} is damaged ({reason})",
                name=name,
                reason=str(error.msg),
            )
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusal(
            msg(
                "this template can't be used: its part {name} declares a document type, which Office files never do",
                name=name,
            )
        )
    return root
