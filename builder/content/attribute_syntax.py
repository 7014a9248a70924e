"""Reading of attributes in braces."""

import re

from builder.content.attributes import NO_ATTRIBUTES, Attributes


def parse_attributes(text: str) -> Attributes | None:
    """Return what `text`, such as `#id .class key=value title="a b"`, says; None where it says anything else.

    The syntax is Pandoc's (Pandoc User's Guide, "Extension: attributes"), with single quotes as well.
    """
    identifier, classes, values = "", [], []
    place = 0
    while place < len(text):
        found = _PART.match(text, place)
        if found is None:
            return None
        if found["id"]:
            identifier = found["id"]
        elif found["class"]:
            classes.append(found["class"])
        elif found["key"]:
            values.append(
                (found["key"], next(v for v in found.group("double", "single", "bare") if v is not None))
            )
        place = found.end()
    if not (identifier or classes or values):
        return None
    return Attributes(identifier=identifier, classes=tuple(classes), values=tuple(values))


def split_attributes(text: str) -> tuple[str, Attributes]:
    """Return `text` without the attributes in braces at its end, and those attributes.

    `{x=1}` is left alone: one letter before the sign is mathematics rather than a key.
    """
    found = _AT_END.search(text)
    attributes = parse_attributes(found[1]) if found else None
    if found is None or attributes is None or any(len(key) < 2 for key, _ in attributes.values):
        return text, NO_ATTRIBUTES
    return text[: found.start()].rstrip(), attributes


def split_leading_attributes(text: str) -> tuple[Attributes, str]:
    """Return the attributes in braces with which `text` begins, and the rest of it."""
    found = _AT_START.match(text)
    attributes = parse_attributes(found[1]) if found else None
    if found is None or attributes is None:
        return NO_ATTRIBUTES, text
    return attributes, text[found.end() :]


def merge_attributes(first: Attributes, second: Attributes) -> Attributes:
    """Return both; where they disagree the second is right."""
    values = dict(first.values) | dict(second.values)
    return Attributes(
        identifier=second.identifier or first.identifier,
        classes=tuple(dict.fromkeys(first.classes + second.classes)),
        values=tuple(values.items()),
    )


_PART = re.compile(
    r"\s*(?:#(?P<id>[^\s#.{}=\"']+)|\.(?P<class>[^\s#.{}=\"']+)"
    r"|(?P<key>[A-Za-z][\w:-]*)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'{}=<>`]+)))(?=\s|$)\s*"
)
_AT_END = re.compile(r"(?:(?<=\s)|(?<![^\s]))\{([^{}]{1,500})\}\s*\Z")
_AT_START = re.compile(r"\{([^{}]{1,500})\}")
