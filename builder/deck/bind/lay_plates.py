"""A thin plate under text that stands on a picture or on a ground that runs from dark to light."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from builder.deck.bind.choose_layouts import Choice
from builder.deck.bind.ground_samples import ground_samples
from builder.deck.bind.master import TEXTS, Placeholder, SlideLayout
from builder.deck.bind.measure import read_count
from builder.deck.bind.names import MAIN, SLIDES, path, qn
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.standard_size import scale_of
from builder.deck.bind.text_area import read_text_area, read_text_colours
from builder.deck.colour import READABLE, contrast, is_dark, mix
from builder.deck.geometry import EMU_PER_POINT, Box, Purpose, TextArea
from builder.theme.contrast import LARGE_READABLE

_LARGE = 24.0
"""Points, on a slide of the usual size."""
_SOME, _ALL = 0.08, 0.92
"""Shares of a text's ground: below the first it is calm, above the second something else lies behind it."""
_THICKNESSES = (0.55, 0.65, 0.75, 0.85, 0.92)
_NEAR = 30.0
_MARGIN = 8.0
_LINES, _PITCH = 4, 1.3


def lay_plates(choices: Mapping[Purpose, Choice], slide: Box) -> int:
    """Lay a plate under each text that can be read in places only, and return how many there are now."""
    used: dict[str, tuple[SlideLayout, set[Purpose]]] = {}
    for purpose, choice in choices.items():
        used.setdefault(choice.layout.part, (choice.layout, set()))[1].add(purpose)
    return sum(_lay(layout, slide, cover=purposes == {Purpose.TITLE}) for layout, purposes in used.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text of a layout and the colours behind it."""

    box: Box
    ink: str
    least: float
    """The contrast that letters of its size need."""
    samples: tuple[str, ...]
    title: bool

    @property
    def uneven(self) -> bool:
        lost = sum(contrast(self.ink, sample) < self.least for sample in self.samples)
        return bool(self.samples) and _SOME <= lost / len(self.samples) <= _ALL


def _lay(layout: SlideLayout, slide: Box, *, cover: bool) -> int:
    texts = list(_texts(layout, slide, cover=cover))
    # Bodies look alike: where one needs a plate, its neighbours have one too.
    bodies = any(text.uneven for text in texts if not text.title)
    plates: list[_Text] = []
    for text in sorted(texts, key=lambda text: text.box.y):
        if not (text.uneven or (bodies and not text.title)):
            continue
        last = plates[-1] if plates else None
        if last and is_dark(last.ink) == is_dark(text.ink) and _near(last.box, text.box):
            plates[-1] = replace(
                last, box=_around(last.box, text.box), samples=(*last.samples, *text.samples)
            )
        else:
            plates.append(text)
    for text in plates:
        _add(layout, _within(_grown(text.box), slide), *_plate(text.ink, text.samples))
    return len(plates)


def _texts(layout: SlideLayout, slide: Box, *, cover: bool) -> Iterator[_Text]:
    for placeholder in layout.placeholders:
        area = (
            read_text_area(layout, placeholder) if placeholder.kind in TITLES | TEXTS | {"subTitle"} else None
        )
        if area is None or _has_fill(placeholder):
            continue
        ink = read_text_colours(layout, placeholder)[0]
        title = placeholder.kind in TITLES
        box = _used(area) if cover else area.box
        large = title and area.levels[0].size / scale_of(slide) >= _LARGE
        if ink:
            yield _Text(
                box=box,
                ink=ink,
                least=LARGE_READABLE if large else READABLE,
                samples=ground_samples(layout, box, slide),
                title=title,
            )


def _used(area: TextArea) -> Box:
    """Return the part of a cover's text that its few lines fill."""
    box, height = area.box, min(area.box.height, _LINES * area.levels[0].size * _PITCH)
    spare = {"t": 0.0, "ctr": (box.height - height) / 2, "b": box.height - height}[area.anchor]
    return Box(x=box.x, y=box.y + spare, width=box.width, height=height)


def _has_fill(placeholder: Placeholder) -> bool:
    properties = placeholder.element.find(qn("p:spPr"))
    return properties is not None and any(
        properties.find(qn(fill)) is not None for fill in ("a:solidFill", "a:gradFill", "a:blipFill")
    )


def _near(one: Box, other: Box) -> bool:
    """Return whether two boxes stand above each other with little between them."""
    beside = one.x < other.right and other.x < one.right
    return beside and other.y - one.bottom < _NEAR and one.y - other.bottom < _NEAR


def _around(one: Box, other: Box) -> Box:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Box(x=x, y=y, width=max(one.right, other.right) - x, height=max(one.bottom, other.bottom) - y)


def _grown(box: Box) -> Box:
    """Return the box with a margin: LibreOffice's texts begin at the very edge of theirs."""
    return Box(
        x=box.x - _MARGIN, y=box.y - _MARGIN / 2, width=box.width + 2 * _MARGIN, height=box.height + _MARGIN
    )


def _within(box: Box, slide: Box) -> Box:
    x, y = max(box.x, 0.0), max(box.y, 0.0)
    return Box(x=x, y=y, width=min(box.right, slide.width) - x, height=min(box.bottom, slide.height) - y)


def _plate(ink: str, samples: Sequence[str]) -> tuple[str, float]:
    """Return the colour of a plate and how much of it covers what lies behind: as little as reading asks for."""
    colour = "FFFFFF" if is_dark(ink) else "000000"
    for thickness in _THICKNESSES:
        if all(contrast(ink, mix(sample, colour, thickness)) >= READABLE for sample in samples):
            return colour, thickness
    return colour, _THICKNESSES[-1]


def _add(layout: SlideLayout, box: Box, colour: str, thickness: float) -> None:
    tree = layout.root.find(path("p:cSld", "p:spTree"))
    if tree is None:
        return
    number = max((read_count(e.get("id")) for e in layout.root.iter(qn("p:cNvPr"))), default=1) + 1
    extension = tree.find(qn("p:extLst"))
    # Above all that the layout draws; a slide's own shapes are above every layout.
    tree.insert(
        len(tree) if extension is None else tree.index(extension),
        etree.fromstring(_plate_xml(number, box, colour, thickness)),
    )


def _plate_xml(number: int, box: Box, colour: str, thickness: float) -> str:
    x, y, width, height = (round(length * EMU_PER_POINT) for length in (box.x, box.y, box.width, box.height))
    return (
        f'<p:sp xmlns:a="{MAIN}" xmlns:p="{SLIDES}"><p:nvSpPr><p:cNvPr id="{number}" name="Plate {number}" descr="">'
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
        ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
        '</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 2500"/></a:avLst></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{colour}"><a:alpha val="{round(thickness * 100_000)}"/></a:srgbClr></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"
    )
