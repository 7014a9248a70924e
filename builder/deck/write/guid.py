"""Identifiers that are the same in every build."""

from uuid import NAMESPACE_URL, uuid5


def guid(*seeds: str | int) -> str:
    """Return the GUID of `seeds`, written as Office writes them."""
    return f"{{{uuid5(NAMESPACE_URL, '|'.join(map(str, seeds)))}}}".upper()
