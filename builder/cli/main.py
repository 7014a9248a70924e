"""The command `classdeck`."""

import click

from builder.cli.build import build


def main() -> None:
    """Run the command line; `python -m builder` is the same as `classdeck`."""
    command(prog_name="classdeck")


@click.group()
def command() -> None:
    """Sessions in Markdown become paced PowerPoint decks and PDF handouts."""


command.add_command(build)
