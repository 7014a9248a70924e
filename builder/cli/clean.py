"""`classdeck clean`."""

import os
from pathlib import Path

import click

from builder.cli import options
from builder.cli.failing import failing
from builder.cli.phrase import phrase
from builder.cli.voice import make_voice
from builder.language import msg


@click.command(help=phrase("Remove the products that were built and not edited since."))
@options.paths
@options.output
@options.language
@click.option("--dry-run", is_flag=True, help=phrase("Only say what would be removed."))
def clean(paths: tuple[Path, ...], output: Path | None, lang: str | None, dry_run: bool) -> None:
    from builder.course import load_courses
    from builder.pipeline import by_output, clean_output

    voice = make_voice(lang)
    removed = 0
    with failing(voice):
        courses = load_courses([path.absolute() for path in paths], Path.cwd())
        for folder, group in by_output(courses.value, output and output.absolute()).items():
            places = [day.place for course in group for day in course.days] if paths else None
            cleaned = clean_output(folder, places, dry_run=dry_run)
            removed += len(cleaned.removed)
            for path in cleaned.removed:
                click.echo(os.path.relpath(path))
            for path in cleaned.kept:
                voice.say(msg("{file} was edited by hand and is kept", file=os.path.relpath(path)))
    voice.say(
        msg("{count} products would be removed", count=removed)
        if dry_run
        else msg("{count} products removed", count=removed)
    )
