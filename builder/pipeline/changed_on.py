"""When a source last changed."""

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path
from zoneinfo import ZoneInfo


def changed_on(paths: Iterable[Path], zone: str) -> dt.date | None:
    """Return the day, in that time zone, on which the newest of the files was written; None where there is none.

    No later than SOURCE_DATE_EPOCH, which a build that must not depend on its own time sets
    (reproducible-builds.org, SOURCE_DATE_EPOCH 1.1): a fresh checkout has files of its own time.
    """
    times = [time for path in paths if (time := _written(path)) is not None]
    if not times:
        return None
    return dt.datetime.fromtimestamp(min(max(times), _latest()), ZoneInfo(zone or "UTC")).date()


def _written(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None


def _latest() -> float:
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    return float(value) if value.isdecimal() else float("inf")
