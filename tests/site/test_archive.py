"""The files of a day in one."""

import hashlib
import io
import subprocess
from pathlib import Path
from zipfile import ZipFile

from builder.site import SUMS, pack_archive

FILES = {"session_01.pdf": b"%PDF one", "유인물.pdf": b"%PDF two", "day.ics": b"BEGIN:VCALENDAR"}


def test_the_archive_holds_the_files_in_a_folder_of_its_own() -> None:
    with ZipFile(io.BytesIO(pack_archive(FILES, "week3-day5"))) as archive:
        assert archive.testzip() is None
        found = {name: archive.read(name) for name in archive.namelist()}
    assert {name.removeprefix("week3-day5/") for name in found} == {*FILES, SUMS}
    assert found["week3-day5/session_01.pdf"] == b"%PDF one"


def test_its_sums_are_right(tmp_path: Path) -> None:
    with ZipFile(io.BytesIO(pack_archive(FILES, "day"))) as archive:
        archive.extractall(tmp_path)
    lines = (tmp_path / "day" / SUMS).read_text(encoding="utf-8").splitlines()
    assert {line.partition("  ")[2]: line.partition("  ")[0] for line in lines} == {
        name: hashlib.sha256(data).hexdigest() for name, data in FILES.items()
    }


def test_sha256sum_can_check_it(tmp_path: Path) -> None:
    with ZipFile(io.BytesIO(pack_archive(FILES, "day"))) as archive:
        archive.extractall(tmp_path)
    command = ["sha256sum", "--check", "--quiet", SUMS]
    whole = subprocess.run(command, cwd=tmp_path / "day", capture_output=True, check=False)
    (tmp_path / "day" / "session_01.pdf").write_bytes(b"%PDF broken")
    broken = subprocess.run(command, cwd=tmp_path / "day", capture_output=True, check=False)
    assert (whole.returncode, broken.returncode) == (0, 1)


def test_the_same_files_give_the_same_bytes() -> None:
    backwards = dict(reversed(FILES.items()))
    assert pack_archive(FILES, "day") == pack_archive(backwards, "day")
