"""An SVG that shows only itself: no scripts, nothing from elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from builder.language import Message, msg

LARGEST = 8_000_000
"""Bytes of one SVG."""
DEEPEST = 150
"""Elements within elements."""
MOST_ELEMENTS = 200_000
"""Elements that are drawn: one that is used twice, in one that is used twice, is drawn four times."""

Element = ElementTree.Element


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanSvg:
    data: bytes
    changed: bool
    """Whether something was left out that could have run, or read another file."""
    width: float
    height: float
    """The drawing's own size in pixels, 0 where it doesn't say."""


def clean_svg(data: bytes) -> CleanSvg | Message:
    """Return the SVG without scripts, handlers, foreign markup and references to other files; else why it can't be shown."""
    if len(data) > LARGEST:
        return msg("its SVG has {size} million bytes", size=len(data) // 1_000_000)
    text = _DOCUMENT_TYPE.sub(b"", data, count=1)
    # An entity can hold itself ten times over.
    if b"<!ENTITY" in text or b"<!DOCTYPE" in text:
        return msg("its SVG defines entities; save it as a plain SVG")
    if b"xmlns=" not in text:
        text = re.sub(rb"<svg\b", f'<svg xmlns="{_SVG}"'.encode(), text, count=1)
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no document type, no entities
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        return msg("its SVG can't be read ({reason})", reason=str(error))
    if root.tag != f"{{{_SVG}}}svg" or _depth(root) > DEEPEST:
        return msg("its SVG can't be read ({reason})", reason=root.tag[:60])
    cleaner = _Cleaner()
    cleaner.clean(root)
    if _drawn_elements(root) > MOST_ELEMENTS:
        return msg("its SVG repeats its parts more than {count} times", count=MOST_ELEMENTS)
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    width, height = _size(root)
    # A clean drawing stays as its author's program wrote it.
    same = text == data and not cleaner.touched and _INSTRUCTION.search(data) is None
    written = data if same else ElementTree.tostring(root, encoding="utf-8")
    return CleanSvg(data=written, changed=cleaner.changed, width=width, height=height)


# A document type without definitions of its own only names the standard.
_DOCUMENT_TYPE = re.compile(rb"<!DOCTYPE\s[^\[>]*(?:\[\s*\]\s*)?>")
_INSTRUCTION = re.compile(rb"<\?(?!xml\s)")
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_ACTIVE = frozenset(
    (
        "script",
        "foreignobject",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "handler",
        "listener",
    )
)
_MOVING = frozenset(("set", "animate", "animatetransform", "animatemotion", "animatecolor"))
_INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp);)", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"""url\(\s*(?!["']?\s*(?:#|data:image/(?:png|jpe?g|gif|webp);))[^)]*\)?""", re.IGNORECASE
)
_IMPORT = re.compile(r"@import[^;]*;?", re.IGNORECASE)


class _Cleaner:
    """Takes out of one drawing what has no place in it."""

    def __init__(self) -> None:
        self.changed = False
        self.touched = False

    def clean(self, root: Element) -> None:
        for element in list(root.iter()):
            for child in list(element):
                if not self.may_stay(child, element):
                    self.touched = True
                    _remove(element, child)
            self.clean_attributes(element)
            if _local(element) == "style" and element.text:
                element.text = self.without_elsewhere(element.text)

    def may_stay(self, element: Element, parent: Element) -> bool:
        """Return whether an element is part of the drawing; what editors note for themselves isn't, and harms nothing."""
        name = _local(element)
        if name in _ACTIVE or name in _MOVING:
            # Drawing programs put the same words beside it, for those that know no HTML.
            replaced = name == "foreignobject" and _local(parent) == "switch"
            self.changed |= name in _ACTIVE and not replaced
            return False
        return _namespace(str(element.tag)) == _SVG

    def clean_attributes(self, element: Element) -> None:
        for key, value in list(element.attrib.items()):
            name = key.rpartition("}")[2].lower()
            if name.startswith("on") or (name == "href" and not _INSIDE.match(value)):
                # A link leads its reader away, but shows nothing from elsewhere.
                self.changed |= name != "href" or _local(element) != "a" or _runs(value)
                self.touched = True
                del element.attrib[key]
            elif "{" in key and _namespace(key) not in {_XLINK, _XML}:
                self.touched = True
                del element.attrib[key]
            elif "url(" in value.lower() or "\\" in value:
                element.set(key, self.without_elsewhere(value))

    def without_elsewhere(self, css: str) -> str:
        """Return a style without what it would fetch; escapes, which could spell it, are taken out first."""
        plain = _IMPORT.sub("", css.replace("\\", ""))
        clean = _ELSEWHERE.sub("none", plain)
        self.changed |= clean != css
        self.touched |= clean != css
        return clean


def _remove(parent: Element, child: Element) -> None:
    """Take `child` out; text that stands behind it stays."""
    place = list(parent).index(child)
    if child.tail:
        if place:
            before = parent[place - 1]
            before.tail = (before.tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def _runs(address: str) -> bool:
    return re.match(r"[\s\x00-\x20]*(?:javascript|vbscript|data):", address, re.IGNORECASE) is not None


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _namespace(name: str) -> str:
    return name[1:].partition("}")[0] if name.startswith("{") else ""


def _depth(root: Element) -> int:
    depth, level = 0, [root]
    while level:
        depth += 1
        level = [child for element in level for child in element]
    return depth


def _drawn_elements(root: Element) -> int:
    """Return how many elements are drawn where each `use` stands for what it names, at most one too many."""
    named = {name: element for element in root.iter() if (name := element.get("id"))}
    counts: dict[Element, int] = {}

    def count(element: Element, depth: int) -> int:
        if element in counts:
            return counts[element]
        if depth > DEEPEST:
            return MOST_ELEMENTS
        total = 1 + sum(count(child, depth + 1) for child in element)
        for key, value in element.attrib.items():
            # Besides `use`: patterns, masks, markers and clip paths.
            for name in _NAMED.findall(value) if "#" in value and key.rpartition("}")[2] != "id" else ():
                target = named.get(name)
                total += count(target, depth + 1) if target is not None and target is not element else 0
        counts[element] = min(total, MOST_ELEMENTS + 1)
        return counts[element]

    return count(root, 0)


_NAMED = re.compile(r"#([^\s)\"']{1,200})")


def _size(root: Element) -> tuple[float, float]:
    """Return what the drawing says of its size: its width and height, else its view box (SVG 2, 8.2)."""
    lengths = [_pixels(root.get(key, "")) for key in ("width", "height")]
    box = list(_numbers(root.get("viewBox", "")))
    if all(lengths):
        return lengths[0], lengths[1]
    if len(box) == 4 and box[2] > 0 and box[3] > 0:
        width = lengths[0] or (lengths[1] * box[2] / box[3] if lengths[1] else box[2])
        return width, width * box[3] / box[2]
    return 0.0, 0.0


def _pixels(length: str) -> float:
    found = re.fullmatch(r"\s*([0-9.]{1,12})\s*(px|pt|pc|mm|cm|in|em)?\s*", length)
    try:
        return float(found[1]) * _UNITS[found[2] or "px"] if found else 0.0
    except ValueError:
        return 0.0


_UNITS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "em": 16.0}


def _numbers(text: str) -> Iterator[float]:
    for part in re.split(r"[\s,]+", text.strip()):
        try:
            yield float(part)
        except ValueError:
            return
