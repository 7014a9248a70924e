"""Slides as pictures: what stands on the slide stands in its SVG, where it stands there."""

import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from builder.deck.picture import DrawnSlide, draw_deck
from builder.deck.picture.outlines import outlines
from builder.diagnostics import Failure
from tests.pipeline.building import built, copied

DAY = "week1/day1"
SVG = "{http://www.w3.org/2000/svg}"
SESSION = """# Session 1: <Tags> & "quotes"

## 1. Aims (5 min)

- Read **one** chart

## 2. Concepts (12 min)

### Table

| Name | Value |
|---|---:|
| one | 11 |

### Code

```python
print("<b>")
```

### Chart

```chart
type: column

month,2025
Jan,12
Feb,7
```

### Diagram

```mermaid
flowchart LR
  A[Start] --> B[(Store)]
```

### Formula

$$
E = mc^2
$$

### Steps

1. First
2. Second
"""


@pytest.fixture(scope="module")
def slides(tmp_path_factory: pytest.TempPathFactory) -> tuple[DrawnSlide, ...]:
    """The slides of a session with one of everything, drawn."""
    root = copied("tiny", tmp_path_factory.mktemp("picture"))
    session = root / "slides" / DAY / "session_01.md"
    session.write_text(SESSION, encoding="utf-8")
    built(session)
    return draw_deck((root / "output" / DAY / "session_01.pptx").read_bytes())


def tree(drawn: DrawnSlide) -> ElementTree.Element:
    return ElementTree.fromstring(drawn.svg)  # noqa: S314 - our own drawing


def words(drawn: DrawnSlide) -> str:
    """Return the words of a picture without spaces."""
    texts = tree(drawn).iter(f"{SVG}text")
    return "".join("".join("".join(each.itertext()).split()) for each in texts)


def titled(slides: tuple[DrawnSlide, ...], title: str) -> DrawnSlide:
    return next(each for each in slides if each.text.title == title)


def test_every_word_of_a_slide_stands_in_its_picture(slides: tuple[DrawnSlide, ...]) -> None:
    for drawn in slides:
        shown = words(drawn)
        for line in (drawn.text.title, *drawn.text.texts):
            if drawn.text.title != "Formula":
                assert "".join(line.split()) in shown, line


def test_words_stay_on_the_slide(slides: tuple[DrawnSlide, ...]) -> None:
    for drawn in slides:
        root = tree(drawn)
        _, _, width, height = (float(each) for each in root.get("viewBox", "").split())
        for text in root.iter(f"{SVG}text"):
            if not any(text in part.iter() for part in root.iter(f"{SVG}svg") if part is not root):
                assert 0 <= float(text.get("x", "-1")) <= width
                assert 0 <= float(text.get("y", "-1")) <= height


def test_a_picture_names_nothing_outside_itself(slides: tuple[DrawnSlide, ...]) -> None:
    for drawn in slides:
        for element in tree(drawn).iter():
            assert element.tag != f"{SVG}script"
            assert element.get("href", "data:").startswith("data:")


def test_a_table_has_its_grounds_and_borders(slides: tuple[DrawnSlide, ...]) -> None:
    root = tree(titled(slides, "Table"))
    assert len(list(root.iter(f"{SVG}rect"))) >= 4
    assert any(path.get("stroke") for path in root.iter(f"{SVG}path"))


def test_a_chart_is_drawn_from_its_data(slides: tuple[DrawnSlide, ...]) -> None:
    shown = words(titled(slides, "Chart"))
    assert all(each in shown for each in ("Jan", "Feb", "12", "7"))


def test_a_formula_is_drawn_as_outlines(slides: tuple[DrawnSlide, ...]) -> None:
    root = tree(titled(slides, "Formula"))
    assert max(len(path.get("d", "")) for path in root.iter(f"{SVG}path")) > 300


def test_numbers_count_on(slides: tuple[DrawnSlide, ...]) -> None:
    shown = words(titled(slides, "Steps"))
    assert "1.First2.Second" in shown


def test_an_edited_deck_is_drawn_as_it_was_edited() -> None:
    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[6])
    box = slide.shapes.add_textbox(Pt(100), Pt(50), Pt(200), Pt(40))
    box.text_frame.text = "Mine"
    box.text_frame.paragraphs[0].runs[0].font.color.theme_color = MSO_THEME_COLOR.ACCENT_2
    data = io.BytesIO()
    show.save(data)
    (drawn,) = draw_deck(data.getvalue())
    assert words(drawn) == "Mine"
    assert "fill:#C0504D" in drawn.svg


def test_what_is_no_deck_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Failure):
        draw_deck(b"no deck")


@pytest.mark.parametrize("preset", ["rect", "roundRect", "can", "blockArc", "hexagon", "cloud"])
def test_every_preset_has_an_outline_as_large_as_its_shape(preset: str) -> None:
    from builder.deck.bind.read_xml import read_xml

    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    xml = f'<p xmlns:a="{space}"><a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom></p>'
    ((data, filled),) = outlines(read_xml(xml.encode(), "shape"), 100.0, 50.0)
    assert filled
    assert data.startswith("M")
    assert data.endswith(("Z", "0 8.33", "100 6.25"))
