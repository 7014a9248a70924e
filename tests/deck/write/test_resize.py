"""Slides planned at the usual size, on larger and smaller pages."""

import io
import re

from pptx import Presentation
from pptx.util import Pt

from builder.deck.bind import Template, bind_template
from builder.deck.bind.names import MAIN
from builder.deck.geometry import Purpose
from builder.deck.paginate import BareStudio, paginate
from builder.deck.write import render_pptx
from builder.deck.write.resize import resize
from tests.deck.bind_samples import PRESENTATION, edited, parts_of, rewrite, unnamed_theme
from tests.deck.sample import outline_of

LESSON = """# Session 1: 클러스터

## 핵심 개념 (5분)

### 표와 코드

| 이름 | 뜻 |
| --- | --- |
| Pod | 가장 작은 단위 |

### 명령

```bash
kubectl get pods
```
"""


def smaller() -> bytes:
    """Return the python-pptx template as Google Slides would size it: 720 × 405 points."""
    buffer = io.BytesIO()
    presentation = Presentation()
    for part in (presentation.slide_master, *presentation.slide_layouts):
        for place in part.element.iter(f"{{{MAIN}}}off", f"{{{MAIN}}}ext"):
            for name in {"y", "cy"} & set(place.keys()):
                place.set(name, str(round(int(place.get(name)) * 0.75)))
    presentation.slide_height = Pt(405)
    presentation.save(buffer)
    return buffer.getvalue()


def bound(data: bytes) -> Template:
    return bind_template(data, unnamed_theme()).value


def written(template: Template) -> list[str]:
    deck = paginate(outline_of(LESSON), template.geometry, BareStudio()).value
    parts = parts_of(render_pptx(deck, template, unnamed_theme(), {}))
    return [parts[name].decode() for name in sorted(parts) if re.match(r"ppt/slides/slide\d+\.xml", name)]


def test_lengths_and_letters_grow_and_nothing_else_does() -> None:
    tree = (
        '<p:cNvPr id="12" name="Table 3"/><a:off x="100" y="-40"/><a:ln w="9525"/><a:rPr sz="1800" b="1"/>'
        '<a:spcPct val="120000"/><a:spcPts val="600"/><a:gd name="adj" fmla="val 50000"/><p:ph sz="half" idx="1"/>'
    )
    assert resize(tree, 2.0) == (
        '<p:cNvPr id="12" name="Table 3"/><a:off x="200" y="-80"/><a:ln w="19050"/><a:rPr sz="3600" b="1"/>'
        '<a:spcPct val="120000"/><a:spcPts val="1200"/><a:gd name="adj" fmla="val 50000"/><p:ph sz="half" idx="1"/>'
    )
    assert resize(tree, 1.0) == tree


def test_no_letter_becomes_too_small_for_its_format() -> None:
    assert resize('<a:rPr sz="300"/>', 0.1) == '<a:rPr sz="100"/>'


def test_a_small_slide_is_planned_as_one_of_the_usual_size() -> None:
    template = bound(smaller())
    assert template.scale == 0.75
    assert (template.geometry.width, template.geometry.height) == (960, 540)
    body = template.geometry.layouts[Purpose.CONTENT].bodies[0]
    assert body.box.width == 648 / 0.75
    assert [level.size for level in body.levels][:2] == [42.7, 37.3]


def test_everything_on_a_small_slide_lies_on_it() -> None:
    template = bound(smaller())
    wide, high = 720 * 12_700, 405 * 12_700
    slides = written(template)
    places = [
        (int(x) + int(width), int(y) + int(height))
        for slide in slides
        for x, y, width, height in re.findall(
            r'<a:off x="(\d+)" y="(\d+)"/><a:ext cx="(\d+)" cy="(\d+)"/>', slide
        )
    ]
    assert len(places) > 10
    assert all(right <= wide + 2 and bottom <= high + 2 for right, bottom in places)
    # Twelve points of code on the usual slide are nine on this one.
    assert all(int(size) >= 675 for slide in slides for size in re.findall(r' sz="(\d+)"', slide))


def test_paper_is_near_enough_to_the_usual_size() -> None:
    size = '<p:sldSz cx="9906000" cy="6858000" type="A4"/>'
    template = bound(edited({PRESENTATION: rewrite(r"<p:sldSz[^>]*/>", size)}))
    assert (template.scale, template.geometry.width) == (1.0, 780)
