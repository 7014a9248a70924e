"""The messages that samples get, as a text that people read."""

from pathlib import Path

from tests.hostile.outcome import Outcome

MESSAGES = Path(__file__).with_name("messages.txt")


def described(name: str, outcome: Outcome) -> str:
    """Return what is said of a sample and what is made of it, as a section of the text."""
    made = ", ".join(path.name for path in outcome.products if path.suffix != ".html") or "nothing"
    return "\n".join([name, *(f"    {line}" for line in outcome.said), f"    → {made}", ""])


def expected() -> dict[str, str]:
    """Return the section of each sample by its name."""
    sections = MESSAGES.read_text(encoding="utf-8").split("\n\n")
    return {section.split("\n", 1)[0]: section.rstrip("\n") + "\n" for section in sections if section.strip()}
