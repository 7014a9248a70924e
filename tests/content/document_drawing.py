"""Documents drawn as short indented lines, so that expectations can be read."""

from collections.abc import Iterable, Iterator

from builder.content import (
    Block,
    Chart,
    CodeBlock,
    CodeSpan,
    Container,
    DefinitionList,
    Diagram,
    Emphasis,
    Figure,
    FootnoteMark,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Math,
    MathBlock,
    Paragraph,
    Quote,
    Rule,
    Strike,
    Strong,
    Table,
    Text,
)


def draw_document(blocks: Iterable[Block], indent: str = "") -> Iterator[str]:
    """Yield a line for each block, those inside it indented below it."""
    for block in blocks:
        match block:
            case ListBlock():
                for number, item in enumerate(block.items, block.start):
                    box = "" if item.checked is None else " [x]" if item.checked else " [ ]"
                    yield f"{indent}{f'{number}.' if block.ordered else '-'}{box}"
                    yield from draw_document(item.blocks, indent + "  ")
            case Quote() | Container():
                yield indent + ("quote" if isinstance(block, Quote) else block.kind)
                yield from draw_document(block.blocks, indent + "  ")
            case DefinitionList():
                for definition in block.definitions:
                    yield f"{indent}term {draw(definition.term)}"
                    for meaning in definition.meanings:
                        yield from draw_document(meaning, indent + "  ")
            case _:
                yield from (indent + line.rstrip() for line in _draw_leaf(block))


def _draw_leaf(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"h{block.level} {draw(block.inlines)}"
        case Paragraph():
            yield f"p {draw(block.inlines)}"
        case CodeBlock():
            yield f"code({block.language}) {escape(block.text)}"
        case Table():
            yield from (f"row {' | '.join(map(draw, row))}" for row in (block.header, *block.rows))
        case Figure():
            yield f"figure {draw(block.images)}"
        case MathBlock():
            yield f"math {escape(block.latex)}"
        case Diagram() | Chart():
            yield f"{type(block).__name__.lower()} {escape(block.source)}"
        case _:
            assert isinstance(block, Rule)
            yield "rule"


def draw(inlines: Iterable[Inline]) -> str:
    return "".join(map(_draw_inline, inlines))


def _draw_inline(inline: Inline) -> str:
    match inline:
        case Text(text):
            return escape(text)
        case Strong(children):
            return f"<b {draw(children)}>"
        case Emphasis(children):
            return f"<i {draw(children)}>"
        case Strike(children):
            return f"<s {draw(children)}>"
        case CodeSpan(text):
            return f"<code {escape(text)}>"
        case Math(latex):
            return f"<math {latex}>"
        case Link():
            title = f' "{inline.title}"' if inline.title else ""
            return f"<a {inline.address}{title}: {draw(inline.children)}>"
        case Image():
            title = f' "{inline.title}"' if inline.title else ""
            return f"<img {inline.address}{title}: {inline.alt}>"
        case LineBreak():
            return "<br>"
        case FootnoteMark(number):
            return f"<note {number}>"


def escape(text: str) -> str:
    """Return `text` with line ends, tabs and no-break spaces made visible."""
    return text.replace("\n", "⏎").replace("\t", "→").replace("\u00a0", "·")
