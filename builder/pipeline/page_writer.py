"""Saves the files beside the page."""

from collections.abc import Iterator, Mapping

from builder.diagnostics import Problem
from builder.language import msg
from builder.pipeline.digest import digest_values
from builder.pipeline.judge import product_state
from builder.pipeline.page_shelf import Shelf, download_of
from builder.pipeline.plan_page import BESIDE
from builder.pipeline.product import Product, ProductKind
from builder.pipeline.stamps import Stamp
from builder.pipeline.store import store
from builder.pipeline.target import ProductState, Target
from builder.site import Download, DownloadKind, SiteDay, pack_archive

_HELD = "held"
"""Names, among the inputs of an archive's stamp, the digest of what it holds."""


class PageWriter:
    """Writes what is new, and remembers what there is."""

    def __init__(self, shelf: Shelf, *, overwrite: bool) -> None:
        self._shelf = shelf
        self.overwrite = overwrite
        self.stamps: dict[str, Stamp] = {}
        """The stamps of all files beside the page, by their names."""
        self.problems: list[Problem] = []

    def write(self, name: str, data: bytes, held: str = "") -> None:
        """Write a file beside the page; raises Failure where it can't be written."""
        inputs = {BESIDE: "beside"} | ({_HELD: held} if held else {})
        old = self._shelf.stamps.get(name, Stamp())
        target = Target(
            product=Product(ProductKind.PAGE),
            name=name,
            inputs=inputs,
            stamp=old,
            state=product_state(self._shelf.output / name, old, self._shelf.files),
            stale=True,
            reason=msg("made with the page"),
        )
        stored = store(
            target,
            data,
            Stamp(inputs=inputs),
            self._shelf.output,
            self._shelf.files,
            overwrite=self.overwrite,
        )
        self.stamps[name] = stored.stamp
        self.problems += stored.problems

    def archive(
        self, day: SiteDay, beside: Mapping[str, bytes]
    ) -> tuple[Download, tuple[tuple[str, str], ...]]:
        """Pack all files of a day, unless the archive on the disk holds them already; return it with their sums.

        `beside` gives the bytes of files that are made with the page. Raises OSError where a product can't be read.
        """
        files = (*day.files, *(file for session in day.sessions for file in session.files))
        sums = tuple((file.file, file.digest) for file in files)
        name = f"{day.key}/{day.key.replace('/', '-')}.zip"
        held = digest_values(*sums)
        kept = self._kept(name, held)
        if kept is not None:
            return kept, sums
        data = pack_archive(
            {file.file: beside.get(file.name) or self._shelf.read(file) for file in files},
            day.key.replace("/", "-"),
        )
        self.write(name, data, held)
        return download_of(DownloadKind.ARCHIVE, name, data), sums

    def remove_strays(self) -> Iterator[str]:
        """Remove the files that were once made with the page and no longer are; yield their names.

        What somebody edited stays.
        """
        for name, stamp in self._shelf.stamps.items():
            if BESIDE in stamp.inputs and name not in self.stamps:
                path = self._shelf.output / name
                if product_state(path, stamp, self._shelf.files) is ProductState.OURS:
                    path.unlink(missing_ok=True)
                yield name

    def _kept(self, name: str, held: str) -> Download | None:
        """Return the archive that an earlier build wrote, where it is whole and holds the same files."""
        path, stamp = self._shelf.output / name, self._shelf.stamps.get(name, Stamp())
        digest = self._shelf.files.digest(path)
        if stamp.inputs.get(_HELD) != held or not digest or digest != stamp.written:
            return None
        self.stamps[name] = stamp
        return Download(kind=DownloadKind.ARCHIVE, name=name, size=path.stat().st_size, digest=digest)
