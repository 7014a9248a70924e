"""Changes of files, in batches: the one door to watchfiles."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from time import sleep

from builder.serve.rebuilder import Rebuilder

_STEP = 50
"""Milliseconds without a change that end a batch: an editor's second save comes with the first."""
_LONGEST = 400
"""Milliseconds after which a batch ends however many changes still come."""
_LOOK = 500
"""Milliseconds after which a batch may be empty."""
_SETTLE = 0.2
"""Seconds in which a file that an editor took away comes back under its name."""


def watch_sources(rebuilder: Rebuilder, stop: Event | None = None) -> Iterator[frozenset[Path]]:
    """Yield the files that changed, a batch at a time, and now and then an empty batch; ends when `stop` is set.

    The first batch is never empty. What changes while a batch is being used comes with the next one. Where the folders to watch are others after a
    batch, those are watched.
    """
    from watchfiles import Change, watch

    stop = stop or Event()
    while not stop.is_set():
        roots = rebuilder.roots()
        changes = watch(
            *roots,
            watch_filter=source_filter(roots, rebuilder.outputs()),
            step=_STEP,
            debounce=_LONGEST,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            stop_event=stop,
        )
        for place, batch in enumerate(changes):
            if any(kind is Change.deleted for kind, _ in batch):
                sleep(_SETTLE)
            # Nobody saw what changed before the watch began: at first everything may have.
            yield frozenset(Path(path) for _, path in batch) if batch or place else frozenset(roots)
            if rebuilder.roots() != roots:
                break


def source_filter(roots: tuple[Path, ...], outputs: tuple[Path, ...]) -> Callable[[object, str], bool]:
    """Return what tells whether a changed file may be a source: no product, nothing hidden, no editor's own file."""
    products = tuple(f"{folder}{os.sep}" for folder in outputs)

    def wanted(_: object, path: str) -> bool:
        if path.startswith(products):
            return False
        root = next((root for root in roots if path.startswith(f"{root}{os.sep}")), None)
        parts = Path(path).relative_to(root).parts if root else (Path(path).name,)
        return not any(part.startswith(".") or part in _OTHERS for part in parts) and not _TEMPORARY.search(
            parts[-1]
        )

    return wanted


_OTHERS = frozenset({"node_modules", "__pycache__"})
# What editors and programs leave beside a file while it is written: vim, Emacs, JetBrains, Word and PowerPoint, others.
_TEMPORARY = re.compile(
    r"~$|^~\$|^#.*#$|^4913$|\.sw[a-z]$|\.tmp$|\.part$|\.bak$|___jb_(?:tmp|old)___$|\.crdownload$"
)
