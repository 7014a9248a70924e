"""How commands end: a run that cannot go on says why."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from builder.cli.voice import Voice
from builder.diagnostics import Failure

STOPPED = 1
"""The exit status of a run whose products or whose check aren't what was asked for."""


@contextmanager
def failing(voice: Voice) -> Iterator[None]:
    """Turn a Failure in the block into its message and exit status 1."""
    try:
        yield
    except Failure as failure:
        voice.fail(failure)
        raise click.exceptions.Exit(STOPPED) from failure
