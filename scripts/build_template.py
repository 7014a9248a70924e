"""Write the `deck.pptx` of a template set from the colours and faces in its `template.toml`.

    python scripts/build_template.py [NAME] [--out FILE]

The same `template.toml` gives the same bytes. Run it in an environment where classdeck is installed.
"""

import argparse
from pathlib import Path

from deck_template.parts import build_deck

from builder.theme import DEFAULT_SET, load_theme, shipped_folder


def main() -> None:
    """Write the deck of the shipped set named on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("name", nargs="?", default=DEFAULT_SET, help="the template set (default: default)")
    parser.add_argument("--out", type=Path, help="where to write (default: the set's deck.pptx)")
    arguments = parser.parse_args()
    theme = load_theme(arguments.name, search=[shipped_folder()]).value
    out = arguments.out or shipped_folder() / arguments.name / "deck.pptx"
    out.write_bytes(build_deck(theme))


if __name__ == "__main__":
    main()
