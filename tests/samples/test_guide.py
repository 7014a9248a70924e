"""What docs/writing-sessions.md says of the source language is so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.cli.main import command
from builder.content import Source, read_markdown
from builder.course.config import CourseConfig
from builder.course.read_config import read_config
from tests.samples.sample_sources import GUIDE, ROOT

TEXT = GUIDE.read_text(encoding="utf-8")
NAMES = {"break_minutes": "break", "silence": "check"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A row of the guide's last table: words to look for, and the place where they stand."""

    words: str
    path: Path
    anchor: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}#{self.anchor}: {self.words}"


def read_pointers(text: str) -> Iterator[Pointer]:
    table = text.partition("## Where the sample shows it")[2]
    for words, address in re.findall(r"^\|.*\| `(.+)` \| \[[^]]+\]\(([^)\s]+)\) \|$", table, re.MULTILINE):
        name, _, anchor = address.partition("#")
        yield Pointer(words=words, path=(GUIDE.parent / name).resolve(), anchor=anchor)


def section(text: str, anchor: str) -> str:
    """Return the heading that GitHub gives this anchor and all below it; the whole text without an anchor."""
    lines, level, inside = list[str](), 0, False
    for line in text.splitlines():
        inside ^= line.startswith("```")
        heading = None if inside else re.match(r"(#+) (.*)", line)
        if level and heading and len(heading[1]) <= level:
            break
        if heading and slug(heading[2]) == anchor:
            level = len(heading[1])
        if level or not anchor:
            lines.append(line)
    return "\n".join(lines)


def slug(heading: str) -> str:
    """Return the anchor of a heading: as GitHub makes it (gjtorikian/html-pipeline, `toc_filter.rb`)."""
    shown = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading.strip())
    return re.sub(r"[^\w\- ]", "", shown.lower()).replace(" ", "-")


def fences(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


POINTERS = tuple(read_pointers(TEXT))


@pytest.mark.parametrize("pointer", POINTERS, ids=str)
def test_the_guide_points_at_what_is_there(pointer: Pointer) -> None:
    assert pointer.words in section(pointer.path.read_text(encoding="utf-8"), pointer.anchor)


def test_every_row_of_the_table_is_a_pointer() -> None:
    rows = re.findall(r"^\| .* \|$", TEXT.partition("## Where the sample shows it")[2], re.MULTILINE)
    assert len(POINTERS) == len(rows) - len(["head"])


def test_the_session_that_the_guide_begins_with_has_nothing_to_mend(tmp_path: Path) -> None:
    session = tmp_path / "slides" / "week1" / "day1" / "session_01.md"
    session.parent.mkdir(parents=True)
    session.write_text(fences("markdown")[0], encoding="utf-8")
    result = CliRunner().invoke(command, ["check", "--lang", "en", "--strict", "--verbose", str(session)])
    assert (result.stdout, result.exit_code) == ("", 0)


@pytest.mark.parametrize("example", fences("markdown")[1:])
def test_what_the_guide_shows_can_be_read(example: str) -> None:
    assert read_markdown(Source(path="example.md", text=example)).problems == ()


def test_the_settings_that_the_guide_shows_are_all_there_are() -> None:
    settings = fences("toml")[0]
    keys = set(re.findall(r"^\[?(\w+)(?:\]| =)", settings, re.MULTILINE))
    assert {NAMES.get(field.name, field.name) for field in fields(CourseConfig)} <= keys


@pytest.mark.parametrize("settings", fences("toml"))
def test_settings_that_the_guide_shows_can_be_read(settings: str) -> None:
    assert read_config(settings, "course.toml").problems == ()
