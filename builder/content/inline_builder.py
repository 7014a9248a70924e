"""Marks that open and close, gathered into inlines."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from builder.content.attributes import NO_ATTRIBUTES, Attributes
from builder.content.html_tag import HTML_NAMES, Tag
from builder.content.inline import (
    CodeSpan,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Strike,
    Strong,
    Text,
    plain_text,
)
from builder.content.links import is_safe_address, written_address
from builder.content.reading import Reading
from builder.diagnostics import Code, Severity, Span
from builder.language import msg

DEEPEST = 12
"""Emphasis within emphasis beyond this is shown flat: no product needs it, and deep values cannot be copied."""

Wrap = Callable[[Inlines], Inline]


@dataclass(slots=True)
class _Frame:
    """A mark that has begun: what ends it, what it makes of its content, and the content so far."""

    end: str
    wrap: Wrap | None
    content: list[Inline] = field(default_factory=list)


@dataclass(slots=True)
class InlineBuilder:
    """Builds the inlines of one block from Markdown's and HTML's marks, which may overlap."""

    reading: Reading
    span: Span
    breaks: int = 0
    """Line ends passed so far, which tell the line of a problem."""
    _flattened: list[str] = field(default_factory=list)
    """What ends the marks that were too deep to become frames."""
    _frames: list[_Frame] = field(default_factory=lambda: [_Frame("", None)])

    def finish(self) -> Inlines:
        """Return what was built, without spaces at its ends; marks still open end here."""
        while len(self._frames) > 1:
            self._close_frame(ended=False)
        return _trim(join_text(self._frames[0].content))

    @property
    def in_link(self) -> bool:
        """True while a link is open."""
        return any(frame.end in _LINK_ENDS for frame in self._frames)

    def add(self, inline: Inline) -> None:
        """Append `inline` to the innermost open mark."""
        self._frames[-1].content.append(inline)

    def add_image(self, image: Image) -> None:
        """Append the picture, or its alternative text where its address is unsafe."""
        self.add(image if self._allows(image.address) else Text(image.alt))

    def last_image(self) -> Image | None:
        """Return the picture that was just added, None where something else was."""
        content = self._frames[-1].content
        return content[-1] if content and isinstance(content[-1], Image) else None

    def replace_last(self, inline: Inline) -> None:
        """Put `inline` in the place of what was just added."""
        self._frames[-1].content[-1] = inline

    def open(self, end: str, wrap: Wrap | None) -> None:
        """Begin a mark that `end` closes; without `wrap` its content stands as it is."""
        if len(self._frames) > DEEPEST:
            self._flattened.append(end)
        else:
            self._frames.append(_Frame(end, wrap))

    def open_link(self, end: str, address: str, title: str) -> None:
        """Begin a link; only its text stays where the address is unsafe or a link is open already."""
        keep = bool(address) and self._allows(address) and not self.in_link
        target = written_address(address)
        self.open(end, (lambda content: Link(content, target, title)) if keep else None)

    def close(self, end: str) -> None:
        """Close the innermost mark that `end` ends, and those inside it; nothing where none is open."""
        if self._flattened and self._flattened[-1] == end:
            self._flattened.pop()
            return
        depths = range(len(self._frames) - 1, 0, -1)
        depth = next((i for i in depths if self._frames[i].end == end), None)
        while depth is not None and len(self._frames) > depth:
            self._close_frame(ended=len(self._frames) == depth + 1)

    @property
    def here(self) -> Span:
        """From the line that is being read to the end of what it belongs to."""
        return Span(path=self.span.path, line=self.span.line + self.breaks, end_line=self.span.last_line)

    def open_tag(self, tag: Tag) -> None:
        """Begin what an HTML tag means; a name that HTML doesn't know was meant as text."""
        if tag.name not in HTML_NAMES:
            self.add(Text(tag.source))
        elif tag.name == "br":
            self.add(LineBreak())
        elif tag.name == "img":
            self.add_image(_html_image(tag.values))
        elif tag.name == "a" and tag.values.get("href"):
            self.open_link("a", tag.values["href"], tag.values.get("title", ""))
        elif (wrap := _HTML_WRAPS.get(tag.name)) is not None:
            self.open(tag.name, wrap)

    def close_tag(self, tag: Tag) -> None:
        """End what an HTML tag began."""
        if tag.name in HTML_NAMES:
            self.close(tag.name)
        else:
            self.add(Text(tag.source))

    def _close_frame(self, *, ended: bool) -> None:
        frame = self._frames.pop()
        content = join_text(frame.content)
        wrap = None if frame.end in _UNSEEN and not ended else frame.wrap
        if wrap is None or not content:
            self._frames[-1].content.extend(content)
        else:
            self.add(wrap(content))

    def _allows(self, address: str) -> bool:
        if is_safe_address(address):
            return True
        self.reading.report(
            Code.UNSAFE_LINK,
            Severity.WARNING,
            msg("the address {address} cannot become a link", address=address[:80]),
            self.reading.place(self.here, address),
            hint=msg("use an address that begins with https:, http: or mailto:, or a relative path"),
        )
        return False


def join_text(inlines: Iterable[Inline]) -> Inlines:
    """Return `inlines` with neighbouring texts made one and empty ones left out."""
    joined: list[Inline] = []
    run: list[str] = []
    for inline in (*inlines, None):
        if isinstance(inline, Text):
            run.append(inline.text)
            continue
        if text := "".join(run):
            joined.append(Text(text))
        run.clear()
        if inline is not None:
            joined.append(inline)
    return tuple(joined)


def _trim(inlines: Inlines) -> Inlines:
    parts = list(inlines)
    if parts and isinstance(first := parts[0], Text):
        parts[0] = Text(first.text.lstrip(" \n"))
    if parts and isinstance(last := parts[-1], Text):
        parts[-1] = Text(last.text.rstrip(" \n"))
    return join_text(parts)


def _html_image(values: Mapping[str, str]) -> Image:
    kept = tuple((key, values[key]) for key in ("width", "height") if values.get(key))
    attributes = Attributes(values=kept) if kept else NO_ATTRIBUTES
    return Image(values.get("alt", ""), values.get("src", "").strip(), values.get("title", ""), attributes)


def _code_span(content: Inlines) -> Inline:
    return CodeSpan(plain_text(content))


def _nothing(content: Inlines) -> Inline:
    return Text("")


_LINK_ENDS = frozenset({"link_close", "a"})
_UNSEEN = frozenset({"script", "style"})

_HTML_WRAPS: Mapping[str, Wrap] = MappingProxyType(
    {
        "b": Strong,
        "strong": Strong,
        "i": Emphasis,
        "em": Emphasis,
        "s": Strike,
        "del": Strike,
        "strike": Strike,
        "code": _code_span,
        "kbd": _code_span,
        "samp": _code_span,
        "tt": _code_span,
        "script": _nothing,
        "style": _nothing,
    }
)
