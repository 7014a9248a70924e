"""What somebody's edit of a deck changed, against the deck that its source makes today."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.course import load_courses, shown_path
from builder.deck.compare import SlideChange, compare_decks, read_deck
from builder.diagnostics import Failure
from builder.language import msg
from builder.pipeline.build import prepare_build
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.json_value import Json, record
from builder.pipeline.load_job import load_job
from builder.pipeline.look import load_look
from builder.pipeline.product import DAY_STEM, ProductKind
from builder.pipeline.run_job import run_job
from builder.pipeline.stamps import STAMPS, Stamps, load_stamps
from builder.pipeline.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckDiff:
    """How a deck differs from what its source makes today."""

    deck: str
    source: str
    """Paths as they are shown."""
    changes: tuple[SlideChange, ...]
    source_changed: bool
    """Whether the source makes another deck today than the one that was edited: the changes hold that as well."""
    slides: int
    """How many the deck has."""


def diff_deck(deck: Path, options: BuildOptions, source: Path | None = None) -> DeckDiff:
    """Return what is different in `deck`, an absolute path, from the deck that its source makes now.

    Its source is known from the folder it was built in, unless `source` names it. Raises Failure where the deck
    can't be read, where nobody knows what it was made from, or where its source makes no deck.
    """
    data = _load(deck)
    slides = read_deck(data)
    origin = _find_origin(deck)
    found = source or (origin.source if origin else None)
    if found is None:
        raise _unknown(deck, [slide.key for slide in slides])
    made, target = _make(found, options, origin.output if origin else None)
    return DeckDiff(
        deck=shown_path(deck),
        source=shown_path(found),
        changes=compare_decks(read_deck(made), slides),
        source_changed=origin is not None and _is_older(deck, target),
        slides=len(slides),
    )


def _is_older(deck: Path, target: Target) -> bool:
    """Return whether a deck is from other sources than today's; once kept, its successor lies beside it."""
    beside = target.stamp.beside
    return target.inputs != target.stamp.inputs or bool(beside and deck.name != beside)


def _load(deck: Path) -> bytes:
    try:
        return deck.read_bytes()
    except OSError as error:
        raise Failure(
            msg("{file} can't be read: {reason}", file=shown_path(deck), reason=error.strerror or str(error))
        ) from error


@dataclass(frozen=True, slots=True)
class _Origin:
    source: Path
    output: Path


def _find_origin(deck: Path) -> _Origin | None:
    """Return what the stamps around the deck know of it: what it was made from, and into which folder."""
    for output in deck.parents:
        if (output / STAMPS).is_file():
            stamps = load_stamps(output)
            name = _product(deck.relative_to(output).as_posix(), stamps)
            source = _source(name, stamps, output) if name else None
            return _Origin(source, output) if source else None
    return None


def _product(name: str, stamps: Stamps) -> str | None:
    """Return the name of the product that a file is, or that it was kept beside."""
    if name in stamps.products:
        return name
    folder, _, file = name.rpartition("/")
    same = (
        key
        for key, stamp in stamps.products.items()
        if key.rpartition("/")[0] == folder and stamp.beside == file
    )
    return next(same, None)


def _source(name: str, stamps: Stamps, output: Path) -> Path | None:
    place, _, file = name.rpartition("/")
    stem = file.removesuffix(".pptx")
    try:
        day = record(stamps.days.get(place))
        readme, sessions = day.get("readme"), day.get("sessions")
    except ValueError:
        return None
    if stem == DAY_STEM:
        return _path(output, readme)
    entries = [each for each in (sessions if isinstance(sessions, list) else []) if isinstance(each, dict)]
    return next((_path(output, each.get("source")) for each in entries if each.get("stem") == stem), None)


def _path(output: Path, name: Json) -> Path | None:
    path = Path(os.path.normpath(output / name)) if isinstance(name, str) and name else None
    return path if path and path.is_file() else None


def _unknown(deck: Path, keys: Sequence[str]) -> Failure:
    if not any(keys):
        return Failure(
            msg("{file} isn't a deck that classdeck made", file=shown_path(deck)),
            msg("name the session to compare it with: classdeck diff deck.pptx session_01.md"),
        )
    return Failure(
        msg("it isn't known which session {file} was made from", file=shown_path(deck)),
        msg("name it: classdeck diff deck.pptx session_01.md"),
    )


def _make(source: Path, options: BuildOptions, output: Path | None) -> tuple[bytes, Target]:
    """Return the deck of a session or of a day's README as its source makes it now, and what was known of it."""
    courses = load_courses([source], source.parent).value
    wanted = BuildOptions(
        products=frozenset({ProductKind.DECK}), start=options.start, template=options.template, force=True
    )
    prepared = prepare_build(courses, output or courses[0].output, wanted)
    task = next((task for task in prepared.plan.tasks if task.targets), None)
    if task is None:
        raise _no_deck(source)
    try:
        result = run_job(load_job(task, load_look(task.theme), prepared.files).job)
    except OSError as error:
        raise _no_deck(source) from error
    if not result.artefacts:
        raise _no_deck(source)
    return result.artefacts[0].data, task.targets[0]


def _no_deck(source: Path) -> Failure:
    return Failure(
        msg("{file} makes no deck now", file=shown_path(source)),
        msg("`classdeck check` says what is wrong with it"),
    )
