"""Korean and English are equal: every message has its translation, and what is compiled is what is written."""

import gettext
import io
import string

from scripts.update_messages import LOCALES, load_catalog, messages, mo_bytes, updated

PO = LOCALES / "ko/LC_MESSAGES/classdeck.po"


def test_every_message_is_translated() -> None:
    catalog = updated(load_catalog(PO), messages())
    missing = [message.id for message in catalog if message.id and not message.string]
    assert missing == [], "run scripts/messages and translate what is new"


def test_no_translation_is_left_over() -> None:
    said = set(messages())
    assert [message.id for message in load_catalog(PO) if message.id and message.id not in said] == []


def test_what_is_compiled_is_what_is_written() -> None:
    compiled = gettext.GNUTranslations(io.BytesIO(PO.with_suffix(".mo").read_bytes()))
    for message in load_catalog(PO):
        if message.id and message.string:
            assert compiled.gettext(str(message.id)) == message.string


def test_compiling_gives_the_same_bytes() -> None:
    catalog = updated(load_catalog(PO), messages())
    assert mo_bytes(catalog) == mo_bytes(catalog)


def test_a_translation_has_the_places_of_its_message() -> None:
    for message in load_catalog(PO):
        if message.id:
            assert places(str(message.string)) <= places(str(message.id)), message.id


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
