"""Addresses that stand in a text without being marked as links."""

import re
from collections.abc import Iterator


def split_addresses(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of `text`, and of each whether it is a web address.

    As in GFM 0.29, 6.9, marks at the end of an address belong to the sentence; an address also ends where
    anything but ASCII begins, since Korean particles follow it without a space.
    """
    place = 0
    for found in _ADDRESS.finditer(text):
        address = _without_marks(found[0])
        if start := text[place : found.start()]:
            yield start, False
        yield address, True
        place = found.start() + len(address)
    if rest := text[place:]:
        yield rest, False


def _without_marks(address: str) -> str:
    while address[-1] in "?!.,:;*_~'[]" or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address


_ADDRESS = re.compile(r"(?<![A-Za-z0-9/])https?://[A-Za-z0-9][A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]{2,1000}")
