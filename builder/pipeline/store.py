"""Products into the output folder, without losing what somebody edited there."""

from dataclasses import dataclass, replace
from pathlib import Path

from builder.course import shown_path
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from builder.pipeline.digest import Files, digest_bytes
from builder.pipeline.judge import product_state
from builder.pipeline.save import make_folder, save
from builder.pipeline.stamps import Stamp, note_stamp
from builder.pipeline.target import ProductState, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """Where a product was written, and its new stamp."""

    path: Path
    stamp: Stamp
    problems: tuple[Problem, ...] = ()


def store(
    target: Target, data: bytes, stamp: Stamp, output: Path, files: Files, *, overwrite: bool = False
) -> Stored:
    """Write a product and return its stamp: `stamp` with what was written.

    A product that was edited by hand stays; the new one goes beside it. Raises Failure where it can't be written.
    """
    path = output / target.name
    files.forget(path)
    digest = digest_bytes(data)
    edited = product_state(path, target.stamp, files) is ProductState.EDITED and files.digest(path) != digest
    if edited and not overwrite:
        return _store_beside(target, data, stamp, output, files)
    new = replace(stamp, written=digest, earlier=(), beside="", beside_written="")
    if files.digest(path) != digest:
        _save_noted(output, target.name, new, path, data)
        files.forget(path)
    _remove_beside(target.stamp, path.parent, files)
    return Stored(path=path, stamp=new)


def _store_beside(target: Target, data: bytes, stamp: Stamp, output: Path, files: Files) -> Stored:
    old, path = target.stamp, output / target.name
    beside = _free_name(path, old, files)
    new = replace(
        stamp,
        written=old.written,
        earlier=old.earlier,
        beside=beside.name,
        beside_written=digest_bytes(data),
    )
    _save_noted(output, target.name, new, beside, data)
    files.forget(beside)
    return Stored(path=beside, stamp=new, problems=(edited_problem(path, beside.name),))


def _save_noted(output: Path, name: str, stamp: Stamp, path: Path, data: bytes) -> None:
    """Write the file with its stamp in the journal first: a build that is killed in between knows it again."""
    make_folder(path.parent)
    note_stamp(output, name, stamp)
    save(path, data)


def edited_problem(path: Path, beside: str) -> Problem:
    """Return the warning that a product was left as somebody edited it."""
    return Problem(
        code=Code.EDITED_PRODUCT,
        severity=Severity.WARNING,
        message=msg("it was edited by hand and is kept; the new one is {name}", name=beside),
        span=Span(path=shown_path(path)),
        hint=msg("take over what you need, then delete one of the two, or build with --overwrite"),
    )


def _free_name(path: Path, stamp: Stamp, files: Files) -> Path:
    """Return `session_01.new.pptx`, or the next name that isn't taken by something edited as well."""
    number = 1
    while True:
        name = f"{path.stem}.new{'' if number == 1 else f'-{number}'}{path.suffix}"
        digest = files.digest(path.with_name(name))
        if not digest or (name == stamp.beside and digest == stamp.beside_written):
            return path.with_name(name)
        number += 1


def _remove_beside(stamp: Stamp, folder: Path, files: Files) -> None:
    """Remove the file that an earlier build put beside, unless somebody edited it."""
    if stamp.beside and files.digest(folder / stamp.beside) == stamp.beside_written:
        (folder / stamp.beside).unlink(missing_ok=True)
