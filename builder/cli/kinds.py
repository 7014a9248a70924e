"""What `--only` means."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.pipeline import ProductKind


def kinds_of(only: str | None) -> "frozenset[ProductKind]":
    """Return the kinds of products that are asked for."""
    from builder.pipeline import ProductKind

    papers = {ProductKind.HANDOUT, ProductKind.WORKSHEET, ProductKind.BOOKLET}
    kinds = {"deck": {ProductKind.DECK}, "handout": papers}
    return frozenset(kinds[only] if only else ProductKind)
