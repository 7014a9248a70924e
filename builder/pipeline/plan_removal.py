"""Which products go: what they were made from is gone, or nobody asks for them any more."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.course import DAY, Course, DayFolder
from builder.language import Message, msg
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.digest import Files
from builder.pipeline.json_value import Json
from builder.pipeline.owned import owned_files
from builder.pipeline.plan import BuildPlan
from builder.pipeline.plan_page import BESIDE
from builder.pipeline.planner import ASKED_ONCE
from builder.pipeline.product import DAY_STEM, ProductKind
from builder.pipeline.stamps import Stamp, Stamps
from builder.site import PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A product that earlier builds wrote and this one would not."""

    name: str
    """Its path relative to the output folder."""
    stamp: Stamp
    reason: Message
    files: tuple[Path, ...]
    """What may go."""
    edited: tuple[Path, ...]
    """What somebody edited: it stays."""


def gone_places(courses: Sequence[Course], days: Mapping[str, Json], output: Path) -> frozenset[str]:
    """Return the places, among those of earlier builds, whose days are gone from courses that are built whole."""
    built = {str(day.place) for course in courses for day in course.days}
    homes = {
        place: home for place, value in days.items() if place not in built and (home := _home(value, output))
    }
    roots = [course.root for course in courses if course.whole]
    return frozenset(
        place for place, home in homes.items() if any(home.is_relative_to(root) for root in roots)
    )


def plan_removal(
    courses: Sequence[Course], plan: BuildPlan, stamps: Stamps, files: Files, gone: frozenset[str]
) -> tuple[Removal, ...]:
    """Return the products that nothing leads to any more, as far as the build reaches.

    `gone` are the places of days that are gone. Nothing is ever named that no stamp tells of; what was asked for
    on the command line, once, stays for as long as its source is there.
    """
    planned = {target.name for target in plan.targets}
    strays = {
        name: stamp
        for name, stamp in stamps.products.items()
        if name not in planned and name != PAGE and BESIDE not in stamp.inputs
    }
    if not strays:
        return ()
    reach = _Reach(courses, plan.options, gone, stamps.days)
    found = ((name, stamp, reach.reason(PurePosixPath(name), stamp)) for name, stamp in strays.items())
    return tuple(
        _removal(name, stamp, reason, plan.output, files)
        for name, stamp, reason in found
        if reason is not None
    )


def left_over(stamps: Stamps, removals: Iterable[Removal]) -> Mapping[str, Stamp]:
    """Return the stamps of the products that are there after the removal."""
    out = {removal.name for removal in removals if not removal.edited}
    return {name: stamp for name, stamp in stamps.products.items() if name not in out}


def _removal(name: str, stamp: Stamp, reason: Message, output: Path, files: Files) -> Removal:
    mine, others = owned_files(output, name, stamp, files)
    return Removal(name=name, stamp=stamp, reason=reason, files=tuple(mine), edited=tuple(others))


class _Reach:
    """What a build may remove."""

    def __init__(
        self,
        courses: Sequence[Course],
        options: BuildOptions,
        gone: frozenset[str],
        known: Mapping[str, Json],
    ) -> None:
        self.options = options
        self.gone = gone
        self.days = {str(day.place): day for course in courses for day in course.days}
        self._known = known

    def reason(self, name: PurePosixPath, stamp: Stamp) -> Message | None:
        """Return why the product goes, None where it stays."""
        kind = _kind(name.name)
        if kind not in self.options.products:
            return None
        if kind is ProductKind.BOOKLET:
            return self._unasked(stamp) if self._whole(name.parent) else None
        if str(name.parent) in self.gone:
            return _SOURCE_GONE
        day = self.days.get(str(name.parent))
        if day is None:
            return None
        source = _source(day, name.name)
        if source is None:
            return _SOURCE_GONE if day.chosen is None else None
        return self._unasked(stamp) if day.wants(source) else None

    def _unasked(self, stamp: Stamp) -> Message | None:
        once = self.options.editions or self.options.booklets or ASKED_ONCE in stamp.inputs
        return None if once else _UNASKED

    def _whole(self, place: PurePosixPath) -> bool:
        """Return whether all days that were ever built below `place` are built, or gone."""
        below = [known for known in self._known if PurePosixPath(known).is_relative_to(place)]
        built = {known for known, day in self.days.items() if day.chosen is None}
        return all(known in built or known in self.gone for known in below)


_SOURCE_GONE = msg("its source is gone")
_UNASKED = msg("it is no longer asked for")


def _kind(file: str) -> ProductKind:
    """Return what a file is by its name, as `product_name` made it."""
    if file.endswith(".pptx"):
        return ProductKind.DECK
    if file.startswith(f"{ProductKind.BOOKLET}."):
        return ProductKind.BOOKLET
    return ProductKind.WORKSHEET if file.endswith(".worksheet.pdf") else ProductKind.HANDOUT


def _source(day: DayFolder, file: str) -> str | None:
    """Return what a day's product is made from: a session's stem, or `DAY`; None where that is gone."""
    if file.startswith(f"{DAY_STEM}."):
        return DAY if day.readme else None
    return next((each.stem for each in day.sessions if file.startswith(f"{each.stem}.")), None)


def _home(value: Json, output: Path) -> Path | None:
    """Return the folder of a day as an earlier build kept it."""
    folder = value.get("folder") if isinstance(value, dict) else None
    return Path(os.path.normpath(output / folder)) if isinstance(folder, str) else None
