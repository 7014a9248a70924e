"""Lessons and templates for the tests of the deck."""

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from builder.content import Source, read_markdown
from builder.deck.bind import Template, bind_template
from builder.deck.compose import Outline, compose_slides
from builder.deck.geometry import Geometry
from builder.deck.paginate import BareStudio, paginate
from builder.deck.slide import Deck
from builder.lesson import plan_schedule, read_lesson
from builder.theme import Theme, load_theme

TEMPLATES = Path(__file__).parents[2] / "templates"


@cache
def default_theme() -> Theme:
    return load_theme("default", search=[TEMPLATES]).value


@cache
def default_template() -> Template:
    return bind_template((TEMPLATES / "default" / "deck.pptx").read_bytes(), default_theme()).value


def geometry() -> Geometry:
    return default_template().geometry


def outline_of(text: str) -> Outline:
    lesson = read_lesson(read_markdown(Source(path="session_01.md", text=text))).value
    return compose_slides(lesson, plan_schedule(lesson))


def deck_of(text: str) -> Deck:
    return paginate(outline_of(text), geometry(), BareStudio()).value


_KOREAN = st.text(alphabet="가나다라마바사아자차카타파하클러스터업그레이드전략배포 ", min_size=1, max_size=60)
_ENGLISH = st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", min_size=1, max_size=80)
_LONG = st.text(alphabet="abcdefgh/.-_0123456789", min_size=60, max_size=200)
_EMOJI = st.sampled_from(["🚀 출시", "✅ done", "⚠️ 주의", "👩‍💻 개발자"])


def _clean(text: str) -> str:
    """Return text that Markdown reads as plain words."""
    return "w" + " ".join(text.replace("_", "x").replace("-", "x").split()) + "z"


words = st.one_of(_KOREAN, _ENGLISH, _LONG, _EMOJI).map(_clean)
sentences = st.lists(words, min_size=1, max_size=6).map(". ".join)


@st.composite
def _lists(draw: st.DrawFn) -> str:
    lines = []
    depth = 0
    for _ in range(draw(st.integers(1, 14))):
        depth = draw(st.integers(0, min(depth + 1, 4)))
        lines.append("  " * depth + "- " + draw(words))
    return "\n".join(lines)


@st.composite
def _tables(draw: st.DrawFn) -> str:
    columns = draw(st.integers(1, 6))
    rows = draw(st.sampled_from([0, 1, 3, 60]))
    cell = st.one_of(words, st.just(""))
    head = "| " + " | ".join(draw(words) for _ in range(columns)) + " |"
    body = ["| " + " | ".join(draw(cell) for _ in range(columns)) + " |" for _ in range(min(rows, 6))]
    # Sixty drawn rows would only be slow: the drawn ones are repeated.
    body = (body * 10)[:rows] if body else []
    return "\n".join([head, "|" + " --- |" * columns, *body])


@st.composite
def _codes(draw: st.DrawFn) -> str:
    lines = draw(st.lists(words, min_size=1, max_size=8))
    return "```yaml\n" + "\n".join(lines * draw(st.sampled_from([1, 3, 50]))) + "\n```"


_blocks = st.one_of(
    sentences,
    _lists(),
    _tables(),
    _codes(),
    words.map(lambda text: f"> {text}"),
    words.map(lambda text: f"::: tip\n{text}\n:::"),
    words.map(lambda text: f"::: notes\n{text}\n:::"),
    words.map(lambda text: f"#### {text}"),
)


@st.composite
def _phases(draw: st.DrawFn) -> str:
    parts = [f"## {draw(words)} ({draw(st.integers(1, 20))}분)"]
    for _ in range(draw(st.integers(0, 3))):
        parts.append(f"### {draw(words)}")
        parts += draw(st.lists(_blocks, max_size=3))
    return "\n\n".join(parts)


@st.composite
def lessons(draw: st.DrawFn) -> str:
    """Draw a session file: up to four phases of topics with all kinds of blocks."""
    return f"---\nlang: ko\n---\n# Session 1: {draw(words)}\n\n" + "\n\n".join(
        draw(st.lists(_phases(), max_size=3))
    )
