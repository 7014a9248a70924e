"""An Office package taken apart: its parts by name.

The format is ECMA-376 Part 2 (Open Packaging Conventions).
"""

import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from lxml import etree

from builder.deck.bind.read_xml import read_xml

CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

_EPOCH = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_STORED = (".png", ".jpg", ".jpeg", ".gif", ".fntdata", ".mp4", ".m4a", ".mp3")


@dataclass(slots=True, kw_only=True)
class Relationship:
    """One arrow of a part: `target` is a part's name, or an address where `external` is true."""

    id: str
    kind: str
    target: str
    external: bool = False

    @property
    def word(self) -> str:
        """The last word of the relationship's type, such as `slideLayout`."""
        return self.kind.rpartition("/")[2]


@dataclass(slots=True, kw_only=True)
class Package:
    """Parts, their content types and their relationships; the binder changes them before it saves."""

    parts: dict[str, bytes]
    types: dict[str, str]
    relationships: dict[str, list[Relationship]]
    """Part → its arrows; the package's own under the empty name."""
    _trees: dict[str, etree._Element] = field(default_factory=dict)

    def tree(self, name: str) -> etree._Element:
        """Return the root element of an XML part; changes to it are saved."""
        if name not in self._trees:
            self._trees[name] = read_xml(self.parts[name], name)
        return self._trees[name]

    def targets(self, name: str, word: str) -> tuple[str, ...]:
        """Return the parts that `name` points to with relationships of type `word`, in their order."""
        arrows = self.relationships.get(name, [])
        return tuple(r.target for r in arrows if r.word == word and not r.external and r.target in self.parts)

    def by_id(self, name: str) -> dict[str, Relationship]:
        return {arrow.id: arrow for arrow in self.relationships.get(name, [])}

    def add(self, name: str, content_type: str, data: bytes) -> None:
        self.parts[name], self.types[name] = data, content_type

    def relate(self, source: str, word: str, target: str) -> str:
        """Point from `source` to `target` and return the relationship's id."""
        arrows = self.relationships.setdefault(source, [])
        taken = {arrow.id for arrow in arrows}
        made = next(f"rId{n}" for n in range(1, len(arrows) + 2) if f"rId{n}" not in taken)
        arrows.append(Relationship(id=made, kind=f"{OFFICE}/{word}", target=target))
        return made

    def free_name(self, pattern: str) -> str:
        """Return `pattern` with the first number that no part uses."""
        taken = {name.lower() for name in self.parts}
        return next(
            pattern.format(n) for n in range(1, len(taken) + 2) if pattern.format(n).lower() not in taken
        )

    def reachable(self) -> list[str]:
        """Return the parts that the package's own relationships lead to, nearest first."""
        found: dict[str, None] = {}
        waiting = [""]
        while waiting:
            for arrow in self.relationships.get(waiting.pop(0), []):
                if not arrow.external and arrow.target in self.parts and arrow.target not in found:
                    found[arrow.target] = None
                    waiting.append(arrow.target)
        return list(found)

    def save(self) -> bytes:
        """Return the package's bytes: reachable parts only, the same for the same content."""
        kept = sorted(self.reachable())
        files: dict[str, bytes] = {CONTENT_TYPES: self._content_types(kept)}
        for name in ("", *kept):
            if name:
                tree = self._trees.get(name)
                files[name] = self.parts[name] if tree is None else _serialised(tree)
            if arrows := self._kept_arrows(name, kept):
                files[_relationships_name(name)] = _relationships_xml(name, arrows)
        return _zipped(files)

    def _kept_arrows(self, name: str, kept: list[str]) -> list[Relationship]:
        known = set(kept)
        return [r for r in self.relationships.get(name, []) if r.external or r.target in known]

    def _content_types(self, kept: list[str]) -> bytes:
        """Return the list of types: a picture's goes by its extension, as PowerPoint writes it."""
        defaults = {"rels": _RELATIONSHIPS_TYPE, "xml": "application/xml"}
        for name in filter(_is_media, kept):
            defaults.setdefault(extension(name), self.types[name])
        named = [n for n in kept if not (_is_media(n) and defaults[extension(n)] == self.types[n])]
        rows = [
            f"<Default Extension={quoteattr(e)} ContentType={quoteattr(t)}/>"
            for e, t in sorted(defaults.items())
        ]
        rows += [
            f"<Override PartName={quoteattr('/' + n)} ContentType={quoteattr(self.types[n])}/>" for n in named
        ]
        return f'{_HEAD}<Types xmlns="{TYPES}">{"".join(rows)}</Types>'.encode()


def extension(name: str) -> str:
    """Return what follows the last dot of a part's name, in lower case."""
    return name.rpartition(".")[2].lower()


def is_xml(name: str) -> bool:
    """Return whether a part of this name holds XML."""
    return extension(name) in {"xml", "rels", "vml"}


def _relationships_name(source: str) -> str:
    folder, _, file = source.rpartition("/")
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _relationships_xml(source: str, arrows: list[Relationship]) -> bytes:
    base = posixpath.dirname(source)
    rows = []
    for arrow in arrows:
        inside = posixpath.relpath("/" + arrow.target, "/" + base)
        target, mode = (arrow.target, ' TargetMode="External"') if arrow.external else (inside, "")
        rows.append(
            f"<Relationship Id={quoteattr(arrow.id)} Type={quoteattr(arrow.kind)} Target={quoteattr(target)}{mode}/>"
        )
    return f'{_HEAD}<Relationships xmlns="{RELATIONSHIPS}">{"".join(rows)}</Relationships>'.encode()


def _is_media(name: str) -> bool:
    return not is_xml(name) and "/media/" in name


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0
            entry.compress_type = (
                zipfile.ZIP_STORED if name.lower().endswith(_STORED) else zipfile.ZIP_DEFLATED
            )
            archive.writestr(entry, data)
    return buffer.getvalue()
