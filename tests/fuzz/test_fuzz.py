"""The inputs that fuzzing begins with pass every target, and so do inputs made of them."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from tests.fuzz.mutate import mutate
from tests.fuzz.targets import TARGETS, Fault, expect_harmless, expect_told

CORPUS = {path.name: path.read_bytes() for path in sorted((Path(__file__).parent / "corpus").iterdir())}


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("name", CORPUS)
def test_what_fuzzing_begins_with_passes(name: str, target: str) -> None:
    TARGETS[target](CORPUS[name])


@pytest.mark.parametrize("target", ["settings", "reader", "deck", "handout"])
@settings(max_examples=25)
@given(name=st.sampled_from(sorted(CORPUS)), seed=st.integers(0, 2**32))
def test_what_is_made_of_it_passes(target: str, name: str, seed: int) -> None:
    TARGETS[target](mutate(CORPUS[name], Random(seed), 2048))


@given(data=st.binary(max_size=300), seed=st.integers(0, 2**32), largest=st.integers(0, 500))
def test_an_input_never_grows_beyond_its_bound(data: bytes, seed: int, largest: int) -> None:
    changed = mutate(data, Random(seed), largest)
    assert len(changed) <= largest
    assert changed == mutate(data, Random(seed), largest)


def test_a_failure_of_classdeck_is_a_fault() -> None:
    failed = Problem(
        code=Code.BUILD_FAILED, severity=Severity.ERROR, message=msg("x"), span=Span(path="session_01.md")
    )
    with pytest.raises(Fault):
        expect_told([failed])


@pytest.mark.parametrize(
    "html",
    [
        "<p><script>x()</script>",
        "<p onclick='x()'>",
        "<a href=' JavaScript:x()'>",
        "<img src='https://example.org/a.png'>",
        "<iframe></iframe>",
    ],
)
def test_a_page_that_runs_or_asks_is_a_fault(html: str) -> None:
    with pytest.raises(Fault):
        expect_harmless(html)
