"""Whoever wants to know how a build goes on."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.pipeline.build_report import Built
    from builder.pipeline.plan import BuildPlan


class Listener:
    """Hears nothing; others hear what they override. All is told in one thread, the build's own."""

    def planned(self, plan: "BuildPlan") -> None:
        """Hear what will be made."""

    def begun(self, source: Path) -> None:
        """Hear that the products of a source are on their way."""

    def built(self, built: "Built") -> None:
        """Hear that a product is written."""

    def ended(self, source: Path) -> None:
        """Hear that all products of a source are written, or can't be made."""
