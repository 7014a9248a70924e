"""What every command that builds says at its end."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.voice import Voice
from builder.language import msg

if TYPE_CHECKING:
    from builder.language import Message


def tell_removed(removed: "Sequence[tuple[Path, Message]]", voice: Voice) -> None:
    """Print one line for each product that was removed."""
    from builder.course import shown_path

    for path, reason in removed:
        voice.say(msg("removed: {file} ({reason})", file=shown_path(path), reason=reason))


def tell_made(made: int, fresh: int, seconds: float, voice: Voice) -> None:
    """Print how many products were made and how many were up to date."""
    voice.say(
        msg(
            "made: {made}, up to date: {fresh}, {seconds} s", made=made, fresh=fresh, seconds=f"{seconds:.1f}"
        )
    )
