"""`classdeck new`."""

import os
import shlex
from pathlib import Path

import click

from builder.cli.failing import failing
from builder.cli.phrase import phrase
from builder.cli.voice import make_voice
from builder.language import msg


@click.command(help=phrase("Make a new course in FOLDER: settings, a day with one session, a worksheet."))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--lang", type=click.Choice(("ko", "en")), help=phrase("Language of the new course and of messages.")
)
def new(folder: Path, lang: str | None) -> None:
    from builder.course import create_course

    voice = make_voice(lang)
    with failing(voice):
        for path in create_course(folder, voice.language):
            click.echo(os.path.relpath(path))
    voice.say(msg("Next: cd {folder} && classdeck build", folder=_quoted(folder)))


def _quoted(folder: Path) -> str:
    return shlex.quote(os.path.relpath(folder))
