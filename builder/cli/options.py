"""Arguments and options that several commands share."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from builder.cli.phrase import phrase

F = TypeVar("F", bound=Callable[..., Any])


class Clock(click.ParamType):  # type: ignore[type-arg]
    """A time of day: `09:00`."""

    name = "hh:mm"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.time:
        from builder.lesson import parse_start

        if isinstance(value, dt.time):
            return value
        try:
            return parse_start(str(value))
        except ValueError:
            self.fail(f"{value!r}: 09:00", param, ctx)


def paths(command: F) -> F:
    """Add the paths of sessions, days and courses."""
    kind = click.Path(exists=True, path_type=Path)
    return click.argument("paths", nargs=-1, type=kind, metavar="[PATHS]...")(command)


def output(command: F) -> F:
    kind = click.Path(file_okay=False, path_type=Path)
    return click.option(
        "--output",
        "-o",
        type=kind,
        metavar="DIR",
        help=phrase("Folder for the products; output/ unless set."),
    )(command)


def language(command: F) -> F:
    choices = click.Choice(("ko", "en"))
    return click.option(
        "--lang", type=choices, help=phrase("Language of messages; products follow their source.")
    )(command)


def strict(command: F) -> F:
    return click.option("--strict", is_flag=True, help=phrase("End with status 1 for any error or warning."))(
        command
    )


def verbose(command: F) -> F:
    return click.option("--verbose", "-v", is_flag=True, help=phrase("Show notes as well."))(command)


FORMATS = ("text", "json", "github", "sarif")


def output_format(command: F) -> F:
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help=phrase("How problems are printed: for people, programs, GitHub or code scanning."),
    )(command)


def start(command: F) -> F:
    return click.option(
        "--start", type=Clock(), help=phrase("When the first session of a day begins: 09:00.")
    )(command)


def edition(command: F) -> F:
    return click.option(
        "--edition",
        "editions",
        type=click.Choice(("student", "instructor", "large-print")),
        multiple=True,
        help=phrase(
            "For whom handouts are made; the instructor's hold notes and answers. May be given several times."
        ),
    )(command)


def only(command: F) -> F:
    return click.option(
        "--only", type=click.Choice(("deck", "handout")), help=phrase("Make one kind of product only.")
    )(command)


def jobs(command: F) -> F:
    return click.option(
        "--jobs",
        "-j",
        type=click.IntRange(min=1),
        metavar="N",
        help=phrase("Processes to use; all cores unless set."),
    )(command)


def booklet(command: F) -> F:
    return click.option(
        "--booklet",
        "booklets",
        type=click.Choice(("day", "week", "course")),
        multiple=True,
        help=phrase(
            "Bind the handouts of each day, of each week or of the course. May be given several times."
        ),
    )(command)


def template(command: F) -> F:
    return click.option("--template", metavar="NAME", help=phrase("Template set to use."))(command)
