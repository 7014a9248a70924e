"""Which addresses may become links, and how they are written."""

import re


def is_safe_address(address: str) -> bool:
    """Return True for http, https, mailto, relative and fragment addresses, False for all others.

    Browsers and viewers drop control characters and spaces before they read the scheme (WHATWG URL, 4.4),
    and so does this.
    """
    bare = _INVISIBLE.sub("", address)
    scheme = _SCHEME.match(bare)
    if scheme is not None:
        return scheme[1].lower() in SAFE_SCHEMES
    return not bare.startswith(("//", "\\\\", "/\\", "\\/"))


def written_address(address: str) -> str:
    """Return `address` with everything but ASCII encoded, as RFC 3986 wants and PowerPoint insists."""
    from markdown_it.common.normalize_url import normalizeLink

    return normalizeLink(_INVISIBLE.sub(lambda found: " " if found[0] == " " else "", address).strip())


SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*)(?::|%3a|&colon;)", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
