"""What each key of `template.toml` means: for new sets and for the documentation."""

from collections.abc import Mapping
from types import MappingProxyType

from builder.language import Message, msg
from builder.theme.keys import KEYS

_COLOURS: Mapping[str, Message] = MappingProxyType(
    {
        "background": msg("the page"),
        "text": msg("running text"),
        "muted": msg("secondary words: captions, footers, times"),
        "accent": msg("what stands out: bullets, rules, small headings"),
        "accents": msg("the series of charts and the branches of diagrams, in order; six or more"),
        "surface": msg("panels, bands of tables, the boxes of diagrams"),
        "line": msg("hairlines of tables and panels"),
        "link": msg("links"),
        "visited": msg("links that were followed"),
        "cover": msg("the ground of title slides and phase openers; headings of handouts"),
        "cover_text": msg("text on it"),
        "cover_muted": msg("secondary words on it"),
        "cover_accent": msg("what stands out on it"),
        "phases": msg("one colour a phase, in order; a further phase begins again"),
        "code_background": msg("the ground of code"),
        "code_lit": msg("the ground of a highlighted line of code"),
        "terminal": msg("the ground of terminal sessions"),
        "terminal_text": msg("text on it"),
    }
)
_TINTS: Mapping[str, Message] = MappingProxyType(
    {
        "tip": msg("panels of ::: tip"),
        "warning": msg("panels of ::: warning"),
        "exercise": msg("panels of ::: exercise"),
        "quote": msg("quotations"),
    }
)
_LAYOUTS: Mapping[str, Message] = MappingProxyType(
    {
        "title": msg("the first slide"),
        "agenda": msg("the table of phases"),
        "phase": msg("the opener of a phase"),
        "content": msg("a title and text: most slides"),
        "two-content": msg("text beside text, code or a drawing"),
        "code": msg("code alone"),
        "picture": msg("a picture or a drawing alone"),
        "table": msg("a table alone"),
        "discussion": msg("a question and its steps"),
        "closing": msg("summary, references, next session"),
    }
)
_OTHERS: Mapping[str, Message] = MappingProxyType(
    {
        "title": msg("what the set is called in lists"),
        "extends": msg("the set that this one builds on; default unless written"),
        "fonts.latin": msg("slides: Latin letters"),
        "fonts.korean": msg("slides: Hangul"),
        "fonts.heading_latin": msg("titles of slides: Latin letters; the face of the text unless written"),
        "fonts.heading_korean": msg("titles of slides: Hangul; the face of the text unless written"),
        "fonts.mono_latin": msg("code on slides: Latin letters"),
        "fonts.mono_korean": msg("code on slides: Hangul"),
        "fonts.handout": msg("handouts, the page and drawings: the first face that is installed"),
        "fonts.handout_mono": msg("code in handouts: the first face that is installed"),
        "sizes.min_text": msg("the smallest text on a slide, in points"),
        "sizes.min_code": msg("the smallest code"),
        "sizes.min_table": msg("the smallest text of a table"),
        "rail.show": msg("whether slides show the strip of phases"),
        "rail.place": msg("top or bottom; the other edge where that one has no room"),
        "rail.height": msg("its height in points"),
        "footer.show": msg("whether slides show course, session and title at their foot"),
        "logo.file": msg("a PNG, JPEG or SVG beside this file"),
        "logo.dark_file": msg("the same for dark grounds"),
        "logo.slides": msg("all, title for the first slide alone, or none"),
        "logo.handout": msg("whether it stands at the head of handouts"),
        "logo.place": msg("top-left, top-right, bottom-left or bottom-right; the nearest corner with room"),
        "logo.height": msg("its height in points; twice that on the first slide"),
        "logo.alt": msg("what it shows, for those who can't see it; empty for an ornament"),
    }
)


def key_note(key: str) -> Message:
    """Return what `key`, one of `KEYS`, means; KeyError for another."""
    table, _, name = key.rpartition(".")
    if table == "colours":
        return _COLOURS[name]
    if table == "layouts":
        return _LAYOUTS[name]
    if table == "colours.code":
        return msg("code: {kind}", kind=name)
    if table.startswith("colours."):
        return _TINTS[table.removeprefix("colours.")]
    return _OTHERS[key]


KEY_NOTES: Mapping[str, Message] = MappingProxyType({key: key_note(key) for key in KEYS})
