"""What the agenda's notes advise for a session that runs late."""

from collections.abc import Iterator

from builder.content import Block, ListBlock, ListItem, Paragraph, Strong, Text
from builder.language import label
from builder.lesson import LATE_MINUTES, Cut, Lesson, plan_cuts


def late_notes(lesson: Lesson) -> Iterator[Block]:
    """Yield, for a session five and ten minutes late, what to leave out; nothing where there is nothing."""
    for late in LATE_MINUTES:
        cuts = plan_cuts(lesson, late)
        if cuts:
            head = label("{minutes} minutes late? Leave out:", lesson.language).format(minutes=late)
            yield Paragraph(inlines=(Strong((Text(head),)),), span=lesson.span)
            items = tuple(ListItem(blocks=(_line(cut),), span=cut.span) for cut in cuts)
            yield ListBlock(items=items, span=lesson.span)


def _line(cut: Cut) -> Paragraph:
    minutes, seconds = divmod(cut.seconds, 60)
    text = f"{cut.phase} › {cut.title} ({minutes}:{seconds:02d})"
    return Paragraph(inlines=(Text(text),), span=cut.span)
