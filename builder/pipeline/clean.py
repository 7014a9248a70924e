"""Remove what builds wrote and nobody edited."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from builder.diagnostics import Failure
from builder.language import msg
from builder.pipeline.digest import Files
from builder.pipeline.lock import LOCK
from builder.pipeline.stamps import JOURNAL, STAMPS, Stamp, Stamps, load_stamps, save_stamps


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """What a cleaning did to an output folder."""

    removed: tuple[Path, ...]
    kept: tuple[Path, ...]
    """Products that were edited by hand."""


def clean_output(
    output: Path, places: Iterable[PurePosixPath] | None = None, *, dry_run: bool = False
) -> Cleaned:
    """Remove the products that builds wrote to `output`, those of the days at `places` or all.

    What was edited stays, and so does everything that no build wrote. Raises Failure where a file can't be removed.
    """
    stamps = load_stamps(output)
    files = Files(output, {})
    chosen = None if places is None else set(places)
    removed: list[Path] = []
    kept: list[Path] = []
    left: dict[str, Stamp] = {}
    for name, stamp in stamps.products.items():
        if chosen is not None and PurePosixPath(name).parent not in chosen:
            left[name] = stamp
            continue
        mine, others = _sorted(output, name, stamp, files)
        removed += mine
        kept += others
        if others:
            left[name] = replace(stamp, beside="", beside_written="")
    if not dry_run:
        _remove(removed, output)
        _keep(output, stamps, left)
    return Cleaned(removed=tuple(removed), kept=tuple(kept))


def _sorted(output: Path, name: str, stamp: Stamp, files: Files) -> tuple[list[Path], list[Path]]:
    """Return the files of a product that may go, and those that somebody edited."""
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


def _remove(paths: Iterable[Path], output: Path) -> None:
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


def _keep(output: Path, stamps: Stamps, left: dict[str, Stamp]) -> None:
    if left:
        save_stamps(output, replace(stamps, products=left))
        return
    for name in (STAMPS, JOURNAL, LOCK):
        (output / name).unlink(missing_ok=True)
