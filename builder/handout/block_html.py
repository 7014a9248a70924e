"""Blocks → HTML."""

from dataclasses import replace
from html import escape
from typing import assert_never

from builder.chart import read_chart
from builder.content import (
    Block,
    Blocks,
    Chart,
    CodeBlock,
    Container,
    DefinitionList,
    Diagram,
    Emphasis,
    Figure,
    Heading,
    ListBlock,
    MathBlock,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    plain_text,
)
from builder.handout.chart_table import chart_table
from builder.handout.code_html import code_html
from builder.handout.container_html import DEEPEST_BOX, container_html
from builder.handout.cue_html import cue_html, with_cue
from builder.handout.edition import SHORTEST_BLANK
from builder.handout.formula_html import formula_html
from builder.handout.inline_html import blank_html, inlines_html
from builder.handout.list_html import list_html
from builder.handout.pen import Pen, asking
from builder.handout.picture_html import illustration_html, pictures_html
from builder.handout.settle_cues import is_marked
from builder.handout.table_html import table_html
from builder.language import label

DEEPEST_HEADING = 6


def blocks_html(blocks: Blocks, pen: Pen) -> str:
    """Return the HTML of `blocks`, headings nested below the one above them."""
    written: list[str] = []
    levels: list[int] = []
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            pen = asking(pen, block.inlines)
        if isinstance(block, Heading):
            while levels and levels[-1] >= block.level:
                levels.pop()
            levels.append(block.level)
            written.append(_heading(block, replace(pen, heading=pen.heading + len(levels) - 1)))
        else:
            written.append(_block(block, replace(pen, heading=pen.heading + len(levels)) if levels else pen))
    return "".join(written)


def _block(block: Block, pen: Pen) -> str:
    written = _written(block, pen)
    alone = is_marked(block) and not isinstance(block, Heading | Paragraph)
    return with_cue(written, block, pen) if alone else written


def _written(block: Block, pen: Pen) -> str:
    match block:
        case Heading():
            return _heading(block, pen)
        case Paragraph():
            return _paragraph(block, pen)
        case ListBlock():
            return list_html(block, pen, blocks_html)
        case CodeBlock():
            return code_html(block, pen)
        case Diagram():
            return _diagram(block, pen)
        case Chart():
            return _chart(block, pen)
        case MathBlock():
            return f'<p class="math-block">{formula_html(block.latex, pen, display=True)}</p>'
        case Table():
            return table_html(block, pen)
        case Figure():
            return _figure(block, pen)
        case Quote():
            return _quote(block, pen)
        case DefinitionList():
            return _definitions(block, pen)
        case Container():
            return container_html(block, pen, blocks_html)
        case Rule():
            blank = pen.worksheet and block.underscores >= SHORTEST_BLANK
            return f"<p>{blank_html(block.underscores, pen)}</p>" if blank else ""
        case _:
            assert_never(block)


def _heading(heading: Heading, pen: Pen) -> str:
    text = inlines_html(heading.inlines, replace(pen, addresses=False))
    if not text:
        return ""
    text = cue_html(heading.span.line, pen) + text
    if not pen.headings:
        return f'<p class="subheading">{text}</p>'
    level = min(pen.heading + 1, DEEPEST_HEADING)
    return f'<h{level} data-label="{escape(plain_text(heading.inlines))}">{text}</h{level}>'


def _paragraph(paragraph: Paragraph, pen: Pen) -> str:
    text = _cued(paragraph, pen)
    if pen.discussion and _is_all(paragraph, Strong):
        return f'<p class="question">{text}</p>'
    if _is_all(paragraph, Emphasis):
        return f'<p class="aside">{text}</p>'
    return f'<p class="lead">{text}</p>' if _leads_on(paragraph) else _wrap("p", text)


_LONGEST_LEAD = 60


def _leads_on(paragraph: Paragraph) -> bool:
    """Return whether it is a short line that names what is below it, such as `**Problem**:`."""
    words = plain_text(paragraph.inlines).strip()
    return 0 < len(words) <= _LONGEST_LEAD and (words.endswith((":", "：")) or _is_all(paragraph, Strong))


def _cued(paragraph: Paragraph, pen: Pen) -> str:
    return cue_html(paragraph.span.line, pen) + inlines_html(paragraph.inlines, pen)


def _is_all(paragraph: Paragraph, kind: type[Strong | Emphasis]) -> bool:
    """Return whether the whole paragraph is bold, as a discussion's question is written, or emphasised."""
    solid = [part for part in paragraph.inlines if not (isinstance(part, Text) and not part.text.strip())]
    return len(solid) == 1 and isinstance(solid[0], kind)


def _quote(quote: Quote, pen: Pen) -> str:
    inside = blocks_html(quote.blocks, replace(pen, headings=False, boxes=pen.boxes + 1))
    return _wrap("blockquote", inside) if pen.boxes < DEEPEST_BOX else inside


def _diagram(diagram: Diagram, pen: Pen) -> str:
    illustration = pen.diagrams.get(diagram.source)
    if illustration is None:
        return code_html(
            CodeBlock(
                text=diagram.source, language="mermaid", span=diagram.span, attributes=diagram.attributes
            ),
            pen,
        )
    alt = diagram.attributes.get("alt") or illustration.alt or label("Diagram", pen.language)
    title = diagram.attributes.get("title")
    return _figure_html(illustration_html(illustration, alt), escape(title), "diagram")


def _chart(chart: Chart, pen: Pen) -> str:
    """Return the chart, its numbers below it where it doesn't write them all itself."""
    data = read_chart(chart.source, chart.span, chart.attributes).value
    if data is None:
        return code_html(
            CodeBlock(text=chart.source, language="", span=chart.span, attributes=chart.attributes), pen
        )
    drawn = pen.charts.get(chart.source)
    figure = _figure_html(illustration_html(drawn, drawn.alt), "", "chart") if drawn else ""
    if drawn and drawn.complete:
        return figure
    return figure + table_html(chart_table(data, chart.span), pen, caption="" if drawn else data.title)


def _figure(figure: Figure, pen: Pen) -> str:
    kind = "pictures" if len(figure.images) > 1 else "picture"
    return _figure_html(pictures_html(figure.images, pen), inlines_html(figure.caption, pen), kind)


def _figure_html(inside: str, caption: str, kind: str) -> str:
    below = f'<p class="caption">{caption}</p>' if caption else ""
    return f'<div class="figure {kind}">{inside}{below}</div>'


def _definitions(block: DefinitionList, pen: Pen) -> str:
    pen = replace(pen, headings=False, discussion=False)
    return _wrap(
        "dl",
        "".join(
            f"<dt>{inlines_html(definition.term, pen)}</dt>"
            + "".join(f"<dd>{_meaning(meaning, pen)}</dd>" for meaning in definition.meanings)
            for definition in block.definitions
        ),
    )


def _meaning(meaning: Blocks, pen: Pen) -> str:
    match meaning:
        case (Paragraph() as only,):
            return _cued(only, pen)
        case _:
            return blocks_html(meaning, pen)


def _wrap(tag: str, inside: str) -> str:
    return f"<{tag}>{inside}</{tag}>" if inside else ""
