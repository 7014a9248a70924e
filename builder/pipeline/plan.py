"""Which products have to be made, and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from builder.course import DAY, DayFolder, SessionFile, shown_path
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message, msg
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.digest import Files, digest_values, tool_digest
from builder.pipeline.job import Standing
from builder.pipeline.load_pictures import find_picture
from builder.pipeline.plan_booklets import Binding, day_standing, find_bindings
from builder.pipeline.product import BOOKLET_STEM, DAY_STEM, Product, ProductKind, product_name
from builder.pipeline.stamps import Stamp, Stamps
from builder.pipeline.survey import SurveyedDay
from builder.theme import Theme, theme_files


class ProductState(StrEnum):
    """How a product's file stands against what was last written."""

    MISSING = "missing"
    OURS = "ours"
    EDITED = "edited"
    """It holds what classdeck hasn't written: somebody edited it, or it isn't known where it is from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One product."""

    product: Product
    name: str
    """Its path relative to the output folder: `week3/day5/session_01.pptx`."""
    inputs: Mapping[str, str]
    """What it is made from: name → digest."""
    stamp: Stamp
    state: ProductState
    stale: bool
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The products of one source: of a session, or of the day itself; or the booklet of some days."""

    day: SurveyedDay
    source: Path
    session: int | None
    """The session's place in the day, None for the day itself."""
    theme: Theme
    targets: tuple[Target, ...] = ()
    binding: Binding | None = None
    """What is bound, where the products are booklets."""

    @property
    def stale(self) -> tuple[Target, ...]:
        return tuple(target for target in self.targets if target.stale)

    @property
    def file(self) -> SessionFile | None:
        return None if self.session is None else self.day.folder.sessions[self.session]

    @property
    def standing(self) -> Standing:
        if self.binding is not None:
            return self.binding.standing
        return day_standing(self.day)

    @property
    def bound(self) -> Mapping[str, "Task"]:
        """The tasks, without targets, whose handouts a booklet binds, by their place and stem, in its order."""
        members: dict[str, Task] = {}
        for day in self.binding.days if self.binding else ():
            files = ((number, each.path) for number, each in enumerate(day.folder.sessions))
            for number, path in (*([(None, day.folder.readme)] if day.folder.readme else ()), *files):
                name = f"{day.folder.place}/{path.stem}"
                members[name] = Task(day=day, source=path, session=number, theme=self.theme)
        return members


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildPlan:
    """What a build of one output folder will do."""

    output: Path
    options: BuildOptions
    tasks: tuple[Task, ...]
    page: Target | None = None
    """The page of all products; None where nothing would stand on it, or nobody asked for it."""
    problems: tuple[Problem, ...] = ()

    @property
    def targets(self) -> tuple[Target, ...]:
        page = (self.page,) if self.page else ()
        return (*(target for task in self.tasks for target in task.targets), *page)

    @property
    def stale(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if task.stale)


def plan_build(
    days: Iterable[SurveyedDay],
    themes: Mapping[Path, Theme],
    output: Path,
    stamps: Stamps,
    files: Files,
    options: BuildOptions,
    folders: Mapping[Path, tuple[DayFolder, ...]] | None = None,
) -> BuildPlan:
    """Return the tasks of a build, each product with the reason why it is made or left.

    `themes` gives the theme of each course by the course's folder, `folders` all of its days, whether or not they
    are built: a week of which some aren't is not bound. The plan depends on nothing but its arguments;
    `files` answers for what lies on the disk.
    """
    planner = _Planner(output, stamps, files, options)
    tasks: list[Task] = []
    problems: list[Problem] = []
    taken: dict[str, Path] = {}
    days = tuple(days)
    for day in days:
        for task in planner.tasks(day, themes[day.course.root]):
            rival = taken.setdefault(task.targets[0].name, task.source) if task.targets else task.source
            if rival == task.source:
                tasks.append(task)
            else:
                problems.append(_same_name(task, rival))
        problems += same_number(day.folder)
    for root, own in _by_course(days).items():
        bindings = find_bindings(own, (folders or {}).get(root, own[0].course.days), options.booklets)
        tasks += (planner.booklets(binding, themes[root]) for binding in bindings)
    return BuildPlan(output=output, options=options, tasks=tuple(tasks), problems=tuple(problems))


def _by_course(days: Iterable[SurveyedDay]) -> Mapping[Path, tuple[SurveyedDay, ...]]:
    found: dict[Path, tuple[SurveyedDay, ...]] = {}
    for day in days:
        found[day.course.root] = (*found.get(day.course.root, ()), day)
    return found


class _Planner:
    def __init__(self, output: Path, stamps: Stamps, files: Files, options: BuildOptions) -> None:
        self.output = output
        self.stamps = stamps
        self.files = files
        self.options = options
        self._themes: dict[tuple[Path, ...], str] = {}

    def tasks(self, day: SurveyedDay, theme: Theme) -> Iterator[Task]:
        for place, session in enumerate(day.folder.sessions):
            if day.folder.wants(session.stem):
                yield self.task(Task(day=day, source=session.path, session=place, theme=theme))
        if day.folder.readme and day.folder.wants(DAY):
            yield self.task(Task(day=day, source=day.folder.readme, session=None, theme=theme))

    def booklets(self, binding: Binding, theme: Theme) -> Task:
        first = binding.days[0]
        return self.task(Task(day=first, source=binding.source, session=None, theme=theme, binding=binding))

    def inputs(self, task: Task) -> dict[str, str]:
        """Return what all products of a task are made from."""
        day, common = task.day, self.common(task.day, task.theme)
        if task.binding is not None:
            bound = (
                (name, *self.inputs(each).items(), self._companion(each)) for name, each in task.bound.items()
            )
            return common | {"bound": digest_values(task.standing, *bound)}
        common["source"] = self.files.digest(task.source)
        if task.session is None:
            return common | {"sessions": digest_values(day.members, day.slots, day.plans)}
        return common | {
            "readme": digest_values(day.defaults.pacing, day.defaults.date),
            "start": str(day.start(task.session) or ""),
        }

    def _companion(self, task: Task) -> str:
        return self.files.digest(task.file.companion) if task.file and task.file.companion else ""

    def common(self, day: SurveyedDay, theme: Theme) -> dict[str, str]:
        config = day.course.config
        return {
            "tool": tool_digest(),
            "template": self.theme_digest(theme),
            "config": digest_values(
                day.folder.place,
                config.title,
                day.course.week_title(day.folder),
                (day.defaults.lang, day.defaults.author, day.defaults.detail),
                config.max_slides_per_minute,
                config.timezone,
                (config.site.address, config.site.alarms),
            ),
        }

    def theme_digest(self, theme: Theme) -> str:
        if theme.folders not in self._themes:
            digests = [(path.name, self.files.digest(path)) for path in theme_files(theme)]
            self._themes[theme.folders] = digest_values(theme.name, *digests)
        return self._themes[theme.folders]

    def task(self, bare: Task) -> Task:
        """Return the task with its targets."""
        place = bare.binding.place if bare.binding else bare.day.folder.place
        stem = BOOKLET_STEM if bare.binding else DAY_STEM if bare.session is None else bare.source.stem
        products = (each for each in self.products(bare) if each.kind in self.options.products)
        names = {product: str(place / product_name(stem, product)) for product in products}
        common = self.inputs(bare) if names else {}
        return replace(
            bare, targets=tuple(self.target(bare, product, name, common) for product, name in names.items())
        )

    def products(self, task: Task) -> Iterator[Product]:
        """Yield what can be made of a source."""
        kind = ProductKind.BOOKLET if task.binding else ProductKind.HANDOUT
        if not task.binding:
            yield Product(ProductKind.DECK)
        for edition in self.options.editions or task.day.course.config.editions:
            yield Product(kind, edition)
        if task.session is not None and task.day.sessions[task.session].fillable:
            yield Product(ProductKind.WORKSHEET)

    def target(self, task: Task, product: Product, name: str, common: dict[str, str]) -> Target:
        stamp = self.stamps.products.get(name, Stamp())
        inputs = dict(common) | self._asked(task, product)
        if product.kind is not ProductKind.DECK and task.file is not None:
            inputs["companion"] = self._companion(task)
        inputs["pictures"] = digest_pictures(picture_digests(task, stamp.pictures, self.files))
        state = product_state(self.output / name, stamp, self.files)
        stale, reason = judge(inputs, stamp, state, self.files.digest(self.output / name), self.options)
        return Target(
            product=product,
            name=name,
            inputs=inputs,
            stamp=stamp,
            state=state,
            stale=stale,
            reason=reason,
        )

    def _asked(self, task: Task, product: Product) -> dict[str, str]:
        """Return a mark for what the command line asks for and the course doesn't: a later build leaves it."""
        config = task.day.course.config
        readers = product.kind in {ProductKind.HANDOUT, ProductKind.BOOKLET}
        once = readers and product.edition not in config.editions
        once = once or (task.binding is not None and task.binding.scope not in config.booklets)
        return {ASKED_ONCE: "once"} if once else {}


def product_state(path: Path, stamp: Stamp, files: Files) -> ProductState:
    """Return how the product's file stands."""
    digest = files.digest(path)
    if not digest:
        return ProductState.MISSING
    return ProductState.OURS if digest in stamp.ours else ProductState.EDITED


ASKED_ONCE = "asked"
"""Marks, among the inputs of its stamp, a product that the command line asked for and the course doesn't."""

COMPANION = "companion:"
"""Stands before the addresses of pictures that the companion shows."""

BOUND = "|"
"""Stands, in a booklet, between whose pictures they are and their addresses."""


def picture_digests(task: Task, addresses: Iterable[str], files: Files) -> dict[str, str]:
    """Return address → digest for the pictures of a task's sources, as they lie on the disk now."""
    root = task.day.course.root.resolve()
    bound = task.bound
    digests: dict[str, str] = {}
    for address in sorted(addresses):
        name, _, own = address.partition(BOUND) if bound else ("", "", address)
        whose = bound.get(name) if bound else task
        digests[address] = _picture_digest(whose, own, root, files) if whose else ""
    return digests


def digest_pictures(digests: Mapping[str, str]) -> str:
    """Return one digest for all of them."""
    return digest_values(*digests.items()) if digests else ""


def _picture_digest(task: Task, address: str, root: Path, files: Files) -> str:
    source = task.source
    if address.startswith(COMPANION) and task.file and task.file.companion:
        source = task.file.companion
    path = find_picture(address.removeprefix(COMPANION), source.parent, root)
    return "refused" if isinstance(path, Message) else files.digest(path)


def judge(
    inputs: Mapping[str, str], stamp: Stamp, state: ProductState, written: str, options: BuildOptions
) -> tuple[bool, Message]:
    """Return whether a product has to be made, and why or why not."""
    if options.force:
        return True, msg("asked for")
    if not stamp.inputs:
        return True, msg("new") if state is ProductState.MISSING else msg("not known where it is from")
    changed = next((name for name in _CHANGED if inputs.get(name, "") != stamp.inputs.get(name, "")), None)
    if changed is not None:
        return True, _CHANGED[changed]
    if state is ProductState.MISSING:
        return True, msg("it is gone")
    if state is ProductState.EDITED:
        return options.overwrite, msg("edited by hand")
    if written not in {stamp.written, stamp.beside_written}:
        return True, msg("the last build was stopped")
    return False, msg("up to date")


# In the order in which one of them is given as the reason.
_CHANGED: Mapping[str, Message] = MappingProxyType(
    {
        "tool": msg("classdeck itself changed"),
        "template": msg("the template set changed"),
        "config": msg("the course's settings changed"),
        "source": msg("its source changed"),
        "readme": msg("what the day's README decides changed"),
        "start": msg("its start moved"),
        "sessions": msg("the day's sessions changed"),
        "days": msg("what it tells of the days changed"),
        "files": msg("a file that it offers changed"),
        "companion": msg("its handout companion changed"),
        "bound": msg("a handout in it changed"),
        "pictures": msg("a picture changed"),
    }
)


def _same_name(task: Task, rival: Path) -> Problem:
    return Problem(
        code=Code.DUPLICATE_SESSION,
        severity=Severity.ERROR,
        message=msg("its products would have the same names as those of {file}", file=shown_path(rival)),
        span=Span(path=shown_path(task.source)),
        hint=msg("rename one of the files, or build them into different folders with --output"),
    )


def same_number(folder: DayFolder) -> Iterator[Problem]:
    """Yield a problem for each session that has the number of another."""
    seen: dict[int, SessionFile] = {}
    for session in folder.sessions:
        if session.number is None:
            continue
        first = seen.setdefault(session.number, session)
        if first is not session:
            yield Problem(
                code=Code.DUPLICATE_SESSION,
                severity=Severity.WARNING,
                message=msg("{file} has the same number", file=first.path.name),
                span=Span(path=shown_path(session.path)),
                hint=msg("give each session of a day a number of its own"),
            )
