"""Two validators of other people: one in Python, and the Open XML SDK's own."""

import json
import subprocess
from pathlib import Path

from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

SDK = Path(__file__).parents[2] / "node_modules" / ".bin" / "ooxml-validator"
"""The validator of the Open XML SDK, where `npm ci` has put it; it needs no network."""


def audit(path: Path) -> tuple[str, ...]:
    """Return what openxml-audit says against the file, a sentence each."""
    return tuple(str(error) for error in OpenXmlValidator().validate(path).errors)


def validate(path: Path, office: str = "Microsoft365") -> tuple[str, ...]:
    """Return what the Open XML SDK says against the file for one version of Office, a sentence each."""
    run = subprocess.run([SDK, path, "--officeVersion", office], capture_output=True, text=True, check=False)
    report = json.loads(run.stdout)
    return tuple(f"{error.get('path', {})}: {error.get('description')}" for error in report["errors"])
