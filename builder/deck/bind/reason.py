"""Why a layout serves a purpose."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from builder.language import Message, msg


class Reason(StrEnum):
    """Why a layout serves a purpose."""

    NAMED = "named"
    """`template.toml` says so."""
    TYPED = "typed"
    """Its type says so, which is the same in every language."""
    CALLED = "called"
    """Its name says so."""
    SHAPED = "shaped"
    """Its placeholders say so."""
    NEAREST = "nearest"
    """Nothing fits; it is the layout of a purpose close by."""
    MADE = "made"
    """The template has no usable layout; this one was added."""

    @property
    def sure(self) -> bool:
        """Whether the layout was meant for this."""
        return self not in {Reason.NEAREST, Reason.MADE}


def reason_text(reason: Reason) -> Message:
    """Return the reason in words."""
    return _TEXTS[reason]


_TEXTS: Mapping[Reason, Message] = MappingProxyType(
    {
        Reason.NAMED: msg("template.toml names it"),
        Reason.TYPED: msg("its type says so"),
        Reason.CALLED: msg("its name says so"),
        Reason.SHAPED: msg("its placeholders say so"),
        Reason.NEAREST: msg("nothing fits better"),
        Reason.MADE: msg("added: the file has none for content"),
    }
)
