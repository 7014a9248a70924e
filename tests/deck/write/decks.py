"""Small decks, and what a written one says when it is opened again."""

from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from typing import Any

from lxml import etree
from PIL import Image
from pptx import Presentation

from builder.deck.bind import Template, bind_template
from builder.deck.geometry import Box, Purpose
from builder.deck.slide import (
    Bullet,
    CaptionFrame,
    Cell,
    CodeFrame,
    CodeLine,
    CodeRun,
    Deck,
    DeckSection,
    Frame,
    Line,
    PanelFrame,
    PictureFrame,
    RailSegment,
    Run,
    Slide,
    TableFrame,
    TextFrame,
    Tone,
)
from builder.deck.write import render_pptx
from builder.diagnostics import Span
from builder.theme import Theme

THEME = Theme(name="plain")
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
BOX = Box(x=60, y=140, width=400, height=120)


@cache
def plain_template() -> Template:
    """Return the template that python-pptx ships with, bound: it stays the same from one release to the next."""
    data = BytesIO()
    Presentation().save(data)
    return bind_template(data.getvalue(), THEME).value


@cache
def png(red: int = 200) -> bytes:
    data = BytesIO()
    Image.new("RGB", (32, 18), (red, 90, 20)).save(data, "PNG")
    return data.getvalue()


def line(text: str | Run, *more: str | Run, size: float = 20, **said: Any) -> Line:
    runs = tuple(Run(text=run) if isinstance(run, str) else run for run in (text, *more))
    return Line(runs=runs, size=size, **said)


def body(*lines: Line, purpose: Purpose = Purpose.CONTENT, box: Box | None = None) -> TextFrame:
    """Return the lines in the layout's own body, moved to `box` where one is given."""
    area = plain_template().geometry.layout(purpose).bodies[0]
    return TextFrame(area=area, box=box or area.box, lines=lines)


def slide(
    title: str,
    *frames: Frame,
    key: str = "only",
    purpose: Purpose = Purpose.CONTENT,
    notes: tuple[Line, ...] = (),
    start: int = 0,
    seconds: int = 60,
    phase: int | None = None,
) -> Slide:
    area = plain_template().geometry.layout(purpose).title
    assert area is not None
    return Slide(
        key=key,
        purpose=purpose,
        title=TextFrame(area=area, box=area.box, lines=(line(title, size=32),)),
        frames=frames,
        notes=notes or (line("0:00–0:01"),),
        start=start,
        seconds=seconds,
        phase=phase,
        span=Span(path="slides/session_01.md", line=7),
    )


def deck(*slides: Slide, **said: Any) -> Deck:
    """Return a deck of one section."""
    return Deck(
        title="시험 & <deck>", language="ko", sections=(DeckSection(name="본문", slides=slides),), **said
    )


def render(made: Deck | Slide, pictures: Mapping[str, bytes] | None = None) -> bytes:
    made = deck(made) if isinstance(made, Slide) else made
    return render_pptx(made, plain_template(), THEME, pictures or {})


def reopened(data: bytes) -> Any:
    """Return what python-pptx makes of the file."""
    return Presentation(BytesIO(data))


def tree(data: bytes, number: int = 1) -> Any:
    """Return the tree of a slide."""
    return reopened(data).slides[number - 1]._element


def found(root: Any, path: str) -> list[Any]:
    return list(root.findall(path, NS))


def shape_names(root: Any) -> list[str]:
    return [element.get("name") for element in root.iterfind(".//p:cNvPr", NS)]


def shape(root: Any, name: str) -> Any:
    """Return the first shape whose name begins with `name`."""
    names = (element for element in root.iterfind(".//p:cNvPr", NS) if element.get("name").startswith(name))
    return next(names).getparent().getparent()


def words(root: Any) -> str:
    """Return the characters below an element, a line a paragraph."""
    return "\n".join(
        "".join(text.text or "" for text in p.iterfind(".//a:t", NS)) for p in root.iterfind(".//a:p", NS)
    )


def normalised(root: Any) -> str:
    """Return the tree as indented text without the namespaces' declarations."""
    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    for prefix, address in NS.items():
        text = text.replace(f' xmlns:{prefix}="{address}"', "")
    return text + "\n"


def every_kind() -> Deck:
    """Return a deck with every kind of frame, bullet and run; its pictures are `PICTURES`."""
    return Deck(
        title="GitOps 개념",
        # What the writer says itself is then not translated, and stays what it is here.
        language="en",
        sections=(
            DeckSection(name="여는 말", slides=(_opening(),)),
            DeckSection(name='핵심 개념 & "GitOps" (12분)', slides=(_text(), _panels())),
            DeckSection(name="심화 분석 (10분)", slides=(_code(), _picture())),
        ),
        rail=(
            RailSegment(label="학습 목표", minutes=5, jump="opening"),
            RailSegment(label="핵심 개념", minutes=12, jump="text"),
            RailSegment(label="심화 분석", minutes=10, jump="code"),
        ),
        footer="DevOps 과정 · Day 5",
        author="김강사",
        subject="Week 3",
        keywords=("GitOps", "Argo CD"),
        timing=(("classdeck.minutes", "27"), ("classdeck.pacing", "5/12/10")),
    )


PICTURES = {"images/a.png": png()}


def _opening() -> Slide:
    return slide("Session 1: GitOps 개념", key="opening", purpose=Purpose.TITLE, seconds=300, phase=0)


def _text() -> Slide:
    lines = (
        line(
            Run(text="선언", bold=True),
            ": 상태를 ",
            Run(text="app.yaml", code=True),
            "에",
            bullet=Bullet.TEMPLATE,
        ),
        line("둘째 수준 Kubernetes의", level=1, bullet=Bullet.TEMPLATE),
        line("딸린 문단", level=1),
        line("셋", bullet=Bullet.NUMBER, number=3),
        line("넷", bullet=Bullet.NUMBER, number=4),
        line("할 일", bullet=Bullet.OPEN),
        line("한 일", bullet=Bullet.DONE),
        line(
            Run(text="문서", link="https://example.com/한글 길?q=1"),
            Run(text="다음", jump="panels"),
            Run(text="곁", link="../other.md"),
            Run(text="지움", strike=True),
            Run(text="2", raised=True),
            Run(text="x²"),
            Run(text="기움", italic=True, tone=Tone.MUTED),
        ),
    )
    notes = (line(Run(text="0:05–0:09 핵심 개념", bold=True)), line("말할 것", bullet=Bullet.TEMPLATE))
    return slide("선언적 배포", body(*lines), key="text", notes=notes, start=300, seconds=240, phase=1)


def _panels() -> Slide:
    rows = (("도구", "강점"), ("Helm", "패키지"), ("Kustomize", "덮어쓰기"))
    table = TableFrame(
        box=Box(x=60, y=130, width=600, height=90),
        widths=(200.3, 399.7),
        heights=(30.0, 30.0, 30.0),
        rows=tuple(tuple(Cell(lines=(line(text, size=14),)) for text in row) for row in rows),
    )
    tones = (Tone.TIP, Tone.WARNING, Tone.EXERCISE, Tone.QUOTE)
    panels = tuple(
        PanelFrame(
            box=Box(x=60, y=240 + 60 * place, width=600, height=50),
            tone=tone,
            lines=(line(f"판 {place}", size=16),),
        )
        for place, tone in enumerate(tones)
    )
    return slide("비교", table, *panels, key="panels", start=540, seconds=480, phase=1)


def code_frame(*, terminal: bool = False, caption: str = "app.yaml") -> CodeFrame:
    lines = (
        CodeLine(runs=(CodeRun(text="kind", kind="keyword"), CodeRun(text=": App  # 한글", kind="comment"))),
        CodeLine(runs=()),
        CodeLine(runs=(CodeRun(text="  name: <a & b>"),), lit=True),
        CodeLine(runs=(CodeRun(text="    more"),), continued=True),
    )
    return CodeFrame(
        box=Box(x=60, y=130, width=600, height=110), lines=lines, size=14, caption=caption, terminal=terminal
    )


def _code() -> Slide:
    return slide("매니페스트", code_frame(), key="code", start=1020, seconds=300, phase=2)


def _picture() -> Slide:
    picture = PictureFrame(box=BOX, address="images/a.png", alt='구조 "그림"')
    caption = CaptionFrame(box=Box(x=60, y=264, width=400, height=20), lines=(line("그림 1", size=12),))
    return slide("그림", picture, caption, key="picture", start=1320, seconds=300, phase=2)


def all_shapes(root: Any) -> Iterator[Any]:
    """Yield every shape below an element, groups and their members too."""
    for kind in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp"):
        yield from root.iterfind(f".//p:{kind}", NS)
