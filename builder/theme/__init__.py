"""Template sets: the raw keys a trainer writes → a theme with every colour, face and size decided."""

from builder.theme.files import deck_path, handout_template_path, load_deck, load_handout_style, theme_files
from builder.theme.load import DEFAULT_SET, list_sets, load_theme
from builder.theme.search_folders import search_folders, shipped_folder, user_folder
from builder.theme.theme import (
    DECK_NAMES,
    PURPOSES,
    TINTS,
    TOKEN_KINDS,
    Colours,
    Fonts,
    Logo,
    Rail,
    Sizes,
    Theme,
    Tint,
)

__all__ = [
    "DECK_NAMES",
    "DEFAULT_SET",
    "PURPOSES",
    "TINTS",
    "TOKEN_KINDS",
    "Colours",
    "Fonts",
    "Logo",
    "Rail",
    "Sizes",
    "Theme",
    "Tint",
    "deck_path",
    "handout_template_path",
    "list_sets",
    "load_deck",
    "load_handout_style",
    "load_theme",
    "search_folders",
    "shipped_folder",
    "theme_files",
    "user_folder",
]
