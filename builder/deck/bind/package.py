"""An Office package taken apart: its parts by name, after everything unsafe was refused.

The format is ECMA-376 Part 2 (Open Packaging Conventions).
"""

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.sax.saxutils import quoteattr

from lxml import etree

from builder.diagnostics import Failure
from builder.language import Message, msg

CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

_MOST_ENTRIES = 5_000
_MOST_BYTES = 256_000_000
_MOST_XML = 40_000_000
# XML deflates to a thirtieth at most in real decks; only an empty filler gets below a two-hundredth.
_MOST_RATIO = 200
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
            defaults.setdefault(_extension(name), self.types[name])
        named = [n for n in kept if not (_is_media(n) and defaults[_extension(n)] == self.types[n])]
        rows = [
            f"<Default Extension={quoteattr(e)} ContentType={quoteattr(t)}/>"
            for e, t in sorted(defaults.items())
        ]
        rows += [
            f"<Override PartName={quoteattr('/' + n)} ContentType={quoteattr(self.types[n])}/>" for n in named
        ]
        return f'{_HEAD}<Types xmlns="{TYPES}">{"".join(rows)}</Types>'.encode()


def open_package(data: bytes) -> Package:
    """Return the parts of `data`; a Failure says why a file is refused.

    Refused are: what isn't a zip, encrypted or damaged entries, zip bombs, names that leave the package or
    collide, document types (XML entities), macros.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_unsafe(entries)
            files = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise _not_a_package(data, error) from error
    if CONTENT_TYPES not in files:
        raise refusal(msg("it is a zip file, but not an Office document"))
    return _package(files)


def refusal(reason: Message, hint: Message | None = None) -> Failure:
    """Return the Failure that says why a file can't be a template."""
    return Failure(
        Message("this PowerPoint template can't be used: " + reason.text, reason.values),
        hint or msg("save it in PowerPoint as a presentation (.pptx) or a template (.potx) and try again"),
    )


def read_xml(data: bytes, name: str) -> etree._Element:
    """Return the root of an XML part; entities are never expanded and nothing outside is read."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise refusal(
            msg("its part {name} is damaged ({reason})", name=name, reason=str(error.msg))
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusal(msg("its part {name} declares a document type, which Office files never do", name=name))
    return root


def _not_a_package(data: bytes, error: Exception) -> Failure:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return refusal(
            msg("it is protected by a password, or a presentation of PowerPoint 2003 or older (.ppt)")
        )
    return refusal(msg("it isn't a PowerPoint file, or it is damaged ({reason})", reason=str(error)))


def _refuse_unsafe(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len({name.lower() for name in names}) != len(names):
        raise refusal(msg("two of its parts have the same name"))
    for name in names:
        if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
            raise refusal(msg("its part {name} points outside the file", name=name))
        if name.lower().endswith("vbaproject.bin"):
            raise _macros()
    if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise refusal(
            msg(
                "it is too large: at most {size} MB and {count} parts",
                size=_MOST_BYTES // 10**6,
                count=_MOST_ENTRIES,
            )
        )
    for entry in entries:
        if entry.flag_bits & 0x1 or entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise refusal(
                msg("its part {name} is encrypted or packed in an unknown way", name=entry.filename)
            )
        is_xml = _extension(entry.filename) in {"xml", "rels", "vml"}
        packed_too_well = entry.file_size > 1_000_000 and entry.file_size > _MOST_RATIO * max(
            entry.compress_size, 1
        )
        if packed_too_well or (is_xml and entry.file_size > _MOST_XML):
            raise refusal(
                msg(
                    "its part {name} unpacks to {size} MB", name=entry.filename, size=entry.file_size // 10**6
                )
            )


def _macros() -> Failure:
    return refusal(
        msg("it carries macros (.pptm or .potm)"),
        msg("save it without macros, as .pptx or .potx, and name that file"),
    )


def _package(files: dict[str, bytes]) -> Package:
    types = _read_types(files)
    if any("macroEnabled" in content_type or "vbaProject" in content_type for content_type in types.values()):
        raise _macros()
    names = _tidy_names([name for name in files if name != CONTENT_TYPES and _source_name(name) is None])
    package = Package(
        parts={tidy: files[name] for name, tidy in names.items()},
        types={tidy: types[name] for name, tidy in names.items()},
        relationships={},
    )
    found = {key: tidy for name, tidy in names.items() for key in (name.lower(), unquote(name).lower())}
    for name in files:
        source = _source_name(name)
        if source is not None and (not source or source.lower() in found):
            owner = found.get(source.lower(), "")
            package.relationships[owner] = _read_relationships(files[name], name, source, found)
    for name, data in package.parts.items():
        if _is_xml_part(name):
            _refuse_document_type(data, name)
    return package


def _tidy_names(names: list[str]) -> dict[str, str]:
    """Return name → the name to keep it under: without spaces and letters that an address would have to escape."""
    tidy: dict[str, str] = {}
    for number, name in enumerate(names):
        plain = re.fullmatch(r"[A-Za-z0-9._/\[\]-]+", name) is not None
        folder, _, file = name.rpartition("/")
        extension = re.sub(r"[^A-Za-z0-9]", "", _extension(file)) or "bin"
        tidy[name] = (
            name
            if plain
            else posixpath.join(folder if folder.isascii() else "ppt/media", f"kept{number}.{extension}")
        )
    return tidy


def _refuse_document_type(data: bytes, name: str) -> None:
    # The mark may stand in any encoding that XML allows; parts in UTF-8 need no parse.
    if b"<!DOCTYPE" in data or data[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in data[:8]:
        read_xml(data, name)


def _read_types(files: dict[str, bytes]) -> dict[str, str]:
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    for entry in read_xml(files[CONTENT_TYPES], CONTENT_TYPES):
        content_type = entry.get("ContentType", "")
        if entry.get("PartName"):
            overrides[entry.get("PartName", "").lstrip("/").lower()] = content_type
        else:
            defaults[entry.get("Extension", "").lower()] = content_type
    return {
        name: overrides.get(name.lower()) or defaults.get(_extension(name), "application/octet-stream")
        for name in files
    }


def _read_relationships(data: bytes, name: str, source: str, found: dict[str, str]) -> list[Relationship]:
    base = posixpath.dirname(source)
    arrows = []
    for entry in read_xml(data, name):
        target, external = entry.get("Target", ""), entry.get("TargetMode") == "External"
        if not external:
            whole = (
                posixpath.normpath(posixpath.join("/" + base, target.partition("#")[0])).lstrip("/").lower()
            )
            target = found.get(whole) or found.get(unquote(whole), whole)
        arrows.append(
            Relationship(id=entry.get("Id", ""), kind=entry.get("Type", ""), target=target, external=external)
        )
    return arrows


def _source_name(name: str) -> str | None:
    """Return whose relationships the part `name` holds, None where it is another part."""
    folder, _, file = name.rpartition("/")
    if not file.endswith(".rels") or not (folder == "_rels" or folder.endswith("/_rels")):
        return None
    return posixpath.join(folder.removesuffix("_rels"), file.removesuffix(".rels"))


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


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _is_xml_part(name: str) -> bool:
    return _extension(name) in {"xml", "rels", "vml"}


def _is_media(name: str) -> bool:
    return not _is_xml_part(name) and "/media/" in name


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
