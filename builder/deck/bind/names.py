"""Qualified names of PresentationML and DrawingML."""

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/"

_PREFIXES = {"a": MAIN, "p": SLIDES, "r": OFFICE}


def qn(name: str) -> str:
    """Return lxml's name of `a:off`: `{namespace}off`."""
    prefix, _, local = name.partition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}"


def path(*names: str) -> str:
    """Return the ElementPath that goes down `names`."""
    return "/".join(map(qn, names))
