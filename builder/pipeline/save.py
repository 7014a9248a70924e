"""Write a file so that it is there whole or not at all."""

import os
import tempfile
from pathlib import Path

from builder.diagnostics import Failure
from builder.language import msg


def save(path: Path, data: bytes) -> None:
    """Write `data` to `path`: into a temporary file of the same folder, to the disk, then in place of the old.

    Folders that are missing are made. Raises Failure where the file can't be written; the old one is then whole.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise Failure(
            msg("{file} can't be written: {reason}", file=str(path), reason=error.strerror or str(error)),
            msg("close it where it is open, and see that the disk has room and the folder may be written to"),
        ) from error


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is for its owner alone; a product is for everyone whom the umask lets read.
        temporary.chmod(_permissions())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _permissions() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
