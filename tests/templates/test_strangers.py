"""What other programs leave in their templates, and what becomes of it."""

import io
import re

from lxml import etree
from PIL import Image
from pptx import Presentation

from builder.deck.bind import Reason, bind_template
from builder.deck.bind.colours import read_colour
from builder.deck.bind.layout_names import unique_names
from builder.deck.bind.names import MAIN
from builder.deck.geometry import Purpose
from builder.theme import load_theme, shipped_folder
from tests.deck.bind_samples import (
    MASTER,
    cut,
    edited,
    layout,
    packed,
    parts_of,
    rewrite,
    shipped_deck,
    swap,
    unnamed_theme,
)
from tests.ooxml.lint import lint
from tests.templates.makes import MAKES


def test_shapes_that_share_a_number_get_one_each() -> None:
    data = edited({MASTER: swap('id="2" name="Title"', 'id="0" name="Title"')})
    bound = bind_template(data, unnamed_theme()).value.data
    numbers = re.findall(rb'<p:cNvPr id="(\d+)"', parts_of(bound)[MASTER])
    assert len(set(numbers)) == len(numbers)
    assert b"0" not in numbers


def test_an_east_asian_face_without_hangul_gives_way_everywhere() -> None:
    theme = swap('<a:ea typeface="Malgun Gothic"/>', '<a:ea typeface="DejaVu Sans"/>')
    style = swap('<a:ea typeface="+mn-ea"/>', '<a:ea typeface="Noto Sans CJK SC"/>')
    bound = bind_template(edited({"ppt/theme/theme1.xml": theme, MASTER: style}), unnamed_theme()).value
    assert bound.foreign_faces == ("DejaVu Sans", "Noto Sans CJK SC")
    parts = parts_of(bound.data)
    assert b"DejaVu Sans" not in parts["ppt/theme/theme1.xml"]
    assert b'<a:ea typeface="+mn-ea"/>' in parts[MASTER]
    assert b"Noto Sans CJK SC" not in parts[MASTER]
    assert bound.geometry.layout(Purpose.CONTENT).bodies[0].korean == "Malgun Gothic"


def test_layouts_of_one_name_are_told_apart_by_a_number() -> None:
    assert unique_names(["Title", "Content", "title ", "Code #2"]) == (
        "Title #1",
        "Content",
        "title  #2",
        "Code #2",
    )


def test_a_numbered_name_means_that_layout() -> None:
    presentation = Presentation(io.BytesIO(MAKES["wide"]()))
    for place in (1, 3):
        presentation.slide_layouts[place].name = "Content"
    buffer = io.BytesIO()
    presentation.save(buffer)
    theme = unnamed_theme()
    for number, place in ((1, 1), (2, 3)):
        named = type(theme)(name="own", layouts={"content": f"content #{number}"})
        template = bind_template(buffer.getvalue(), named).value
        assert template.reasons[Purpose.CONTENT] is Reason.NAMED
        assert template.geometry.layout(Purpose.CONTENT).index == place
    beyond = type(theme)(name="own", layouts={"content": "content #3"})
    assert bind_template(buffer.getvalue(), beyond).value.reasons[Purpose.CONTENT] is not Reason.NAMED


def test_the_names_of_the_default_deck_bind_copies_of_it_and_no_stranger() -> None:
    """Who changes the shipped deck in PowerPoint keeps its layouts; another deck may call its own alike."""
    theme = load_theme("plain", search=[shipped_folder()]).value
    copy = edited({layout(7): cut(r' type="picTx"')})
    assert bind_template(copy, theme).value.reasons[Purpose.PICTURE] is Reason.NAMED
    stranger = bind_template(MAKES["wide"](), theme).value
    assert stranger.reasons[Purpose.CONTENT] is Reason.TYPED


def test_nothing_is_drawn_over_the_panel_beside_the_text() -> None:
    template = bind_template(MAKES["narrow"](), unnamed_theme()).value
    assert template.geometry.layout(Purpose.CONTENT).free.x >= 460


def test_a_bound_template_stays_in_order() -> None:
    assert lint(bind_template(shipped_deck(), unnamed_theme()).value.data) == ()


def test_a_style_without_an_east_asian_face_gets_the_themes() -> None:
    without = cut(r'<a:ea typeface="\+m[jn]-ea"/>')
    parts = parts_of(bind_template(edited({MASTER: without}), unnamed_theme()).value.data)
    styles = parts[MASTER].decode().partition("<p:titleStyle>")[2]
    assert '<a:ea typeface="+mj-ea"/>' in styles.partition("</p:titleStyle>")[0]
    assert '<a:ea typeface="+mn-ea"/>' in styles.partition("<p:bodyStyle>")[2]


def test_what_libreoffice_writes_for_itself_is_dropped() -> None:
    left = (
        '<p:sp><p:nvSpPr><p:cNvPr id="77" name="Left"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>'
        "<a:p><a:r><a:t>&lt;date/time&gt;</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>"
    )
    bound = bind_template(edited({MASTER: swap("</p:spTree>", left)}), unnamed_theme()).value.data
    assert b"date/time" not in parts_of(bound)[MASTER]


DARK, LIGHT = "10103A", "F4F4F4"


def gradient(*stops: str, angle: int = 0) -> str:
    marks = "".join(
        f'<a:gs pos="{round(n * 100_000 / (len(stops) - 1))}"><a:srgbClr val="{colour}"/></a:gs>'
        for n, colour in enumerate(stops)
    )
    return f'<a:gradFill><a:gsLst>{marks}</a:gsLst><a:lin ang="{angle}" scaled="0"/></a:gradFill>'


def on_ground(fill: str) -> bytes:
    """Return the shipped deck on another ground."""
    ground = f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"
    return edited({MASTER: rewrite(r"<p:bg>.*?</p:bg>", ground)})


def plates(data: bytes, number: int = 4) -> list[tuple[str, int]]:
    """Return the colour and the thickness, in percent, of the plates on a layout."""
    text = parts_of(bind_template(data, unnamed_theme()).value.data)[layout(number)].decode()
    found = re.findall(r'name="Plate \d+".*?<a:srgbClr val="(\w+)"><a:alpha val="(\d+)"', text)
    return [(colour, int(alpha) // 1000) for colour, alpha in found]


def test_text_on_a_ground_from_dark_to_light_gets_a_plate() -> None:
    ((colour, thickness),) = plates(on_ground(gradient(DARK, LIGHT)))
    assert colour == "FFFFFF"
    assert 50 <= thickness <= 92
    assert lint(bind_template(on_ground(gradient(DARK, LIGHT)), unnamed_theme()).value.data) == ()


def test_calm_grounds_and_the_shipped_decks_need_none() -> None:
    assert plates(shipped_deck()) == []
    assert plates(on_ground(gradient("E8E8F4", LIGHT))) == []


def test_a_plate_goes_with_what_covers_it_in_part() -> None:
    veil = gradient(DARK, LIGHT).replace(
        f'val="{DARK}"/>', f'val="{DARK}"><a:alpha val="10000"/></a:srgbClr>'
    )
    assert plates(on_ground(gradient(LIGHT, LIGHT))) == []
    assert plates(on_ground(veil)) == []


def test_a_photograph_is_looked_at_where_the_text_stands() -> None:
    halves = Image.new("RGB", (400, 300), f"#{LIGHT}")
    halves.paste(f"#{DARK}", (0, 0, 128, 300))
    buffer = io.BytesIO()
    halves.save(buffer, "PNG")
    parts = parts_of(
        on_ground('<a:blipFill><a:blip r:embed="rId90"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>')
    )
    arrows = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    arrow = '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
    parts[arrows] = parts[arrows].replace(
        b"</Relationships>", f'{arrow} Target="../media/a.png"/></Relationships>'.encode()
    )
    kind = b'<Default Extension="png" ContentType="image/png"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", kind)
    parts["ppt/media/a.png"] = buffer.getvalue()
    assert [colour for colour, _ in plates(packed(parts))] == ["FFFFFF"]
    # The agenda's text stands on the light part; a panel hides the dark one.
    assert plates(packed(parts), 2) == []


def test_each_of_several_masters_can_be_named() -> None:
    names = bind_template(MAKES["several_masters"](), unnamed_theme()).value.layout_names
    assert names.count("Title and Content #1") == names.count("Title and Content #2") == 1
    assert len(names) == 8


def test_a_tint_is_mixed_in_linear_light_as_powerpoint_does() -> None:
    """Black with a tint of 75 % is the 898989 of PowerPoint's subtitles, and white with a shade of 50 % is BCBCBC."""
    holder = etree.fromstring(
        f'<a:solidFill xmlns:a="{MAIN}"><a:srgbClr val="000000"><a:tint val="75000"/></a:srgbClr></a:solidFill>'
    )
    assert read_colour(holder, holder, {}) == "898989"
    holder[0].set("val", "FFFFFF")
    holder[0][0].tag = f"{{{MAIN}}}shade"
    holder[0][0].set("val", "50000")
    assert read_colour(holder, holder, {}) == "BCBCBC"
