"""The programs of other people that the proofs need; a test that finds one missing fails and says how to get it."""

import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SOURCES = {
    "soffice": "Debian and Ubuntu: apt-get install libreoffice-impress",
    "pdftotext": "Debian and Ubuntu: apt-get install poppler-utils",
    "qpdf": "Debian and Ubuntu: apt-get install qpdf",
    "fc-match": "Debian and Ubuntu: apt-get install fontconfig",
    "ooxml-validator": "npm ci, in the project's root",
}

FAMILIES = {
    "Malgun Gothic": ("Noto Sans CJK KR", "fonts-noto-cjk"),
    "Consolas": ("DejaVu Sans Mono", "fonts-dejavu-core"),
}
"""What stands in for the fonts that every PowerPoint has, and the package of Debian that holds it."""

_FONTS_CONF = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
{matches}
</fontconfig>
"""
_MATCH = """\
<match target="pattern">
<test name="family"><string>{asked}</string></test>
<edit name="family" mode="assign" binding="strong"><string>{given}</string></edit>
</match>"""


@cache
def program(name: str) -> str:
    """Return the path of a program; fail the test where the machine has none."""
    path = shutil.which(name) or shutil.which(name, path=str(ROOT / "node_modules" / ".bin"))
    if path is None:
        pytest.fail(f"{name} is missing, and this proof needs it: {SOURCES[name]}", pytrace=False)
    return path


def run(name: str, *arguments: str | Path, timeout: int = 120) -> subprocess.CompletedProcess[str]:
    """Return what the program says; its exit code is the caller's to judge."""
    command = [program(name), *map(str, arguments)]
    # pdftotext writes an emoji of a document's title as two halves, which is no UTF-8.
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", timeout=timeout, check=False
    )


def save_fonts_conf(path: Path, families: Sequence[str] = tuple(FAMILIES)) -> Path:
    """Save a fontconfig file that gives the stand-ins; fail the test where a stand-in isn't installed."""
    for family in families:
        given, package = FAMILIES[family]
        found = run("fc-match", "--format=%{family}", given).stdout
        if given not in found:
            pytest.fail(
                f"the font {given} is missing, and this proof sets {family} in it: apt-get install {package}",
                pytrace=False,
            )
    matches = "\n".join(_MATCH.format(asked=family, given=FAMILIES[family][0]) for family in families)
    path.write_text(_FONTS_CONF.format(matches=matches), encoding="utf-8")
    return path
