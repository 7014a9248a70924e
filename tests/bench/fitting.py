"""What fitting and diagrams cost in a build."""

from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

from builder.pipeline import ProductKind
from tests.bench.course_copies import copy_course
from tests.bench.in_process import ALL, build_here, watched
from tests.bench.report import Section, percent, seconds

DECKS = frozenset({ProductKind.DECK})


def fitting(rounds: int) -> Section:
    """Return the share of fitting in warm builds of the sample day in one process."""
    with TemporaryDirectory() as folder:
        course = copy_course(Path(folder) / "course")
        build_here(course)
        whole, decks, spent = [], [], []
        for _ in range(rounds):
            with watched() as watches:
                whole.append(build_here(course))
            spent.append(watches.fitting)
            decks.append(build_here(course, DECKS))
    base = median(whole)
    return Section(
        title="Fitting",
        text="Measuring and dividing slides (`paginate` without the drawing of diagrams) in a warm build of the sample day\n"
        "in one process: decks, handouts, the day and the page. Processor time.",
        header=("step", "processor", "of the build"),
        rows=(
            ("whole build", seconds(base), percent(base, base)),
            ("build of decks only", seconds(median(decks)), percent(median(decks), base)),
            ("fitting", seconds(median(spent)), percent(median(spent), base)),
        ),
    )


def diagrams(rounds: int) -> Section:
    """Return what each Mermaid diagram of the sample day costs in its deck and its handout together."""
    with TemporaryDirectory() as folder:
        course = copy_course(Path(folder) / "course")
        build_here(course)
        runs = []
        for _ in range(rounds):
            with watched() as watches:
                build_here(course, ALL)
            runs.append(watches)
    shapes = median(mean(run.shapes) for run in runs)
    costs = sorted(shapes + median(run.diagrams[source] for run in runs) for source in runs[0].diagrams)
    return Section(
        title="Diagrams",
        text=f"The {len(costs)} Mermaid diagrams of the sample day, each drawn for its deck (in every size that fitting\n"
        "tries), written as native shapes, and drawn as SVG for its handout, in a warm process. Processor time.",
        header=("diagram", "processor"),
        rows=(
            ("median", seconds(median(costs))),
            ("cheapest", seconds(costs[0])),
            ("dearest", seconds(costs[-1])),
            ("of which native shapes, mean", seconds(shapes)),
        ),
    )
