"""Template sets in a course, made for one test."""

from collections.abc import Mapping
from pathlib import Path

from builder.diagnostics import Problem
from builder.pipeline.sets.check_set import check_set
from builder.theme import shipped_folder


def make_set(course: Path, files: Mapping[str, str | bytes], name: str = "acme") -> Path:
    """Write a set into the course's templates/ and return its folder."""
    home = course / "templates" / name
    for file, content in {"template.toml": "", **files}.items():
        path = home / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return home


def search(course: Path) -> tuple[Path, Path]:
    return course / "templates", shipped_folder()


def checked(course: Path, files: Mapping[str, str | bytes]) -> tuple[Problem, ...]:
    """Return what is wrong with a set of these files."""
    make_set(course, files)
    return check_set("acme", search(course))


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Return `file:line: message = hint` for each problem."""
    return [f"{Path(p.span.path).name}:{p.span.line}: {p.message} = {p.hint}" for p in problems]
