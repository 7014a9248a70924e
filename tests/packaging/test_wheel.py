"""The wheel holds the one import name with all that it needs, and works where nothing else of the project is."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (built,) = folder.glob("*.whl")
    return built


def test_it_holds_one_import_name(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"builder"}


def test_it_holds_what_the_code_opens(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert names >= {
        "builder/py.typed",
        "builder/__main__.py",
        "builder/diagram/engine.js",
        "builder/text/widths.json",
        "builder/language/locale/ko/LC_MESSAGES/classdeck.mo",
        "builder/course/new/ko/slides/week1/day1/session_01.md",
        "builder/course/new/en/course.toml",
        "builder/templates/default/template.toml",
        "builder/templates/default/deck.pptx",
        "builder/templates/default/handout.html.j2",
        "builder/templates/default/handout.css",
    }


def test_an_installed_one_makes_a_deck_and_a_handout(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "new environment"
    venv.create(home, with_pip=False)
    folder = "Scripts" if os.name == "nt" else "bin"
    python = home / folder / "python"
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--no-deps",
        "--no-index",
        str(wheel),
    ]
    subprocess.run(install, capture_output=True, check=True)
    # What the project depends on is not installed a second time, but borrowed from this environment.
    (site,) = home.glob("**/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {
        "LANG": "C.UTF-8"
    }

    def run(*arguments: str, cwd: Path) -> str:
        result = subprocess.run(
            arguments, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert result.returncode == 0, result.stderr
        return result.stdout

    where = run(str(python), "-c", "import builder; print(builder.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(home)
    classdeck = str(home / folder / "classdeck")
    run(classdeck, "new", "과정", "--lang", "ko", cwd=tmp_path)
    run(classdeck, "build", "slides/week1/day1/session_01.md", "--strict", cwd=tmp_path / "과정")
    output = tmp_path / "과정/output/week1/day1"
    assert (output / "session_01.pptx").read_bytes().startswith(b"PK")
    assert (output / "session_01.pdf").read_bytes().startswith(b"%PDF")
