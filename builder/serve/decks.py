"""Decks as pictures for the browser, each drawn once for as long as its file doesn't change."""

from pathlib import Path
from threading import Lock

from builder.pipeline.json_value import Json

_MOST = 16


class Decks:
    """The pictures of the decks that were asked for last."""

    def __init__(self) -> None:
        self._drawn: dict[Path, tuple[tuple[int, int], list[Json]]] = {}
        self._lock = Lock()

    def slides(self, path: Path) -> list[Json]:
        """Return a deck's slides: key, title, SVG and notes of each.

        Raises OSError where the file can't be read, Failure where it isn't a deck.
        """
        status = path.stat()
        key = (status.st_size, status.st_mtime_ns)
        with self._lock:
            known = self._drawn.get(path)
            if known is None or known[0] != key:
                self._drawn.pop(path, None)
                while len(self._drawn) >= _MOST:
                    del self._drawn[next(iter(self._drawn))]
                known = self._drawn[path] = (key, _drawn(path))
        return known[1]


def _drawn(path: Path) -> list[Json]:
    from builder.deck.picture import draw_deck

    return [
        {"key": drawn.text.key, "title": drawn.text.title, "svg": drawn.svg, "notes": list(drawn.text.notes)}
        for drawn in draw_deck(path.read_bytes())
    ]
