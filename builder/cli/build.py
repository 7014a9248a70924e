"""`classdeck build`."""

import os
import sys
from pathlib import Path

import click

from builder.diagnostics import Severity, format_problem
from builder.language import reader_language


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--output", type=click.Path(file_okay=False, path_type=Path))
@click.option("--lang", type=click.Choice(("ko", "en")))
@click.option("--only", type=click.Choice(("deck", "handout")))
@click.option("--edition", type=click.Choice(("student", "instructor")), default="student")
@click.option("--strict", is_flag=True)
def build(
    paths: tuple[Path, ...],
    output: Path | None,
    lang: str | None,
    only: str | None,
    edition: str,
    strict: bool,
) -> None:
    """Build decks and handouts."""
    from builder.course import load_courses
    from builder.pipeline.build import Built, build_courses
    from builder.pipeline.product import ProductKind

    def tell(built: Built) -> None:
        shown = os.path.relpath(built.path)
        click.echo(f"{shown}  {built.bytes // 1000} kB  {built.pages}p  {built.seconds:.1f} s", err=True)

    courses = load_courses([path.absolute() for path in paths], Path.cwd())
    products = frozenset({ProductKind(only)} if only else ProductKind)
    problems = [*courses.problems, *build_courses(courses.value, output, products, tell, edition)]
    language = reader_language(lang)
    for problem in problems:
        if problem.severity is not Severity.NOTE:
            path = Path(problem.span.path)
            text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else None
            click.echo(format_problem(problem, text, language=language, color=sys.stderr.isatty()), err=True)
    stops = {Severity.ERROR, Severity.WARNING} if strict else set()
    sys.exit(1 if any(problem.severity in stops for problem in problems) else 0)
