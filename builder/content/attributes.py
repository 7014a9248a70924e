"""Attributes in braces: `{#id .class key=value}`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributes:
    """What stands in the braces after a heading, an item, a fence, a picture or a container's name."""

    identifier: str = ""
    classes: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()

    def get(self, key: str, default: str = "") -> str:
        """Return the value of `key`, or `default`."""
        return next((value for name, value in self.values if name == key), default)


NO_ATTRIBUTES = Attributes()
