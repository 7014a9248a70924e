"""What somebody edited in a deck, as `classdeck diff` tells it."""

import io
import json
from pathlib import Path

import pytest
from pptx import Presentation

from tests.cli.running import classdeck
from tests.pipeline.building import built, change, copied

DAY = "week1/day1"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A session's deck as it was built."""
    root = copied("tiny", tmp_path)
    built(root / "slides" / DAY / "session_01.md")
    return root / "output" / DAY / "session_01.pptx"


def source(deck: Path) -> Path:
    return deck.parents[3] / "slides" / DAY / "session_01.md"


def edit(deck: Path) -> None:
    """Change a title and the notes of slide 4, delete slide 2, add one at the end, as PowerPoint would."""
    show = Presentation(io.BytesIO(deck.read_bytes()))
    fourth = show.slides[3]
    fourth.shapes.title.text_frame.text = "A better title"
    fourth.notes_slide.notes_text_frame.text += "\nAsk the room."
    show.slides.add_slide(show.slide_layouts[1]).shapes.title.text = "My own slide"
    slides = show.slides._sldIdLst
    show.part.drop_rel(slides[1].rId)
    slides.remove(slides[1])
    show.save(str(deck))


def test_an_untouched_deck_is_no_difference(deck: Path) -> None:
    run = classdeck("diff", deck, cwd=deck.parent)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines()[-1] == "slides added: 0, removed: 0, moved: 0, changed: 0"


def test_each_edit_is_told(deck: Path) -> None:
    edit(deck)
    run = classdeck("diff", deck, cwd=deck.parent)
    assert run.returncode == 1
    assert "+ A better title" in run.stdout
    assert "+ Ask the room." in run.stdout
    assert "slide 11: My own slide  (added)" in run.stdout
    assert "(removed)" in run.stdout
    assert "changed since" not in run.stdout
    assert run.stdout.splitlines()[-1] == "slides added: 1, removed: 1, moved: 0, changed: 1"


def test_programs_get_it_as_json(deck: Path) -> None:
    edit(deck)
    found = json.loads(classdeck("diff", deck, "--format", "json", cwd=deck.parent).stdout)
    assert [each["kind"] for each in found["changes"]] == ["removed", "changed", "added"]
    assert found["changes"][1]["notes"]["added"] == ["Ask the room."]
    assert (found["schema"], found["source_changed"]) == ("classdeck/diff-1", False)


def test_a_source_that_changed_too_is_said(deck: Path) -> None:
    edit(deck)
    change(source(deck), "어제 지운 파일을", "그제 지운 파일을")
    run = classdeck("diff", deck, cwd=deck.parent)
    assert "changed since" in run.stdout
    assert "어제 지운 파일을" in run.stdout


def test_what_was_kept_beside_is_what_is_written_now(deck: Path) -> None:
    edit(deck)
    change(source(deck), "어제 지운 파일을", "그제 지운 파일을")
    built(source(deck))
    beside = deck.with_name("session_01.new.pptx")
    assert classdeck("diff", beside, cwd=deck.parent).returncode == 0
    assert classdeck("diff", deck, cwd=deck.parent).returncode == 1


def test_a_deck_that_was_carried_off_needs_its_session(deck: Path, tmp_path: Path) -> None:
    edit(deck)
    away = tmp_path / "away.pptx"
    deck.rename(away)
    run = classdeck("diff", away, cwd=tmp_path)
    assert (run.returncode, "it isn't known which session" in run.stderr) == (2, True)
    assert classdeck("diff", away, source(deck), cwd=tmp_path).returncode == 1


@pytest.mark.parametrize("data", [b"", b"no deck", b"\xd0\xcf\x11\xe0 an old one"])
def test_what_cant_be_read_is_said(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    run = classdeck("diff", path, cwd=tmp_path)
    assert run.returncode == 2
    assert "it isn't a PowerPoint deck that can be read" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_foreign_deck_is_said(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    Presentation().save(str(path))
    run = classdeck("diff", path, cwd=tmp_path)
    assert (run.returncode, "isn't a deck that classdeck made" in run.stderr) == (2, True)
