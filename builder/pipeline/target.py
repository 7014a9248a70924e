"""One product: what it is made from, and how its file stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from builder.language import Message
from builder.pipeline.product import Product
from builder.pipeline.stamps import Stamp


class ProductState(StrEnum):
    """How a product's file stands against what was last written."""

    MISSING = "missing"
    OURS = "ours"
    EDITED = "edited"
    """It holds what classdeck hasn't written: somebody edited it, or it isn't known where it is from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One product."""

    product: Product
    name: str
    """Its path relative to the output folder: `week3/day5/session_01.pptx`."""
    inputs: Mapping[str, str]
    """What it is made from: name → digest."""
    stamp: Stamp
    state: ProductState
    stale: bool
    reason: Message
