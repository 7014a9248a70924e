"""Take a template's file apart, after everything unsafe was refused."""

import io
import posixpath
import re
import zipfile
import zlib
from urllib.parse import unquote

from builder.deck.bind.package import CONTENT_TYPES, Package, Relationship, extension, is_xml
from builder.deck.bind.read_xml import read_xml
from builder.deck.bind.refusal import refusal
from builder.diagnostics import Failure
from builder.language import msg

_MOST_ENTRIES = 5_000
_MOST_BYTES = 256_000_000
_MOST_XML = 40_000_000
# A hundredth is what the emptiest part of a real deck deflates to.
_MOST_RATIO = 200
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
# Content types end in these words (ECMA-376 Part 1, 13.3).
_ROOTS = {"slideMaster+xml": _P + "sldMaster", "slideLayout+xml": _P + "sldLayout"}
_PLAIN = re.compile(r"[A-Za-z0-9._/\[\]-]+")


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
        raise refusal(msg("this template can't be used: it is a zip file, but not an Office document"))
    return _package(files)


def _not_a_package(data: bytes, error: Exception) -> Failure:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return refusal(
            msg("this template can't be used: it is protected by a password, or an old .ppt file"),
        )
    return refusal(
        msg(
            "this template can't be used: it isn't a PowerPoint file, or it is damaged ({reason})",
            reason=str(error),
        )
    )


def _refuse_unsafe(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len({name.lower() for name in names}) != len(names):
        raise refusal(msg("this template can't be used: two of its parts have the same name"))
    for name in names:
        if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
            raise refusal(
                msg("this template can't be used: its part {name} points outside the file", name=name)
            )
        if name.lower().endswith("vbaproject.bin"):
            raise _macros()
    if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise refusal(
            msg(
                "this template can't be used: it is too large: at most {size} MB and {count} parts",
                size=_MOST_BYTES // 10**6,
                count=_MOST_ENTRIES,
            )
        )
    for entry in entries:
        if entry.flag_bits & 0x1 or entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise refusal(
                msg(
                    "this template can't be used: its part {name} is encrypted or packed in an unknown way",
                    name=entry.filename,
                )
            )
        packed_too_well = entry.file_size > 1_000_000 and entry.file_size > _MOST_RATIO * max(
            entry.compress_size, 1
        )
        if packed_too_well or (is_xml(entry.filename) and entry.file_size > _MOST_XML):
            raise refusal(
                msg(
                    "this template can't be used: its part {name} unpacks to {size} MB",
                    name=entry.filename,
                    size=entry.file_size // 10**6,
                )
            )


def _macros() -> Failure:
    return refusal(
        msg("this template can't be used: it carries macros (.pptm or .potm)"),
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
        if is_xml(name):
            _refuse_document_type(data, name)
    _refuse_false_types(package)
    return package


def _tidy_names(names: list[str]) -> dict[str, str]:
    """Return name → the name to keep it under, without letters that an address would have to escape."""
    tidy: dict[str, str] = {}
    for number, name in enumerate(names):
        if _PLAIN.fullmatch(name):
            tidy[name] = name
        else:
            folder, _, file = name.rpartition("/")
            ending = re.sub(r"[^A-Za-z0-9]", "", extension(file)) or "bin"
            tidy[name] = posixpath.join(
                folder if _PLAIN.fullmatch(folder) else "ppt/media", f"kept{number}.{ending}"
            )
    return tidy


def _refuse_document_type(data: bytes, name: str) -> None:
    # The mark may stand in any encoding that XML allows; parts in UTF-8 need no parse.
    if b"<!DOCTYPE" in data or data[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in data[:8]:
        read_xml(data, name)


def _refuse_false_types(package: Package) -> None:
    """Refuse a part that says it is a master or a layout and is something else."""
    for name, content_type in package.types.items():
        wanted = _ROOTS.get(content_type.rpartition(".")[2])
        if wanted is not None and package.tree(name).tag != wanted:
            raise refusal(
                msg("this template can't be used: its part {name} isn't what the file says it is", name=name)
            )


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
        name: overrides.get(name.lower()) or defaults.get(extension(name), "application/octet-stream")
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
