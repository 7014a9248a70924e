"""Remove what builds wrote and nobody edited."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from builder.pipeline.digest import Files
from builder.pipeline.lock import LOCK
from builder.pipeline.owned import owned_files, remove_files
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
        mine, others = owned_files(output, name, stamp, files)
        removed += mine
        kept += others
        if others:
            left[name] = replace(stamp, beside="", beside_written="")
    if not dry_run:
        remove_files(removed, output)
        _keep(output, stamps, left)
    return Cleaned(removed=tuple(removed), kept=tuple(kept))


def _keep(output: Path, stamps: Stamps, left: dict[str, Stamp]) -> None:
    if left:
        save_stamps(output, replace(stamps, products=left))
        return
    for name in (STAMPS, JOURNAL, LOCK):
        (output / name).unlink(missing_ok=True)
