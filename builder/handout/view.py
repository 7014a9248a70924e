"""What the Jinja template of a handout gets to see."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from html import escape
from itertools import count
from typing import Any

from markupsafe import Markup

from builder.handout.block_html import DEEPEST_HEADING, blocks_html
from builder.handout.container_html import ruled_lines
from builder.handout.cue_html import cue_html, until_html
from builder.handout.edition import Edition
from builder.handout.ems import ems
from builder.handout.handout import Chapter, ChapterKind, Footnote, Handout
from builder.handout.illustrate import Illustrations
from builder.handout.inline_html import inlines_html
from builder.handout.keep_words import keep_words
from builder.handout.list_html import fits_half_width
from builder.handout.pen import Pen
from builder.handout.picture_html import illustration_html
from builder.handout.theme import HandoutTheme
from builder.handout.timetable import minutes_text
from builder.language import date_text, label


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterView:
    """A chapter, written; its inner chapters stand in its body."""

    key: str
    kind: str
    role: str
    color: int | None
    title: Markup
    name: str
    """The title as plain text."""
    short_name: str
    """The same, cut to fit the head of a page."""
    kicker: tuple[str, ...]
    """What stands above the title: the phase, its minutes, its time, its slides."""
    body: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteView:
    number: int
    body: Markup


def view_handout(handout: Handout, illustrations: Illustrations, theme: HandoutTheme) -> dict[str, Any]:
    """Return the names that a template can use.

    `language`, `edition`, `fillable`, `logo` (an `img`, or nothing), `title`, `name` (its plain text) and
    `short_name`, `place`, `number`, `date`, `author`, `keywords`,
    `timetable` (a `Timetable`), `bars` (each a `Bar`), `contents` (each a `ContentsRow`), `opening`, `chapters` (each a `ChapterView`), `footnotes` (each a `FootnoteView`),
    and the functions `label(text)`, which says a word in the handout's language, `minutes(n)` and `keep(text)`,
    which keeps Korean words whole.
    """
    pen = Pen(
        language=handout.language,
        links=handout.links,
        pictures=illustrations.pictures,
        diagrams=illustrations.diagrams,
        charts=illustrations.charts,
        formulas=illustrations.formulas,
        worksheet=handout.fillable,
        instructor=handout.edition is Edition.INSTRUCTOR,
        cues=handout.cues,
        fields=count(1) if handout.fillable else None,
    )
    names: dict[str, Any] = {
        "language": handout.language,
        "edition": handout.edition.value,
        "fillable": handout.fillable,
        "logo": _logo(theme),
        "title": _markup(_title(handout.opening, pen)),
        "name": handout.name,
        "short_name": _shortened(handout.name, _RUNNING_TITLE),
        "place": handout.place,
        "number": handout.number,
        "date": date_text(handout.date, handout.language) if handout.date else "",
        "author": handout.author,
        "keywords": handout.keywords,
        "timetable": handout.timetable,
        "bars": handout.bars,
        "contents": handout.contents,
        "opening": _markup(
            blocks_html(handout.opening.blocks, replace(pen, footnotes=handout.opening.footnotes))
        ),
        "chapters": [_chapter(chapter, pen) for chapter in handout.chapters],
        "footnotes": [_footnote(note, pen) for note in handout.footnotes],
    }
    functions: dict[str, Callable[..., str]] = {
        "label": partial(_label, language=handout.language),
        "minutes": partial(minutes_text, language=handout.language),
        "keep": keep_words,
    }
    return names | functions


def _markup(html: str) -> Markup:
    """Return what a writer wrote as such: it has escaped all that comes from the source."""
    return Markup(html)  # noqa: S704


def _logo(theme: HandoutTheme) -> Markup:
    if theme.logo is None:
        return Markup()
    style = f"height: {theme.logo_height:g}pt"
    return _markup(illustration_html(theme.logo, theme.logo.alt, style=style, class_name="logo"))


def _label(text: str, language: str) -> str:
    return label(text, language)


# In ems: three and two fifths of a line at the size of the page's head.
_RUNNING_TITLE = 34.0
_RUNNING_CHAPTER = 22.0


def _shortened(text: str, width: float) -> str:
    """Return `text`, cut at `width` ems."""
    if ems(text) <= width:
        return text
    kept = text
    while kept and ems(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _chapter(chapter: Chapter, pen: Pen) -> ChapterView:
    own = replace(
        pen,
        heading=2,
        footnotes=chapter.footnotes,
        worksheet=pen.worksheet or chapter.kind is ChapterKind.COMPANION,
        cues={} if chapter.kind is ChapterKind.COMPANION else pen.cues,
        discussion=chapter.kind is ChapterKind.DISCUSSION,
    )
    return ChapterView(
        key=chapter.key,
        kind=chapter.kind.value,
        role=chapter.role,
        color=chapter.color,
        title=_markup(_title(chapter, own) or escape(_unnamed(chapter, pen.language))),
        name=chapter.name or _unnamed(chapter, pen.language),
        short_name=_shortened(chapter.name or _unnamed(chapter, pen.language), _RUNNING_CHAPTER),
        kicker=_kicker(chapter, pen.language),
        body=_markup(_body(chapter, own)),
    )


def _unnamed(chapter: Chapter, language: str) -> str:
    """Return what a chapter without a title is called: a heading that says nothing can't be heard or led to."""
    if chapter.kind is ChapterKind.COMPANION:
        return label("Worksheet", language)
    return chapter.label or label("Untitled", language)


def _title(chapter: Chapter, pen: Pen) -> str:
    title = inlines_html(chapter.title, replace(pen, addresses=False))
    return cue_html(chapter.line, pen) + title if title else ""


def _footnote(note: Footnote, pen: Pen) -> FootnoteView:
    written = blocks_html(note.blocks, replace(pen, footnotes=note.footnotes, headings=False))
    return FootnoteView(number=note.number, body=_markup(written))


def _kicker(chapter: Chapter, language: str) -> tuple[str, ...]:
    if chapter.minutes is None:
        return ()
    slides = (
        label("slides {range}", language).format(range=slide_range(chapter.slides)) if chapter.slides else ""
    )
    parts = (chapter.label, minutes_text(chapter.minutes, language), chapter.clock or chapter.elapsed, slides)
    return tuple(part for part in parts if part)


def slide_range(slides: tuple[int, int]) -> str:
    """Return `5–16`, or `5` for a single slide."""
    first, last = slides
    return f"{first}–{last}" if last > first else str(first)


def _body(chapter: Chapter, pen: Pen) -> str:
    written = [blocks_html(chapter.blocks, pen)]
    beside = len(chapter.chapters) >= _FEWEST_BESIDE and all(map(_is_small, chapter.chapters))
    inner = "".join(_inner(each, pen, beside=beside) for each in chapter.chapters)
    written.append(f'<div class="beside">{inner}</div>' if beside else inner)
    written.append(ruled_lines(chapter.writing_lines, pen))
    written.append(until_html(chapter, pen))
    return "".join(written)


_FEWEST_BESIDE = 4
_HALF_HEADING = 34.0
"""Ems: two lines of half a page's width."""


def _is_small(chapter: Chapter) -> bool:
    """Return whether the chapter is a short heading with a short list, which can stand beside another."""
    plain = not (chapter.chapters or chapter.writing_lines or chapter.minutes)
    return plain and ems(chapter.name) <= _HALF_HEADING and fits_half_width(chapter.blocks)


def _inner(chapter: Chapter, pen: Pen, *, beside: bool) -> str:
    level = min(pen.heading + 1, DEEPEST_HEADING)
    title = _title(chapter, pen)
    if chapter.minutes is not None:
        when = " · ".join(
            filter(None, (minutes_text(chapter.minutes, pen.language), chapter.clock or chapter.elapsed))
        )
        title += f' <span class="minutes">{when}</span>'
    if chapter.optional:
        mark = label("optional", pen.language)
        title += f' <span class="optional">{mark}</span>'
    heading = f'<h{level} id="{chapter.key}" data-label="{escape(chapter.name)}">{title}</h{level}>'
    kind = " ".join(
        [
            chapter.kind.value,
            *([f"role-{chapter.role}"] if chapter.role else []),
            *(["step"] if chapter.minutes is not None else []),
        ]
    )
    inside = _body(chapter, replace(pen, heading=level, narrow=pen.narrow or beside))
    return f'<section class="{kind}">{heading if title else ""}{inside}</section>'
