"""`classdeck template`: list, show, check, new and specimen."""

import shlex
from pathlib import Path

import click

from builder.cli import options
from builder.cli.failing import STOPPED, failing
from builder.cli.phrase import phrase
from builder.cli.voice import make_voice
from builder.diagnostics import Severity
from builder.language import msg

NAME = click.argument("name")


@click.group(help=phrase("Make, check and try out template sets."))
def template() -> None: ...


@template.command("list", help=phrase("Show the template sets that there are."))
@options.language
def list_command(lang: str | None) -> None:
    from builder.cli.template_lines import list_lines
    from builder.theme.listing import listed_sets

    voice = make_voice(lang)
    for line in list_lines(listed_sets(_search()), voice):
        click.echo(line)


@template.command(
    help=phrase("Show what a template set decides. Each kind of slide is shown with its layout.")
)
@NAME
@options.language
@click.option("--all", "every", is_flag=True, help=phrase("Show layouts that nothing uses as well."))
def show(name: str, lang: str | None, every: bool) -> None:
    from builder.cli.template_lines import show_lines
    from builder.pipeline.sets.open_set import open_set

    voice = make_voice(lang)
    with failing(voice):
        opened = open_set(name, _search())
        for line in show_lines(opened, voice, every=every):
            click.echo(line)
    errors = [problem for problem in opened.problems if problem.severity is Severity.ERROR]
    voice.show_problems(errors)
    if errors:
        raise click.exceptions.Exit(STOPPED)


@template.command(help=phrase("Say what is wrong with a template set, and what to do."))
@NAME
@options.language
@options.strict
@options.verbose
@options.output_format
def check(name: str, lang: str | None, strict: bool, verbose: bool, form: str) -> None:
    from builder.cli.shown_problems import shown_problems
    from builder.pipeline.check_courses import has_errors
    from builder.pipeline.sets.check_set import check_set

    voice = make_voice(lang, verbose=verbose)
    with failing(voice):
        problems = check_set(name, _search())
    click.echo(shown_problems(problems, form, voice), nl=False)
    if form == "text" and not problems:
        voice.say(msg("nothing is wrong with the template set {name}", name=name))
    if has_errors(problems, strict=strict):
        raise click.exceptions.Exit(STOPPED)


@template.command(help=phrase("Make a template set in the course's templates/. Nothing is ever overwritten."))
@NAME
@click.option(
    "--from",
    "deck",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help=phrase("PowerPoint file (.pptx or .potx) whose look it takes."),
)
@options.language
def new(name: str, deck: Path | None, lang: str | None) -> None:
    from builder.course import shown_path
    from builder.pipeline.sets.new_set import create_set

    voice = make_voice(lang)
    with failing(voice):
        home = _home() / "templates"
        made = create_set(name, home, _search(), deck=deck, language=voice.language)
        for path in made.value:
            click.echo(shown_path(path))
    voice.show_problems(made.problems)
    voice.say(
        msg(
            'Next: classdeck template check {name}; template = "{title}" in course.toml uses it',
            name=shlex.quote(name),
            title=name,
        )
    )


@template.command(help=phrase("Build a deck and handouts with the worst of everything, for a look at them."))
@NAME
@options.output
@options.language
def specimen(name: str, output: Path | None, lang: str | None) -> None:
    from builder.course import shown_path
    from builder.pipeline.sets.open_set import open_set
    from builder.pipeline.sets.page_pictures import can_draw
    from builder.pipeline.sets.specimen import make_specimen

    voice = make_voice(lang)
    with failing(voice):
        opened = open_set(name, _search())
        folder = (output or _home() / "output") / "specimen" / name
        made = make_specimen(opened.raw, folder, voice.language)
        for path in made.value:
            click.echo(shown_path(path))
    voice.show_problems(made.problems)
    if not can_draw(".pptx"):
        voice.say(
            msg(
                "pictures of the pages need LibreOffice and poppler; `classdeck doctor` tells how to get them"
            )
        )
    if any(problem.severity is Severity.ERROR for problem in made.problems):
        raise click.exceptions.Exit(STOPPED)


def _home() -> Path:
    """Return the course around the current folder, else that folder."""
    from builder.course import find_course

    return find_course(Path.cwd()) or Path.cwd()


def _search() -> tuple[Path, ...]:
    from builder.theme import search_folders

    return search_folders(_home())
