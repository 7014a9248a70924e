"""The examples of the CommonMark specification, from the npm package `commonmark-spec`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

SPEC = Path(__file__).parents[2] / "node_modules/commonmark-spec/spec.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    number: int
    section: str
    markdown: str
    html: str

    @property
    def words(self) -> list[str]:
        """What its HTML shows, as runs of letters and digits."""
        page = etree.HTML(f"<div>{self.html}</div>")
        etree.strip_elements(page, "script", "style", with_tail=False)
        return re.findall(r"[^\W_]+", "".join(map(str, page.itertext())))


@cache
def spec_examples() -> tuple[Example, ...]:
    """Return every example of the specification; in its text an arrow stands for a tab."""
    text = SPEC.read_text(encoding="utf-8").partition("<!-- END TESTS -->")[0].replace("→", "\t")
    found: list[Example] = []
    section = ""
    for match in _EXAMPLE_OR_HEADING.finditer(text):
        if match["section"]:
            section = match["section"]
        else:
            example = Example(
                number=len(found) + 1, section=section, markdown=match["markdown"], html=match["html"]
            )
            found.append(example)
    return tuple(found)


_EXAMPLE_OR_HEADING = re.compile(
    r"^`{32} example\n(?P<markdown>[\s\S]*?)^\.\n(?P<html>[\s\S]*?)^`{32}$|^#{1,6} *(?P<section>.*)$",
    re.MULTILINE,
)
