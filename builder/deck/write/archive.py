"""A package as a zip file that is the same in every build."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from builder.deck.write.escape import escape

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6
_PACKED = (".png", ".jpg", ".jpeg", ".gif", ".mp3", ".mp4", ".m4a", ".fntdata", ".xlsx")
"""Files that are compressed already."""
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A part: its name with a leading slash, its type and content, and its relationships where it has any."""

    name: str
    content_type: str
    data: bytes
    relationships: bytes = b""

    @property
    def relationships_name(self) -> str:
        folder, _, file = self.name.rpartition("/")
        return f"{folder}/_rels/{file}.rels"


def pack(members: Iterable[Member], relationships: bytes) -> bytes:
    """Return the package of `members`, sorted by name, with the package's own `relationships`.

    Content types stand first, as the Open Packaging Conventions advise (ECMA-376 Part 2, 9.1); every date is
    the first a zip file can hold.
    """
    members = sorted(members, key=lambda member: member.name)
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        _add(archive, "[Content_Types].xml", _content_types(members))
        _add(archive, "_rels/.rels", relationships)
        for member in members:
            _add(archive, member.name.removeprefix("/"), member.data)
            if member.relationships:
                _add(archive, member.relationships_name.removeprefix("/"), member.relationships)
    return out.getvalue()


def _add(archive: ZipFile, name: str, data: bytes) -> None:
    info = ZipInfo(name, _EPOCH)
    info.create_system = 0
    info.compress_type = ZIP_STORED if name.lower().endswith(_PACKED) else ZIP_DEFLATED
    archive.writestr(info, data, compresslevel=_LEVEL)


def _content_types(members: Iterable[Member]) -> bytes:
    """Return `[Content_Types].xml`: a type per extension for media, one per part for XML."""
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
    }
    overrides: list[str] = []
    for member in members:
        extension = member.name.rpartition(".")[2].lower()
        if defaults.setdefault(extension, member.content_type) != member.content_type:
            overrides.append(
                f'<Override PartName="{escape(member.name)}" ContentType="{escape(member.content_type)}"/>'
            )
    named = "".join(
        f'<Default Extension="{escape(extension)}" ContentType="{escape(kind)}"/>'
        for extension, kind in sorted(defaults.items())
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return _HEAD + f'<Types xmlns="{namespace}">{named}{"".join(overrides)}</Types>'.encode()
