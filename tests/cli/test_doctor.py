"""`classdeck doctor` at the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.cli.main import command


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, ["doctor", "--lang", "en", "--output", "/proc/classdeck"])
    assert result.exit_code == 1
    assert "✗ write permission: /proc/classdeck" in result.stdout


def test_each_thing_is_told_with_its_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, ["doctor", "--lang", "en"])
    assert "✓ the engine of diagrams — draws Mermaid" in result.stdout
    assert f"✓ write permission: {tmp_path / 'output'}" in result.stdout
