"""Sentences in the reader's language."""

from builder.language import msg, translate


def test_a_sentence_inside_a_sentence_is_translated_with_it() -> None:
    inner = msg("the heading has no words")
    whole = msg("{reason}", reason=inner)
    assert translate(whole, "en") == "the heading has no words"
    assert translate(whole, "ko") == translate(inner, "ko") != translate(inner, "en")
    assert str(whole) == "the heading has no words"
