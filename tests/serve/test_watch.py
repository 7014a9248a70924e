"""Sources are watched, and nothing else."""

import signal
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from builder.cli.rounds import Asked
from builder.pipeline import BuildOptions, Listener, ProductKind
from builder.serve import Rebuilder, watch_sources
from builder.serve.watch_sources import source_filter
from tests.pipeline.building import change, copied, snapshot
from tests.serve.running import PATIENCE, read_until, start

DAY = "week1/day1"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("slides/week1/day1/session_01.md", True),
        ("slides/week1/day1/images/그림.png", True),
        ("course.toml", True),
        ("templates/mine/deck.pptx", True),
        ("output/week1/day1/session_01.pptx", False),
        (".git/index", False),
        ("slides/.session_01.md.swp", False),
        ("slides/session_01.md~", False),
        ("slides/#session_01.md#", False),
        ("slides/4913", False),
        ("slides/session_01.md___jb_tmp___", False),
        ("templates/mine/~$deck.pptx", False),
    ],
)
def test_products_and_editors_own_files_are_no_sources(name: str, wanted: bool) -> None:
    root = Path("/course")
    assert source_filter((root,), (root / "output",))(None, str(root / name)) is wanted


def rebuilder(root: Path) -> Rebuilder:
    options = BuildOptions(products=frozenset({ProductKind.DECK}))
    return Rebuilder(paths=(root,), here=root, output=None, options=options, workers=1)


def test_booklets_wait_for_a_build_unless_they_are_asked_for(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    settings = root / "course.toml"
    settings.write_text('booklets = ["day"]\n' + settings.read_text(encoding="utf-8"), encoding="utf-8")
    day = root / "slides" / DAY
    asked = Asked(
        paths=(day,), output=None, start=None, jobs=1, template=None, only="handout", editions=(), booklets=()
    )
    booklet = root / "output" / DAY / "booklet.pdf"
    asked.rebuilder().build(Listener())
    assert not booklet.exists()
    replace(asked, booklets=("day",)).rebuilder().build(Listener())
    before = booklet.read_bytes()
    change(day / "session_01.md", "# Session 1: 저장소", "# Session 1: 저장소와 커밋")
    asked.rebuilder().build(Listener())
    assert booklet.read_bytes() == before


def test_a_changed_sessions_deck_is_there_before_the_rest(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    builds = rebuilder(root)
    builds.build(Listener())
    source = root / "slides" / DAY / "session_01.md"
    change(source, "# Session 1: 저장소", "# Session 1: 저장소와 커밋")
    told: list[str] = []

    class Heard(Listener):
        def built(self, built: object) -> None:
            told.append(built.target.name)  # type: ignore[attr-defined]

    builds.build_first({source}, Heard())
    assert told == [f"{DAY}/session_01.pptx"]
    assert builds.build(Heard()).made == 2
    assert told[1:] == [f"{DAY}/day.pptx"]


def test_a_round_that_fails_is_told_and_the_next_one_builds(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    builds = rebuilder(root)
    builds.build(Listener())
    (root / "slides").rename(tmp_path / "away")
    failed = builds.build(Listener())
    assert failed.failure is not None
    assert len(snapshot(root / "output")) == 4
    (tmp_path / "away").rename(root / "slides")
    assert builds.build(Listener()).failure is None


def test_the_sets_folder_is_watched_too(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    builds = rebuilder(root)
    builds.build(Listener())
    assert root in builds.roots()
    assert any(folder.name == "default" for folder in builds.roots())


def test_what_changed_before_the_watch_began_isnt_missed(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    stop = Event()
    for batch in watch_sources(rebuilder(root), stop):
        assert batch
        stop.set()


def test_a_stop_ends_the_watching(tmp_path: Path) -> None:
    stop = Event()
    stop.set()
    assert list(watch_sources(rebuilder(copied("tiny", tmp_path)), stop)) == []


def test_watching_builds_what_is_saved_until_ctrl_c(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    process = start("watch", root, "--only", "deck", "-j", "1")
    try:
        read_until(process.stderr, "made: 4")
        read_until(process.stderr, "waiting for changes")
        change(root / "slides" / DAY / "session_01.md", "어제 지운 파일을", "그제 지운 파일을")
        assert "session_01.pptx" in read_until(process.stderr, ".pptx")
        read_until(process.stderr, "up to date: ")
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        process.communicate()
