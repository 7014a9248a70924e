"""PowerPoint template → the boxes and styles that slides are planned with."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml import etree

from builder.deck.bind.added_layout import add_content_layout
from builder.deck.bind.choose_layouts import Choice, choose_layouts
from builder.deck.bind.deck_style import read_deck_style
from builder.deck.bind.dress import dress, dress_faces
from builder.deck.bind.drop_leftovers import drop_leftovers
from builder.deck.bind.faces import faces_without_hangul
from builder.deck.bind.free_area import free_area
from builder.deck.bind.ground import read_ground
from builder.deck.bind.keep_apart import keep_apart
from builder.deck.bind.lay_plates import lay_plates
from builder.deck.bind.layout_geometry import read_layout_geometry
from builder.deck.bind.layout_names import unique_names
from builder.deck.bind.logo import Logos, place_logo
from builder.deck.bind.master import EDGES, Master, SlideLayout, read_layouts, read_masters
from builder.deck.bind.master_places import follow_master_places
from builder.deck.bind.measure import read_count, read_points
from builder.deck.bind.names import STRICT, qn
from builder.deck.bind.notes_master import ensure_notes_master
from builder.deck.bind.number_placeholders import number_placeholders
from builder.deck.bind.number_shapes import number_shapes
from builder.deck.bind.open_package import open_package
from builder.deck.bind.package import Package
from builder.deck.bind.place_rail import place_rail
from builder.deck.bind.reason import Reason
from builder.deck.bind.refusal import refusal
from builder.deck.bind.sample_styles import adopt_sample_styles, lacks_text_styles
from builder.deck.bind.samples import Samples, read_samples
from builder.deck.bind.standard_size import resized, scale_of
from builder.deck.bind.strip_slides import strip_slides
from builder.deck.bind.template import Edge, Template
from builder.deck.bind.text_area import read_text_area
from builder.deck.geometry import Box, Geometry, Purpose
from builder.diagnostics import Checked, Code, Problem, Severity
from builder.language import msg
from builder.theme import Logo, Theme

_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.{}.main+xml"


def bind_template(data: bytes, theme: Theme, logos: Logos | None = None) -> Checked[Template]:
    """Return the template in `data` (.pptx, .potx or .ppsx) with a layout and its boxes for every purpose.

    Sample slides are dropped, placeholders numbered, a notes master added where there is none. What the
    template lacks is a problem and is made up for; a file that can't or mustn't be used raises a Failure.
    """
    package = open_package(data)
    presentation = _presentation(package)
    samples = read_samples(package, presentation)
    dropped = strip_slides(package, presentation)
    _refuse_outside_links(package)
    masters = read_masters(package, presentation)
    if not masters:
        raise refusal(msg("this template can't be used: it has no slide master"))
    _normalise(package, masters)
    foreign = _foreign_faces(package, masters)
    _dress(package, presentation, masters, theme)
    slide = _slide(package, presentation)
    for layout in read_layouts(package, masters):
        keep_apart(layout, slide)
    layouts = read_layouts(package, masters)
    choices, problems = choose_layouts(layouts, theme, slide, samples)
    if Purpose.CONTENT not in choices:
        layouts, choices, problems = _with_added_layout(package, masters, slide, theme, samples)
    lay_plates(choices, slide)
    ensure_notes_master(package, presentation)
    geometry, more = _geometry(choices, slide, theme)
    if logos is not None and theme.logo is not None:
        more = (*more, *_place_logo(package, choices, slide, geometry, theme.logo, logos, theme))
    template = Template(
        data=package.save(),
        geometry=geometry,
        scale=scale_of(slide),
        grounds={purpose: read_ground(choice.layout) for purpose, choice in choices.items()},
        edges={purpose: _edges(choice.layout) for purpose, choice in choices.items()},
        style=read_deck_style(choices),
        reasons={purpose: choice.reason for purpose, choice in choices.items()},
        layout_names=unique_names([layout.name for layout in layouts]),
        table_style=_table_style(package, presentation),
        dropped_slides=dropped,
        foreign_faces=foreign,
    )
    return Checked(value=template, problems=(*problems, *more))


def _presentation(package: Package) -> str:
    """Return the name of the main part, after its type was made an ordinary presentation's."""
    if any(arrow.kind.startswith(STRICT) for arrow in package.relationships.get("", [])):
        raise refusal(
            msg("this template can't be used: it is saved as Strict Open XML"),
            msg("save it as an ordinary PowerPoint presentation (.pptx) and try again"),
        )
    known = {_PRESENTATION.format(kind) for kind in ("presentation", "template", "slideshow")}
    name = next((n for n in package.targets("", "officeDocument") if package.types[n] in known), None)
    if name is None:
        raise refusal(msg("this template can't be used: it is an Office document, but not a presentation"))
    package.types[name] = _PRESENTATION.format("presentation")
    return name


def _normalise(package: Package, masters: tuple[Master, ...]) -> None:
    layouts = read_layouts(package, masters)
    for root in (*(master.root for master in masters), *(layout.root for layout in layouts)):
        drop_leftovers(root)
        number_shapes(root)
    for layout in layouts:
        number_placeholders(layout.root)
    for master in filter(lambda master: lacks_text_styles(master.root), masters):
        own = [layout for layout in layouts if layout.master.part == master.part]
        adopt_sample_styles(master.root, [layout.root for layout in own])
        for layout in own:
            follow_master_places(layout)


def _foreign_faces(package: Package, masters: tuple[Master, ...]) -> tuple[str, ...]:
    trees = [tree for master in masters for tree in (master.theme, master.root)]
    return faces_without_hangul((*trees, *(layout.root for layout in read_layouts(package, masters))))


def _dress(package: Package, presentation: str, masters: tuple[Master, ...], theme: Theme) -> None:
    """Give the deck what the set decides; tables and speaker notes go with the slides."""
    styles = [package.tree(name) for name in package.targets(presentation, "tableStyles")]
    dress(masters, read_layouts(package, masters), theme, styles)
    for notes in package.targets(presentation, "notesMaster"):
        for name in package.targets(notes, "theme"):
            dress_faces(package.tree(name), theme)


def _refuse_outside_links(package: Package) -> None:
    """Refuse what a deck would fetch from elsewhere when it is opened; links to click are fine."""
    for source in ("", *package.reachable()):
        for arrow in package.relationships.get(source, []):
            if arrow.external and arrow.word != "hyperlink":
                raise refusal(
                    msg(
                        "this template can't be used: it loads {target} from outside the file",
                        target=arrow.target,
                    ),
                    msg(
                        "in PowerPoint, break the link under File › Info › Edit Links to Files, or embed the picture"
                    ),
                )


def _slide(package: Package, presentation: str) -> Box:
    size = package.tree(presentation).find(qn("p:sldSz"))
    if size is not None:
        # Who resizes slides often forgets it, and PowerPoint offers to repair a size that isn't its type's.
        size.attrib.pop("type", "")
    width = read_points("12192000" if size is None else size.get("cx"))
    height = read_points("6858000" if size is None else size.get("cy"))
    if width <= 0 or height <= 0:
        raise refusal(msg("this template can't be used: its slides have no size"))
    return Box(x=0, y=0, width=width, height=height)


def _with_added_layout(
    package: Package, masters: tuple[Master, ...], slide: Box, theme: Theme, samples: Samples
) -> tuple[tuple[SlideLayout, ...], Mapping[Purpose, Choice], tuple[Problem, ...]]:
    taken = {
        read_count(element.get("id"))
        for root in (*(m.root for m in masters), package.tree(package.targets("", "officeDocument")[0]))
        for tag in ("p:sldLayoutId", "p:sldMasterId")
        for element in root.iter(qn(tag))
    }
    part = add_content_layout(package, max(masters, key=_room), slide, taken)
    layouts = read_layouts(package, masters)
    added = next(layout for layout in layouts if layout.part == part)
    choices, problems = choose_layouts(layouts, theme, slide, samples)
    made = {p: c for p, c in choices.items() if c.layout.part != part and c.reason is not Reason.NEAREST}
    problem = Problem(
        code=Code.MISSING_LAYOUT,
        severity=Severity.WARNING,
        message=msg("no layout of the template has room for a title and content; one was added"),
        hint=msg("add a layout with a title and a large content placeholder to the template"),
        span=theme.place("layouts"),
    )
    whole = {purpose: made.get(purpose, Choice(layout=added, reason=Reason.MADE)) for purpose in Purpose}
    misnamed = tuple(
        p for p in problems if p.severity is Severity.WARNING and p.span != theme.place("layouts")
    )
    return layouts, whole, (problem, *misnamed)


def _room(master: Master) -> float:
    """Return the area of the master's body."""
    body = master.placeholder("body")
    return 0.0 if body is None or body.box is None else body.box.width * body.box.height


def _geometry(
    choices: Mapping[Purpose, Choice], slide: Box, theme: Theme
) -> tuple[Geometry, tuple[Problem, ...]]:
    scale = scale_of(slide)
    wanted = replace(theme.rail, height=theme.rail.height * scale)
    rail = place_rail([choice.layout for choice in choices.values()], slide, wanted)
    geometry = Geometry(
        width=slide.width,
        height=slide.height,
        layouts={
            purpose: read_layout_geometry(choice.layout, purpose, free_area(choice.layout, slide, rail))
            for purpose, choice in choices.items()
        },
        rail=rail,
        min_text=theme.sizes.min_text,
        min_code=theme.sizes.min_code,
        min_table=theme.sizes.min_table,
        mono=(theme.fonts.mono_latin, theme.fonts.mono_korean),
    )
    geometry = resized(geometry, 1 / scale)
    if rail is not None or not theme.rail.show:
        return geometry, ()
    problem = Problem(
        code=Code.BAD_TEMPLATE,
        severity=Severity.WARNING,
        message=msg("the template leaves no room for the rail of phases at the top or the bottom edge"),
        hint=msg(
            "free a strip of {height} points, or switch it off: [rail] show = false",
            height=round(theme.rail.height),
        ),
        span=theme.place("rail"),
    )
    return geometry, (problem,)


def _place_logo(
    package: Package,
    choices: Mapping[Purpose, Choice],
    slide: Box,
    geometry: Geometry,
    logo: Logo,
    logos: Logos,
    theme: Theme,
) -> tuple[Problem, ...]:
    scale = scale_of(slide)
    rail = resized(geometry, scale).rail
    crowded = place_logo(package, choices, slide, rail, logo, logos, scale)
    return tuple(
        Problem(
            code=Code.BAD_TEMPLATE,
            severity=Severity.WARNING,
            message=msg("the layout {name} has no room for the logo", name=name or "-"),
            hint=msg(
                'make it lower ([logo] height), or show it on the title slide only ([logo] slides = "title")'
            ),
            span=theme.place("logo"),
        )
        for name in crowded
    )


def _edges(layout: SlideLayout) -> tuple[Edge, ...]:
    return tuple(
        Edge(kind=p.kind, idx=p.idx, name=p.name, size=_size(p.element), area=read_text_area(layout, p))
        for p in layout.placeholders
        if p.kind in EDGES
    )


def _size(element: etree._Element) -> str:
    mark = next(element.iter(qn("p:ph")), None)
    return "" if mark is None else mark.get("sz", "")


def _table_style(package: Package, presentation: str) -> str:
    styles: Sequence[str] = package.targets(presentation, "tableStyles")
    return package.tree(styles[0]).get("def", "") if styles else ""
