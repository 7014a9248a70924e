"""The exception for a run that cannot go on."""

from builder.language import Message


class Failure(Exception):
    """Raised where no result can be made at all; the command line prints the message and stops."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint
