"""Builds in a thread of its own, and tells whoever listens."""

from collections.abc import Callable
from threading import Event, Lock, Thread

from builder.pipeline import Listener
from builder.pipeline.build_report import Built
from builder.serve.rebuilder import Rebuilder, Round
from builder.serve.stage import Stage
from builder.serve.watch_sources import watch_sources

Tell = Callable[[str, str], None]
"""Hears an event's name and what it is about."""


class Workshop:
    """Everything that is built happens in one thread: the engine of diagrams may not change threads."""

    def __init__(self, rebuilder: Rebuilder, shown: Callable[[Round], None]) -> None:
        self._rebuilder = rebuilder
        self._shown = shown
        self._stop = Event()
        self._lock = Lock()
        self._stage = Stage(round=Round(), version=0)
        self._listeners: set[Tell] = set()
        self._thread = Thread(target=self._run, daemon=True, name="classdeck workshop")

    @property
    def stage(self) -> Stage:
        return self._stage

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Build no more; what is being written is whole or not there."""
        self._stop.set()

    def listen(self, tell: Tell) -> Callable[[], None]:
        """Tell of what happens from now on, in the building thread; the answer ends it."""
        with self._lock:
            self._listeners.add(tell)

        def end() -> None:
            with self._lock:
                self._listeners.discard(tell)

        return end

    def _run(self) -> None:
        self._build()
        self._warm()
        for changed in watch_sources(self._rebuilder, self._stop):
            if changed:
                self._tell("building", "")
                self._rebuilder.build_first(changed, _Teller(self))
                self._build()
            elif self._stage.round.failure is not None:
                self._build()

    def _build(self) -> None:
        done = self._rebuilder.build(_Teller(self))
        before = self._stage.round
        self._stage = Stage(round=done, version=self._stage.version + 1)
        if done.says_more_than(before) or self._stage.version == 1:
            self._shown(done)
        self._tell("built", str(self._stage.version))

    def _warm(self) -> None:
        """Load what a session's products need, so that the first save is as fast as the next."""
        from builder.pipeline import warm_imports  # noqa: F401

    def _tell(self, event: str, about: str) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for tell in listeners:
            tell(event, about)


class _Teller(Listener):
    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def built(self, built: Built) -> None:
        if built.target.name.endswith(".pptx"):
            self._workshop._tell("deck", built.target.name)
