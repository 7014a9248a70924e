"""The languages classdeck speaks: messages for its users, labels for its products."""

from builder.language.catalogue import LANGUAGES, label, reader_language, translate
from builder.language.date_text import date_text
from builder.language.detect import detect_language
from builder.language.message import Message, msg

__all__ = [
    "LANGUAGES",
    "Message",
    "date_text",
    "detect_language",
    "label",
    "msg",
    "reader_language",
    "translate",
]
