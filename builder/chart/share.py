"""A whole and its parts as a chart."""

import csv
import io
from collections.abc import Sequence

from builder.content import Chart
from builder.diagnostics import Span


def share_chart(parts: Sequence[tuple[str, float]], *, span: Span, title: str = "", unit: str = "%") -> Chart:
    """Return a `chart` block that draws `parts`, such as a day's theory and practice, as a ring.

    Parts of nothing are left out, as no ring shows them. `span` is what the parts were read from.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerows((name, f"{value:g}") for name, value in parts if value > 0)
    settings = f"type: doughnut\nunit: {unit}\n" + (f"title: {title}\n" if title else "")
    return Chart(source=settings + written.getvalue().rstrip("\n"), span=span)
