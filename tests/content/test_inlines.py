"""Runs of text: marks, links, pictures, mathematics, HTML."""

import pytest

from builder.content import (
    CodeSpan,
    Emphasis,
    Image,
    LineBreak,
    Link,
    Math,
    Strike,
    Strong,
    Text,
    plain_text,
)
from tests.content.reading import inlines_of, places_of


def test_marks_become_values() -> None:
    assert inlines_of("*a* **b** ~~c~~ `d` $e^2$ f\\\ng") == (
        *(Emphasis((Text("a"),)), Text(" ")),
        *(Strong((Text("b"),)), Text(" ")),
        *(Strike((Text("c"),)), Text(" ")),
        *(CodeSpan("d"), Text(" ")),
        *(Math("e^2"), Text(" f"), LineBreak(), Text("g")),
    )


@pytest.mark.parametrize("text", ["값은 $5와 $10", "$HOME/bin:$PATH", "5 * 3 * 2", "snake_case_name"])
def test_what_only_looks_like_a_mark_stays_text(text: str) -> None:
    assert inlines_of(text) == (Text(text),)


def test_a_link_is_encoded_and_keeps_its_title() -> None:
    assert inlines_of('[문서](문서.md "제목")') == (Link((Text("문서"),), "%EB%AC%B8%EC%84%9C.md", "제목"),)


def test_a_bare_address_is_a_link_up_to_the_particle_or_the_full_stop() -> None:
    assert inlines_of("https://a.io/b_c에서, https://a.io/d.") == (
        Link((Text("https://a.io/b_c"),), "https://a.io/b_c"),
        Text("에서, "),
        Link((Text("https://a.io/d"),), "https://a.io/d"),
        Text("."),
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#10;script:alert(1)",
        "java&#9;script:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "//evil.example/x",
        "ftp://a.b",
        "<\\\\\\\\host\\share>",
    ],
)
def test_an_unsafe_address_leaves_only_its_text(address: str) -> None:
    assert plain_text(inlines_of(f"[글]({address})")) == "글"
    assert not [inline for inline in inlines_of(f"![그림]({address})") if isinstance(inline, Image | Link)]
    assert [code for code, _, _ in places_of(f"[글]({address})")] == ["unsafe-link"]


@pytest.mark.parametrize(
    "address", ["https://a.b", "mailto:a@b.c", "../x.md", "#장", "a%20b.md", "x.md?a=b:c"]
)
def test_a_safe_address_is_a_link(address: str) -> None:
    assert isinstance(inlines_of(f"[글]({address})")[0], Link)
    assert places_of(f"[글]({address})") == []


def test_the_place_of_an_unsafe_address_is_its_own() -> None:
    assert places_of("하나\n둘 [셋](data:x)\n") == [("unsafe-link", 2, 7)]


def test_a_picture_from_elsewhere_is_left_to_whoever_loads_it() -> None:
    assert inlines_of("글 ![a](https://a.b/c.png)")[1] == Image("a", "https://a.b/c.png")


def test_html_in_a_line_means_what_it_says() -> None:
    assert inlines_of("<b>a</b><br>b <kbd>Ctrl</kbd> <u>c</u> x<sub>2</sub> <a href='https://a.b'>d</a>") == (
        *(Strong((Text("a"),)), LineBreak(), Text("b "), CodeSpan("Ctrl"), Text(" c x2 ")),
        Link((Text("d"),), "https://a.b"),
    )


def test_a_name_in_angle_brackets_that_html_does_not_know_is_text() -> None:
    assert inlines_of("kubectl -n <namespace> get <my-pod> x") == (
        Text("kubectl -n <namespace> get <my-pod> x"),
    )


def test_scripts_vanish_and_what_is_never_closed_does_not() -> None:
    assert plain_text(inlines_of("a <script>x</script> b <style> c")) == "a  b  c"


def test_marks_that_overlap_still_end() -> None:
    assert plain_text(inlines_of("*a <b>b* c</b> d</i> </b>e")) == "a b c d e"


def test_deep_emphasis_is_flat_in_the_end() -> None:
    assert plain_text(inlines_of("<b>" * 500 + "a" + "</b>" * 500)) == "a"
