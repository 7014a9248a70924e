"""Why a file can't be a template."""

from builder.diagnostics import Failure
from builder.language import Message, msg


def refusal(message: Message, hint: Message | None = None) -> Failure:
    """Return the Failure that stops the run; without a `hint` it tells how to save the file anew."""
    again = msg("save it in PowerPoint as a presentation (.pptx) or a template (.potx) and try again")
    return Failure(message, hint or again)
