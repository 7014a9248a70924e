"""`classdeck new`."""

import shlex
from pathlib import Path

import click

from builder.cli.failing import failing
from builder.cli.phrase import phrase
from builder.cli.voice import make_voice
from builder.language import msg


@click.command(
    help=phrase("Make a new course. FOLDER gets settings, a day with one session and a worksheet.")
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--lang", type=click.Choice(("ko", "en")), help=phrase("Language of the new course and of messages.")
)
def new(folder: Path, lang: str | None) -> None:
    from builder.course import create_course, shown_path

    voice = make_voice(lang)
    with failing(voice):
        for path in create_course(folder, voice.language):
            click.echo(shown_path(path))
    voice.say(msg("Next: cd {folder} && classdeck build", folder=shlex.quote(shown_path(folder))))
