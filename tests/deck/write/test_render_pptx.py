"""A deck as a file."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from builder.deck.bind import bind_template
from builder.deck.geometry import Purpose
from builder.deck.slide import Deck, DeckSection, PictureFrame, Run
from builder.deck.write import render_pptx
from tests.deck.bind_samples import TYPES, edited, swap, unnamed_theme
from tests.deck.write.decks import (
    BOX,
    NS,
    PICTURES,
    body,
    deck,
    every_kind,
    found,
    line,
    png,
    render,
    reopened,
    shape,
    slide,
    tree,
    words,
)
from tests.ooxml.lint import lint
from tests.ooxml.samples import SAMPLES


def part(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode()


def names(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as archive:
        return archive.namelist()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_lint_finds_nothing(name: str) -> None:
    assert lint(SAMPLES[name]()) == ()


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert render(every_kind(), PICTURES) == render(every_kind(), PICTURES)


def test_one_deck_leaves_no_trace_in_the_next() -> None:
    before = render(slide("하나"))
    render(every_kind(), PICTURES)
    assert render(slide("하나")) == before


def test_every_date_in_the_file_is_fixed_and_pictures_are_stored() -> None:
    with ZipFile(BytesIO(render(every_kind(), PICTURES))) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.compress_type for entry in entries if entry.filename.endswith(".png")] == [ZIP_STORED]


def test_content_types_stand_first_and_parts_in_order() -> None:
    first, second, *others = [name for name in names(render(every_kind(), PICTURES)) if "/_rels/" not in name]
    assert (first, second) == ("[Content_Types].xml", "_rels/.rels")
    assert others == sorted(others)


def test_sections_hold_their_slides() -> None:
    root = etree.fromstring(part(render(every_kind(), PICTURES), "ppt/presentation.xml").encode())
    sections = [
        (section.get("name"), [entry.get("id") for entry in section.iter("{*}sldId")])
        for section in root.iter("{*}section")
    ]
    assert sections == [
        ("여는 말", ["256"]),
        ('핵심 개념 & "GitOps" (12분)', ["257", "258"]),
        ("심화 분석 (10분)", ["259", "260"]),
    ]


def test_a_slide_carries_its_seconds_and_waits_for_a_click() -> None:
    data = render(slide("하나", seconds=95))
    [transition] = found(tree(data), "p:transition")
    assert (transition.get("advTm"), transition.get("advClick")) == ("95000", "1")
    assert 'useTimings="0"' in part(data, "ppt/presProps.xml")


def test_tags_say_where_a_slide_stands() -> None:
    data = render(slide("하나", key="k-1", phase=2, start=300, seconds=95))
    tags = {
        tag.get("name"): tag.get("val")
        for tag in etree.fromstring(part(data, "ppt/tags/deckTag1.xml").encode())
    }
    assert tags == {
        "CLASSDECK_KEY": "k-1",
        "CLASSDECK_PHASE": "3",
        "CLASSDECK_START": "300",
        "CLASSDECK_SECONDS": "95",
        "CLASSDECK_SOURCE": "slides/session_01.md:7",
    }


def test_properties_name_the_deck() -> None:
    data = render(every_kind(), PICTURES)
    properties = reopened(data).core_properties
    assert (properties.title, properties.author, properties.subject) == ("GitOps 개념", "김강사", "Week 3")
    assert (properties.keywords, properties.language) == ("GitOps, Argo CD", "en-US")
    custom = etree.fromstring(part(data, "docProps/custom.xml").encode())
    timing = {entry.get("name"): "".join(str(text) for text in entry.itertext()) for entry in custom}
    assert timing == {"classdeck.minutes": "27", "classdeck.pacing": "5/12/10"}


def test_shapes_are_read_title_first_and_number_last() -> None:
    root = tree(render(replace(every_kind(), footer="바닥글"), PICTURES), 2)
    order = [element.get("name").split()[0] for element in root.iterfind("p:cSld/p:spTree/*/*/p:cNvPr", NS)]
    assert order == ["Title", "Content", "Rail", "Footer", "Slide"]


def test_a_deck_without_a_footer_still_numbers_its_slides() -> None:
    root = tree(render(slide("하나")))
    kinds = [place.get("type") for place in root.iterfind(".//p:ph", NS)]
    assert kinds == ["title", "sldNum"]


def test_one_picture_is_stored_once_however_often_it_is_shown() -> None:
    frames = [
        PictureFrame(box=BOX, address=address, alt="그림") for address in ("a.png", "copy.png", "b.png")
    ]
    data = render(slide("그림", *frames), {"a.png": png(), "copy.png": png(), "b.png": png(10)})
    assert [name for name in names(data) if "/media/" in name] == [
        "ppt/media/deckPicture1.png",
        "ppt/media/deckPicture2.png",
    ]


def test_a_picture_without_words_is_marked_as_decorative() -> None:
    data = render(slide("그림", PictureFrame(box=BOX, address="a.png", alt="")), {"a.png": png()})
    assert shape(tree(data), "Picture").find(".//{*}decorative").get("val") == "1"
    assert lint(data) == ()


def test_a_picture_that_cant_be_shown_leaves_its_words() -> None:
    for pictures in ({}, {"a.png": b"no picture"}, {"a.png": png()[:40]}):
        data = render(slide("그림", PictureFrame(box=BOX, address="a.png", alt="구조도")), pictures)
        assert words(shape(tree(data), "Missing picture")) == "구조도"
        assert lint(data) == ()


def test_notes_keep_their_formatting_and_leave_the_size_to_the_master() -> None:
    notes = (line(Run(text="굵게", bold=True), "보통"), line("하나", number=1))
    written = reopened(render(slide("하나", notes=notes))).slides[0].notes_slide
    assert written.notes_text_frame.text == "굵게보통\n하나"
    run = written.notes_text_frame.paragraphs[0].runs[0]
    assert (run.font.bold, run.font.size) == (True, None)


def test_a_slide_that_no_section_of_the_template_knows_has_its_layouts_name() -> None:
    made = reopened(render(deck(slide("표지", purpose=Purpose.TITLE), slide("둘", key="two"))))
    assert [one.slide_layout.name for one in made.slides] == ["Title Slide", "Title and Content"]


def test_a_deck_may_have_no_slides() -> None:
    made = Deck(title="빈", language="en", sections=(DeckSection(name="빈", slides=()),))
    assert len(reopened(render(made)).slides) == 0
    assert lint(render(made)) == ()


_ANY_TEXT = st.text(st.characters(codec=None), max_size=40)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(title=_ANY_TEXT, said=_ANY_TEXT, name=_ANY_TEXT, link=_ANY_TEXT)
def test_any_text_gives_a_sound_file(title: str, said: str, name: str, link: str) -> None:
    runs = (Run(text=said, bold=True), Run(text="문서", link=link), Run(text=said, code=True))
    one = slide("제목" + title, body(line(*runs)), key=name, notes=(line(said),))
    made = Deck(
        title=title,
        language="ko",
        sections=(DeckSection(name=name, slides=(one,)),),
        footer=said,
        author=name,
        timing=(("key", said),),
    )
    data = render(made)
    assert lint(data) == ()
    assert "문서" in words(tree(data))


def test_parts_of_the_template_keep_their_names() -> None:
    """Add-ins leave tags and pictures of their own in masters and layouts."""
    tags = b'<p:tagLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>'
    kind = "application/vnd.openxmlformats-officedocument.presentationml.tags+xml"
    arrow = (
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/tags"'
        ' Target="../tags/tag1.xml"/></Relationships>'
    )
    data = edited(
        {
            "ppt/slideLayouts/_rels/slideLayout4.xml.rels": swap("</Relationships>", arrow),
            TYPES: swap(
                "</Types>", f'<Override PartName="/ppt/tags/tag1.xml" ContentType="{kind}"/></Types>'
            ),
        },
        {"ppt/tags/tag1.xml": tags},
    )
    template = bind_template(data, unnamed_theme()).value
    made = names(render_pptx(deck(slide("하나")), template, unnamed_theme(), {}))
    assert len(set(made)) == len(made)
    assert "ppt/tags/tag1.xml" in made
