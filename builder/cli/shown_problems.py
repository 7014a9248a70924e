"""Problems as a command prints them."""

from collections.abc import Sequence

from builder import __version__
from builder.cli.voice import Voice
from builder.diagnostics import Problem, Severity


def shown_problems(problems: Sequence[Problem], form: str, voice: Voice) -> str:
    """Return the problems, which stand in reading order, in one of `options.FORMATS`."""
    if form == "json":
        from builder.diagnostics.as_json import as_json

        return as_json(problems, language=voice.language)
    if form == "sarif":
        from builder.diagnostics.as_sarif import as_sarif

        return as_sarif(problems, language=voice.language, version=__version__)
    if form == "github":
        from builder.diagnostics.as_github import as_github

        heard = [p for p in problems if voice.verbose or p.severity is not Severity.NOTE]
        return as_github(heard, language=voice.language)
    from builder.diagnostics.as_text import as_text

    return as_text(
        problems, voice.text_of, language=voice.language, color=voice.paints(out=True), notes=voice.verbose
    )
