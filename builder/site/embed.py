"""Values and scripts inside a page."""

import base64
import hashlib
import json

from markupsafe import Markup


def embedded_json(value: object) -> Markup:
    """Return JSON that can stand in a `script` element: no `<` ends it (HTML Living Standard, 4.12.1.3)."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704


def embedded_text(text: str) -> Markup:
    """Return a template set's own style sheet or script, as it stands."""
    return Markup(text)  # noqa: S704


def page_policy(script: str) -> str:
    """Return a Content Security Policy (CSP Level 3) for a page whose one script is `script`.

    The page asks no other address for anything; scripts that its own server adds may run.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'self' 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'"
    )
