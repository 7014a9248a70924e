"""Colours that follow the theme when someone picks another."""

import re
from collections.abc import Mapping


def follow_theme(tree: str, scheme: Mapping[str, str]) -> str:
    """Return `tree` with each colour that the theme has named as the theme's.

    `scheme` holds the theme's accents: six digits → `accent1`. Its grounds and inks are no part of it: a text
    that changed with them would no longer be read on a panel that stays.
    """
    return _FIXED.sub(lambda match: _named(match, scheme), tree) if scheme else tree


_FIXED = re.compile(r'<a:srgbClr val="([0-9A-F]{6})"/>')


def _named(match: re.Match[str], scheme: Mapping[str, str]) -> str:
    name = scheme.get(match.group(1))
    return f'<a:schemeClr val="{name}"/>' if name else match.group()
