"""A new course: the folders and first files of one, without the tool."""

from collections.abc import Iterator
from pathlib import Path

from builder.diagnostics import Failure
from builder.language import msg

_EXAMPLES = Path(__file__).parent / "new"


def create_course(folder: Path, language: str) -> tuple[Path, ...]:
    """Write a course with one session into `folder`, which is new or empty, and return the files.

    `language` is `ko` or `en`. Raises Failure where the folder holds something already or can't be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Failure(
                msg("{folder} isn't empty", folder=str(folder)),
                msg("name a folder that doesn't exist yet: `classdeck new my-course`"),
            )
        return tuple(_write(folder, language))
    except OSError as error:
        raise Failure(
            msg(
                "the course can't be written to {folder}: {reason}",
                folder=str(folder),
                reason=error.strerror or str(error),
            )
        ) from error


def _write(folder: Path, language: str) -> Iterator[Path]:
    home = _EXAMPLES / language
    for example in sorted(home.rglob("*")):
        if example.is_file():
            path = folder / example.relative_to(home)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(example.read_bytes())
            yield path
