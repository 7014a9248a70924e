"""A lesson as a printed handout: its model, its HTML, its PDF, and the schedule embedded in it."""

from builder.handout.attachment import Attachment, attach_day_schedule, attach_schedule
from builder.handout.booklet import BookletPart, render_booklet
from builder.handout.compose import compose_handout, compose_worksheet
from builder.handout.cover import compose_cover
from builder.handout.day import DayEntry, compose_day_handout
from builder.handout.edition import Edition
from builder.handout.handout import Bar, Chapter, ChapterKind, Footnote, Handout
from builder.handout.html import Html, render_html
from builder.handout.illustrate import Illustrations, illustrate
from builder.handout.pdf import Pdf, load_printer, render_pdf
from builder.handout.slide_cue import SlideCue
from builder.handout.theme import HandoutTheme, load_handout_theme

__all__ = [
    "Attachment",
    "Bar",
    "BookletPart",
    "Chapter",
    "ChapterKind",
    "DayEntry",
    "Edition",
    "Footnote",
    "Handout",
    "HandoutTheme",
    "Html",
    "Illustrations",
    "Pdf",
    "SlideCue",
    "attach_day_schedule",
    "attach_schedule",
    "compose_cover",
    "compose_day_handout",
    "compose_handout",
    "compose_worksheet",
    "illustrate",
    "load_handout_theme",
    "load_printer",
    "render_booklet",
    "render_html",
    "render_pdf",
]
