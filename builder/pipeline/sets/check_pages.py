"""What is wrong with a set's Jinja templates: each is read, and then run on the specimen."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Failure, Problem, Severity, Span
from builder.language import msg
from builder.pipeline.sets.specimen_source import read_specimen
from builder.theme import Theme, shipped_folder
from builder.theme.check_jinja import check_jinja
from builder.theme.sandbox import fault_place, render_bounded, sandbox

if TYPE_CHECKING:
    from builder.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """A kind of page: its templates, and what each of a number of readers would be given."""

    file: str
    texts: Mapping[str, str]
    """The template to render comes under the file's own name."""
    paths: Mapping[str, Path]
    views: Callable[[], Iterator[Mapping[str, object]]]


def check_pages(theme: Theme) -> tuple[Problem, ...]:
    """Return what is wrong with the templates that the set or one that it extends brings; the shipped ones are right."""
    # A logo that can't be shown is told elsewhere, and is no reason to leave templates unread.
    plain = replace(theme, logo=None)
    try:
        kinds = tuple(kind for kind in page_kinds(plain) if any(map(_foreign, kind.paths.values())))
    except Failure as failure:
        return (
            Problem(
                code=Code.BAD_TEMPLATE,
                severity=Severity.ERROR,
                message=failure.message,
                hint=failure.hint,
                span=theme.place(""),
            ),
        )
    return tuple(dict.fromkeys(problem for kind in kinds for problem in _check(kind)))


def _check(kind: PageKind) -> Iterator[Problem]:
    views = tuple(kind.views())
    known: Collection[str] = {name for view in views for name in view}
    read = [
        problem
        for name, path in kind.paths.items()
        if _foreign(path)
        for problem in check_jinja(name, kind.texts, known, str(path))
    ]
    yield from read
    if not read:
        # What a template does wrong with the names that it knows shows when it runs.
        yield from (problem for view in views if (problem := _run(kind, view)))


def _run(kind: PageKind, view: Mapping[str, object]) -> Problem | None:
    try:
        render_bounded(sandbox(kind.texts.items()).get_template(kind.file), view)
    except Exception as error:
        # A template may do anything that an expression can: divide by nothing, ask for what isn't there.
        name, line = fault_place(error, kind.texts)
        return Problem(
            code=Code.BAD_TEMPLATE,
            severity=Severity.ERROR,
            message=msg("the template can't be run: {reason}", reason=str(error) or type(error).__name__),
            hint=msg("mend that line; docs/templates.md shows what templates may say"),
            span=Span(path=str(kind.paths.get(name, name)), line=max(line, 1)),
        )
    return None


def page_kinds(theme: Theme) -> Iterator[PageKind]:
    from builder.handout import load_handout_theme
    from builder.handout.theme import CHOSEN_TEMPLATE
    from builder.site.theme import CLOCK_TEMPLATE, FOLDER, PAGE_TEMPLATE, load_site_theme

    handout, site = load_handout_theme(theme), load_site_theme(theme)
    for file, folder, templates, views in (
        (CHOSEN_TEMPLATE, "", handout.templates, lambda: _handout_views(theme)),
        (PAGE_TEMPLATE, f"{FOLDER}/", site.page.templates, lambda: _page_views(theme)),
        (CLOCK_TEMPLATE, f"{FOLDER}/", site.clock.templates, lambda: _clock_views(theme)),
    ):
        # Templates and files are both in the order of the sets.
        paths = (path for path in theme.find_all(folder + file))
        yield PageKind(
            file=file,
            texts=dict(templates),
            paths={name: path for (name, _), path in zip(templates, paths, strict=True)},
            views=views,
        )


def _handout_views(theme: Theme) -> Iterator[Mapping[str, object]]:
    from builder.handout import Edition, Illustrations, compose_handout, load_handout_theme
    from builder.handout.view import view_handout
    from builder.lesson import plan_schedule

    look = load_handout_theme(theme)
    for language in ("ko", "en"):
        lesson = read_specimen(language).lesson
        for edition in Edition:
            handout = compose_handout(lesson, plan_schedule(lesson), edition=edition)
            yield view_handout(handout, Illustrations(), look)


def _page_views(theme: Theme) -> Iterator[Mapping[str, object]]:
    from builder.site.theme import load_site_theme
    from builder.site.view import view_site

    yield view_site(_site(), load_site_theme(theme).page)


def _clock_views(theme: Theme) -> Iterator[Mapping[str, object]]:
    from builder.site.clock_view import view_clock
    from builder.site.theme import load_site_theme

    site, look = _site(), load_site_theme(theme).clock
    yield from (view_clock(session, site, look) for day in site.days for session in day.sessions)


def _site() -> "Site":
    from builder.site import SiteDay, SiteSession, compose_site, read_card

    sessions = tuple(
        SiteSession(key=f"week3/day5/session_0{number}", card=read_card(read_specimen(language).lesson))
        for number, language in enumerate(("ko", "en"), start=1)
    )
    day = SiteDay(key="week3/day5", title="Specimen", language="en", number=5, week=3, sessions=sessions)
    return compose_site((day,), title="Specimen")


def _foreign(path: Path) -> bool:
    return not path.is_relative_to(shipped_folder())
