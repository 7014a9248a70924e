"""Reading the XML that was made, without guesses about what is there."""

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def parsed(xml: str) -> etree._Element:
    """Return the outermost element of a fragment of PresentationML."""
    return etree.fromstring(f'<x xmlns:a="{A[1:-1]}" xmlns:p="{P[1:-1]}">{xml}</x>')[0]


def one(element: etree._Element, path: str) -> etree._Element:
    """Return the first element at `path`, which must be there."""
    found = element.find(path)
    assert found is not None, path
    return found


def value(element: etree._Element, name: str) -> str:
    """Return an attribute, which must be there."""
    return str(element.attrib[name])


def number(element: etree._Element, name: str) -> int:
    """Return an attribute as a whole number; 0 where there is none."""
    return int(str(element.attrib.get(name, "0")))
