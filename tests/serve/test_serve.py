"""What is saved is built again and served, to this machine only."""

import os
import signal
import socket
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.serve.app import PAGE_FOLDER, is_own_host
from tests.cli.running import classdeck
from tests.pipeline.building import change, copied
from tests.serve.running import PATIENCE, Served, serving, wait_for

DAY = "week1/day1"
DECK = f"0/{DAY}/session_01.pptx"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied("tiny", tmp_path_factory.mktemp("serve"))


@pytest.fixture(scope="module")
def served(root: Path) -> Iterator[Served]:
    with serving(root) as running:
        yield running


def session(root: Path, name: str = "session_01.md") -> Path:
    return root / "slides" / DAY / name


def test_the_course_lists_its_sessions(served: Served) -> None:
    course = served.json("course")
    assert [day["place"] for day in course["days"]] == ["en/week1/day1", DAY]
    assert course["days"][1]["entries"][0]["deck"] == DECK


def test_a_deck_is_served_as_pictures_with_notes(served: Served) -> None:
    slides = served.json(f"deck/{DECK}")["slides"]
    assert all(slide["svg"].startswith("<svg ") for slide in slides)
    assert any("⏱" in line for slide in slides for line in slide["notes"])


def test_the_page_names_no_address_outside(served: Served) -> None:
    status, page = served.get("")
    assert status == 200
    for content in (page, served.get("page.js")[1], served.get("page.css")[1]):
        assert b"http" not in content
    assert {path.name for path in PAGE_FOLDER.iterdir()} == {"index.html", "page.js", "page.css"}


def test_another_name_for_this_machine_gets_nothing(served: Served) -> None:
    assert served.get("course", Host="rebound.example")[0] == 421
    assert served.get("course", Host="127.0.0.1.rebound.example:80")[0] == 421
    assert served.get("course", Host="localhost:1234")[0] == 200


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("localhost", True),
        ("LOCALHOST:80", True),
        ("127.0.0.1:8737", True),
        ("[::1]:80", True),
        ("", False),
        ("0.0.0.0:80", False),
        ("localhost.example", False),
        ("192.168.0.2:80", False),
    ],
)
def test_only_the_loopback_is_this_machine(host: str, own: bool) -> None:
    assert is_own_host(host) is own


@pytest.mark.parametrize(
    "path",
    [
        "files/0/.classdeck.json",
        "files/0/../course.toml",
        "files/0/%2e%2e/course.toml",
        "files/0//etc/passwd",
        "files/9/index.html",
        "deck/0/nothing.pptx",
        "deck/0/../course.toml",
        "page/index.html",
    ],
)
def test_nothing_but_products_is_served(served: Served, path: str) -> None:
    assert served.get(path)[0] == 404


def test_what_is_saved_is_shown(served: Served, root: Path) -> None:
    change(session(root), "어제 지운 파일을", "그제 지운 파일을")
    wait_for(lambda: served.words(DECK), lambda words: "그제 지운 파일을" in words)


def test_a_save_that_renames_and_one_right_after_it_are_both_seen(served: Served, root: Path) -> None:
    text = session(root).read_text(encoding="utf-8")
    for word in ("글피", "모레"):
        beside = session(root).with_name(".session_01.md.swp")
        beside.write_text(text.replace("그제", word), encoding="utf-8")
        beside.replace(session(root))
    wait_for(lambda: served.words(DECK), lambda words: "모레 지운 파일을" in words)


def test_a_save_while_a_build_is_running_isnt_missed(served: Served, root: Path) -> None:
    version = served.json("course")["version"]
    os.utime(root / "course.toml")
    change(root / "course.toml", "작은 과정", "짧은 과정")
    served.wait(lambda course: course["version"] > version)
    change(session(root), "모레", "오늘")
    wait_for(lambda: served.words(DECK), lambda words: "오늘 지운 파일을" in words)
    served.wait(lambda course: course["title"] == "짧은 과정")


def test_a_new_session_appears_and_goes_again(served: Served, root: Path) -> None:
    new = session(root, "session_03.md")
    new.write_text("# Session 3: 태그\n\n## 학습 목표 (5분)\n\n- 태그를 단다\n", encoding="utf-8")
    product = root / "output" / DAY / "session_03.pptx"
    served.wait(lambda course: any(e["stem"] == "session_03" for e in course["days"][1]["entries"]))
    wait_for(product.is_file, bool)
    new.unlink()
    served.wait(lambda course: all(e["stem"] != "session_03" for e in course["days"][1]["entries"]))
    assert not product.exists()


def test_a_problem_is_shown_with_its_place(served: Served, root: Path) -> None:
    text = session(root).read_text(encoding="utf-8")
    session(root).write_text(text + "\n![없는 그림](none.png)\n", encoding="utf-8")
    course = served.wait(lambda course: any(p["code"] == "missing-picture" for p in course["problems"]))
    (problem,) = (each for each in course["problems"] if each["code"] == "missing-picture")
    assert f"session_01.md:{text.count(chr(10)) + 2}:" in problem["place"]
    assert served.json("course?lang=ko")["problems"] != course["problems"]
    session(root).write_text(text, encoding="utf-8")
    served.wait(lambda course: all(p["code"] != "missing-picture" for p in course["problems"]))


def test_a_port_that_is_taken_is_said(root: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        run = classdeck("serve", root, "--port", port, cwd=root)
    assert run.returncode == 1
    assert f"port {port} can't be used" in run.stderr
    assert "--port" in run.stderr


def test_ctrl_c_ends_it_though_a_browser_is_connected(tmp_path: Path) -> None:
    with (
        serving(copied("tiny", tmp_path)) as served,
        urllib.request.urlopen(served.address + "events", timeout=PATIENCE) as events,  # noqa: S310 - http
    ):
        assert events.readline()
        served.process.send_signal(signal.SIGINT)
        assert served.process.wait(PATIENCE) == 0
