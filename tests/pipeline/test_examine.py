"""What a machine lacks, and the command that mends it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.pipeline.examine import Finding, examine, lacks
from builder.pipeline.machine import ThisMachine

ALL = frozenset({"soffice", "pdftoppm"})


@dataclass(frozen=True)
class Described:
    """A machine as it is described."""

    programs: frozenset[str] = ALL
    libraries: bool = True
    glyphs: str = "가😀"
    blind: bool = False
    writable: bool = True
    fault: str = ""
    system: str = "linux"

    def has_program(self, name: str) -> bool:
        return name in self.programs

    def has_library(self, *names: str) -> bool:
        return self.libraries

    def has_glyph(self, character: str) -> bool | None:
        return None if self.blind else character in self.glyphs

    def can_write(self, folder: Path) -> bool:
        return self.writable

    def draws(self) -> str:
        return self.fault


def missing(machine: Described) -> dict[str, str]:
    """Return what is missing with its remedy."""
    findings = examine(machine, Path("output"))
    return {finding.name.text: finding.remedy for finding in findings if not finding.there}


def verdict(machine: Described) -> bool:
    return lacks(examine(machine, Path("output")))


def test_a_machine_with_everything_lacks_nothing() -> None:
    assert missing(Described()) == {}
    assert not verdict(Described())


@pytest.mark.parametrize(
    ("installer", "command"),
    [
        ("apt-get", "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0"),
        ("dnf", "sudo dnf install pango"),
        ("brew", "brew install pango"),
        ("none", "https://doc.courtbouillon.org/weasyprint/stable/first_steps.html#installation"),
    ],
)
def test_the_remedy_is_a_command_of_the_machine(installer: str, command: str) -> None:
    machine = Described(libraries=False, programs=ALL | {installer})
    assert missing(machine)["Pango"] == command
    assert verdict(machine)


@pytest.mark.parametrize(
    "machine",
    [Described(glyphs="😀"), Described(writable=False), Described(fault="x"), Described(libraries=False)],
)
def test_what_is_needed_stops(machine: Described) -> None:
    assert verdict(machine)


@pytest.mark.parametrize(
    "machine", [Described(glyphs="가"), Described(programs=frozenset()), Described(blind=True)]
)
def test_what_is_only_useful_or_unknown_does_not_stop(machine: Described) -> None:
    assert missing(machine)
    assert not verdict(machine)


def test_this_machine_knows_its_own_folders(tmp_path: Path) -> None:
    machine = ThisMachine()
    assert machine.can_write(tmp_path / "not" / "yet")
    assert not machine.can_write(Path("/proc/classdeck"))
    assert machine.draws() == ""
    assert not machine.has_program("no-such-program-of-classdeck")
    assert not machine.has_library("libno-such-library-of-classdeck.so")


def test_a_finding_says_what_it_is_for() -> None:
    for finding in examine(Described(), Path("output")):
        assert isinstance(finding, Finding)
        assert str(finding.use)
