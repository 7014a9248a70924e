"""Jobs on a Dask cluster: the one door to `distributed`."""

import hashlib
import logging
import pickle
import sys
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from builder import __version__
from builder.diagnostics import Failure
from builder.language import msg

P = ParamSpec("P")
T = TypeVar("T")

PATIENCE = 5
"""Seconds to wait for the scheduler, and then for a worker."""


class Cluster(Executor):
    """Runs calls of classdeck's functions on the workers of a scheduler; only bytes go there and come back.

    A call whose worker is lost is done by another. One that has ended several workers breaks the executor's promise:
    its future raises BrokenExecutor. Where the whole cluster is lost, futures raise Failure.
    """

    def __init__(self, client: Any) -> None:
        self._executor = client.get_executor(pure=False)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        given: Future[T] = Future()
        call = pickle.dumps((fn, args, kwargs))
        with warnings.catch_warnings():
            # A job brings its pictures along, and Dask would rather have them on every worker's disk.
            warnings.filterwarnings("ignore", message="Sending large graph")
            sent = self._executor.submit(run_call, call, fingerprint())
        sent.add_done_callback(partial(_hand_on, given))
        return given

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._executor.shutdown(wait=wait and not cancel_futures)


@contextmanager
def open_cluster(scheduler: str) -> Iterator[tuple[Executor, int]]:
    """Yield an executor on the cluster at `scheduler`, and how many calls may wait for it at a time.

    Raises Failure where Dask isn't installed, nobody answers there, or a worker has another classdeck.
    """
    client = _connect(scheduler)
    try:
        threads = _check_workers(client)
        executor = Cluster(client)
        try:
            yield executor, 2 * threads + 2
        except BaseException:
            executor.shutdown(wait=False)
            raise
    finally:
        client.close(timeout=PATIENCE)


def run_call(call: bytes, expected: str) -> bytes:
    """Return the pickled result of a pickled call, on a worker; nothing where its classdeck isn't the `expected` one."""
    if fingerprint() != expected:
        return b""
    function, arguments, named = pickle.loads(call)  # noqa: S301 - from the client, who may run code here anyway
    # What sets handouts keeps one set of fonts for the process and isn't made for threads.
    with _ONE_AT_A_TIME:
        return pickle.dumps(function(*arguments, **named))


_ONE_AT_A_TIME = threading.Lock()


@cache
def fingerprint() -> str:
    """Return what two processes must have in common so that one can do the other's jobs: Python and all code."""
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    package = Path(__file__).parent.parent
    for path in sorted(package.rglob("*.*")):
        if path.suffix in _CODE:
            digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


_CODE = {".py", ".js", ".json", ".mo"}


def _connect(scheduler: str) -> Any:
    try:
        import distributed
    except ImportError:
        raise Failure(
            msg("Dask isn't installed, which --executor dask needs"),
            msg('install it here and on every worker: `pip install "classdeck[dask]"`'),
        ) from None
    # What it has to say is told as one message, and not as its own log.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    make_client: Any = distributed.Client
    try:
        return make_client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise Failure(
            msg(
                "no Dask scheduler answers at {address}: {reason}",
                address=scheduler,
                reason=_first_line(error),
            ),
            msg("start one with `dask scheduler`, and name the address that it prints: tcp://10.0.0.5:8786"),
        ) from error


def _check_workers(client: Any) -> int:
    """Return how many threads the workers have; raise Failure where there is none, or one can't do our jobs."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
        found: dict[str, object] = client.run(_probe(), on_error="return")
    except (OSError, TimeoutError) as error:
        raise Failure(
            msg("the Dask scheduler has no workers"),
            msg("start some with `dask worker tcp://… --nthreads 1`, on machines that have classdeck"),
        ) from error
    others = [
        f"{worker} ({_found(answer)})"
        for worker, answer in found.items()
        if answer != (__version__, fingerprint())
    ]
    if others:
        raise _differs(others)
    return sum(client.nthreads().values())


def _probe() -> Callable[[], object]:
    """Return a function that tells a worker's version and fingerprint; it goes there whole, as an inner function does."""

    def probe() -> object:
        try:
            import builder
            from builder.pipeline.cluster import fingerprint
        except ImportError:
            return None
        return builder.__version__, fingerprint()

    return probe


def _found(answer: object) -> str:
    match answer:
        case (str(version), str()):
            return version
        case _:
            return "-"


def _differs(others: Iterable[str]) -> Failure:
    return Failure(
        msg("classdeck is missing or differs on workers: {workers}", workers=", ".join(others) or "?"),
        msg(
            "install classdeck {version} with Python {python} on all of them, and start them anew",
            version=__version__,
            python=f"{sys.version_info[0]}.{sys.version_info[1]}",
        ),
    )


def _hand_on(given: Future[T], sent: Future[bytes]) -> None:
    """Give the result of the call that was sent, or why there is none, to the future that was given out."""
    try:
        answer = sent.result()
        if not answer:
            raise _differs([])
        given.set_result(pickle.loads(answer))  # noqa: S301 - from a worker that runs our code
    except BaseException as error:
        given.set_exception(_reason(error))


def _reason(error: BaseException) -> BaseException:
    from distributed import KilledWorker

    match error:
        case Failure():
            return error
        case KilledWorker():
            return BrokenExecutor(str(error))
        case ImportError() | AttributeError() | pickle.UnpicklingError():
            return _differs([])
        case CancelledError() | OSError():
            return Failure(
                msg("the Dask scheduler or its connection is lost: {reason}", reason=_first_line(error)),
                msg("build again when it is there: what has been written isn't made twice"),
            )
        case _:
            return error


def _first_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).partition("\n")[0]
