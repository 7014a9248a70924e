"""What a few diagrams look like, as text; `python -m tests.diagram.test_goldens` writes it anew."""

from pathlib import Path

import pytest

from tests.diagram.description import described
from tests.diagram.sample import drawn, load_sample

FOLDER = Path(__file__).parent / "goldens"
NAMES = ("class", "flowchart_shapes", "flowchart_subgraphs", "flowchart_trees", "pie", "sequence", "state")


@pytest.mark.parametrize("name", NAMES)
def test_a_diagram_looks_as_it_did(name: str) -> None:
    assert described(drawn(load_sample(name))) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def save_goldens() -> None:
    """Write what the diagrams look like now."""
    for name in NAMES:
        (FOLDER / f"{name}.txt").write_text(described(drawn(load_sample(name))), encoding="utf-8")


if __name__ == "__main__":
    save_goldens()
