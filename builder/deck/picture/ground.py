"""What a sheet stands on: `p:bg` (ECMA-376 Part 1, 19.3.1.1)."""

from lxml import etree

from builder.deck.bind.colours import read_colour
from builder.deck.bind.measure import read_number
from builder.deck.bind.names import path, qn
from builder.deck.picture.numbers import n
from builder.deck.picture.sheet import Sheet


def ground_svg(root: etree._Element, sheet: Sheet, extent: tuple[float, float]) -> str:
    """Return the sheet's own ground as SVG, empty where it has none."""
    ground = root.find(path("p:cSld", "p:bg"))
    if ground is None:
        return ""
    area = f'width="{n(extent[0])}" height="{n(extent[1])}"'
    properties = ground.find(qn("p:bgPr"))
    if properties is None:
        reference = ground.find(qn("p:bgRef"))
        colour = "" if reference is None else read_colour(reference, sheet.theme, sheet.colour_map)
        return f'<rect {area} fill="#{colour or "FFFFFF"}"/>'
    blip = properties.find(path("a:blipFill", "a:blip"))
    if blip is not None:
        address = sheet.picture(blip.get(qn("r:embed"), ""))
        return f'<image {area} preserveAspectRatio="xMidYMid slice" href="{address}"/>' if address else ""
    gradient = properties.find(qn("a:gradFill"))
    if gradient is not None:
        return gradient_svg(
            gradient, f"ground-{abs(hash(sheet.part))}-{sheet.number}", sheet, f"<rect {area}"
        )
    fill = sheet.fill(properties)
    return f'<rect {area} fill="#{fill[0]}"/>' if fill else ""


def gradient_svg(gradient: etree._Element, name: str, sheet: Sheet, shape: str) -> str:
    """Return `shape`, an element that isn't closed yet, filled with a gradient from one stop to the next."""
    angle = gradient.find(qn("a:lin"))
    turn = 0.0 if angle is None else read_number(angle.get("ang")) / 60_000
    stops = "".join(
        f'<stop offset="{n(read_number(stop.get("pos")) / 1000)}%"'
        f' stop-color="#{read_colour(stop, sheet.theme, sheet.colour_map) or "FFFFFF"}"/>'
        for stop in gradient.iterfind(path("a:gsLst", "a:gs"))
    )
    return (
        f'<linearGradient id="{name}" gradientTransform="rotate({n(turn)} .5 .5)">{stops}</linearGradient>'
        f'{shape} fill="url(#{name})"/>'
    )
