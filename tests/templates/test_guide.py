"""docs/templates.md keeps its word: the walk works as written, and names, blocks and keys are those that there are."""

import re
import shlex
from pathlib import Path

import pytest

from builder.cli.main import command
from builder.language import translate
from builder.pipeline.sets.check_pages import page_kinds
from builder.theme import load_theme, shipped_folder
from builder.theme.check_theme import SET_FILES
from builder.theme.key_notes import KEY_NOTES
from builder.theme.keys import KEYS
from builder.theme.sandbox import sandbox
from builder.theme.write_set import toml_value, value_of
from scripts.guide import GUIDE, blocks, names, section, steps, table
from tests.deck.bind_samples import shipped_theme
from tests.templates.makes import MAKES


def test_the_walk_works_as_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Without the programs that draw, which take longer than all the rest.
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.chdir(tmp_path)
    for step in steps():
        if step.file:
            Path(step.file).write_text(step.text, encoding="utf-8")
            continue
        for line in step.text.splitlines():
            program, *arguments = shlex.split(line)
            if program == "cd":
                monkeypatch.chdir(arguments[0])
                Path("corporate.potx").write_bytes(MAKES["potx"]())
                continue
            assert program == "classdeck"
            capsys.readouterr()
            assert command.main(arguments, standalone_mode=False) in {None, 0}, line
            if arguments[:2] == ["template", "check"]:
                assert capsys.readouterr().out == ""
    course = tmp_path / "my-course"
    assert (course / "output/specimen/acme/specimen.pptx").is_file()
    deck = next((course / "output").rglob("session_01.pptx"))
    assert deck.is_file()
    assert "#3B0A45" in (course / "output/index.html").read_text(encoding="utf-8").upper()


def test_every_key_stands_there_with_its_meaning_and_its_default() -> None:
    rows = table(section("## The keys of template.toml"))
    assert [row[0] for row in rows] == [f"`{key}`" for key in KEYS]
    for key, meaning, default in rows:
        name = key.strip("`")
        assert meaning == translate(KEY_NOTES[name], "en"), key
        assert default == shown_default(name), key


def shown_default(key: str) -> str:
    value = "" if key in {"title", "extends"} else value_of(shipped_theme(), key)
    if key.startswith("colours."):
        value = tuple(f"#{each}" for each in value) if isinstance(value, tuple) else f"#{value}"
    known = {
        "title": "the folder's name",
        "extends": '`"default"`',
        "logo.file": "–",
        "logo.dark_file": "–",
    }
    return known.get(key) or (f"`{toml_value(value)}`" if value != "" else "–")


def test_every_file_of_a_set_stands_there() -> None:
    first = " ".join(row[0] for row in table(section("## What is in a set")))
    assert set(re.findall("`([^`]+)`", first)) == set(SET_FILES)


@pytest.mark.parametrize("place", range(3))
def test_templates_are_given_what_is_promised(place: int) -> None:
    """Who takes a name or a block away breaks the templates of others; who adds one writes it down."""
    kind = tuple(page_kinds(load_theme("default", search=[shipped_folder()]).value))[place]
    heading = f"### {'' if kind.file.startswith('handout') else 'site/'}{kind.file}"
    for view in kind.views():
        assert set(view) == names(heading)
    environment = sandbox(kind.texts.items())
    assert set(environment.get_template(kind.file).blocks) == blocks(heading)


def test_its_pictures_are_there() -> None:
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", GUIDE.read_text(encoding="utf-8"))
    assert shown
    assert all((GUIDE.parent / each).is_file() for each in shown)
