"""Take the sample slides out of a template, with everything that only they lead to."""

from lxml import etree

from builder.deck.bind.names import qn
from builder.deck.bind.package import Package

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
# What belongs to the old deck: its slides, its thumbnail, its printer, its reviewers, its own properties.
_DROPPED = {
    "slide",
    "thumbnail",
    "printerSettings",
    "commentAuthors",
    "authors",
    "custom-properties",
    "revisionInfo",
    "changesInfo",
}


def strip_slides(package: Package, presentation: str) -> int:
    """Remove the slides of `presentation` and what refers to them, and return how many there were.

    Parts that nothing leads to any more disappear when the package is saved.
    """
    root = package.tree(presentation)
    slides = root.find(qn("p:sldIdLst"))
    count = 0 if slides is None else len(slides)
    for name in ("p:sldIdLst", "p:custShowLst"):
        for element in root.findall(qn(name)):
            root.remove(element)
    for extension in root.findall(f"{qn('p:extLst')}/{qn('p:ext')}"):
        if extension.get("uri") == _SECTIONS:
            _remove(extension)
    for source in list(package.relationships):
        _drop_arrows(package, source)
    return count


def _drop_arrows(package: Package, source: str) -> None:
    arrows = package.relationships[source]
    dropped = {arrow.id for arrow in arrows if arrow.word in _DROPPED}
    if not dropped:
        return
    package.relationships[source] = [arrow for arrow in arrows if arrow.id not in dropped]
    if source in package.parts and source.endswith(".xml") and not source.startswith("ppt/slides/"):
        for element in list(package.tree(source).iter()):
            if any(element.get(qn(name)) in dropped for name in ("r:id", "r:embed", "r:link")):
                _remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        # An empty list of extensions isn't valid where its schema wants one.
        if len(parent) == 0 and parent.tag == qn("p:extLst"):
            _remove(parent)
