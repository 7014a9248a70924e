"""Addresses that a product may point to."""

import re
from urllib.parse import SplitResult, quote, urlsplit


def safe_address(address: str) -> str | None:
    """Return `address` as an absolute URI in ASCII (RFC 3986), or None where it may not stand in a deck.

    Only http, https and mailto pass: a relative address has no meaning beside a deck that was moved, and
    PowerPoint offers to repair a deck with a relationship that isn't a URI.
    """
    try:
        parts = urlsplit(address.strip())
        if parts.scheme == "mailto":
            return _encoded(parts, "") if parts.path else None
        if parts.scheme in {"http", "https"} and parts.hostname:
            return _encoded(parts, _authority(parts))
    except ValueError:  # A bracket out of place, a port that is no number, a host without an IDNA form.
        return None
    return None


def _authority(parts: SplitResult) -> str:
    host = parts.hostname or ""
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        host = host.encode("idna").decode("ascii")
    if not _HOST.fullmatch(host):
        raise ValueError(host)
    user = f"{_quoted(parts.netloc.rpartition('@')[0], _PATH)}@" if "@" in parts.netloc else ""
    return f"//{user}{host}" + (f":{parts.port}" if parts.port is not None else "")


def _encoded(parts: SplitResult, authority: str) -> str | None:
    query = f"?{_quoted(parts.query, _QUERY)}" if parts.query else ""
    fragment = f"#{_quoted(parts.fragment, _QUERY)}" if parts.fragment else ""
    whole = f"{parts.scheme}:{authority}{_quoted(parts.path, _PATH)}{query}{fragment}"
    return whole if len(whole) <= _LONGEST else None


def _quoted(text: str, safe: str) -> str:
    return _LONE_PERCENT.sub("%25", quote(text, safe=safe + "%", errors="replace"))


_HOST = re.compile(r"[A-Za-z0-9._~-]+|\[[0-9A-Fa-f:.]+\]")
_PATH = "/:@!$&'()*+,;=-._~"
_QUERY = _PATH + "?"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# Office cuts longer ones off (INTERNET_MAX_URL_LENGTH, 2083 with the terminating zero).
_LONGEST = 2_082
