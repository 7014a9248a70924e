"""What the names of files and folders say: sessions, weeks, days, languages."""

import re

_SESSION = re.compile(r"(?:session|세션)[ _-]?.*\.(?:md|markdown)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}")
_WEEK = re.compile(r"(?:(?:week|wk|w)[ _-]?(\d{1,3})|(\d{1,3})[ _-]?주(?:차)?)(?!\d)", re.IGNORECASE)
_DAY = re.compile(r"(?:day[ _-]?(\d{1,3})|(\d{1,3})[ _-]?일(?:차)?)(?!\d)", re.IGNORECASE)
_LANGUAGES = frozenset({"ko", "en"})


def is_session(name: str) -> bool:
    """Return whether a file of this name is a session: `session_01.md`."""
    return _SESSION.fullmatch(name) is not None


def is_readme(name: str) -> bool:
    return name.lower() in {"readme.md", "readme.markdown"}


def file_number(stem: str) -> int | None:
    """Return the first number in a file's name, None where it has none."""
    found = _NUMBER.search(stem)
    return int(found[0]) if found else None


def week_number(folder: str) -> int | None:
    """Return 3 for `week3`, `week_03`, `W3-operations` and `3주차`."""
    return _found(_WEEK, folder)


def day_number(folder: str) -> int | None:
    """Return 5 for `day5`, `day_05` and `5일차`."""
    return _found(_DAY, folder)


def folder_language(folder: str) -> str:
    """Return the language that a folder of a language tree names, else nothing."""
    return folder if folder in _LANGUAGES else ""


def place_order(place: str) -> tuple[tuple[int, str], ...]:
    """Return a key for sorting places by their numbers: `week10` comes after `week9`."""
    return tuple((file_number(part) or 0, part) for part in place.split("/"))


def _found(pattern: re.Pattern[str], folder: str) -> int | None:
    match = pattern.match(folder)
    return int(match[1] or match[2]) if match else None
