"""Copies of the sample course to build, change and multiply."""

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
DAY = Path("slides/week3/day5")
SESSIONS_A_DAY = 8


def copy_course(to: Path) -> Path:
    """Return a copy of the sample course with its one Korean day."""
    for name in (DAY, Path("handouts/week3/day5"), Path("templates/default")):
        shutil.copytree(ROOT / name, to / name)
    _copy_settings(to)
    return to


def _copy_settings(to: Path) -> None:
    """Copy the settings, but for booklets: they set all handouts once more, which nothing beside us does."""
    text = (ROOT / "course.toml").read_text(encoding="utf-8")
    kept = re.sub(r"^booklets = .*\n", "", text, flags=re.MULTILINE)
    (to / "course.toml").write_text(kept, encoding="utf-8")


def sessions_of(course: Path) -> tuple[Path, ...]:
    return tuple(sorted((course / DAY).glob("session_*.md")))


def make_course(to: Path, sessions: int) -> Path:
    """Return a course of so many sessions: the sample's over and over, no two with the same words."""
    originals = [path.read_text(encoding="utf-8") for path in sessions_of(ROOT)]
    to.mkdir(parents=True)
    _copy_settings(to)
    shutil.copytree(ROOT / "templates/default", to / "templates/default")
    for number in range(sessions):
        day, place = divmod(number, SESSIONS_A_DAY)
        folder = to / f"slides/week{day // 5 + 1}/day{day % 5 + 1}"
        if not folder.exists():
            shutil.copytree(ROOT / DAY / "images", folder / "images")
        text = _varied(originals[number % len(originals)], number)
        (folder / f"session_{place + 1:02}.md").write_text(text, encoding="utf-8")
    return to


def change(session: Path, round_number: int) -> None:
    """Add a line to a session."""
    with session.open("a", encoding="utf-8") as file:
        file.write(f"\n- 벤치마크가 덧붙인 줄 {round_number}\n")


def _varied(text: str, number: int) -> str:
    """Return the session with its number in every topic and every third item."""
    text = re.sub(r"^(### .*)$", rf"\1 {number}", text, flags=re.MULTILINE)
    return re.sub(r"^(- [^\[].*[가-힣다])$", rf"\1 {number}", text, flags=re.MULTILINE)
