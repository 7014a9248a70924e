"""Files of an output folder that are classdeck's own to remove."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.diagnostics import Failure
from builder.language import msg
from builder.pipeline.digest import Files
from builder.pipeline.stamps import Stamp


def owned_files(output: Path, name: str, stamp: Stamp, files: Files) -> tuple[list[Path], list[Path]]:
    """Return the files of a product that may go, and those that somebody edited; what isn't there is in neither."""
    mine: list[Path] = []
    others: list[Path] = []
    path = output / name
    candidates = [(path, stamp.ours)]
    if stamp.beside:
        candidates.append((path.parent / stamp.beside, frozenset({stamp.beside_written})))
    for file, ours in candidates:
        digest = files.digest(file)
        if digest:
            (mine if digest in ours else others).append(file)
    return mine, others


def remove_files(paths: Iterable[Path], output: Path) -> None:
    """Remove files, and the folders below `output` that they leave empty.

    Raises Failure where a file can't be removed.
    """
    paths = tuple(paths)
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise Failure(
                msg("{file} can't be removed: {reason}", file=str(path), reason=error.strerror or str(error)),
                msg("close it in the program that has it open, and try again"),
            ) from error
    for folder in sorted(set(_folders(paths, output)), key=lambda folder: -len(folder.parts)):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _folders(paths: Iterable[Path], output: Path) -> Iterator[Path]:
    for path in paths:
        yield from (folder for folder in path.parents if folder != output and folder.is_relative_to(output))
