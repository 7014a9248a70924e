"""The command `classdeck`."""

import gc
import sys

import click

from builder import __version__
from builder.cli.build import build
from builder.cli.check import check
from builder.cli.clean import clean
from builder.cli.diff import diff
from builder.cli.doctor import doctor
from builder.cli.new import new
from builder.cli.phrase import phrase
from builder.cli.schedule import schedule
from builder.cli.serve import serve
from builder.cli.speak import speak
from builder.cli.template import template
from builder.cli.watch import watch
from builder.language import reader_language


@click.group(
    help=phrase("Turn class sessions written in Markdown into paced PowerPoint decks and PDF handouts."),
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="classdeck", help=phrase("Show the version."))
def command() -> None: ...


for each in (build, watch, serve, check, schedule, new, template, clean, diff, doctor):
    command.add_command(each)


def main() -> None:
    """Run the command line; `python -m builder` is the same as `classdeck`."""
    # What is imported and read lives until the end: to search all of it as often as Python does takes a tenth.
    gc.set_threshold(_UNSEARCHED, 20, 50)
    speak(command, reader_language(_asked_language(sys.argv)))
    command(prog_name="classdeck")


_UNSEARCHED = 20_000
"""Objects that may be made before the youngest are searched for garbage."""


def _asked_language(arguments: list[str]) -> str | None:
    """Return what `--lang` says, before any command has read it: help has a language as well."""
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
        if argument.startswith("--lang="):
            return argument.partition("=")[2]
    return None
