"""Numbers as people write them into a table."""

import math
import re
from dataclasses import dataclass

LARGEST = 1e15
"""Beyond it a spreadsheet no longer shows every digit."""


@dataclass(frozen=True, slots=True)
class Number:
    """A value and the unit written after it (`45%`, `3시간`), or before it for money (`₩1,200`)."""

    value: float
    unit: str = ""


def read_number(text: str) -> Number | None:
    """Return the number that `text` writes, None where it writes none; commas may part its thousands."""
    found = _NUMBER.fullmatch(text.strip().replace("−", "-"))
    if found is None or not _well_parted(found["digits"]):
        return None
    value = float(re.sub("[,_]", "", found["digits"])) * (-1 if found["sign"] == "-" else 1)
    if not math.isfinite(value) or abs(value) > LARGEST:
        return None
    # Adding zero makes nothing of minus nothing.
    return Number(value + 0.0, found["before"] or (found["after"] or "").strip())


_NUMBER = re.compile(
    r"(?P<sign>[+-]?)(?P<before>[₩$€£¥]?)\s?(?P<digits>[0-9][0-9,_]{0,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})"
    r"\s?(?P<after>[^\s0-9.,;:_+*/()-][^0-9,;:]{0,11})?"
)


def _well_parted(digits: str) -> bool:
    """Return whether the commas stand where thousands begin: `1,5` is no number."""
    return "," not in digits or re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?", digits) is not None
