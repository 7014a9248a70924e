"""What LibreOffice leaves in a master for its own use, and PowerPoint would show on every slide."""

from lxml import etree

from builder.deck.bind.names import qn

_MEANT_FOR_LIBREOFFICE = frozenset({"<date/time>", "<footer>", "<header>"})


def drop_leftovers(root: etree._Element) -> int:
    """Remove the text boxes of `root` that say nothing but `<date/time>` and the like, and return how many there were."""
    found = [shape for shape in root.iter(qn("p:sp")) if _is_leftover(shape)]
    for shape in found:
        parent = shape.getparent()
        if parent is not None:
            parent.remove(shape)
    return len(found)


def _is_leftover(shape: etree._Element) -> bool:
    if next(shape.iter(qn("p:ph"), qn("a:fld")), None) is not None:
        return False
    return "".join(text.text or "" for text in shape.iter(qn("a:t"))).strip() in _MEANT_FOR_LIBREOFFICE
