"""One build at a time for an output folder."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builder.diagnostics import Failure
from builder.language import msg
from builder.pipeline.save import make_folder

LOCK = ".classdeck.lock"


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the output folder for the block; raises Failure where another build holds it.

    The system gives it back when the process ends, however that happens.
    """
    make_folder(output)
    try:
        handle = os.open(output / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise Failure(
            msg(
                "nothing can be written to {folder}: {reason}",
                folder=str(output),
                reason=error.strerror or "",
            )
        ) from error
    try:
        _take(handle, output)
        yield
    finally:
        os.close(handle)


def _take(handle: int, output: Path) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise Failure(
            msg("another build is writing to {folder}", folder=str(output)),
            msg("wait until it ends, or name another folder with --output"),
        ) from error
