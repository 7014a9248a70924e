"""An Office package taken apart for the lint: parts, trees, content types, relationships."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NS = {"a": A, "p": P, "r": R, "p14": P14, "mc": MC}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A relationship: the last word of its type, and its target: a part's name, or an address."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a package holds; `broken` says which XML parts can't be read."""

    names: tuple[str, ...]
    trees: Mapping[str, etree._Element]
    overrides: tuple[tuple[str, str], ...]
    defaults: Mapping[str, str]
    arrows: Mapping[str, tuple[tuple[str, Arrow], ...]]
    """Part → its relationships by id; the package's own under the empty name."""
    broken: tuple[str, ...]
    elements: tuple[tuple[str, str, etree._Element], ...]
    """Every element below `ppt/` with its part's name and its own local name."""

    def content_type(self, name: str) -> str:
        """Return the part's type, empty where it has none."""
        return dict(self.overrides).get(name) or self.defaults.get(name.rpartition(".")[2].lower(), "")

    def matching(self, pattern: str) -> Iterator[tuple[str, etree._Element]]:
        """Yield name and tree of the parts whose whole name matches."""
        for name, tree in self.trees.items():
            if re.fullmatch(pattern, name):
                yield name, tree

    def kinds(self, name: str) -> list[str]:
        """Return the types of the part's relationships."""
        return [arrow.kind for _, arrow in self.arrows.get(name, ())]


def chosen(tree: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the elements that the newest PowerPoint takes: not those that stand in for a choice it knows."""
    for element in tree.iter(tag):
        if next(element.iterancestors(f"{{{MC}}}Fallback"), None) is None:
            yield element


def local_name(element: etree._Element) -> str:
    """Return the element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def open_parts(data: bytes) -> Parts | str:
    """Return the parts of a package, or why it is none."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = tuple(entry.filename for entry in archive.infolist())
            files = {name: archive.read(name) for name in names if not name.endswith("/")}
    except (BadZipFile, EOFError) as error:
        return f"not a zip file: {error}"
    trees: dict[str, etree._Element] = {}
    broken: list[str] = []
    for name, content in files.items():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = _tree(content)
            except ValueError as error:
                broken.append(f"{name}: {error}")
    types = trees.get(CONTENT_TYPES)
    if types is None:
        return "no [Content_Types].xml"
    return Parts(
        names=names,
        trees=trees,
        overrides=tuple(
            (entry.get("PartName", "").lstrip("/"), entry.get("ContentType", ""))
            for entry in types
            if entry.get("PartName")
        ),
        defaults={
            entry.get("Extension", "").lower(): entry.get("ContentType", "")
            for entry in types
            if entry.get("Extension")
        },
        arrows={
            _source(name): tuple(_arrows(name, tree))
            for name, tree in trees.items()
            if name.endswith(".rels")
        },
        broken=tuple(broken),
        elements=tuple(
            (name, local_name(element), element)
            for name, tree in trees.items()
            if name.startswith("ppt/") and not name.endswith(".rels")
            for element in tree.iter(etree.Element)
            # Some elements of equations have names of DrawingML's; the Open XML SDK knows them, this lint doesn't.
            if not str(element.tag).startswith(f"{{{MATH}}}")
        ),
    )


def _tree(content: bytes) -> etree._Element:
    try:
        root = etree.fromstring(
            content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        )
    except etree.XMLSyntaxError as error:
        raise ValueError(f"not well-formed: {error}") from error
    if b"<!DOCTYPE" in content:
        raise ValueError("declares a document type")
    return root


def _source(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))


def _arrows(name: str, tree: etree._Element) -> Iterator[tuple[str, Arrow]]:
    base = posixpath.dirname(_source(name))
    for entry in tree:
        target, external = entry.get("Target", ""), entry.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/" + base, unquote(target).partition("#")[0])).lstrip(
                "/"
            )
        kind = entry.get("Type", "").rpartition("/")[2]
        yield entry.get("Id", ""), Arrow(kind=kind, target=target, external=external)
