"""Write files so that each is there whole or not at all."""

import os
import tempfile
from pathlib import Path

from builder.diagnostics import Failure
from builder.language import msg


def save(path: Path, data: bytes) -> None:
    """Write `data` to `path`: into a temporary file of the same folder, to the disk, then in place of the old.

    Folders that are missing are made. Raises Failure where the file can't be written; the old one is then whole.
    """
    make_folder(path.parent)
    temporary = _written(path, data)
    try:
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise Failure(
            msg("{file} can't be replaced: {reason}", file=str(path), reason=error.strerror or str(error)),
            msg("close it in the program that has it open, and build again"),
        ) from error


def append(path: Path, data: bytes) -> None:
    """Add `data` to the end of a file. Raises Failure where it can't be written."""
    try:
        with path.open("ab") as file:
            file.write(data)
    except OSError as error:
        raise _unwritable(path.parent, error) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those around it, where they are missing. Raises Failure where that can't be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error


def _written(path: Path, data: bytes) -> Path:
    """Return a temporary file beside `path` that holds `data` and is safe on the disk."""
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is for its owner alone; a product is for everyone whom the umask lets read.
        temporary.chmod(_permissions())
    except BaseException as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritable(path.parent, error) from error
        raise
    return temporary


def _permissions() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(folder: Path, error: OSError) -> Failure:
    return Failure(
        msg(
            "nothing can be written to {folder}: {reason}",
            folder=str(folder),
            reason=error.strerror or str(error),
        ),
        msg("see that the disk has room and that you may write to the folder, or name another with --output"),
    )
