"""What the readers of one file share while it is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from builder.content.block import Block, Blocks
from builder.content.document import Source
from builder.content.node import Node
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message


@dataclass(slots=True, kw_only=True)
class Reading:
    """The text being read, the way back to the block readers, and what was met so far."""

    source: Source
    lines: Sequence[str]
    read_nodes: "Callable[[Sequence[Node], Reading], Blocks]"
    read_fragment: "Callable[[str, int, Reading], Blocks]"
    """Reads Markdown that stood inside something else, given the number of lines above it in the file."""
    first_line: int = 0
    """Lines of the file above the first line of this text."""
    problems: list[Problem] = field(default_factory=list)
    footnotes: list[list[Block]] = field(default_factory=list)
    footnote_numbers: dict[str, int] = field(default_factory=dict)
    footnotes_before: int = 0
    """Footnotes of the texts that this one stands in."""
    asides: list[Block] = field(default_factory=list)
    """Comments met inside a line, an item or a cell; they follow the outermost block they stood in."""
    _inside: int = 0

    def blocks(self, nodes: Sequence[Node]) -> Blocks:
        """Return the blocks that `nodes` stand for."""
        return self.read_nodes(nodes, self)

    def inner_blocks(self, nodes: Sequence[Node]) -> Blocks:
        """Return the blocks inside an item, a quote or a footnote."""
        self._inside += 1
        blocks = self.blocks(nodes)
        self._inside -= 1
        return blocks

    def take_asides(self) -> Sequence[Block]:
        """Return the comments that may stand here; inside an item they wait for the end of the list."""
        if self._inside or not self.asides:
            return ()
        taken, self.asides = self.asides, []
        return taken

    def span(self, node: Node) -> Span:
        """Return where `node` stands in the file."""
        inner = node.children[0].token.map if node.children else None
        first, after = node.token.map or inner or (0, 1)
        return self.span_of_lines(first, after)

    def span_of_lines(self, first: int, after: int) -> Span:
        """Return the span of this text's lines `first` to `after`, counted from 0, `after` excluded."""
        while after > first + 1 and not self._line(after - 1).strip():
            after -= 1
        text = self._line(first)
        return Span(
            path=self.source.path,
            line=self.first_line + first + 1,
            column=len(text) - len(text.lstrip()) + 1,
            end_line=self.first_line + max(after, first + 1),
        )

    def text_of(self, node: Node) -> str:
        """Return the first line of `node` as it stands in the file."""
        return self._line((node.token.map or (0, 1))[0])

    def is_closed(self, node: Node) -> bool:
        """Return whether the last line of `node`, a code fence, is its closing line."""
        first, after = node.token.map or (0, 1)
        last = self._line(after - 1).lstrip(" \t>").rstrip()
        markup = node.token.markup
        return after - 1 > first and last.startswith(markup) and not last.strip(markup[0])

    def place(self, span: Span, needle: str) -> Span:
        """Return where `needle` first stands in the first lines of `span`, else the span's beginning."""
        for number in range(span.line, min(span.last_line, span.line + _LINES_TO_SEARCH) + 1):
            column = self._line(number - 1 - self.first_line).find(needle)
            if needle and column >= 0:
                return Span(path=span.path, line=number, column=column + 1)
        return Span(path=span.path, line=span.line, column=span.column)

    def report(
        self,
        code: Code,
        severity: Severity,
        message: Message,
        span: Span,
        *,
        hint: Message,
        label: Message | None = None,
    ) -> None:
        """Note a problem."""
        self.problems.append(
            Problem(code=code, severity=severity, message=message, span=span, hint=hint, label=label)
        )

    def _line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""


_LINES_TO_SEARCH = 20
