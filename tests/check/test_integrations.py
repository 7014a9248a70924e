"""What ships for editors, hooks and GitHub fits what a check prints."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import yaml
from click.testing import CliRunner

from builder.cli.main import command
from tests.check.courses import session, write_course

ROOT = Path(__file__).parents[2]


def test_the_problem_matcher_reads_every_problem(tmp_path: Path) -> None:
    write_course(tmp_path, {"slides/week1/day1/session_01.md": session("[a](nowhere.md)\n\n::: note\n:::")})
    shown = CliRunner().invoke(command, ["check", "--lang", "ko", "-v", str(tmp_path)]).stdout
    tasks = json.loads((ROOT / "docs/editors/problem-matcher.json").read_text(encoding="utf-8"))
    (pattern,) = tasks["tasks"][0]["problemMatcher"]["pattern"]
    found = [match for line in shown.splitlines() if (match := re.match(pattern["regexp"], line))]
    assert [match[pattern["code"]] for match in found] == ["dead-link", "unknown-container"]
    assert [match[pattern["severity"]] for match in found] == ["warning", "error"]
    assert all(match[pattern["line"]] == str(number) for match, number in zip(found, (16, 18), strict=True))


def test_hooks_take_sessions_and_readmes_and_run_a_check() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["id"] for hook in hooks} == {"classdeck-check", "classdeck-fix"}
    for hook in hooks:
        name, *arguments = hook["entry"].split()
        assert name == "classdeck"
        assert CliRunner().invoke(command, [*arguments, "--help"]).exit_code == 0
        taken = [
            path
            for path in ("slides/week1/day1/session_01.md", "day_05/README.md", "README.md", "docs/guide.md")
            if re.search(hook["files"], path) and not re.search(hook["exclude"], path)
        ]
        assert taken == ["slides/week1/day1/session_01.md", "day_05/README.md"]


def test_the_action_checks_and_fails_as_it_is_told(tmp_path: Path) -> None:
    write_course(tmp_path, {"slides/week1/day1/session_01.md": session("[a](nowhere.md)")})
    assert _act(tmp_path, strict="false").returncode == 0
    run = _act(tmp_path, strict="true")
    assert run.returncode == 1
    assert run.stdout.startswith("::warning file=slides/week1/day1/session_01.md,line=16,endLine=16,col=5,")


def test_inputs_of_the_action_are_never_run(tmp_path: Path) -> None:
    write_course(tmp_path, {})
    _act(tmp_path, strict="true", paths="$(touch run) `touch run` ; touch run")
    assert not (tmp_path / "run").exists()


def _act(course: Path, *, strict: str, paths: str = "") -> "subprocess.CompletedProcess[str]":
    """Run the action's check with a `classdeck` that is this very code."""
    programs = course / ".programs"
    programs.mkdir(exist_ok=True)
    program = programs / "classdeck"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m builder "$@"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = action["runs"]["steps"][-1]
    given = {"CHECK_PATHS": paths, "CHECK_STRICT": strict, "CHECK_LANGUAGE": "en"}
    assert set(step["env"]) == set(given)
    environment = {**os.environ, **given, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        cwd=course,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
