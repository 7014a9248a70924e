"""Look for inputs that break classdeck: `python -m tests.fuzz --seconds 60`.

Where atheris is installed (it has wheels for Linux on x86-64), it steers by the lines that an input reaches; elsewhere
inputs are drawn at random. An input that breaks a target is saved and the run ends with a status other than 0.
"""

import argparse
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import mkdtemp

CORPUS = Path(__file__).parent / "corpus"
LARGEST = 4096
"""Bytes of an input: more find nothing that these don't, and take longer."""
SLOWEST = 60
"""Seconds that one input may take."""
MEMORY = 2_000
"""Megabytes that the process may grow to."""


def main() -> None:
    """Try inputs on one target until the time is over or enough were tried."""
    options = _options()
    if find_spec("atheris"):
        _steered(options)
    else:
        _drawn(options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--target", default="reader", help="settings, reader, deck, handout or pdf")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--runs", type=int, default=-1, help="inputs to try at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, help="where inputs that reach new lines are kept")
    parser.add_argument("--found", type=Path, default=Path("output"), help="where a bad input is saved")
    return parser.parse_args()


def _steered(options: argparse.Namespace) -> None:
    import atheris

    with atheris.instrument_imports(include=["builder", "markdown_it", "mdit_py_plugins"]):
        from tests.fuzz.mutate import mutate
        from tests.fuzz.targets import TARGETS

    def changed(data: bytes, largest: int, seed: int) -> bytes:
        return mutate(data, Random(seed), largest)

    # The first folder is where inputs that reach new lines are kept.
    kept = str(options.corpus or mkdtemp(prefix="classdeck-fuzz-"))
    arguments = [
        sys.argv[0],
        f"-max_len={LARGEST}",
        f"-timeout={SLOWEST}",
        f"-rss_limit_mb={MEMORY}",
        f"-runs={options.runs}",
        f"-max_total_time={options.seconds}",
        f"-seed={options.seed}",
        f"-artifact_prefix={options.found}/",
        "-verbosity=0",
        "-print_final_stats=1",
        kept,
        str(CORPUS),
    ]
    atheris.Setup(arguments, TARGETS[options.target], custom_mutator=changed)
    atheris.Fuzz()


def _drawn(options: argparse.Namespace) -> None:
    from tests.fuzz.mutate import mutate
    from tests.fuzz.targets import TARGETS

    random = Random(options.seed)
    seeds = [path.read_bytes() for path in sorted(CORPUS.iterdir())]
    end = time.monotonic() + options.seconds
    runs = 0
    while time.monotonic() < end and runs != options.runs:
        data = mutate(random.choice(seeds), random, LARGEST)
        try:
            TARGETS[options.target](data)
        except BaseException:
            kept = options.found / "broken-input"
            kept.write_bytes(data)
            sys.stderr.write(f"this input broke {options.target}: {kept}\n")
            raise
        runs += 1
    sys.stderr.write(f"{options.target}: {runs} inputs, none broke it\n")


if __name__ == "__main__":
    main()
