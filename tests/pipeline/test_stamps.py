"""Stamps come back as they were saved, whatever stands in them."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message
from builder.pipeline.digest import Files, digest_bytes
from builder.pipeline.problem_json import problem_from_json, problem_to_json
from builder.pipeline.stamps import Stamp, Stamps, load_stamps, save_stamps

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_MESSAGES = st.builds(
    Message, _TEXTS, st.dictionaries(_TEXTS, st.one_of(_TEXTS, st.integers())).map(lambda d: tuple(d.items()))
)
_PROBLEMS = st.builds(
    Problem,
    code=st.sampled_from(Code),
    severity=st.sampled_from(Severity),
    message=_MESSAGES,
    span=st.builds(Span, path=_TEXTS, line=st.integers(1), column=st.integers(1), end_line=st.integers(0)),
    hint=st.none() | _MESSAGES,
    label=st.none() | _MESSAGES,
)


@given(_PROBLEMS)
def test_a_problem_comes_back(problem: Problem) -> None:
    assert problem_from_json(problem_to_json(problem)) == problem


@given(
    st.dictionaries(
        _TEXTS,
        st.builds(
            Stamp,
            inputs=st.dictionaries(_TEXTS, _TEXTS),
            written=_TEXTS,
            earlier=st.lists(_TEXTS, max_size=2).map(tuple),
            beside=_TEXTS,
            pictures=st.dictionaries(_TEXTS, _TEXTS),
            problems=st.lists(_PROBLEMS, max_size=2).map(tuple),
        ),
        max_size=3,
    )
)
def test_stamps_come_back(products: dict[str, Stamp]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stamps = Stamps(products=products, files={"a.md": (1, 2, "3")}, facts={"a.md": {"key": "x"}})
        save_stamps(Path(folder), stamps)
        assert load_stamps(Path(folder)) == stamps


def test_a_file_that_looks_unchanged_isnt_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"one")
    status = path.stat()
    known = {"a.md": (status.st_size, status.st_mtime_ns, "known before")}
    assert Files(tmp_path, known).digest(path) == "known before"


def test_a_file_of_another_size_or_time_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"one")
    status = path.stat()
    for known in ((2, status.st_mtime_ns, "old"), (3, status.st_mtime_ns - 1, "old")):
        assert Files(tmp_path, {"a.md": known}).digest(path) == digest_bytes(b"one")


def test_a_file_changed_just_now_isnt_trusted_next_time(tmp_path: Path) -> None:
    """Within one step of the disk's clock it could be changed again and look the same."""
    path = tmp_path / "a.md"
    path.write_bytes(b"one")
    files = Files(tmp_path, {})
    files.digest(path)
    assert files.seen == {}


def test_a_file_that_isnt_there_has_no_digest(tmp_path: Path) -> None:
    assert Files(tmp_path, {}).digest(tmp_path / "gone.md") == ""
