"""The languages classdeck speaks: messages for its users, labels for its products."""

from builder.language.catalogue import LANGUAGES, label, reader_language, translate
from builder.language.detect import detect_language
from builder.language.message import Message, msg

__all__ = ["LANGUAGES", "Message", "detect_language", "label", "msg", "reader_language", "translate"]
