"""The seconds of a phase, shared among its slides."""

from collections.abc import Sequence

STEP = 5
"""Slides last whole multiples of this many seconds where there are enough of them."""


def share_seconds(total: int, weights: Sequence[float]) -> tuple[int, ...]:
    """Return whole seconds in proportion to `weights` that sum to `total` exactly.

    Multiples of `STEP`, each slide at least one, as long as `total` allows it; the largest remainders are
    rounded up (the Hare–Niemeyer method). A share of nothing is spread evenly.
    """
    count = len(weights)
    if not count:
        return ()
    unit = STEP if total >= STEP * count else 1
    units, surplus = divmod(total, unit)
    least = 1 if units >= count else 0
    shares = _largest_remainders(units - least * count, weights)
    seconds = [(share + least) * unit for share in shares]
    seconds[-1] += surplus
    return tuple(seconds)


def _largest_remainders(units: int, weights: Sequence[float]) -> list[int]:
    whole = sum(weights)
    quotas = [units * weight / whole if whole else units / len(weights) for weight in weights]
    shares = [int(quota) for quota in quotas]
    order = sorted(range(len(quotas)), key=lambda i: (shares[i] - quotas[i], i))
    for i in order[: units - sum(shares)]:
        shares[i] += 1
    return shares
