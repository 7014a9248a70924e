"""Templates of many makes, made here: each is odd in the way that a kind of program or house is."""

import io
import re
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.util import Emu, Pt

from builder.deck.bind.names import MAIN, SLIDES
from tests.deck.bind_samples import packed, parts_of

_A, _P = f"{{{MAIN}}}", f"{{{SLIDES}}}"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml."
_LAYOUT = re.compile(r"ppt/slideLayouts/slideLayout(\d+)\.xml")


@cache
def office() -> bytes:
    """Return PowerPoint's blank presentation of 2007, 4:3, as python-pptx brings it along."""
    return _saved(Presentation())


def wide() -> bytes:
    return _scaled(office(), 960 / 720, 1.0)


def sixteen_to_ten() -> bytes:
    """Return a template for the screens of many laptops."""
    return _scaled(office(), 864 / 720, 1.0)


def several_masters() -> bytes:
    """Return a template with a second master, whose layouts are called like the first one's."""
    parts = parts_of(_with_layouts(wide(), {1, 2, 3, 4}))
    master, theme = "ppt/slideMasters/slideMaster{}.xml", "ppt/theme/theme{}.xml"
    arrows = "ppt/slideMasters/_rels/slideMaster{}.xml.rels"
    copied = parts[arrows.format(1)].decode()
    types = parts["[Content_Types].xml"].decode()
    added = ""
    for old in sorted(set(re.findall(r"slideLayout(\d+)\.xml", copied)), key=int, reverse=True):
        new = str(int(old) + 20)
        layout, rels = "ppt/slideLayouts/slideLayout{}.xml", "ppt/slideLayouts/_rels/slideLayout{}.xml.rels"
        parts[layout.format(new)] = parts[layout.format(old)]
        parts[rels.format(new)] = parts[rels.format(old)].replace(b"slideMaster1.xml", b"slideMaster2.xml")
        copied = copied.replace(f"slideLayout{old}.xml", f"slideLayout{new}.xml")
        added += f'<Override PartName="/{layout.format(new)}" ContentType="{_OFFICE_TYPE}slideLayout+xml"/>'
    parts[arrows.format(2)] = copied.replace("theme1.xml", "theme21.xml").encode()
    parts[theme.format(21)] = parts[theme.format(1)]
    second = etree.fromstring(parts[master.format(1)])
    for number, listed in enumerate(second.iter(f"{_P}sldLayoutId"), start=2_147_484_000):
        listed.set("id", str(number))
    parts[master.format(2)] = etree.tostring(second)
    added += f'<Override PartName="/{master.format(2)}" ContentType="{_OFFICE_TYPE}slideMaster+xml"/>'
    added += (
        f'<Override PartName="/{theme.format(21)}"'
        ' ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
    )
    parts["[Content_Types].xml"] = types.replace("</Types>", f"{added}</Types>").encode()
    main = "ppt/presentation.xml"
    parts[main] = parts[main].replace(
        b"</p:sldMasterIdLst>", b'<p:sldMasterId id="2147483999" r:id="rId99"/></p:sldMasterIdLst>'
    )
    arrow = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideMaster"'
        ' Target="slideMasters/slideMaster2.xml"/></Relationships>'
    )
    rels = "ppt/_rels/presentation.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", arrow.encode())
    return packed(parts)


def portrait() -> bytes:
    """Return a template on an A4 page that stands upright."""
    return _scaled(office(), 540 / 720, 780 / 540)


def small() -> bytes:
    """Return a template as Google Slides exports it: 10 × 5.625 inches, its own names, no index anywhere."""
    names = {
        1: "TITLE",
        2: "TITLE_AND_BODY",
        3: "SECTION_HEADER",
        4: "TITLE_AND_TWO_COLUMNS",
        5: "COMPARISON",
        6: "TITLE_ONLY",
    }
    data = _edited(_scaled(office(), 1.0, 405 / 540), _without_indexes)
    return _edited(data, lambda number, root: _rename(root, names.get(number, f"CUSTOM_{number}"), ""))


def enormous() -> bytes:
    """Return a template drawn for a screen of 1920 × 1080 points."""
    return _scaled(office(), 1920 / 720, 1080 / 540, sizes=2.0)


def german() -> bytes:
    """Return a template with German names and no types, as an older export leaves it."""
    names = (
        "Titelfolie",
        "Titel und Inhalt",
        "Abschnittsüberschrift",
        "Zwei Inhalte",
        "Vergleich",
        "Nur Titel",
    )
    return _edited(wide(), lambda number, root: _rename(root, (*names, *["Leer"] * 9)[number - 1], ""))


def french() -> bytes:
    names = ("Diapositive de titre", "Titre et contenu", "Titre de section", "Deux contenus", "Comparaison")
    return _edited(wide(), lambda number, root: _rename(root, (*names, *["Vide"] * 9)[number - 1], ""))


def without_content() -> bytes:
    """Return a template that has a cover and section headers, and no place for content."""
    return _with_layouts(wide(), {1, 3})


def without_placeholders() -> bytes:
    """Return a template whose one layout is empty; its master has a title and a body."""
    return _with_layouts(wide(), {7})


def narrow() -> bytes:
    """Return a template whose content stands in a column beside a coloured panel."""

    def beside_panel(number: int, root: Any) -> None:
        for shape in root.iter(f"{_P}sp"):
            place = shape.find(f".//{_P}ph")
            if place is not None and place.get("type") not in {"dt", "ftr", "sldNum"}:
                title = place.get("type") in {"title", "ctrTitle"}
                _place(shape, (500, 40 if title else 130, 420, 80 if title else 350))
        if number == 2:
            root.find(f"{_P}cSld/{_P}spTree").append(_panel((0, 0, 460, 540), "7A1F2B"))

    return _edited(_with_layouts(wide(), {1, 2, 3}), beside_panel)


def straps() -> bytes:
    """Return a template of a house that sets a line of text above every title."""

    def strap(number: int, root: Any) -> None:
        tree = root.find(f"{_P}cSld/{_P}spTree")
        placeholder = etree.fromstring(
            f'<p:sp xmlns:p="{SLIDES}" xmlns:a="{MAIN}"><p:nvSpPr><p:cNvPr id="99" name="Strap"/><p:cNvSpPr/><p:nvPr>'
            '<p:ph type="body" sz="quarter" idx="42"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
            "<a:p/></p:txBody></p:sp>"
        )
        _place(placeholder, (48, 4, 864, 18))
        tree.append(placeholder)

    return _edited(wide(), strap)


def shouting() -> bytes:
    """Return a template whose text is far too large for its boxes, and whose body reaches into its footer."""

    def shout(root: Any) -> None:
        for level in root.iter(f"{_A}defRPr"):
            if level.get("sz"):
                level.set("sz", str(int(level.get("sz")) * 2))
        for shape in root.iter(f"{_P}sp"):
            place = shape.find(f".//{_P}ph")
            if place is not None and place.get("type") == "body":
                _place(shape, (36, 90, 900, 460))

    return _edited_master(wide(), shout)


def dark() -> bytes:
    """Return a template with white text on a ground that only its master's map of colours makes dark."""

    def swapped(root: Any) -> None:
        mapping = root.find(f"{_P}clrMap")
        mapping.attrib.update({"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"})

    return _edited_master(wide(), swapped)


def potx() -> bytes:
    """Return a template with the content type of one."""
    parts = parts_of(wide())
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = types.replace("presentation.main+xml", "template.main+xml").encode()
    return packed(parts)


def with_slides() -> bytes:
    """Return a template full of sample slides, with notes, links between them and sections."""
    presentation = Presentation(io.BytesIO(wide()))
    for number in range(5):
        slide = presentation.slides.add_slide(presentation.slide_layouts[number % 4])
        slide.shapes.title.text = f"Sample {number}"
        slide.notes_slide.notes_text_frame.text = "Sample notes"
    first, second = presentation.slides[0], presentation.slides[1]
    box = first.shapes.add_textbox(0, 0, Pt(100), Pt(30))
    box.click_action.target_slide = second
    return _saved(presentation)


def bare() -> bytes:
    """Return a template with text boxes for placeholders and no text styles, as PptxGenJS writes it."""

    def stripped(root: Any) -> None:
        for style in ("titleStyle", "bodyStyle", "otherStyle"):
            for levels in root.iter(f"{_P}{style}"):
                for level in list(levels):
                    levels.remove(level)

    return _edited_master(
        _edited(wide(), lambda number, root: _rename(root, f"MASTER_{number}", "")), stripped
    )


MAKES: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        make.__name__: make
        for make in (
            office,
            wide,
            sixteen_to_ten,
            several_masters,
            portrait,
            small,
            enormous,
            german,
            french,
            without_content,
            without_placeholders,
            narrow,
            straps,
            shouting,
            dark,
            potx,
            with_slides,
            bare,
        )
    }
)


def _saved(presentation: Any) -> bytes:
    buffer = io.BytesIO()
    presentation.save(buffer)
    return buffer.getvalue()


def _edited(data: bytes, edit: Callable[[int, Any], object]) -> bytes:
    """Return the template with every layout's tree changed by `edit`."""
    parts = parts_of(data)
    for name in parts:
        if found := _LAYOUT.fullmatch(name):
            root = etree.fromstring(parts[name])
            edit(int(found[1]), root)
            parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(parts)


def _edited_master(data: bytes, edit: Callable[[Any], object]) -> bytes:
    parts = parts_of(data)
    name = "ppt/slideMasters/slideMaster1.xml"
    root = etree.fromstring(parts[name])
    edit(root)
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(parts)


def _scaled(data: bytes, across: float, down: float, sizes: float = 1.0) -> bytes:
    """Return the template on a page `across` times as wide and `down` times as high."""
    presentation = Presentation(io.BytesIO(data))
    for part in (presentation.slide_master, *presentation.slide_layouts):
        for name, factor in (("x", across), ("cx", across), ("y", down), ("cy", down)):
            for element in part.element.iter(f"{_A}off", f"{_A}ext"):
                if element.get(name):
                    element.set(name, str(round(int(element.get(name)) * factor)))
        for element in part.element.iter(f"{_A}defRPr"):
            if element.get("sz"):
                element.set("sz", str(round(int(element.get("sz")) * sizes)))
    width, height = presentation.slide_width, presentation.slide_height
    assert width is not None
    assert height is not None
    presentation.slide_width, presentation.slide_height = (
        Emu(round(width * across)),
        Emu(round(height * down)),
    )
    return _saved(presentation)


def _with_layouts(data: bytes, kept: set[int]) -> bytes:
    """Return the template with only the layouts `kept`, counted from 1."""
    presentation = Presentation(io.BytesIO(data))
    for number, layout in reversed(list(enumerate(presentation.slide_layouts, start=1))):
        if number not in kept:
            presentation.slide_layouts.remove(layout)
    return _saved(presentation)


def _rename(root: Any, name: str, kind: str) -> None:
    root.find(f"{_P}cSld").set("name", name)
    root.attrib.pop("type", None)
    if kind:
        root.set("type", kind)


def _without_indexes(number: int, root: Any) -> None:
    for place in root.iter(f"{_P}ph"):
        place.attrib.pop("idx", None)


def _place(shape: Any, box: tuple[float, float, float, float]) -> None:
    properties = shape.find(f"{_P}spPr")
    for old in properties.findall(f"{_A}xfrm"):
        properties.remove(old)
    x, y, width, height = (str(round(length * 12_700)) for length in box)
    transform = etree.Element(f"{_A}xfrm")
    etree.SubElement(transform, f"{_A}off", x=x, y=y)
    etree.SubElement(transform, f"{_A}ext", cx=width, cy=height)
    properties.insert(0, transform)


def _panel(box: tuple[float, float, float, float], colour: str) -> Any:
    shape = etree.fromstring(
        f'<p:sp xmlns:p="{SLIDES}" xmlns:a="{MAIN}"><p:nvSpPr><p:cNvPr id="98" name="Panel"/><p:cNvSpPr/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{colour}"/>'
        "</a:solidFill></p:spPr></p:sp>"
    )
    _place(shape, box)
    return shape
