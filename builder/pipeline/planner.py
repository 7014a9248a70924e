"""What each product of a source is made from, and whether it has to be made."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from builder.course import DAY
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.digest import Files, digest_values, tool_digest
from builder.pipeline.judge import judge, product_state
from builder.pipeline.picture_digests import digest_pictures, picture_digests
from builder.pipeline.plan_booklets import Binding
from builder.pipeline.product import BOOKLET_STEM, DAY_STEM, Product, ProductKind, product_name
from builder.pipeline.stamps import Stamp, Stamps
from builder.pipeline.survey import SurveyedDay
from builder.pipeline.target import Target
from builder.pipeline.task import Task
from builder.theme import Theme, theme_files

ASKED_ONCE = "asked"
"""Marks, among the inputs of its stamp, a product that the command line asked for and the course doesn't."""


class Planner:
    """Plans the tasks of one output folder."""

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
