"""What the author asks of a build."""

import datetime as dt
from dataclasses import dataclass

from builder.pipeline.product import ProductKind


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """The choices of one run; they win over the course's settings."""

    products: frozenset[ProductKind] = frozenset(ProductKind)
    editions: tuple[str, ...] = ()
    """Of handouts; empty for the course's own."""
    booklets: tuple[str, ...] = ()
    """What is bound: `day`, `week`, `course`; empty for what the course says."""
    start: dt.time | None = None
    """When the first session of each day begins, whatever the sources say."""
    template: str = ""
    """A template set; empty for the course's own."""
    force: bool = False
    """Make what is up to date as well."""
    overwrite: bool = False
    """Replace products that were edited by hand."""
