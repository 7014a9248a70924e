"""A lesson on the clock → what its slides say."""

from builder.deck.compose.compose_day import compose_day
from builder.deck.compose.compose_slides import CourseLabels, compose_slides, phase_key, session_label
from builder.deck.compose.outline import (
    AgendaDraft,
    AgendaRow,
    ContentDraft,
    DiscussionDraft,
    Draft,
    DraftSection,
    DraftStep,
    Outline,
    PhaseDraft,
    TitleDraft,
)

__all__ = [
    "AgendaDraft",
    "AgendaRow",
    "ContentDraft",
    "CourseLabels",
    "DiscussionDraft",
    "Draft",
    "DraftSection",
    "DraftStep",
    "Outline",
    "PhaseDraft",
    "TitleDraft",
    "compose_day",
    "compose_slides",
    "phase_key",
    "session_label",
]
