"""A machine without a browser."""

import pytest

from tests.browser.chromium import open_browser


def test_a_machine_without_chromium_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(pytest.fail.Exception, match="install Debian's package `chromium`"), open_browser():
        pass
