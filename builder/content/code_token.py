"""Runs of code that are shown alike."""

from dataclasses import dataclass
from enum import StrEnum


class CodeKind(StrEnum):
    """What a run of code is, coarse enough for a theme to have a colour for each."""

    PLAIN = "plain"
    KEYWORD = "keyword"
    STRING = "string"
    COMMENT = "comment"
    NUMBER = "number"
    NAME = "name"
    FUNCTION = "function"
    TYPE = "type"
    TAG = "tag"
    """An element of markup, and the key of a mapping in YAML, JSON and TOML."""
    ATTRIBUTE = "attribute"
    OPERATOR = "operator"
    PUNCTUATION = "punctuation"
    PROMPT = "prompt"
    OUTPUT = "output"
    DELETED = "deleted"
    INSERTED = "inserted"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class CodeToken:
    """A run of characters of one kind, without a line end."""

    text: str
    kind: CodeKind
