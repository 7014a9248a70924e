"""Put a command line into the user's language: its help, and what click itself says."""

import gettext
import os
from pathlib import Path

import click

from builder.language import catalogue, translate


def speak(command: click.Command, language: str) -> None:
    """Translate the help of `command` and of everything below it, and the sentences of click."""
    # click asks gettext's default domain, in the language of the environment.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(catalogue.DOMAIN, str(Path(catalogue.__file__).parent / "locale"))
    gettext.textdomain(catalogue.DOMAIN)
    _translate(command, language)


def _translate(command: click.Command, language: str) -> None:
    if command.help:
        command.help = translate(command.help, language)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = translate(parameter.help, language)
    if isinstance(command, click.Group):
        for each in command.commands.values():
            _translate(each, language)
