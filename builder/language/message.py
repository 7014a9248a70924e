"""A sentence for the user, kept apart from the language it will be read in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with named places, and what stands in them.

    Pure functions and worker processes make messages; only the edge that prints them knows the language.
    """

    text: str
    values: "tuple[tuple[str, str | int | float | Message], ...]" = ()

    def __str__(self) -> str:
        return self.text.format(**dict(self.values))


def msg(text: str, **values: str | float | Message) -> Message:
    """Return the message; Babel collects its text because it stands in a call of this name.

    A message among the values is translated with the sentence around it.
    """
    return Message(text, tuple(values.items()))
