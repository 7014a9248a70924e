"""Minutes that don't fill their session, shared out anew."""

from collections.abc import Sequence


def rebalance(wanted: Sequence[int], whole: int) -> tuple[int, ...]:
    """Return minutes in the proportions of `wanted` that sum to `whole`, each at least one.

    The largest remainders are rounded up (Hamilton's method). `wanted` is positive; where `whole` has less than
    a minute for each, they all get one.
    """
    count, spare = len(wanted), whole - len(wanted)
    if spare <= 0:
        return (1,) * count
    shares = [minutes * whole / sum(wanted) for minutes in wanted]
    kept = [max(1, int(share)) for share in shares]
    by_remainder = sorted(range(count), key=lambda i: (kept[i] - shares[i], i))
    place = 0
    while sum(kept) != whole:
        # Short: the one that lost most gains a minute. Over, since nobody has less than one: the largest gives.
        if sum(kept) < whole:
            kept[by_remainder[place % count]] += 1
            place += 1
        else:
            kept[max(range(count), key=kept.__getitem__)] -= 1
    return tuple(kept)
