"""Problems for people, programs, GitHub and code scanning."""

import json

from builder.diagnostics import Code, Edit, Problem, Severity, Span
from builder.diagnostics.as_github import as_github
from builder.diagnostics.as_json import as_json
from builder.diagnostics.as_sarif import as_sarif
from builder.diagnostics.as_text import as_text
from builder.language import msg

ALT = Problem(
    code=Code.MISSING_ALT,
    severity=Severity.WARNING,
    message=msg("the picture {address} has no description", address="a,b:c%.png"),
    span=Span(path="한글 폴더/session_01.md", line=3, column=2, end_line=4),
    hint=msg("say what it shows"),
)
NOTE = Problem(
    code=Code.CODE_LANGUAGE,
    severity=Severity.NOTE,
    message=msg("the fence doesn't say so"),
    span=Span(path="한글 폴더/session_01.md", line=5),
    hint=msg("say what it shows"),
    edit=Edit(line=5, column=1, old="```", new="```yaml"),
)


def test_github_gets_one_command_a_problem() -> None:
    assert as_github((ALT,), language="en") == (
        "::warning file=한글 폴더/session_01.md,line=3,endLine=4,col=2,title=missing-alt"
        "::the picture a,b:c%25.png has no description%0Asay what it shows\n"
    )


def test_a_path_cannot_break_out_of_a_command() -> None:
    span = Span(path="a,line=9::error::b\n.md")
    written = as_github(
        (Problem(code=Code.DEAD_LINK, severity=Severity.NOTE, message=msg("x"), span=span),), language="en"
    )
    assert written.startswith("::notice file=a%2Cline=9%3A%3Aerror%3A%3Ab%0A.md,line=1")
    assert written.count("\n") == 1


def test_json_says_everything_of_a_problem() -> None:
    report = json.loads(as_json((ALT, NOTE), language="en"))
    assert report["counts"] == {"error": 0, "warning": 1, "note": 1}
    assert report["problems"][0] == {
        "path": "한글 폴더/session_01.md",
        "line": 3,
        "column": 2,
        "endLine": 4,
        "severity": "warning",
        "code": "missing-alt",
        "message": "the picture a,b:c%.png has no description",
        "hint": "say what it shows",
        "fixable": False,
    }
    assert report["problems"][1]["fixable"] is True


def test_sarif_has_a_rule_for_each_kind_and_a_fix_for_what_can_be_mended() -> None:
    run = json.loads(as_sarif((ALT, NOTE, ALT), language="en", version="1.2.3"))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["missing-alt", "code-language"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 0]
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "%ED%95%9C%EA%B8%80%20%ED%8F%B4%EB%8D%94/session_01.md"
    assert location["region"] == {"startLine": 3, "startColumn": 2, "endLine": 4}
    (replacement,) = run["results"][1]["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement == {
        "deletedRegion": {"startLine": 5, "startColumn": 1, "endColumn": 4},
        "insertedContent": {"text": "```yaml"},
    }


def test_text_says_a_hint_once_and_counts_the_kinds() -> None:
    text = as_text((ALT, NOTE), lambda path: None, language="en", notes=True)
    assert text == (
        "한글 폴더/session_01.md:3:2: warning[missing-alt]: the picture a,b:c%.png has no description\n"
        "  = say what it shows\n"
        "한글 폴더/session_01.md:5:1: note[code-language]: the fence doesn't say so\n"
        "\n"
        "errors: 0, warnings: 1, notes: 1 (1 missing-alt, 1 code-language)\n"
        "can be mended with --fix: 1\n"
    )


def test_notes_are_counted_until_they_are_asked_for() -> None:
    text = as_text((NOTE,), lambda path: None, language="en")
    assert (
        text == "errors: 0, warnings: 0, notes: 1\ncan be mended with --fix: 1\n--verbose shows the notes\n"
    )


def test_nothing_is_said_where_nothing_is_wrong() -> None:
    assert as_text((), lambda path: None, language="en") == ""
