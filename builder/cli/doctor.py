"""`classdeck doctor`."""

from pathlib import Path

import click

from builder.cli import options
from builder.cli.failing import STOPPED
from builder.cli.phrase import phrase
from builder.cli.voice import Voice, make_voice
from builder.language import msg


@click.command(help=phrase("Say what this machine lacks for building, and the command that mends it."))
@options.output
@options.language
def doctor(output: Path | None, lang: str | None) -> None:
    from builder.course import CourseConfig, find_course, load_course
    from builder.pipeline.examine import examine, lacks
    from builder.pipeline.machine import ThisMachine

    voice = make_voice(lang)
    home = find_course(Path.cwd())
    usual = load_course(home).value.output if home else Path.cwd() / CourseConfig().output
    findings = tuple(examine(ThisMachine(), output or usual))
    for finding in findings:
        mark = _mark(voice, there=finding.there, needed=finding.needed)
        click.echo(f"{mark} {voice.words(finding.name)} — {voice.words(finding.use)}")
        if finding.remedy:
            click.echo(f"    {finding.remedy}")
    if lacks(findings):
        voice.say(msg("something that is needed is missing"))
        raise click.exceptions.Exit(STOPPED)


def _mark(voice: Voice, *, there: bool | None, needed: bool) -> str:
    if there is None:
        return "?"
    sign, color = ("✓", "green") if there else ("✗", "red") if needed else ("–", "yellow")
    return click.style(sign, fg=color) if voice.paints(out=True) else sign
