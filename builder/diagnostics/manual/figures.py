"""Problems of code, diagrams, charts, formulas and pictures, explained."""

from types import MappingProxyType

from builder.diagnostics.code import Code
from builder.diagnostics.manual.entry import Chapter, Entry

FIGURES = Chapter(
    "Code, diagrams, charts, formulas, pictures",
    MappingProxyType(
        {
            Code.BROKEN_CODE: Entry(
                "A block of JSON, YAML, TOML or Python doesn't parse.",
                "Learners copy it and it fails. Templates (`{{ … }}`) and blocks that leave something out (`...`) "
                "are never parsed.",
                "Mend it where reading stops, or name another language (`text`).",
                '```json\n{"replicas": 3,}\n```',
            ),
            Code.CODE_LANGUAGE: Entry(
                "The language of a fence is misspelt, or missing though there is no doubt.",
                "The code stays grey, and a diagram stays text.",
                "Write the language. `--fix` does.",
                "```yalm\nreplicas: 3\n```",
            ),
            Code.DIAGRAM_MENDED: Entry(
                "Mermaid refuses the diagram as written; it was drawn with a small change.",
                "Other tools, GitHub among them, show an error instead.",
                "Write the line as the hint says.",
                "```mermaid\nflowchart LR\n  A --> B[patches (inline)]\n```",
            ),
            Code.DIAGRAM_REFUSED: Entry(
                "Mermaid can't read the diagram, or it is too large to be drawn.",
                "Its source is shown in its place.",
                "Look at the line that is shown; https://mermaid.live draws while you type.",
                "```mermaid\nflowchart LR\n  A --> --> B\n```",
            ),
            Code.DIAGRAM_TOO_SMALL: Entry(
                "However it is turned, the smallest words of the diagram stand below 10 points on its slide.",
                "From the last row nobody can read it.",
                "Draw two diagrams, shorten the words inside the boxes, or break a long row into several.",
                "session_01.md:40:1: warning[diagram-too-small]: the smallest words of the diagram are 7.8 points high "
                "on its slide; 10 can be read from the room",
                "",
            ),
            Code.CHART_REFUSED: Entry(
                "The data of a chart can't be read.",
                "Its source is shown in its place.",
                "Write a `type:` line, then CSV with a header row.",
                "```chart\ntype: bar\n월,비용\n1월,많다\n```",
            ),
            Code.FORMULA_REFUSED: Entry(
                "A formula can't be read.",
                "Its source is shown in its place.",
                "Look at the command that is named; most of LaTeX's mathematics is known.",
                "$$\n\\frac{1}{\n$$",
            ),
            Code.MISSING_PICTURE: Entry(
                "A picture isn't where its address says.",
                "Its description stands in its place.",
                "Put the file there, or correct the address. `--fix` does where only one file can be meant.",
                "![구성도](images/architecture.png)",
            ),
            Code.UNSAFE_PICTURE: Entry(
                "A picture lies outside the course or on another computer, or is too large.",
                "A course is built from its own files: without a network, and on any computer.",
                "Put a PNG or JPEG file into the course and name it relative to the Markdown file.",
                "![로고](https://example.com/logo.png)",
            ),
            Code.MISSING_ALT: Entry(
                "A picture has no description.",
                "Learners who can't see it get nothing, and a tagged PDF must have one.",
                "Say between the brackets what it shows.",
                "![](images/capacity.png)",
            ),
        }
    ),
)
