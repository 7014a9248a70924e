"""`classdeck clean`."""

from pathlib import Path

import click

from builder.cli import options
from builder.cli.failing import failing
from builder.cli.phrase import phrase
from builder.cli.voice import make_voice
from builder.language import msg


@click.command(help=phrase("Remove unedited products. What was edited by hand stays."))
@options.paths
@options.output
@options.language
@click.option("--dry-run", is_flag=True, help=phrase("Only say what would be removed."))
def clean(paths: tuple[Path, ...], output: Path | None, lang: str | None, dry_run: bool) -> None:
    from builder.course import load_courses, shown_path
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
                click.echo(shown_path(path))
            for path in cleaned.kept:
                voice.say(msg("{file} was edited by hand and is kept", file=shown_path(path)))
    voice.say(
        msg("would be removed: {count}", count=removed) if dry_run else msg("removed: {count}", count=removed)
    )
