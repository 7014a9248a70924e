"""What is wrong with a diagram's source, without drawing it to size."""

from builder.diagnostics import Problem
from builder.diagram.begin import begin, plain_source
from builder.diagram.engine import Refused
from builder.diagram.problems import mending, refusal


def check_mermaid(source: str) -> tuple[Problem, ...]:
    """Return the problems that `draw_mermaid` would find in the source; their spans count inside it."""
    text = plain_source(source)
    begun = begin(text, "Malgun Gothic")
    if isinstance(begun, Refused):
        return (refusal(begun, text),)
    return tuple(mending(mend) for mend in begun.mends)
