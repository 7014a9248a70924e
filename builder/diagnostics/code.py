"""Every kind of problem has a code that can be looked up and silenced."""

from enum import StrEnum


class Code(StrEnum):
    """The codes, grouped by the room that finds them; `builder.diagnostics.manual` explains each."""

    # content
    UNKNOWN_CONTAINER = "unknown-container"
    UNCLOSED_CONTAINER = "unclosed-container"
    UNREADABLE_TEXT = "unreadable-text"
    BAD_FRONT_MATTER = "bad-front-matter"
    UNKNOWN_KEY = "unknown-key"
    NESTED_TOO_DEEP = "nested-too-deep"
    HTML_LEFT_OUT = "html-left-out"
    UNSAFE_LINK = "unsafe-link"
    UNKNOWN_ATTRIBUTE = "unknown-attribute"
    SKIPPED_HEADING = "skipped-heading"
    SECOND_TITLE = "second-title"
    EMPTY_HEADING = "empty-heading"
    HEADING_SPACE = "heading-space"
    BROKEN_CODE = "broken-code"
    CODE_LANGUAGE = "code-language"
    MIXED_LINE_ENDS = "mixed-line-ends"
    UNKNOWN_CODE = "unknown-code"
    # lesson
    MISSING_TITLE = "missing-title"
    MISSING_PHASE = "missing-phase"
    REPEATED_PHASE = "repeated-phase"
    WRONG_MINUTES = "wrong-minutes"
    STEPS_OVER_PHASE = "steps-over-phase"
    NO_PHASES = "no-phases"
    PHASE_ORDER = "phase-order"
    GUESSED_MINUTES = "guessed-minutes"
    WRONG_TOTAL = "wrong-total"
    MINUTES_NOTATION = "minutes-notation"
    MISSING_OBJECTIVES = "missing-objectives"
    VAGUE_OBJECTIVE = "vague-objective"
    TOO_MANY_WORDS = "too-many-words"
    TOO_MANY_SLIDES = "too-many-slides"
    LONG_BULLET = "long-bullet"
    MISSING_QUESTION = "missing-question"
    MISSING_SUMMARY = "missing-summary"
    MISSING_REFERENCES = "missing-references"
    MISSING_NEXT = "missing-next"
    # course
    BAD_CONFIG = "bad-config"
    BAD_VALUE = "bad-value"
    MISSING_FILE = "missing-file"
    DUPLICATE_SESSION = "duplicate-session"
    DEAD_LINK = "dead-link"
    SESSION_NUMBER = "session-number"
    DAY_TITLE = "day-title"
    DAY_NUMBER = "day-number"
    DAY_TIME = "day-time"
    DAY_TOPIC = "day-topic"
    UNBUILT_FILE = "unbuilt-file"
    UNLISTED_SESSION = "unlisted-session"
    ORPHAN_COMPANION = "orphan-companion"
    # diagram
    DIAGRAM_MENDED = "diagram-mended"
    DIAGRAM_REFUSED = "diagram-refused"
    DIAGRAM_TOO_SMALL = "diagram-too-small"
    # chart
    CHART_REFUSED = "chart-refused"
    # formula
    FORMULA_REFUSED = "formula-refused"
    # pictures
    MISSING_PICTURE = "missing-picture"
    UNSAFE_PICTURE = "unsafe-picture"
    MISSING_ALT = "missing-alt"
    # theme
    BAD_TEMPLATE = "bad-template"
    MISSING_LAYOUT = "missing-layout"
    # deck
    TEXT_MOVED_TO_NOTES = "text-moved-to-notes"
    # pipeline
    EDITED_PRODUCT = "edited-product"
    CANNOT_WRITE = "cannot-write"
    BUILD_FAILED = "build-failed"
