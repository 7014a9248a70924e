"""The pictures, diagrams, charts and formulas that a handout shows, made ready."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.content import (
    Block,
    Chart,
    Diagram,
    Image,
    Math,
    MathBlock,
    inner_inlines,
    walk_blocks,
    walk_inlines,
)
from builder.diagnostics import Checked, Code, Problem, Severity, Span
from builder.handout.chart_drawing import draw_chart_block
from builder.handout.diagram_drawing import draw_diagram
from builder.handout.formula_drawing import draw_formulas
from builder.handout.handout import Chapter, Handout
from builder.handout.illustration import FormulaPicture, Illustration
from builder.handout.picture_data import prepare_picture
from builder.handout.print_size import PrintSize, print_size
from builder.handout.theme import HandoutTheme
from builder.language import Message, msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustrations:
    pictures: Mapping[str, Illustration] = field(default_factory=dict)
    """By the address in the source."""
    diagrams: Mapping[str, Illustration] = field(default_factory=dict)
    """By the diagram's source."""
    charts: Mapping[str, Illustration] = field(default_factory=dict)
    """By the chart's source."""
    formulas: Mapping[tuple[str, bool], FormulaPicture] = field(default_factory=dict)
    """By the LaTeX and whether the formula stands by itself."""

    @property
    def files(self) -> tuple[Illustration | FormulaPicture, ...]:
        """Everything that the HTML may name."""
        kinds = (self.pictures, self.diagrams, self.charts)
        return (*(each for kind in kinds for each in kind.values()), *self.formulas.values())


def illustrate(
    handout: Handout, pictures: Mapping[str, bytes], theme: HandoutTheme
) -> Checked[Illustrations]:
    """Return what the handout shows, with a problem for each picture and diagram that can't be shown.

    `pictures` holds the bytes of each picture by its address in the source.
    """
    shown: dict[str, Illustration] = {}
    drawn: dict[str, Illustration] = {}
    problems: list[Problem] = []
    size = print_size(handout.edition)
    for image, span in _images(handout):
        if image.address in shown:
            continue
        picture = _picture(image, pictures, f"picture-{len(shown) + 1}")
        if isinstance(picture, Message):
            code = Code.UNSAFE_PICTURE if image.address in pictures else Code.MISSING_PICTURE
            problems.append(_problem(code, picture, span))
        else:
            shown[image.address] = picture
    for diagram in _diagrams(handout):
        if diagram.source not in drawn:
            checked = draw_diagram(diagram, f"diagram-{len(drawn) + 1}.svg", handout.language, theme, size)
            problems.extend(checked.problems)
            if checked.value is not None:
                drawn[diagram.source] = checked.value
    illustrations = Illustrations(
        pictures=shown,
        diagrams=drawn,
        charts=_draw_charts(handout, theme, size),
        formulas=draw_formulas(_formulas(handout), theme),
    )
    return Checked(value=illustrations, problems=tuple(problems))


def _formulas(handout: Handout) -> Iterator[tuple[str, bool]]:
    titles = (inline for chapter in _chapters(handout) for inline in inner_inlines(chapter.title))
    blocks = tuple(_blocks(handout))
    for inline in (*titles, *(inline for inline, _ in walk_inlines(blocks))):
        if isinstance(inline, Math):
            yield inline.latex, False
    yield from ((block.latex, True) for block in walk_blocks(blocks) if isinstance(block, MathBlock))


def _draw_charts(handout: Handout, theme: HandoutTheme, size: PrintSize) -> Mapping[str, Illustration]:
    drawn: dict[str, Illustration] = {}
    for chart in (block for block in walk_blocks(_blocks(handout)) if isinstance(block, Chart)):
        name = f"chart-{len(drawn) + 1}.svg"
        illustration = draw_chart_block(chart, name, handout.language, theme, size)
        if chart.source not in drawn and illustration is not None:
            drawn[chart.source] = illustration
    return drawn


def _picture(image: Image, pictures: Mapping[str, bytes], name: str) -> Illustration | Message:
    if image.address not in pictures:
        return msg("the picture {address} is missing", address=image.address)
    prepared = prepare_picture(pictures[image.address])
    if isinstance(prepared, Message):
        return msg(
            "the picture {address} can't be shown: {reason}", address=image.address, reason=str(prepared)
        )
    width, height = prepared.size
    return Illustration(
        name=f"{name}{prepared.suffix}",
        data=prepared.data,
        width=width / _PIXELS_PER_MM if prepared.suffix == ".svg" and width else None,
        shape=width / height if height else 0.0,
    )


_PIXELS_PER_MM = 96 / 25.4


def _problem(code: Code, message: Message, span: Span) -> Problem:
    return Problem(
        code=code,
        severity=Severity.WARNING,
        message=message,
        span=span,
        hint=msg("the handout shows its description instead"),
    )


def _images(handout: Handout) -> Iterator[tuple[Image, Span]]:
    for chapter in _chapters(handout):
        yield from ((each, _SOMEWHERE) for each in inner_inlines(chapter.title) if isinstance(each, Image))
    for block in _blocks(handout):
        yield from ((each, block.span) for each, _ in walk_inlines((block,)) if isinstance(each, Image))


_SOMEWHERE = Span(path="")


def _diagrams(handout: Handout) -> Iterator[Diagram]:
    return (block for block in walk_blocks(_blocks(handout)) if isinstance(block, Diagram))


def _blocks(handout: Handout) -> Iterator[Block]:
    for chapter in _chapters(handout):
        yield from chapter.blocks
    for footnote in handout.footnotes:
        yield from footnote.blocks


def _chapters(handout: Handout) -> Iterator[Chapter]:
    waiting = [handout.opening, *handout.chapters]
    while waiting:
        chapter = waiting.pop(0)
        yield chapter
        waiting[:0] = chapter.chapters
