"""Problems as SARIF, which code scanning services and editors read (OASIS SARIF 2.1.0)."""

import json
import os
from collections.abc import Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote

from builder.diagnostics.manual import manual_entry
from builder.diagnostics.problem import Problem, Severity
from builder.language import translate

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | bool"


def as_sarif(problems: Sequence[Problem], *, language: str, version: str) -> str:
    """Return a SARIF log with one run; its rules are those that were met, `version` is the tool's."""
    codes = list(dict.fromkeys(problem.code for problem in problems))
    rules: list[Json] = [
        {
            "id": str(code),
            "shortDescription": {"text": manual_entry(code).summary},
            "fullDescription": {"text": manual_entry(code).why},
            "help": {"text": manual_entry(code).remedy},
        }
        for code in codes
    ]
    log: Json = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "classdeck", "version": version, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem, codes.index(problem.code), language) for problem in problems],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(problem: Problem, rule: int, language: str) -> Json:
    text = translate(problem.message, language)
    if problem.hint is not None:
        text += f" — {translate(problem.hint, language)}"
    result: dict[str, Json] = {
        "ruleId": str(problem.code),
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": text},
    }
    if problem.span.path:
        result["locations"] = [{"physicalLocation": _location(problem)}]
    if problem.edit is not None:
        result["fixes"] = [_fix(problem)]
    return result


_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def _location(problem: Problem) -> Json:
    span = problem.span
    region: dict[str, Json] = {"startLine": span.line, "startColumn": span.column}
    if span.last_line > span.line:
        region["endLine"] = span.last_line
    return {"artifactLocation": _artifact(problem), "region": region}


def _artifact(problem: Problem) -> Json:
    # A URI reference (SARIF 2.1.0, 3.4.3): slashes, and everything but ASCII encoded.
    return {"uri": quote(problem.span.path.replace(os.sep, "/"))}


def _fix(problem: Problem) -> Json:
    edit = problem.edit
    assert edit is not None
    region: Json = {
        "startLine": edit.line,
        "startColumn": edit.column,
        "endColumn": edit.column + len(edit.old),
    }
    replacement: Json = {"deletedRegion": region, "insertedContent": {"text": edit.new}}
    return {"artifactChanges": [{"artifactLocation": _artifact(problem), "replacements": [replacement]}]}
