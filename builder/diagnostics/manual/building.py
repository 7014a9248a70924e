"""Problems of building, explained."""

from types import MappingProxyType

from builder.diagnostics.code import Code
from builder.diagnostics.manual.entry import Chapter, Entry

BUILDING = Chapter(
    "Building",
    MappingProxyType(
        {
            Code.BAD_TEMPLATE: Entry(
                "Something of a template set can't be used.",
                "The set's own look, or part of it, is left out.",
                "Mend the key or the file that is named.",
                "templates/ours/template.toml:12:1: error[bad-template]: "
                "the template leaves no room for the rail of phases at the top or the bottom edge",
                "",
            ),
            Code.MISSING_LAYOUT: Entry(
                "A PowerPoint template has no layout for some kind of slide.",
                "Another layout serves it.",
                "Add one, or name it under `[layouts]` in `template.toml`.",
                "templates/ours/template.toml:1:1: note[missing-layout]: "
                "the template has no layout for code slides; Title and content serves them",
                "",
            ),
            Code.TEXT_MOVED_TO_NOTES: Entry(
                "A phase holds more than its minutes can show.",
                "What is deeper stands in the notes of its slide; nothing is lost.",
                "Nothing, or shorten the phase; `detail: full` keeps everything on slides.",
                "session_01.md:55:1: note[text-moved-to-notes]: 핵심 개념: 12 slides show 2 of 4 list levels; "
                "the rest and 0 slides are in the notes",
                "",
            ),
            Code.EDITED_PRODUCT: Entry(
                "A product was edited by hand since it was built.",
                "It is kept, and the new one is put beside it.",
                "Take over what you need, then delete one of the two, or build with `--overwrite`.",
                "output/week3/day5/session_01.pptx:1:1: warning[edited-product]: "
                "it was edited by hand and is kept; the new one is session_01.new.pptx",
                "",
            ),
            Code.CANNOT_WRITE: Entry(
                "A product can't be written.",
                "The old one is still whole.",
                "Close it in the program that has it open; see that you may write to the folder.",
                "output/week3/day5/session_01.pptx:1:1: error[cannot-write]: it can't be replaced: Permission denied",
                "",
            ),
            Code.BUILD_FAILED: Entry(
                "A source can't be read, or a product can't be made of it.",
                "The other products are made all the same.",
                "Do what the hint says; where it is a mistake of classdeck's, report it with the file.",
                "slides/week3/day5/session_01.md:1:1: error[build-failed]: the file can't be read: Permission denied",
                "",
            ),
        }
    ),
)
