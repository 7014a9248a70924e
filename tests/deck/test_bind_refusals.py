"""Files that can't or mustn't be templates: each is refused in words, none in a traceback."""

import contextlib
import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.deck.bind import bind_template
from builder.diagnostics import Failure
from tests.deck.bind_samples import (
    MASTER,
    PRESENTATION,
    TYPES,
    edited,
    layout,
    packed,
    parts_of,
    shipped_deck,
    swap,
    unnamed_theme,
)

ROOT_ARROWS = "_rels/.rels"
MASTER_ARROWS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
ARROW = (
    '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"'
)


def refused(data: bytes, reason: str) -> None:
    with pytest.raises(Failure, match=re.escape(reason)) as caught:
        bind_template(data, unnamed_theme())
    assert caught.value.hint is not None
    assert str(caught.value.message).startswith("this template can't be used: ")


def with_arrow(home: str, kind: str, target: str) -> bytes:
    arrow = f'{ARROW.format(kind)} Target="{target}" TargetMode="External"/></Relationships>'
    return edited({home: swap("</Relationships>", arrow)})


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html></html>", "발표 자료".encode()])
def test_what_is_not_a_zip_file_is_refused(data: bytes) -> None:
    refused(data, "it isn't a PowerPoint file, or it is damaged")


def test_a_protected_or_ancient_file_is_named_as_such() -> None:
    refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "it is protected by a password")


def test_a_zip_file_of_something_else_is_refused() -> None:
    refused(packed({"readme.txt": b"hello"}), "it is a zip file, but not an Office document")


def test_a_word_document_is_refused() -> None:
    kind = swap("presentationml.presentation.main+xml", "wordprocessingml.document.main+xml")
    refused(edited({TYPES: kind}), "it is an Office document, but not a presentation")


@pytest.mark.parametrize("kind", ["presentation", "template", "slideshow"])
def test_macros_are_refused(kind: str) -> None:
    old = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    new = f"application/vnd.ms-powerpoint.{kind}.macroEnabled.main+xml"
    refused(edited({TYPES: swap(old, new)}), "it carries macros")


def test_a_macro_project_under_another_name_is_refused() -> None:
    refused(edited({}, {"ppt/vbaProject.bin": b"x"}), "it carries macros")
    listed = swap(
        "</Types>", '<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    )
    refused(edited({TYPES: listed}, {"ppt/a.dat": b"x"}), "it carries macros")


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    buffer = io.BytesIO(shipped_deck())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ppt/media/image1.png", bytes(50_000_000))
    refused(buffer.getvalue(), "unpacks to 50 MB")


def test_too_many_parts_are_refused() -> None:
    refused(edited({}, {f"ppt/media/{n}.png": b"" for n in range(5_001)}), "it is too large")


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE p SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE p PUBLIC "-//x//y" "https://example.com/x.dtd">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(doctype: str, encoding: str) -> None:
    parts = parts_of(shipped_deck())
    text = parts["ppt/presProps.xml"].decode().partition("?>")[2].strip()
    parts["ppt/presProps.xml"] = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{text}'.encode(
        encoding
    )
    refused(packed(parts), "declares a document type")


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "ppt\\x.xml", "C:/x.xml", "ppt/../../x.xml"])
def test_names_that_lead_out_of_the_file_are_refused(name: str) -> None:
    refused(edited({}, {name: b"<x/>"}), "points outside the file")


def test_two_parts_of_one_name_are_refused() -> None:
    refused(edited({}, {PRESENTATION.upper(): b"<x/>"}), "two of its parts have the same name")


@pytest.mark.parametrize(
    ("home", "kind", "target"),
    [
        (MASTER_ARROWS, "image", "https://example.com/logo.png"),
        (MASTER_ARROWS, "image", "file:///C:/logo.png"),
        ("ppt/_rels/presentation.xml.rels", "oleObject", "\\\\server\\share\\x.xlsx"),
        (ROOT_ARROWS, "attachedTemplate", "https://example.com/t.potx"),
    ],
)
def test_what_would_be_fetched_from_elsewhere_is_refused(home: str, kind: str, target: str) -> None:
    refused(with_arrow(home, kind, target), "from outside the file")


def test_links_to_click_are_kept() -> None:
    data = bind_template(
        with_arrow(MASTER_ARROWS, "hyperlink", "https://example.com/"), unnamed_theme()
    ).value.data
    assert b"https://example.com/" in parts_of(data)[MASTER_ARROWS]


def test_strict_open_xml_says_how_to_save_it() -> None:
    strict = swap(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    )
    refused(edited({ROOT_ARROWS: strict}), "it is saved as Strict Open XML")


def test_a_damaged_part_is_named() -> None:
    refused(edited({PRESENTATION: swap("</p:presentation>", "")}), f"its part {PRESENTATION} is damaged")


def test_encrypted_entries_are_refused() -> None:
    data = bytearray(shipped_deck())
    for found in re.finditer(b"PK\x01\x02", bytes(data)):
        data[found.start() + 8] |= 0x1
    refused(bytes(data), "is encrypted")


def test_a_presentation_without_a_master_is_refused() -> None:
    refused(
        edited({"ppt/_rels/presentation.xml.rels": swap("slideMaster1.xml", "none.xml")}),
        "it has no slide master",
    )


def test_slides_without_a_size_are_refused() -> None:
    refused(edited({PRESENTATION: swap('cx="12192000"', 'cx="0"', 1)}), "its slides have no size")


def test_names_in_other_alphabets_are_made_plain() -> None:
    picture = "ppt/media/배경 그림.png"
    arrow = f'{ARROW.format("image")} Target="../media/%EB%B0%B0%EA%B2%BD%20%EA%B7%B8%EB%A6%BC.png"/></Relationships>'
    kind = swap("</Types>", '<Default Extension="png" ContentType="image/png"/></Types>')
    data = edited({MASTER_ARROWS: swap("</Relationships>", arrow), TYPES: kind}, {picture: b"png"})
    parts = parts_of(bind_template(data, unnamed_theme()).value.data)
    (kept,) = [name for name in parts if name.startswith("ppt/media/")]
    assert kept.isascii()
    assert parts[kept] == b"png"
    assert kept.rpartition("/")[2].encode() in parts[MASTER_ARROWS]


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_end_in_another_exception(data: bytes) -> None:
    with contextlib.suppress(Failure):
        bind_template(data, unnamed_theme())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_to_an_attribute_ends_in_another_exception(data: st.DataObject) -> None:
    parts = parts_of(shipped_deck())
    for _ in range(3):
        name = data.draw(
            st.sampled_from([PRESENTATION, MASTER, layout(1), layout(4), "ppt/theme/theme1.xml"])
        )
        text = parts[name].decode()
        found = data.draw(st.sampled_from(list(re.finditer(r'="([^"<>&]*)"', text))))
        value = data.draw(
            st.sampled_from(["", "-1", "0", "99999999999999999999", "NaN", "한글", "½", "²", "title"])
        )
        parts[name] = (text[: found.start(1)] + value + text[found.end(1) :]).encode()
    with contextlib.suppress(Failure):
        bind_template(packed(parts), unnamed_theme())


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=0), st.integers(min_value=0, max_value=255))
def test_no_damage_to_the_zip_file_ends_in_another_exception(place: int, value: int) -> None:
    data = bytearray(shipped_deck())
    data[place % len(data)] = value
    with contextlib.suppress(Failure):
        bind_template(bytes(data), unnamed_theme())


def test_a_part_packed_in_an_unknown_way_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        for name, part in parts_of(shipped_deck()).items():
            archive.writestr(name, part)
    refused(buffer.getvalue(), "packed in an unknown way")


@pytest.mark.parametrize("name", [MASTER, layout(1)])
def test_a_part_that_is_not_what_its_type_says_is_refused(name: str) -> None:
    refused(edited({name: lambda _: "<a/>"}), f"its part {name} isn't what the file says it is")
