"""What a bound template holds, for people to read: layouts, placeholders, sizes, colours, faces."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.deck.bind.faces import resolve_face
from builder.deck.bind.ground import Ground, read_backdrop, read_ground
from builder.deck.bind.master import EDGES, MEDIA, Placeholder, SlideLayout, read_layouts, read_masters
from builder.deck.bind.open_package import open_package
from builder.deck.bind.package import Package
from builder.deck.bind.reason import Reason
from builder.deck.bind.standard_size import resized_box
from builder.deck.bind.template import Template
from builder.deck.bind.text_area import read_text_area, read_text_colours
from builder.deck.geometry import Box, Purpose, TextArea


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceholderFacts:
    """A placeholder of a layout; lengths are points on a slide of the usual size."""

    kind: str
    """`p:ph/@type`, `obj` where it isn't written."""
    idx: int
    name: str
    box: Box | None
    """None where neither it nor its master has a place."""
    sizes: tuple[float, ...] = ()
    """Of its list levels; empty for what holds no text."""
    bold: bool = False
    text: str = ""
    """The colour of its first level; empty where it can't be told."""
    ground: str = ""
    """The colour behind it."""
    latin: str = ""
    korean: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutFacts:
    """A layout, and what it is used for."""

    name: str
    kind: str
    """`p:sldLayout/@type`; empty where it isn't written."""
    master: int
    """Which of the masters it belongs to, counted from 1."""
    ground: Ground
    placeholders: tuple[PlaceholderFacts, ...]
    serves: Mapping[Purpose, Reason]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFacts:
    """A whole template."""

    width: float
    """Of a slide, in the template's own points."""
    height: float
    masters: int
    layouts: tuple[LayoutFacts, ...]
    faces: Mapping[str, str]
    """What the theme names: `minor latin`, `minor korean`, `major latin`, `major korean`."""
    media: tuple[tuple[str, int], ...]
    """Pictures, sounds and fonts that every deck carries, with their bytes, the largest first."""


def describe_template(template: Template) -> TemplateFacts:
    """Return what `template` holds, as its slides will use it."""
    package = open_package(template.data)
    presentation = package.targets("", "officeDocument")[0]
    masters = read_masters(package, presentation)
    layouts = read_layouts(package, masters)
    numbers = {master.part: number for number, master in enumerate(masters, start=1)}
    scale = template.scale
    content = layouts[template.geometry.layouts[Purpose.CONTENT].index]
    return TemplateFacts(
        width=template.geometry.width * scale,
        height=template.geometry.height * scale,
        masters=len(masters),
        layouts=tuple(_layout(each, numbers[each.master.part], template) for each in layouts),
        faces={
            f"{kind} {script}": resolve_face(
                f"+{mark}-{'lt' if script == 'latin' else 'ea'}", content.master.theme, code
            )
            for kind, mark in (("major", "mj"), ("minor", "mn"))
            for script, code in (("latin", "latin"), ("korean", "ea"))
        },
        media=_media(package),
    )


def _layout(layout: SlideLayout, master: int, template: Template) -> LayoutFacts:
    return LayoutFacts(
        name=layout.name,
        kind=layout.kind,
        master=master,
        ground=read_ground(layout),
        placeholders=tuple(_placeholder(layout, each, template.scale) for each in layout.placeholders),
        serves={
            purpose: template.reasons[purpose]
            for purpose, geometry in template.geometry.layouts.items()
            if geometry.index == layout.index
        },
    )


def _placeholder(layout: SlideLayout, placeholder: Placeholder, scale: float) -> PlaceholderFacts:
    area = None if placeholder.kind in MEDIA else read_text_area(layout, placeholder)
    box = layout.box(placeholder)
    bare = PlaceholderFacts(
        kind=placeholder.kind,
        idx=placeholder.idx,
        name=placeholder.name,
        box=None if box is None else resized_box(box, 1 / scale),
    )
    return bare if area is None else _with_text(bare, area, layout, placeholder, scale)


def _with_text(
    bare: PlaceholderFacts, area: TextArea, layout: SlideLayout, placeholder: Placeholder, scale: float
) -> PlaceholderFacts:
    levels = area.levels[:1] if placeholder.kind in EDGES else area.levels
    return PlaceholderFacts(
        kind=bare.kind,
        idx=bare.idx,
        name=bare.name,
        box=bare.box,
        sizes=tuple(round(level.size / scale, 1) for level in levels),
        bold=area.levels[0].bold,
        text=read_text_colours(layout, placeholder)[0],
        ground=read_backdrop(layout, placeholder),
        latin=area.latin,
        korean=area.korean,
    )


def _media(package: Package) -> tuple[tuple[str, int], ...]:
    sizes = ((name, len(package.parts[name])) for name in package.reachable() if not name.endswith(".xml"))
    return tuple(sorted(sizes, key=lambda pair: (-pair[1], pair[0])))
