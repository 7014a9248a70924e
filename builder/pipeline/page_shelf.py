"""What lies in an output folder for students."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.pipeline.digest import Files
from builder.pipeline.page_day import PageDay
from builder.pipeline.product import BOOKLET_STEM, DAY_STEM, Product, ProductKind, product_name
from builder.pipeline.stamps import Stamp
from builder.site import Download, DownloadKind

# The instructor's edition has another name; what isn't named here never stands on the page.
_OF_A_SESSION = (
    (DownloadKind.HANDOUT, "{stem}.pdf"),
    (DownloadKind.WORKSHEET, "{stem}.worksheet.pdf"),
    (DownloadKind.LARGE_PRINT, "{stem}.large-print.pdf"),
    (DownloadKind.DECK, "{stem}.pptx"),
)
_OF_A_DAY = (*_OF_A_SESSION, (DownloadKind.BOOKLET, "booklet.pdf"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The products that builds wrote, as they lie on the disk now."""

    output: Path
    stamps: Mapping[str, Stamp]
    """By their path relative to the output folder."""
    files: Files

    def session_files(self, day: PageDay, stem: str) -> tuple[Download, ...]:
        """Return what students get of a session."""
        return tuple(self._found(session_names(day, stem)))

    def day_files(self, day: PageDay) -> tuple[Download, ...]:
        """Return what students get of the day itself."""
        return tuple(self._found(day_names(day)))

    def course_files(self, days: Iterable[PageDay]) -> tuple[Download, ...]:
        """Return the booklets of the whole course, one for each language tree."""
        places = dict.fromkeys(day.tree for day in days)
        return tuple(self._found({booklet_name(place): DownloadKind.BOOKLET for place in places}))

    def week_files(self, days: Iterable[PageDay]) -> Mapping[str, tuple[Download, ...]]:
        """Return the booklets of weeks, by the folder that their days stand in."""
        folders = {folder: day for day in days if (folder := day.place.rpartition("/")[0])}
        names = {
            folder: {booklet_name(folder): DownloadKind.BOOKLET}
            for folder, day in folders.items()
            if folder != day.tree
        }
        return {folder: tuple(self._found(name)) for folder, name in names.items()}

    def read(self, file: Download) -> bytes:
        """Return the file's bytes; raises OSError where it can't be read."""
        return (self.output / file.name).read_bytes()

    def _found(self, names: Mapping[str, DownloadKind]) -> Iterator[Download]:
        for name, kind in names.items():
            digest = self.files.digest(self.output / name) if name in self.stamps else ""
            if digest:
                size = (self.output / name).stat().st_size
                yield Download(kind=kind, name=name, size=size, digest=digest, pages=self.stamps[name].pages)


def session_names(day: PageDay, stem: str) -> Mapping[str, DownloadKind]:
    """Return the names that what students get of a session may have, in the order of the page."""
    return _names(day, stem, _OF_A_SESSION)


def day_names(day: PageDay) -> Mapping[str, DownloadKind]:
    """Return the names that what students get of the day itself may have."""
    return _names(day, DAY_STEM, _OF_A_DAY)


def booklet_name(place: str) -> str:
    """Return the name of the students' booklet at a place below the output folder; an empty one is that itself."""
    name = product_name(BOOKLET_STEM, Product(ProductKind.BOOKLET))
    return f"{place}/{name}" if place else name


def _names(
    day: PageDay, stem: str, kinds: tuple[tuple[DownloadKind, str], ...]
) -> Mapping[str, DownloadKind]:
    return {
        f"{day.place}/{name.format(stem=stem)}": kind
        for kind, name in kinds
        if day.decks or kind is not DownloadKind.DECK
    }


def download_of(kind: DownloadKind, name: str, data: bytes) -> Download:
    """Return the file that `data` will be."""
    return Download(kind=kind, name=name, size=len(data), digest=hashlib.sha256(data).hexdigest())
