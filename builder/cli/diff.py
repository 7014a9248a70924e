"""`classdeck diff`."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli import options
from builder.cli.phrase import phrase
from builder.cli.voice import Voice, make_voice
from builder.language import Message, msg

if TYPE_CHECKING:
    from builder.deck.compare import SlideChange, TextChange
    from builder.pipeline.diff_deck import DeckDiff

DIFFERS = 1
TROUBLE = 2


@click.command(
    help=phrase(
        "Show what was edited by hand in DECK: slides, titles, texts, notes, against what its source makes now. "
        "SOURCE is needed only where DECK no longer lies where it was built. Status 0: nothing, 1: something."
    )
)
@click.argument("deck", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@options.start
@options.language
@options.template
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help=phrase("How it is printed: for people or for programs."),
)
def diff(
    deck: Path, source: Path | None, start: dt.time | None, lang: str | None, template: str | None, form: str
) -> None:
    from builder.diagnostics import Failure
    from builder.pipeline import BuildOptions
    from builder.pipeline.diff_deck import diff_deck

    voice = make_voice(lang)
    choices = BuildOptions(start=start, template=template or "")
    try:
        found = diff_deck(deck.absolute(), choices, source and source.absolute())
    except Failure as failure:
        voice.fail(failure)
        raise click.exceptions.Exit(TROUBLE) from failure
    click.echo(_as_json(found) if form == "json" else "\n".join(_as_text(found, voice)))
    if found.changes:
        raise click.exceptions.Exit(DIFFERS)


def _as_json(found: "DeckDiff") -> str:
    content = {
        "schema": "classdeck/diff-1",
        "deck": found.deck,
        "source": found.source,
        "source_changed": found.source_changed,
        "slides": found.slides,
        "changes": [{"kind": _kind(change), **asdict(change)} for change in found.changes],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _as_text(found: "DeckDiff", voice: Voice) -> Iterator[str]:
    yield voice.words(msg("{deck} against what {source} makes now", deck=found.deck, source=found.source))
    if found.source_changed:
        yield voice.words(
            msg(
                "the source, its pictures, the course or the template changed since: those changes are shown too"
            )
        )
    for change in found.changes:
        yield from _lines(change, voice)
    kinds = [_kind(change) for change in found.changes]
    yield voice.words(
        msg(
            "slides added: {added}, removed: {removed}, moved: {moved}, changed: {changed}",
            added=kinds.count("added"),
            removed=kinds.count("removed"),
            moved=sum(change.moved for change in found.changes),
            changed=sum(_is_changed(change) for change in found.changes),
        )
    )


def _kind(change: "SlideChange") -> str:
    if change.before is None:
        return "added"
    if change.number is None:
        return "removed"
    return "changed" if _is_changed(change) else "moved"


def _is_changed(change: "SlideChange") -> bool:
    return bool(change.title_before or change.texts or change.notes or change.pictures)


def _lines(change: "SlideChange", voice: Voice) -> Iterator[str]:
    number = change.number if change.number is not None else change.before or 0
    says: Message | None = _SAYS.get(_kind(change))
    if change.moved:
        says = msg("moved, was slide {before}", before=change.before or 0)
    head = voice.words(msg("slide {number}: {title}", number=number, title=change.title))
    yield f"{_MARKS[_kind(change)]} {head}{f'  ({voice.words(says)})' if says else ''}"
    if change.title_before:
        yield f"    {voice.words(_TITLE)}:"
        yield f"    - {change.title_before}"
        yield f"    + {change.title}"
    yield from _text_lines(msg("text"), change.texts, voice)
    yield from _text_lines(msg("notes"), change.notes, voice)
    if change.pictures:
        yield f"    {voice.words(_PICTURES)}"


_TITLE = msg("title")
_PICTURES = msg("other pictures or charts")
_MARKS = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}
_SAYS = {"added": msg("added"), "removed": msg("removed")}


def _text_lines(name: Message, change: "TextChange", voice: Voice) -> Iterator[str]:
    if change:
        yield f"    {voice.words(name)}:"
        yield from (f"    - {line}" for line in change.removed)
        yield from (f"    + {line}" for line in change.added)
