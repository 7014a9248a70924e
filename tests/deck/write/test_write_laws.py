"""Laws of the small parts: escaping, links, languages, numbering, colours, identifiers."""

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builder.deck.colour import contrast, mix, readable
from builder.deck.slide import Bullet, Line
from builder.deck.write.escape import escape
from builder.deck.write.guid import guid
from builder.deck.write.languages import by_language, main_language
from builder.deck.write.link import safe_address
from builder.deck.write.numbering import number_starts
from builder.deck.write.palette_for import palette_for
from builder.theme import Theme

COLOURS = st.integers(0, 0xFFFFFF).map("{:06X}".format)
ANY_TEXT = st.text(st.characters(codec=None))


@given(ANY_TEXT)
def test_escaped_text_is_xml_in_an_element_and_in_an_attribute(text: str) -> None:
    root = etree.fromstring(f'<a b="{escape(text)}">{escape(text)}</a>')
    assert (root.text or "") == (root.get("b") or "")


@given(st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Cn")), max_size=50))
def test_escaping_keeps_every_printable_character(text: str) -> None:
    assert (etree.fromstring(f"<a>{escape(text)}</a>").text or "") == text


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.com/한글?q=a b#절", "https://example.com/%ED%95%9C%EA%B8%80?q=a%20b#%EC%A0%88"),
        ("https://example.com/a%20b%zz", "https://example.com/a%20b%25zz"),
        ("https://한국.kr:8080/", "https://xn--3e0b707e.kr:8080/"),
        ("HTTP://Example.COM/A", "http://example.com/A"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("mailto:a@example.com?subject=안녕", "mailto:a@example.com?subject=%EC%95%88%EB%85%95"),
        ("  https://example.com  ", "https://example.com"),
    ],
)
def test_an_address_is_written_as_a_uri(address: str, written: str) -> None:
    assert safe_address(address) == written


@pytest.mark.parametrize(
    "address",
    [
        "",
        "#",
        "../day6.md",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//example.com",
        "http://",
        "http://[bad",
        "http://a b/",
        "https://x:port/",
        "mailto:",
        "http://" + "a" * 3_000,
    ],
)
def test_other_addresses_may_not_stand_in_a_deck(address: str) -> None:
    assert safe_address(address) is None


@given(st.one_of(ANY_TEXT, ANY_TEXT.map("https://example.com/{}".format), ANY_TEXT.map("http://{}".format)))
def test_a_safe_address_is_plain_ascii(address: str) -> None:
    written = safe_address(address)
    if written is not None:
        assert re.fullmatch(r"[!#-;=?-\[\]_a-z~]+", written)
        assert urlsplit(written).scheme in {"http", "https", "mailto"}
        assert safe_address(written) == written


@given(st.text())
def test_pieces_of_one_language_join_to_the_whole(text: str) -> None:
    assert "".join(piece for piece, _ in by_language(text, "ko-KR")) == text


@given(st.text(min_size=1))
def test_a_whole_text_has_one_of_its_pieces_languages(text: str) -> None:
    assert main_language(text, "ko-KR") in {tag for _, tag in by_language(text, "ko-KR")}


LINES = st.builds(
    Line,
    runs=st.just(()),
    size=st.just(16.0),
    level=st.integers(0, 3),
    bullet=st.sampled_from(Bullet),
    number=st.integers(1, 6),
)


@given(st.lists(LINES, max_size=20))
def test_powerpoint_counts_to_the_number_that_was_asked_for(lines: list[Line]) -> None:
    """PowerPoint counts paragraphs of one level and start on until something shallower or another bullet comes."""
    shown: list[int | None] = []
    counters: dict[int, tuple[int, int]] = {}
    for line, start in zip(lines, number_starts(lines), strict=True):
        counters = {level: counter for level, counter in counters.items() if level <= line.level}
        if start is None:  # The number, if there is one, is typed.
            counters.pop(line.level, None)
            shown.append(line.number if line.bullet is Bullet.NUMBER else None)
            continue
        begun, next_number = counters.get(line.level, (start, start))
        number = next_number if begun == start else start
        counters[line.level] = (start, number + 1)
        shown.append(number)
    assert shown == [line.number if line.bullet is Bullet.NUMBER else None for line in lines]


@given(COLOURS, COLOURS)
def test_a_readable_colour_can_be_read(ink: str, ground: str) -> None:
    assert contrast(readable(ink, ground), ground) >= 4.5


@given(COLOURS, COLOURS)
def test_a_colour_that_can_be_read_stays(ink: str, ground: str) -> None:
    if contrast(ink, ground) >= 4.5:
        assert readable(ink, ground) == ink


@given(COLOURS, COLOURS, st.floats(0, 1))
def test_a_mixture_lies_between_its_colours(one: str, other: str, share: float) -> None:
    for a, b, c in zip(*(bytes.fromhex(x) for x in (one, other, mix(one, other, share))), strict=True):
        assert min(a, b) <= c <= max(a, b)


@given(COLOURS, COLOURS)
def test_all_ink_of_a_slide_can_be_read_on_its_ground(ground: str, text: str) -> None:
    palette = palette_for(Theme(name="plain"), ground, text)
    inks = [palette.link, palette.code_span, *palette.tones.values()]
    assert all(contrast(ink, ground) >= 4.5 for ink in (palette.ink, *(ink.on(ground) for ink in inks)))
    assert contrast(palette.head_text, palette.head) >= 4.5
    for colours in (palette.code, palette.terminal):
        assert all(contrast(ink, colours.ground) >= 4.5 for ink in colours.kinds.values())
        assert contrast(colours.caption, colours.strip) >= 4.5
    for panel in palette.panels.values():
        assert all(
            contrast(ink, panel.ground) >= 4.5
            for ink in (panel.text, *(ink.on(panel.ground) for ink in inks))
        )


def test_an_identifier_depends_on_nothing_but_its_seeds() -> None:
    assert guid("section", 1) == guid("section", 1) == "{" + guid("section", 1).strip("{}").upper() + "}"
    assert guid("section", 1) != guid("section", 2)
