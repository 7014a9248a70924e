"""Every kind of problem has a code that can be looked up and silenced."""

from enum import StrEnum


class Code(StrEnum):
    """The codes, grouped by the room that finds them."""

    # content
    UNKNOWN_CONTAINER = "unknown-container"
    UNCLOSED_CONTAINER = "unclosed-container"
    UNREADABLE_TEXT = "unreadable-text"
    BAD_FRONT_MATTER = "bad-front-matter"
    UNKNOWN_KEY = "unknown-key"
    NESTED_TOO_DEEP = "nested-too-deep"
    UNSAFE_LINK = "unsafe-link"
    # lesson
    MISSING_TITLE = "missing-title"
    MISSING_PHASE = "missing-phase"
    REPEATED_PHASE = "repeated-phase"
    WRONG_MINUTES = "wrong-minutes"
    STEPS_OVER_PHASE = "steps-over-phase"
    NO_PHASES = "no-phases"
    # course
    BAD_CONFIG = "bad-config"
    BAD_VALUE = "bad-value"
    MISSING_FILE = "missing-file"
    DUPLICATE_SESSION = "duplicate-session"
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
    DOES_NOT_FIT = "does-not-fit"
    # pipeline
    EDITED_PRODUCT = "edited-product"
    CANNOT_WRITE = "cannot-write"
    BUILD_FAILED = "build-failed"
