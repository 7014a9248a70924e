"""The gettext catalogues: English sentences → the reader's language."""

import gettext
import locale
import os
from functools import cache
from pathlib import Path

from builder.language.message import Message
from builder.language.particles import with_particles

DOMAIN = "classdeck"
LANGUAGES = ("en", "ko")
_FOLDER = Path(__file__).parent / "locale"


def translate(message: Message | str, language: str) -> str:
    """Return `message` in `language`; a sentence without a translation stays English."""
    if isinstance(message, str):
        return _catalogue(language).gettext(message)
    values = {
        key: translate(value, language) if isinstance(value, Message) else value
        for key, value in message.values
    }
    text = _catalogue(language).gettext(message.text).format(**values)
    return with_particles(text) if language == "ko" else text


def label(text: str, language: str) -> str:
    """Return a word that products show, such as a column's head, in the lesson's language."""
    return _catalogue(language).gettext(text)


def reader_language(choice: str | None = None) -> str:
    """Return the language to speak: `choice`, else the locale's where we have a catalogue, else English."""
    wanted = choice or next((os.environ[key] for key in _LOCALE_VARIABLES if os.environ.get(key)), None)
    wanted = wanted or locale.getlocale()[0] or "en"
    code = wanted.replace("-", "_").partition("_")[0].lower()
    return "ko" if code in {"ko", "korean"} else "en"


# The order in which gettext itself asks them (GNU gettext manual, 2.3.1).
_LOCALE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, _FOLDER, languages=[language], fallback=True)
