"""Sets that try to read what isn't theirs, or to take the machine: each is refused in words."""

import io
import zipfile
from pathlib import Path

import pytest

from builder.diagnostics import Failure, Severity
from builder.pipeline.sets.check_set import check_set
from builder.pipeline.sets.new_set import create_set
from tests.deck.bind_samples import edited, parts_of, shipped_deck, swap
from tests.templates.makes import MAKES
from tests.templates.sets import checked, make_set, search, told

OTHERS = "what belongs to somebody else"


@pytest.mark.parametrize(
    "name",
    ["deck.pptx", "handout.html.j2", "handout.css", "site/index.html.j2", "site/clock.js", "template.toml"],
)
def test_a_link_that_leads_out_is_refused_and_shows_nothing(name: str, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text(OTHERS, encoding="utf-8")
    home = make_set(tmp_path / "course", {})
    (home / name).parent.mkdir(exist_ok=True)
    (home / name).unlink(missing_ok=True)
    (home / name).symlink_to(outside)
    said = told(check_set("acme", search(tmp_path / "course")))
    assert any("leads out of the template set" in line for line in said)
    assert OTHERS not in "".join(said)


def test_a_folder_that_is_a_link_out_is_no_way_round(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.css").write_text(OTHERS, encoding="utf-8")
    home = make_set(tmp_path / "course", {})
    (home / "site").symlink_to(outside)
    assert any("leads out" in line for line in told(check_set("acme", search(tmp_path / "course"))))


@pytest.mark.parametrize(
    "name", ["../logo.png", "/etc/hostname", "C:/logo.png", "..\\logo.png", "a/../../logo.png"]
)
def test_a_logo_outside_the_set_is_refused(name: str, tmp_path: Path) -> None:
    toml = f"[logo]\nfile = '{name}'\n"
    (problem,) = checked(tmp_path, {"template.toml": toml})
    assert (problem.severity, problem.span.line) == (Severity.ERROR, 2)
    assert "name a file in the folder of template.toml" in str(problem.hint)


def bomb() -> bytes:
    buffer = io.BytesIO(shipped_deck())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ppt/media/image1.png", bytes(60_000_000))
    return buffer.getvalue()


def doctype() -> bytes:
    parts = parts_of(shipped_deck())
    name = "ppt/presProps.xml"
    head, _, rest = parts[name].decode().partition("?>")
    parts[name] = f'{head}?><!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>{rest}'.encode()
    return edited({}, {name: parts[name]})


def outside_picture() -> bytes:
    arrow = (
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
        ' Target="https://example.com/spy.png" TargetMode="External"/></Relationships>'
    )
    return edited({"ppt/slideMasters/_rels/slideMaster1.xml.rels": swap("</Relationships>", arrow)})


def path_trick() -> bytes:
    return edited({}, {"../../evil.xml": b"<x/>"})


def macros() -> bytes:
    return edited({}, {"ppt/vbaProject.bin": b"x"})


HOSTILE = {
    "unpacks to 60 MB": bomb,
    "declares a document type": doctype,
    "loads https://example.com/spy.png from outside": outside_picture,
    "points outside the file": path_trick,
    "it carries macros": macros,
}


@pytest.mark.parametrize("reason", HOSTILE)
def test_a_hostile_file_is_refused_wherever_it_comes_in(reason: str, tmp_path: Path) -> None:
    data = HOSTILE[reason]()
    found = told(checked(tmp_path, {"deck.pptx": data}))
    assert any(
        line.startswith("deck.pptx:1: this template can't be used: ") and reason in line for line in found
    )
    (tmp_path / "corporate.pptx").write_bytes(data)
    with pytest.raises(Failure, match=reason):
        create_set(
            "other", tmp_path / "templates", search(tmp_path), deck=tmp_path / "corporate.pptx", language="en"
        )
    assert not (tmp_path / "templates/other").exists()


def test_a_template_that_writes_without_end_is_given_up(tmp_path: Path) -> None:
    endless = "{% for a in range(90000) %}{% for b in range(90000) %}{{ 'x' * 900 }}{% endfor %}{% endfor %}"
    (found,) = told(checked(tmp_path, {"handout.html.j2": endless}))
    assert "the template can't be run: it writes more than" in found


def test_a_name_with_a_line_break_stays_one_line(tmp_path: Path) -> None:
    make_set(tmp_path, {"deck.pptx": MAKES["wide"]()})
    with pytest.raises(Failure):
        check_set("acme\nother", search(tmp_path))
    assert [path.name for path in (tmp_path / "templates").iterdir()] == ["acme"]
