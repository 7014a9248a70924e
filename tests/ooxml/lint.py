"""A lint for PowerPoint files: what schema validators miss and PowerPoint offers to repair, and a little more."""

from collections.abc import Callable, Iterator

from tests.ooxml.package_rules import PACKAGE_RULES
from tests.ooxml.parts import Parts, open_parts
from tests.ooxml.presentation_rules import PRESENTATION_RULES
from tests.ooxml.schema_rules import SCHEMA_RULES
from tests.ooxml.slide_rules import SLIDE_RULES

Rule = Callable[[Parts], Iterator[str]]
RULES: tuple[Rule, ...] = (*PACKAGE_RULES, *PRESENTATION_RULES, *SLIDE_RULES, *SCHEMA_RULES)


def lint(data: bytes) -> tuple[str, ...]:
    """Return what is wrong with the presentation in `data`, a sentence each; nothing for a sound one."""
    parts = open_parts(data)
    if isinstance(parts, str):
        return (parts,)
    if parts.broken or "ppt/presentation.xml" not in parts.trees:
        return parts.broken or ("no ppt/presentation.xml",)
    return tuple(problem for rule in RULES for problem in rule(parts))
