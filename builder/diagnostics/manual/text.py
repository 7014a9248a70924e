"""Problems of the text itself, explained."""

from types import MappingProxyType

from builder.diagnostics.code import Code
from builder.diagnostics.manual.entry import Chapter, Entry

TEXT = Chapter(
    "The text",
    MappingProxyType(
        {
            Code.UNREADABLE_TEXT: Entry(
                "The file isn't UTF-8, or holds characters that no text holds.",
                "Other encodings lose letters; control characters break PowerPoint files.",
                "Save the file as UTF-8, and delete the character that the line shows.",
                "과정 \x07 종료",
            ),
            Code.MIXED_LINE_ENDS: Entry(
                "Some lines end in CRLF, others in LF.",
                "Git shows changes that nobody made.",
                "Let your editor write one kind. `--fix` does.",
                "- 하나\r\n- 둘\r\n",
            ),
            Code.BAD_FRONT_MATTER: Entry(
                "What stands between the first lines of dashes isn't a list of keys and values.",
                "None of its keys is known: neither title nor start nor pacing.",
                "Write `key: value` lines, with quotes around a value that holds a colon.",
                "---\ntitle: GitOps: 개념\n---\n# Session 1: GitOps\n",
            ),
            Code.HEADING_SPACE: Entry(
                "No ordinary space follows the signs of a heading.",
                "Markdown takes the line for a paragraph: the phase or topic is lost.",
                "Put a space there. `--fix` does.",
                "###동기화 전략",
            ),
            Code.EMPTY_HEADING: Entry(
                "A heading has no words.",
                "It makes a slide without a title.",
                "Give it words, or delete the line.",
                "###",
            ),
            Code.SKIPPED_HEADING: Entry(
                "A heading is more than one level below the one before it.",
                "Screen readers and tagged PDFs follow the levels.",
                "Use one sign fewer.",
                "##### 세부 단계",
            ),
            Code.SECOND_TITLE: Entry(
                "The file has two level-1 headings.",
                "The first is the session's title; a second one parts the file in two.",
                "Use two signs, or put a comment of a script into a fence.",
                "# 설치",
            ),
            Code.NESTED_TOO_DEEP: Entry(
                "Lists, quotes or tags stand too deep within each other.",
                "Nobody reads a twentieth level; it is shown as plain text.",
                "Split the list, or move its inner part under a heading of its own.",
                "- " * 60 + "깊다",
            ),
            Code.HTML_LEFT_OUT: Entry(
                "An HTML element runs a program, sets a style or takes something from another computer.",
                "Slides and paper can't do that: its words are kept, what it does is not.",
                "Write a link, or put a drawing into a file of its own.",
                '<iframe src="https://example.org/video"></iframe>',
            ),
            Code.UNKNOWN_CONTAINER: Entry(
                "`:::` is followed by a name that isn't known.",
                "The text stands there without the meaning you gave it: notes would be shown to the class.",
                "Use the name that is suggested.",
                "::: note\n강사만 보는 말\n:::",
            ),
            Code.UNCLOSED_CONTAINER: Entry(
                "A container, a fence, a comment or a tag is never closed, or a closing line closes nothing.",
                "Everything below belongs to it.",
                "Add the closing line, with as many colons or backticks as the opening one.",
                "::: notes\n강사만 보는 말",
            ),
            Code.UNKNOWN_ATTRIBUTE: Entry(
                "A key in braces means nothing where it stands, or has a value it can't have.",
                "It is left out. In a paragraph the braces vanish as well.",
                "Use the key that is suggested; write braces that belong to the sentence as code.",
                '```yaml {hl_line="2"}\na: 1\nb: 2\n```',
            ),
            Code.UNSAFE_LINK: Entry(
                "A link leads to something other than a web page, a mail address or a file.",
                "`javascript:` and the like run code on the reader's machine; only the words are kept.",
                "Link to `https:`, `http:`, `mailto:` or a relative path.",
                "[눌러 보세요](javascript:alert(1))",
            ),
            Code.UNKNOWN_CODE: Entry(
                "A comment or `course.toml` silences a problem that doesn't exist.",
                "Nothing is silenced.",
                "Copy the name from the brackets behind `warning` or `error`.",
                "<!-- classdeck: silence missing-alternative -->",
            ),
        }
    ),
)
