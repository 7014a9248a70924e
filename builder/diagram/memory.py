"""What was found lately, as far as there is room for it."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Found = TypeVar("Found")


class Memory(threading.local, Generic[Found]):
    """Values by their keys; those asked for longest ago go first when there are more than `room`.

    Each thread remembers its own.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._used = 0
        self._found: OrderedDict[Hashable, tuple[Found, int]] = OrderedDict()

    def recall(self, key: Hashable, find: Callable[[], Found], weigh: Callable[[Found], int]) -> Found:
        """Return what `key` stands for, found anew unless it is remembered; `weigh` says how much room it takes."""
        known = self._found.get(key)
        if known is not None:
            self._found.move_to_end(key)
            return known[0]
        value = find()
        weight = weigh(value)
        if weight <= self._room:
            self._found[key] = value, weight
            self._used += weight
            while self._used > self._room:
                self._used -= self._found.popitem(last=False)[1][1]
        return value
