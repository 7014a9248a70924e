"""Templates of other makes: what PowerPoint, LibreOffice, Google Slides and trainers do differently."""

import io
import re
from dataclasses import replace

import pytest

from builder.deck.bind import Reason, Template, bind_template
from builder.deck.geometry import Purpose
from builder.diagnostics import Code, Problem, Severity
from builder.theme import Rail, Theme
from tests.deck.bind_samples import (
    MASTER,
    PRESENTATION,
    TYPES,
    both,
    cut,
    edited,
    layout,
    packed,
    parts_of,
    rewrite,
    shipped_deck,
    shipped_theme,
    swap,
    unnamed_theme,
    without_layouts,
)

LAYOUTS = range(1, 11)


def bind(data: bytes, theme: Theme | None = None) -> Template:
    return bind_template(data, theme or unnamed_theme()).value


def problems(data: bytes, theme: Theme | None = None) -> list[Problem]:
    return list(bind_template(data, theme or unnamed_theme()).problems)


def names(template: Template) -> dict[str, str]:
    return {str(purpose): chosen.name for purpose, chosen in template.geometry.layouts.items()}


def python_pptx_default() -> bytes:
    from pptx import Presentation

    buffer = io.BytesIO()
    Presentation().save(buffer)
    return buffer.getvalue()


def renamed(*found: tuple[int, str, str]) -> bytes:
    """Return the shipped deck with some layouts' names and types changed, and no type on the others."""
    words = {number: (name, kind) for number, name, kind in found}
    edits = {}
    for number in LAYOUTS:
        name, kind = words.get(number, (f"Layout {number}", ""))
        typed = f' type="{kind}"' if kind else ' userDrawn="1"'
        edits[layout(number)] = both(
            rewrite(r'<p:cSld name="[^"]*"', f'<p:cSld name="{name}"'),
            rewrite(r'(<p:sldLayout [^>]*?)( type="\w+"| userDrawn="1")( preserve)', rf"\g<1>{typed}\g<3>"),
        )
    return edited(edits)


def test_powerpoint_s_own_default_template_is_bound() -> None:
    checked = bind_template(python_pptx_default(), unnamed_theme())
    geometry = checked.value.geometry
    assert (geometry.width, geometry.height) == (720, 540)
    assert names(checked.value) == {
        "title": "Title Slide",
        "phase": "Section Header",
        "content": "Title and Content",
        "two-content": "Two Content",
        "discussion": "Two Content",
        **dict.fromkeys(("agenda", "code", "picture", "table", "closing"), "Title and Content"),
    }
    body = geometry.layouts[Purpose.CONTENT].bodies[0]
    assert (body.box.x, body.box.y, body.box.width, body.box.height) == pytest.approx((36, 126, 648, 356.375))
    assert [level.size for level in body.levels] == [32, 28, 24, 20, 20]
    assert [level.bullet for level in body.levels] == ["•", "–", "•", "–", "»"]
    assert body.insets == pytest.approx((7.2, 3.6, 7.2, 3.6))
    assert body.latin == "Calibri"
    assert body.korean == "맑은 고딕"
    assert {problem.severity for problem in checked.problems} == {Severity.NOTE}


def test_what_a_saved_deck_left_behind_is_gone() -> None:
    parts = parts_of(bind(python_pptx_default()).data)
    assert not [name for name in parts if "printerSettings" in name or "thumbnail" in name]


def test_layouts_are_found_by_their_type_in_any_language() -> None:
    data = renamed(
        (1, "Titelfolie", "title"), (3, "Abschnitt", "secHead"), (4, "Titel", "obj"), (5, "Zwei", "twoObj")
    )
    found = names(bind(data))
    assert {p: found[p] for p in ("title", "phase", "content", "two-content")} == {
        "title": "Titelfolie",
        "phase": "Abschnitt",
        "content": "Titel",
        "two-content": "Zwei",
    }


@pytest.mark.parametrize(
    ("title", "phase", "content", "two"),
    [
        ("제목 슬라이드", "구역 머리글", "제목 및 내용", "콘텐츠 2개"),
        ("Titelfolie", "Abschnittsüberschrift", "Titel und Inhalt", "Zwei Inhalte"),
        ("Diapositive de titre", "Titre de section", "Titre et contenu", "Deux contenus"),
        ("Title Slide", "Section Header", "Title and Content", "Two Content"),
    ],
)
def test_layouts_without_types_are_found_by_their_names(
    title: str, phase: str, content: str, two: str
) -> None:
    found = names(bind(renamed((1, title, ""), (3, phase, ""), (4, content, ""), (5, two, ""))))
    assert [found[p] for p in ("title", "phase", "content", "two-content")] == [title, phase, content, two]


def test_layouts_without_types_and_names_are_found_by_their_placeholders() -> None:
    template = bind(renamed())
    found = names(template)
    assert found["title"] == "Layout 1"
    assert len(template.geometry.layouts[Purpose.CONTENT].bodies) == 1
    assert found["two-content"] in {"Layout 5", "Layout 9"}


def test_a_layout_that_the_set_names_comes_before_a_better_one() -> None:
    theme = replace(unnamed_theme(), layouts={"content": "closing ", "title": "Phase opener"})
    template = bind(shipped_deck(), theme)
    assert names(template)["content"] == "Closing"
    assert names(template)["title"] == "Phase opener"
    assert template.reasons[Purpose.CONTENT] is Reason.NAMED
    assert template.reasons[Purpose.TWO_CONTENT] is Reason.TYPED


def test_a_named_layout_that_is_not_there_is_a_problem_with_the_nearest_name() -> None:
    theme = replace(shipped_theme(), layouts={"content": "Title und content"})
    (problem,) = [p for p in problems(shipped_deck(), theme) if p.severity is Severity.WARNING]
    assert problem.code is Code.MISSING_LAYOUT
    assert str(problem.message) == "the template has no layout Title und content for content slides"
    assert str(problem.hint) == "did you mean Title and content?"
    text = (shipped_theme().folders[0] / "template.toml").read_text(encoding="utf-8").splitlines()
    assert text[problem.span.line - 1].startswith("content =")


def test_one_note_says_which_layout_serves_the_missing_purposes() -> None:
    (note,) = problems(without_layouts(1, 3, 4, 5, 9))
    assert note.severity is Severity.NOTE
    assert str(note.message) == (
        "the template has no layout for agenda, code, picture, table, closing slides; Title and content serves them"
    )


def test_without_a_pair_of_bodies_two_free_boxes_stand_side_by_side() -> None:
    template = bind(without_layouts(1, 3, 4))
    for purpose in (Purpose.TWO_CONTENT, Purpose.DISCUSSION):
        left, right = template.geometry.layouts[purpose].bodies
        assert left.placeholder is None
        assert right.placeholder is None
        assert left.box.right < right.box.x
        assert left.levels == template.geometry.layouts[Purpose.CONTENT].bodies[0].levels


@pytest.mark.parametrize("kept", [(), (1,), (1, 3), (7,)])
def test_a_template_without_a_content_layout_gets_one(kept: tuple[int, ...]) -> None:
    from pptx import Presentation

    checked = bind_template(without_layouts(*kept), unnamed_theme())
    template = checked.value
    assert "one was added" in str(checked.problems[0].message)
    assert set(template.geometry.layouts) == set(Purpose)
    content = template.geometry.layouts[Purpose.CONTENT]
    assert content.title is not None
    assert content.bodies[0].box == bind(shipped_deck()).geometry.layouts[Purpose.CONTENT].bodies[0].box
    opened = Presentation(io.BytesIO(template.data))
    slide = opened.slides.add_slide(opened.slide_layouts[content.index])
    assert slide.shapes.title is not None
    assert [p.placeholder_format.idx for p in slide.placeholders] == [0, 1]


def test_a_master_without_placeholders_still_gives_a_body_within_the_slide() -> None:
    bare = edited({MASTER: both(cut(r"<p:sp>.*</p:sp>"), cut(r"<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>"))})
    geometry = bind(bare).geometry
    content = geometry.layouts[Purpose.CONTENT]
    assert geometry.slide.holds(content.bodies[0].box)
    assert content.title is not None
    assert content.title.box.bottom <= content.bodies[0].box.y


def test_placeholders_that_all_count_as_0_get_an_index_of_their_own() -> None:
    data = edited({layout(n): cut(r' idx="\d+"') for n in (1, 4, 5)})
    two = bind(data).geometry.layouts[Purpose.TWO_CONTENT]
    assert two.title is not None
    assert two.title.placeholder == ("title", 0)
    indexes = [body.placeholder for body in two.bodies]
    assert len({pair for pair in indexes if pair is not None and pair[1] > 0}) == 2
    written = parts_of(bind(data).data)[layout(5)].decode()
    found = re.findall(r'<p:ph[^>]* idx="(\d+)"', written)
    assert len(found) == len(set(found)) == 5


def test_sample_text_of_libreoffice_lends_its_looks() -> None:
    sample = (
        '<a:bodyPr lIns="0"/><a:lstStyle/><a:p><a:pPr marL="432000" indent="-324000"><a:buChar char="●"/></a:pPr>'
        '<a:r><a:rPr lang="en-US" sz="2400" b="1"><a:solidFill><a:srgbClr val="050505"/></a:solidFill>'
        '<a:latin typeface="Lato"/></a:rPr><a:t>Click</a:t></a:r></a:p><a:p><a:pPr lvl="1"/><a:r>'
        '<a:rPr sz="2100"/><a:t>Second</a:t></a:r></a:p></p:txBody>'
    )
    body = both(
        cut(r"<p:txStyles>.*</p:txStyles>"),
        lambda text: re.sub(
            r'(<p:ph type="body" idx="1"/>.*?<p:txBody>).*?</p:txBody>',
            rf"\g<1>{sample}",
            text,
            flags=re.DOTALL,
        ),
    )
    content = bind(edited({MASTER: body})).geometry.layouts[Purpose.CONTENT].bodies[0]
    assert [level.size for level in content.levels[:2]] == [24, 21]
    assert content.levels[0].bold
    assert content.levels[0].bullet == "●"
    assert content.levels[0].indent == pytest.approx(34.0, abs=0.1)
    assert content.latin == "Lato"


def test_exported_layouts_stand_where_their_master_s_placeholders_are() -> None:
    data = edited(
        {
            MASTER: cut(r"<p:txStyles>.*</p:txStyles>"),
            layout(5): both(
                swap('y="1473200"', 'y="3000000"'),
                swap('<a:off x="609600" y="330200"/>', '<a:off x="2000000" y="2000000"/>'),
            ),
        }
    )
    shipped = bind(shipped_deck()).geometry.layouts[Purpose.CONTENT]
    two = next(chosen for chosen in bind(data).geometry.layouts.values() if chosen.name == "Two content")
    assert two.title is not None
    assert shipped.title is not None
    assert two.title.box == shipped.title.box
    left, right = two.bodies
    assert shipped.bodies[0].box.holds(left.box)
    assert shipped.bodies[0].box.holds(right.box)
    assert left.box.right < right.box.x


def test_content_goes_under_the_master_that_has_room_for_it() -> None:
    cover = rewrite(r'(<p:ph type="body" idx="1"/>.*?<a:ext cx="10972800") cy="\d+"', r'\g<1> cy="1270000"')
    parts = parts_of(two_masters())
    parts[MASTER] = cover(parts[MASTER].decode()).encode()
    plain = both(rewrite('<p:cSld name="[^"]*"', '<p:cSld name="Plain"'), cut(' type="obj"'))
    for number in (4, 10):
        parts[layout(number)] = plain(parts[layout(number)].decode()).encode()
    template = bind(packed(parts))
    assert template.geometry.layouts[Purpose.CONTENT].index >= 5
    assert template.geometry.layouts[Purpose.TITLE].index == 0


def test_spacing_is_read_in_points_and_in_percent() -> None:
    exact = swap(
        '<a:lnSpc><a:spcPct val="112000"/></a:lnSpc>', '<a:lnSpc><a:spcPts val="3300"/></a:lnSpc>', 1
    )
    percent = swap(
        '<a:spcBef><a:spcPts val="600"/></a:spcBef>', '<a:spcBef><a:spcPct val="50%"/></a:spcBef>', 1
    )
    levels = bind(edited({MASTER: both(exact, percent)})).geometry.layouts[Purpose.CONTENT].bodies[0].levels
    assert levels[0].line_spacing == pytest.approx(33 / (22 * 1.2))
    assert levels[1].space_before == pytest.approx(0.5 * 18 * 1.2)


def test_faces_follow_the_theme() -> None:
    theme = "ppt/theme/theme1.xml"
    fonts = both(
        lambda text: text.replace('<a:latin typeface="Malgun Gothic"/>', '<a:latin typeface="Georgia"/>', 1),
        swap('<a:ea typeface="Malgun Gothic"/>', '<a:ea typeface=""/>'),
        swap('<a:font script="Hang" typeface="Malgun Gothic"/>', '<a:font script="Hang" typeface="Batang"/>'),
    )
    content = bind(edited({theme: fonts})).geometry.layouts[Purpose.CONTENT]
    assert content.title is not None
    assert (content.title.latin, content.title.korean) == ("Georgia", "Batang")
    assert content.bodies[0].latin == "Malgun Gothic"


def test_capitals_anchors_and_insets_are_inherited() -> None:
    caps = both(
        swap('<a:defRPr sz="3000" b="1"', '<a:defRPr sz="3000" b="1" cap="all"'),
        swap('lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"', 'lIns="12700" tIns="0" anchor="ctr"'),
    )
    title = bind(edited({MASTER: caps})).geometry.layouts[Purpose.CONTENT].title
    assert title is not None
    assert title.caps
    assert title.anchor == "ctr"
    assert title.insets == pytest.approx((1.0, 0.0, 7.2, 3.6))


def test_a_vertical_layout_never_holds_content() -> None:
    upright = swap('<a:bodyPr vert="horz"', '<a:bodyPr vert="eaVert"')
    assert names(bind(edited({layout(4): upright})))["content"] != "Title and content"


@pytest.mark.parametrize("kind", ["template", "slideshow"])
def test_templates_and_shows_become_ordinary_presentations(kind: str) -> None:
    from pptx import Presentation

    data = edited({TYPES: swap("presentation.main+xml", f"{kind}.main+xml")})
    bound = bind(data)
    assert len(Presentation(io.BytesIO(bound.data)).slide_layouts) == 10


def test_sample_slides_leave_nothing_behind() -> None:
    bound = bind_template(deck_with_slides(), unnamed_theme()).value
    parts = parts_of(bound.data)
    assert bound.dropped_slides == 3
    assert not [name for name in parts if re.search("slides/|notesSlides/|media/|comment", name)]
    assert b"sldIdLst" not in parts[PRESENTATION]
    assert b"sectionLst" not in parts[PRESENTATION]
    assert b"custShowLst" not in parts[PRESENTATION]


def test_a_bound_template_takes_new_slides() -> None:
    from pptx import Presentation

    opened = Presentation(io.BytesIO(bind(deck_with_slides()).data))
    opened.slides.add_slide(opened.slide_layouts[0])
    buffer = io.BytesIO()
    opened.save(buffer)
    assert len(Presentation(buffer).slides) == 1


def test_a_notes_master_is_added_and_listed() -> None:
    data = edited(
        {
            PRESENTATION: cut(r"<p:notesMasterIdLst>.*?</p:notesMasterIdLst>"),
            "ppt/_rels/presentation.xml.rels": cut(r"<Relationship [^>]*notesMaster[^>]*/>"),
        }
    )
    parts = parts_of(bind(data).data)
    assert [name for name in parts if name.startswith("ppt/notesMasters/notesMaster")]
    assert parts[PRESENTATION].index(b"sldMasterIdLst") < parts[PRESENTATION].index(b"notesMasterIdLst")
    themes = re.findall(
        rb'Target="\.\./theme/(\w+)\.xml"', b"".join(v for n, v in parts.items() if "Masters/_rels" in n)
    )
    assert len(themes) == len(set(themes)) == 2


def test_a_notes_master_that_nobody_listed_is_listed() -> None:
    data = edited({PRESENTATION: cut(r"<p:notesMasterIdLst>.*?</p:notesMasterIdLst>")})
    assert parts_of(bind(data).data)[PRESENTATION].count(b"<p:notesMasterId ") == 1


def test_the_rail_moves_to_the_edge_that_has_room() -> None:
    crowded = edited({layout(4): swap('<a:off x="609600" y="330200"/>', '<a:off x="609600" y="0"/>')})
    rail = bind(crowded).geometry.rail
    assert rail is not None
    assert rail.bottom == 540
    assert rail.height == pytest.approx(10)


def test_without_room_at_either_edge_there_is_no_rail_and_a_problem() -> None:
    footers = f'<a:off x="{48 * 12700}" y="{508 * 12700}"/>'
    low = swap(footers, f'<a:off x="{48 * 12700}" y="{519 * 12700}"/>')
    title = swap('<a:off x="609600" y="330200"/>', '<a:off x="609600" y="12700"/>')
    data = edited({layout(4): both(title, low)})
    checked = bind_template(data, unnamed_theme())
    assert checked.value.geometry.rail is None
    assert [p.code for p in checked.problems if "rail" in str(p.message)] == [Code.BAD_TEMPLATE]


def test_a_rail_that_is_switched_off_is_no_problem() -> None:
    checked = bind_template(shipped_deck(), replace(shipped_theme(), rail=Rail(show=False)))
    assert checked.value.geometry.rail is None
    assert checked.problems == ()


def test_the_rail_takes_the_lower_edge_where_the_set_says_so() -> None:
    theme = replace(shipped_theme(), rail=Rail(place="bottom", height=8))
    rail = bind(shipped_deck(), theme).geometry.rail
    assert rail is not None
    assert (rail.y, rail.height) == (532, 8)


@pytest.mark.parametrize(("width", "height"), [(9_144_000, 6_858_000), (6_858_000, 9_144_000)])
def test_other_shapes_of_slides_keep_their_boxes_within_reach(width: int, height: int) -> None:
    size = swap('<p:sldSz cx="12192000" cy="6858000"/>', f'<p:sldSz cx="{width}" cy="{height}"/>')
    bare = both(cut(r"<p:sp>.*</p:sp>"), cut(r"<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>"))
    geometry = bind(edited({PRESENTATION: size, MASTER: bare})).geometry
    for chosen in geometry.layouts.values():
        assert geometry.slide.holds(chosen.free)
        assert chosen.free.height > geometry.height / 2
        assert all(geometry.slide.holds(body.box) for body in chosen.bodies)


def test_layouts_are_counted_through_all_masters() -> None:
    from pptx import Presentation

    template = bind(two_masters())
    opened = Presentation(io.BytesIO(template.data))
    through = [found.name for master in opened.slide_masters for found in master.slide_layouts]
    assert len(through) == 10
    for chosen in template.geometry.layouts.values():
        assert through[chosen.index] == chosen.name


def deck_with_slides() -> bytes:
    """Return the shipped deck with three slides: a picture, notes, a jump, a section and a custom show."""
    from pptx import Presentation
    from pptx.util import Pt

    opened = Presentation(io.BytesIO(shipped_deck()))
    slides = [opened.slides.add_slide(opened.slide_layouts[n]) for n in (0, 3, 3)]
    slides[1].shapes.add_picture(io.BytesIO(PIXEL), Pt(10), Pt(10))
    slides[1].notes_slide.notes_text_frame.text = "노트"
    slides[2].shapes.add_shape(1, 0, 0, Pt(10), Pt(10)).click_action.target_slide = slides[0]
    buffer = io.BytesIO()
    opened.save(buffer)
    parts = parts_of(buffer.getvalue())
    ids = re.findall(rb'<p:sldId [^>]*id="(\d+)" r:id="(\w+)"', parts[PRESENTATION])
    listed = "".join(f'<p14:sldId id="{number.decode()}"/>' for number, _ in ids)
    shows = "".join(f'<p:sld r:id="{arrow.decode()}"/>' for _, arrow in ids)
    extra = (
        f'<p:custShowLst><p:custShow name="x" id="0"><p:sldLst>{shows}</p:sldLst></p:custShow></p:custShowLst>',
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14='
        '"http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="s" '
        f'id="{{6C2AB3F2-0000-4000-8000-000000000001}}"><p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>'
        "</p14:sectionLst></p:ext></p:extLst>",
    )
    text = parts[PRESENTATION].decode()
    text = text.replace("<p:defaultTextStyle>", f"{extra[0]}<p:defaultTextStyle>", 1)
    parts[PRESENTATION] = text.replace("</p:presentation>", f"{extra[1]}</p:presentation>").encode()
    return packed(parts)


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c636060600000000400010f0a2d0b0000000049454e44ae426082"
)


def two_masters() -> bytes:
    """Return the shipped deck with its last five layouts under a master of their own."""
    parts = parts_of(shipped_deck())
    first, rels = parts[MASTER].decode(), parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"].decode()
    second, second_rels = MASTER.replace("1.xml", "2.xml"), "ppt/slideMasters/_rels/slideMaster2.xml.rels"
    for number in LAYOUTS:
        entry, arrow = (
            rf'<p:sldLayoutId id="\d+" r:id="rId{number}"/>',
            rf'<Relationship Id="rId{number}" [^>]*/>',
        )
        if number > 5:
            home = f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"
            parts[home] = parts[home].replace(b"slideMaster1.xml", b"slideMaster2.xml")
            first, rels = re.sub(entry, "", first), re.sub(arrow, "", rels)
    other = re.sub(r'<p:sldLayoutId id="\d+" r:id="rId[1-5]"/>', "", parts[MASTER].decode())
    other_rels = parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"].decode()
    other_rels = re.sub(r'<Relationship Id="rId[1-5]" [^>]*/>', "", other_rels).replace("theme1", "theme3")
    parts |= {
        MASTER: first.encode(),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": rels.encode(),
        second: other.encode(),
        second_rels: other_rels.encode(),
        "ppt/theme/theme3.xml": parts["ppt/theme/theme1.xml"],
    }
    kind = "application/vnd.openxmlformats-officedocument."
    added = (
        f'<Override PartName="/{second}" ContentType="{kind}presentationml.slideMaster+xml"/>'
        f'<Override PartName="/ppt/theme/theme3.xml" ContentType="{kind}theme+xml"/></Types>'
    )
    parts[TYPES] = parts[TYPES].replace(b"</Types>", added.encode())
    arrow_text = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'slideMaster" Target="slideMasters/slideMaster2.xml"/></Relationships>'
    )
    home = "ppt/_rels/presentation.xml.rels"
    parts[home] = parts[home].replace(b"</Relationships>", arrow_text.encode())
    listed = b'<p:sldMasterId id="2147483700" r:id="rId99"/></p:sldMasterIdLst>'
    parts[PRESENTATION] = parts[PRESENTATION].replace(b"</p:sldMasterIdLst>", listed)
    return packed(parts)


def test_a_line_above_the_title_is_no_place_for_content() -> None:
    strap = (
        '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Strap"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="40"/></p:nvPr>'
        '</p:nvSpPr><p:spPr><a:xfrm><a:off x="609600" y="101600"/><a:ext cx="10972800" cy="228600"/></a:xfrm></p:spPr>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp></p:spTree>"
    )
    untyped = rewrite(r' type="(?:obj|twoObj)"', "")
    template = bind(edited({layout(n): both(swap("</p:spTree>", strap), untyped) for n in (4, 5)}))
    content = template.geometry.layouts[Purpose.CONTENT]
    assert (content.name, [area.name for area in content.bodies]) == ("Title and content", ["Content 1"])
    assert len(template.geometry.layouts[Purpose.TWO_CONTENT].bodies) == 2


def test_names_are_read_however_they_are_spelt() -> None:
    found = names(
        bind(
            renamed(
                (1, "TITLE", ""),
                (3, "SECTION_HEADER", ""),
                (4, "TITLE_AND_BODY", ""),
                (5, "TITLE_AND_TWO_COLUMNS", ""),
            )
        )
    )
    assert [found[p] for p in ("title", "phase", "content", "two-content")] == [
        "TITLE",
        "SECTION_HEADER",
        "TITLE_AND_BODY",
        "TITLE_AND_TWO_COLUMNS",
    ]


def test_a_cover_of_two_text_boxes_is_a_title_slide() -> None:
    plain = both(
        swap('type="ctrTitle"', 'type="title"'),
        swap('type="subTitle"', 'type="body"'),
        rewrite(' type="title" preserve', " preserve"),
    )
    assert names(bind(edited({layout(1): plain})))["title"] == "Title"


def test_a_deeper_level_is_never_set_larger() -> None:
    data = edited({MASTER: rewrite(r'(<p:bodyStyle>.*?<a:lvl2pPr.*?sz=)"1800"', r'\g<1>"2800"')})
    sizes = [level.size for level in bind(data).geometry.layouts[Purpose.CONTENT].bodies[0].levels]
    assert sizes == [22, 22, 16, 16, 16]
