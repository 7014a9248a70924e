"""Handouts for whom: their names, their stamps, and who learns what."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from builder.pipeline import BuildOptions, ProductKind
from tests.handout.pdf_text import whole_text
from tests.pipeline.building import HANDOUTS, built, change, copied, made, planned, reasons

DAY = "week1/day1"
SAMPLE = Path(__file__).parents[2] / "slides"
ALL = BuildOptions(products=frozenset({ProductKind.HANDOUT, ProductKind.WORKSHEET}))


def test_each_edition_has_a_name_and_a_stamp_of_its_own(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    built(root, HANDOUTS)
    others = replace(HANDOUTS, editions=("instructor", "large-print"))
    names = [f"{DAY}/{stem}" for stem in ("session_01", "session_02")]
    assert set(reasons(planned(root / "slides" / DAY / "session_01.md", others)).values()) == {"new"}
    report = built(root / "slides" / DAY, others)
    assert [name for name in made(report) if name.startswith(names[0])] == [
        f"{names[0]}.instructor.pdf",
        f"{names[0]}.large-print.pdf",
    ]
    assert reasons(planned(root / "slides" / DAY, others)) == {}
    assert reasons(planned(root / "slides" / DAY, HANDOUTS)) == {}


def test_the_course_says_which_editions_there_are(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    settings = root / "course.toml"
    settings.write_text('editions = ["student", "instructor"]\n' + settings.read_text(encoding="utf-8"))
    names = made(built(root / "slides" / DAY / "session_01.md", HANDOUTS))
    assert names == [f"{DAY}/session_01.instructor.pdf", f"{DAY}/session_01.pdf"]


def test_a_days_handout_leads_to_handouts_of_its_edition(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    built(root / "slides" / DAY / "README.md", replace(HANDOUTS, editions=("instructor",)))
    with pikepdf.open(root / "output" / DAY / "day.instructor.pdf") as pdf:
        addresses = {
            str(each.A.URI) for shown in pdf.pages for each in shown.get("/Annots", []) if "/A" in each
        }
    assert {"session_01.instructor.pdf", "session_02.instructor.pdf"} <= addresses


def test_a_companion_with_blanks_makes_a_worksheet(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    companion = root / "handouts" / DAY / "session_01.md"
    companion.write_text("# 워크시트\n\n이름 ____\n", encoding="utf-8")
    session = root / "slides" / DAY / "session_01.md"
    assert made(built(session, ALL)) == [f"{DAY}/session_01.pdf", f"{DAY}/session_01.worksheet.pdf"]
    with pikepdf.open(root / "output" / DAY / "session_01.worksheet.pdf") as pdf:
        assert [str(field.T) for field in pdf.Root.AcroForm.Fields] == ["blank-1"]
    change(companion, "이름", "이름과 조")
    assert reasons(planned(session, ALL)) == dict.fromkeys(
        (f"{DAY}/session_01.pdf", f"{DAY}/session_01.worksheet.pdf"), "its handout companion changed"
    )
    companion.write_text("# 용어\n\nGit\n: 판을 지키는 것.\n", encoding="utf-8")
    assert made(built(session, ALL)) == [f"{DAY}/session_01.pdf"]


def test_the_day_carries_its_schedule(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    change(root / "slides" / DAY / "README.md", "# ", "---\ndate: 2026-12-04\n---\n\n# ")
    built(root / "slides" / DAY / "README.md", HANDOUTS)
    with pikepdf.open(root / "output" / DAY / "day.pdf") as pdf:
        files = {name: pdf.attachments[name].get_file().read_bytes().decode() for name in pdf.attachments}
    assert sorted(files) == ["schedule.ics", "schedule.json"]
    assert '"schema": "classdeck/day-1"' in files["schedule.json"]
    assert files["schedule.ics"].count("BEGIN:VEVENT") == 2


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every handout and worksheet that students get of two of the sample's sessions and of its day."""
    output = tmp_path_factory.mktemp("sample")
    for stem in ("session_01", "session_06", "README"):
        built_in(output, SAMPLE / "week3" / "day5" / f"{stem}.md")
    return output


def built_in(output: Path, path: Path) -> None:
    from builder.course import load_courses
    from builder.pipeline import build_output

    options = replace(ALL, editions=("student", "large-print"))
    report = build_output(load_courses([path], path).value, output, options, workers=1)[1]
    assert report.built


def test_no_word_of_notes_or_answers_alone_is_in_what_students_get(sample: Path) -> None:
    products = sorted(sample.rglob("*.pdf"))
    assert len(products) == 8
    for stem in ("session_01", "session_06"):
        sources = [SAMPLE / "week3/day5" / f"{stem}.md", SAMPLE.parent / "handouts/week3/day5" / f"{stem}.md"]
        secret, open_ = hidden_words(sources)
        assert len(secret) > 100
        for path in (each for each in products if each.name.startswith(stem)):
            found = words(whole_text(path.read_bytes()))
            assert open_ & found, path.name
            assert secret & found == set(), path.name


def hidden_words(sources: list[Path]) -> tuple[set[str], set[str]]:
    """Return the words that stand in notes and solutions alone, and the others."""
    shown: list[str] = []
    hidden: list[str] = []
    for source in sources:
        for line, is_hidden in lines(source.read_text(encoding="utf-8")):
            (hidden if is_hidden else shown).append(re.sub("[*`~]", "", line))
    open_ = words("\n".join(shown))
    # A diagram's description gives a word that can be seen another particle.
    return {word for word in words("\n".join(hidden)) if not word.startswith(tuple(open_))}, open_


def lines(text: str) -> Iterator[tuple[str, bool]]:
    depth = 0
    for line in text.split("\n"):
        if re.match(r":{3,}\s*(?:notes|solution)\b", line):
            depth += 1
        yield line, depth > 0
        if depth and re.fullmatch(r":{3,}\s*", line):
            depth -= 1


def words(text: str) -> set[str]:
    """Return the words that can be told from pieces of others: Hangul of three syllables and more."""
    return set(re.findall("[가-힣]{3,}", text))
