"""axe-core's verdict on a page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


def violations(page: Page) -> list[str]:
    """Return what axe-core finds wrong, each as its rule and the first element that breaks it."""
    if not SCRIPT.is_file():
        pytest.fail("axe-core isn't installed: run `npm install`; scripts/test does", pytrace=False)
    # As a value and not as a script element: the page's own policy lets no other script run.
    page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{found['id']}: {found['nodes'][0]['html'][:120]}" for found in result["violations"]]
