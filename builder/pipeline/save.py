"""Write files so that each is there whole or not at all."""

import os
from contextlib import suppress
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
    # The name is always the same, so that what a killed build left is written over and not left for good.
    temporary = path.with_name(f".{path.name}.part")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritable(path.parent, error) from error
        raise
    return temporary


def _unwritable(folder: Path, error: OSError) -> Failure:
    return Failure(
        msg(
            "nothing can be written to {folder}: {reason}",
            folder=str(folder),
            reason=error.strerror or str(error),
        ),
        msg("see that the disk has room and that you may write to the folder, or name another with --output"),
    )
