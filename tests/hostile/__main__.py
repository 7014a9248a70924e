"""Write down the message that each sample gets: `python -m tests.hostile`, then read what changed."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.hostile.messages import MESSAGES, described
from tests.hostile.outcome import build_course
from tests.hostile.samples import SAMPLES


def main() -> None:
    """Build every sample and write what was said."""
    sections = []
    for sample in SAMPLES.values():
        began = perf_counter()
        with TemporaryDirectory() as folder:
            sections.append(described(sample.name, build_course(sample.put(Path(folder)))))
        sys.stderr.write(f"{perf_counter() - began:6.1f} s  {sample.name}\n")
    MESSAGES.write_text("\n".join(sections), encoding="utf-8")


if __name__ == "__main__":
    main()
