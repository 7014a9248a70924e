"""The files of a day as one file that can prove itself."""

import hashlib
import io
from collections.abc import Mapping
from zipfile import ZIP_STORED, ZipFile, ZipInfo

SUMS = "SHA256SUMS"
_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a ZIP file can hold (APPNOTE 4.4.6): the date of a build would make every build differ."""
_UNIX, _READABLE = 3, 0o100644 << 16


def pack_archive(files: Mapping[str, bytes], folder: str) -> bytes:
    """Return a ZIP file that holds `files` in `folder`, with their sums as `sha256sum --check` reads them.

    Files are stored as they are: PDF and PowerPoint files are compressed already, and the bytes don't depend on
    the version of zlib.
    """
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()))
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name, data in sorted({**files, SUMS: sums.encode()}.items()):
            entry = ZipInfo(f"{folder}/{name}", _NO_DATE)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, data)
    return written.getvalue()
