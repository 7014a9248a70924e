"""SVG files from anywhere, made harmless."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.handout.clean_svg import CleanSvg, clean_svg

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'
)


def cleaned(inside: str, head: str = HEAD) -> CleanSvg:
    clean = clean_svg(f"{head}{inside}</svg>".encode())
    assert isinstance(clean, CleanSvg), clean
    return clean


def test_a_harmless_drawing_stays_byte_for_byte() -> None:
    data = f'<?xml version="1.0"?>\n{HEAD}<!-- 그림 --><rect width="4" style="fill:url(#a)"/></svg>'.encode()
    clean = clean_svg(data)
    assert isinstance(clean, CleanSvg)
    assert (clean.data, clean.changed) == (data, False)


@pytest.mark.parametrize(
    ("inside", "gone"),
    [
        ("<script>alert(1)</script>", "alert"),
        ('<rect onload="alert(1)" width="1"/>', "alert"),
        ('<image href="file:///etc/passwd"/>', "passwd"),
        ('<image xlink:href="http://evil/x.png"/>', "evil"),
        ('<use href="other.svg#a"/>', "other"),
        ('<rect style="fill: url(http://evil/a)"/>', "evil"),
        ('<rect fill="url(//evil/a#b)"/>', "evil"),
        (r'<rect style="fill: u\72l(http://evil/a)"/>', "\\"),
        ("<style>@import url(http://evil/a.css); a { fill: red }</style>", "evil"),
        (
            '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://evil"/></foreignObject>',
            "evil",
        ),
        ('<a href="javascript:alert(1)"><text>글</text></a>', "alert"),
    ],
)
def test_what_runs_or_reads_another_file_is_left_out(inside: str, gone: str) -> None:
    clean = cleaned(inside)
    assert clean.changed
    assert gone.encode() not in clean.data


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="data:image/png;base64,AAAA"/>',
        '<rect fill="url(#a)"/>',
        "<style>.b { fill: url('#a') }</style>",
        '<a href="https://example.org"><text>글</text></a>',
        '<rect xmlns:i="http://inkscape.org/x" i:label="a"/><i:note xmlns:i="http://inkscape.org/x"/>',
        '<switch><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">글</p></foreignObject><text>글</text></switch>',
    ],
)
def test_what_is_usual_is_no_problem(inside: str) -> None:
    clean = cleaned(inside)
    assert not clean.changed
    assert b"inkscape" not in clean.data
    assert b"example.org" not in clean.data


def test_words_behind_what_is_left_out_stay() -> None:
    assert "앞 뒤" in cleaned("<text>앞<script/> 뒤</text>").data.decode()


def test_a_style_sheet_of_another_file_is_left_out() -> None:
    clean = clean_svg(
        f'<?xml version="1.0"?><?xml-stylesheet href="http://evil/a.css"?>{HEAD}</svg>'.encode()
    )
    assert isinstance(clean, CleanSvg)
    assert b"evil" not in clean.data


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="20"', (40, 20)),
        ('width="1in" height="2in"', (96, 192)),
        ('viewBox="0 0 30 15"', (30, 15)),
        ('width="60" viewBox="0 0 30 15"', (60, 30)),
        ('width="100%" height="100%" viewBox="0 0 30 15"', (30, 15)),
        ("", (0, 0)),
    ],
)
def test_a_drawing_has_the_size_it_says(attributes: str, size: tuple[float, float]) -> None:
    clean = cleaned("", f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>')
    assert (clean.width, clean.height) == pytest.approx(size)


def test_a_drawing_without_a_namespace_gets_the_one_it_means() -> None:
    assert b'xmlns="http://www.w3.org/2000/svg"' in cleaned("<rect/>", "<svg>").data


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
        b"<svg",
        b"<html/>",
        b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 400 + b"</g>" * 400 + b"</svg>",
        b"",
    ],
)
def test_what_is_no_plain_drawing_is_refused(data: bytes) -> None:
    assert not isinstance(clean_svg(data), CleanSvg)


@settings(deadline=None, max_examples=60)
@given(
    st.one_of(
        st.binary(max_size=80), st.text(alphabet="<>/=\"' svgxmln:#&;!?[]", max_size=80).map(str.encode)
    )
)
def test_cleaning_never_fails(data: bytes) -> None:
    clean_svg(b'<svg xmlns="http://www.w3.org/2000/svg">' + data + b"</svg>")
    clean_svg(data)
