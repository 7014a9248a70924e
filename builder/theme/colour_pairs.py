"""Which text stands on which ground, by the keys of `template.toml`."""

from collections.abc import Iterator

from builder.theme.theme import TINTS, TOKEN_KINDS, Colours

Pair = tuple[str, str, str, str]
"""The key of a text and its colour, the key of its ground and its colour."""

_WORDS = ("text", "muted", "accent", "link")
_COVER_WORDS = ("cover_text", "cover_muted", "cover_accent")


def colour_pairs(colours: Colours) -> Iterator[Pair]:
    """Yield every text with the grounds that it stands on, in decks, handouts and on the site."""
    for ground in ("background", "surface"):
        for role in _WORDS:
            yield _pair(colours, role, ground)
    yield _pair(colours, "visited", "background")
    for role in _COVER_WORDS:
        yield _pair(colours, role, "cover")
    for ground in ("code_background", "code_lit"):
        for kind in TOKEN_KINDS:
            yield f"colours.code.{kind}", colours.code[kind], f"colours.{ground}", getattr(colours, ground)
    yield _pair(colours, "terminal_text", "terminal")
    for name in TINTS:
        tint = colours.tint(name)
        yield f"colours.{name}.text", tint.text, f"colours.{name}.background", tint.background


def _pair(colours: Colours, role: str, ground: str) -> Pair:
    return f"colours.{role}", getattr(colours, role), f"colours.{ground}", getattr(colours, ground)
