"""What a template lacks for slides that can be read from the last row."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from builder.deck.bind.describe_template import LayoutFacts, TemplateFacts
from builder.deck.bind.ground import UNTOLD
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.template import Template
from builder.deck.geometry import Geometry, LayoutGeometry, Purpose, TextArea
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message, msg
from builder.theme import Theme
from builder.theme.colour_pairs import colour_pairs
from builder.theme.contrast import LARGE_READABLE, READABLE, contrast


def check_template(template: Template, facts: TemplateFacts, theme: Theme, path: str) -> tuple[Problem, ...]:
    """Return what is wrong with the layouts that are used; `path` is the PowerPoint file's."""
    place = Span(path=path)
    used = {layout.name: layout for layout in facts.layouts if layout.serves}
    return (
        *_once(problem for purpose in Purpose for problem in _boxes(template.geometry, purpose, place)),
        *(problem for layout in used.values() for problem in _contrasts(layout, theme, place)),
        *(problem for layout in used.values() for problem in _edges(layout, theme, place)),
        *_faces(template, theme, place),
        *_media(facts, place),
    )


def _once(problems: Iterator[Problem]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(problems))


# What a slide's text needs at the smallest size: lines, and ems across.
_BODY = (5, 16)
_PAIR = (5, 9)
_TITLE = (1, 12)
_NEEDS: Mapping[Purpose, tuple[int, int]] = MappingProxyType(
    {
        Purpose.TWO_CONTENT: _PAIR,
        Purpose.DISCUSSION: _PAIR,
        Purpose.TITLE: _TITLE,
        Purpose.PHASE: (2, 12),
        # Its text is a caption.
        Purpose.PICTURE: _TITLE,
    }
)
_PITCH = 1.2
"""Sizes from one line to the next."""


def _boxes(geometry: Geometry, purpose: Purpose, place: Span) -> Iterator[Problem]:
    layout = geometry.layouts[purpose]
    if layout.title is None:
        yield _warning(
            place,
            msg("the layout {name} has no title placeholder", name=layout.name or "-"),
            msg("add one in PowerPoint: Slide Master › Title; screen readers and the outline need it"),
        )
    else:
        yield from _small(layout, layout.title, _TITLE, geometry.min_text, place)
    for area in layout.bodies:
        if area.placeholder is None and purpose in {Purpose.CONTENT, Purpose.PHASE}:
            yield _note(
                place,
                msg(
                    "the layout {name} has no text placeholder; text boxes are drawn", name=layout.name or "-"
                ),
                msg("add one in PowerPoint: Slide Master › Insert Placeholder › Content"),
            )
        yield from _small(layout, area, _NEEDS.get(purpose, _BODY), geometry.min_text, place)


def _small(
    layout: LayoutGeometry, area: TextArea, need: tuple[int, int], least: float, place: Span
) -> Iterator[Problem]:
    lines, ems = need
    inner = area.inner
    height, width = lines * least * _PITCH, ems * least
    if inner.height >= height - 0.5 and inner.width >= width - 0.5:
        return
    yield _warning(
        place,
        msg(
            "in the layout {layout}, {name} is {width} × {height} points: too small for text of {size} points",
            layout=layout.name or "-",
            name=area.name or "-",
            width=round(inner.width),
            height=round(inner.height),
            size=f"{least:g}",
        ),
        msg(
            "make it at least {width} × {height} points, or lower [sizes] min_text in template.toml",
            width=round(width),
            height=round(height),
        ),
    )


_READ = TITLES | {"obj", "body", "subTitle", "ftr", "sldNum"}
_LARGE, _LARGE_BOLD = 24.0, 18.66


def _contrasts(layout: LayoutFacts, theme: Theme, place: Span) -> Iterator[Problem]:
    # What template.toml says is told where it says it.
    said = {
        colour
        for text, ink, ground, paper in colour_pairs(theme.colours)
        for key, colour in ((text, ink), (ground, paper))
        if theme.decides(key)
    }
    for each in layout.placeholders:
        if {each.text, each.ground} & said:
            continue
        if each.kind not in _READ or not each.sizes or not each.text or not each.ground:
            continue
        ratio = contrast(each.text, each.ground)
        if ratio >= READABLE:
            continue
        if ratio < UNTOLD:
            yield _note(
                place,
                msg(
                    "in the layout {layout}, it can't be told what {name} stands on",
                    layout=layout.name or "-",
                    name=each.name or each.kind,
                ),
                msg("see `classdeck template specimen` for whether it can be read"),
            )
            continue
        large = each.sizes[0] >= (_LARGE_BOLD if each.bold else _LARGE)
        yield (_note if large and ratio >= LARGE_READABLE else _warning)(
            place,
            msg(
                "in the layout {layout}, {name} has a contrast of {ratio} : 1 (#{ink} on #{ground})",
                layout=layout.name or "-",
                name=each.name or each.kind,
                ratio=f"{ratio:.1f}",
                ink=each.text,
                ground=each.ground,
            ),
            msg("4.5 : 1 can be read from the last row; change the text's colour in the slide master"),
        )


def _edges(layout: LayoutFacts, theme: Theme, place: Span) -> Iterator[Problem]:
    kinds = {each.kind for each in layout.placeholders if each.box is not None}
    if Purpose.CONTENT not in layout.serves:
        return
    if theme.footer and "ftr" not in kinds:
        yield _note(
            place,
            msg(
                "the layout {name} has no footer: slides don't say which session they belong to",
                name=layout.name or "-",
            ),
            msg("in PowerPoint: Slide Master › Footers, or [footer] show = false in template.toml"),
        )
    if "sldNum" not in kinds:
        yield _note(
            place,
            msg("the layout {name} has no slide number", name=layout.name or "-"),
            msg("in PowerPoint: Slide Master › Insert › Slide Number"),
        )


def _faces(template: Template, theme: Theme, place: Span) -> Iterator[Problem]:
    if template.foreign_faces and not theme.decides("fonts.korean"):
        yield _warning(
            place,
            msg(
                "the East Asian face {face} has no Hangul; Malgun Gothic stands in",
                face=", ".join(template.foreign_faces),
            ),
            msg('name one under [fonts] in template.toml: {key} = "Malgun Gothic"', key="korean"),
        )


_LARGE_MEDIA = 2_000_000
_MUCH_MEDIA = 8_000_000


def _media(facts: TemplateFacts, place: Span) -> Iterator[Problem]:
    for name, size in facts.media:
        if size > _LARGE_MEDIA:
            yield _warning(
                place,
                msg("{name} is {size} MB, and every deck carries it", name=name, size=f"{size / 1e6:.1f}"),
                msg("in PowerPoint: Picture Format › Compress Pictures, 150 ppi"),
            )
    total = sum(size for _, size in facts.media)
    if total > _MUCH_MEDIA:
        yield _warning(
            place,
            msg("pictures take {size} MB of every deck", size=f"{total / 1e6:.1f}"),
            msg("in PowerPoint: Picture Format › Compress Pictures, or delete layouts that nobody uses"),
        )


def _warning(place: Span, message: Message, hint: Message) -> Problem:
    return _problem(Severity.WARNING, place, message, hint)


def _note(place: Span, message: Message, hint: Message) -> Problem:
    return _problem(Severity.NOTE, place, message, hint)


def _problem(severity: Severity, place: Span, message: Message, hint: Message) -> Problem:
    return Problem(code=Code.BAD_TEMPLATE, severity=severity, message=message, hint=hint, span=place)
