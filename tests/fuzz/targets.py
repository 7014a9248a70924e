"""What is tried on an input; each target returns where all is well, and raises Fault where it isn't."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType

from lxml import etree

from builder.course import read_config, read_day
from builder.diagnostics import Code, Problem
from builder.handout import Edition, illustrate, render_html
from builder.lesson import plan_schedule, schedule_json, session_plan
from builder.pipeline.check_source import check_source
from builder.pipeline.job import Defaults, Making, SessionJob, SourceFile
from builder.pipeline.look import Look, load_look
from builder.pipeline.make_session import make_session
from builder.pipeline.open_session import open_session, session_handout
from builder.pipeline.product import Product, ProductKind
from builder.pipeline.read_source import read_source
from builder.theme import load_theme, shipped_folder
from builder.theme.raw import read_raw_set

COMPANION = b"\n=== companion ===\n"
"""Between a session and its companion in an input."""


class Fault(Exception):
    """Something that mustn't happen, whatever the input."""


def try_settings(data: bytes) -> None:
    """Read the input as a course's settings and as a template set's."""
    text = data.decode(errors="replace")
    expect_told((*read_config(text, "course.toml").problems, *read_raw_set(text, "template.toml").problems))


def try_reader(data: bytes) -> None:
    """Read and check the input as a session and as a day's README."""
    source = SourceFile(path="session_01.md", data=data)
    read = read_source(source, Defaults())
    schedule_json(session_plan(read.lesson, plan_schedule(read.lesson, None)))
    day = read_day(read.document)
    problems = (*read.problems, *day.problems, *check_source(source, read.document, read.lesson))
    expect_told(problems)
    _expect_inside(problems, read.document.source.text.count("\n") + 2)


def try_deck(data: bytes) -> None:
    """Make a deck of the input: a package whose parts are XML."""
    job = _job(data, ProductKind.DECK)
    result = make_session(job)
    expect_told(result.problems)
    (deck,) = result.artefacts
    with zipfile.ZipFile(io.BytesIO(deck.data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


def try_handout(data: bytes) -> None:
    """Make the handout's page of the input for each reader: HTML that runs nothing and asks nobody."""
    job = _job(data, ProductKind.HANDOUT)
    session = open_session(job)
    expect_told(session.problems)
    for edition in Edition:
        handout = session_handout(session, edition)
        theme = job.making.look.handout
        shown = illustrate(handout, session.printed.originals, theme)
        expect_told(shown.problems)
        expect_harmless(render_html(handout, theme, shown.value).text)


def try_pdf(data: bytes) -> None:
    """Make the handout of the input."""
    result = make_session(_job(data, ProductKind.HANDOUT))
    expect_told(result.problems)
    (handout,) = result.artefacts
    if not handout.data.startswith(b"%PDF-"):
        raise Fault("no PDF")


Target = Callable[[bytes], None]

TARGETS: Mapping[str, Target] = MappingProxyType(
    {
        "settings": try_settings,
        "reader": try_reader,
        "deck": try_deck,
        "handout": try_handout,
        "pdf": try_pdf,
    }
)


def _job(data: bytes, kind: ProductKind) -> SessionJob:
    session, parted, companion = data.partition(COMPANION)
    return SessionJob(
        source=SourceFile(path="session_01.md", data=session),
        making=Making(look=_look(), products=frozenset({Product(kind)})),
        companion=SourceFile(path="companion.md", data=companion) if parted else None,
    )


@cache
def _look() -> Look:
    return load_look(load_theme("default", search=[shipped_folder()]).value)


def expect_told(problems: Iterable[Problem]) -> None:
    """Raise Fault where a problem says that classdeck itself failed, or can't be told."""
    for problem in problems:
        if problem.code is Code.BUILD_FAILED:
            raise Fault(str(problem.message))
        if not str(problem.message):
            raise Fault(f"{problem.code} says nothing")


def _expect_inside(problems: Iterable[Problem], lines: int) -> None:
    for problem in problems:
        if problem.span is not None and not 0 <= problem.span.line <= lines:
            raise Fault(f"{problem.code} is told of line {problem.span.line} of {lines}")


def expect_harmless(html: str) -> None:
    tree = etree.HTML(html)
    for element in tree.iter("*"):
        if element.tag in _RUNNING or any(str(name).startswith("on") for name in element.attrib):
            raise Fault(f"<{element.tag}> runs")
        for name in ("src", "href", "xlink:href", "data"):
            address = str(element.get(name, "")).strip().lower()
            if address.startswith(("javascript:", "vbscript:", "file:")):
                raise Fault(f"<{element.tag}> leads to {address[:40]}")
            if name == "src" and address.startswith(("http:", "https:", "//")):
                raise Fault(f"<{element.tag}> asks {address[:40]}")


_RUNNING = {"script", "iframe", "object", "embed", "applet", "base"}
