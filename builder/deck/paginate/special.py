"""Slides with a form of their own: title, agenda, phase opener, discussion."""

from collections.abc import Sequence
from dataclasses import replace

from builder.content import Text
from builder.deck.compose import AgendaDraft, AgendaRow, DiscussionDraft, PhaseDraft, TitleDraft
from builder.deck.geometry import Purpose, TextArea
from builder.deck.paginate.arrange import arrange, body_of
from builder.deck.paginate.body import Body
from builder.deck.paginate.fit_table import TableText, fit_cells
from builder.deck.paginate.fit_text import fit_lines
from builder.deck.paginate.flow import flow
from builder.deck.paginate.place import Bench
from builder.deck.paginate.runs import to_runs
from builder.deck.paginate.unit import TextLine, TextUnit, Unit
from builder.deck.paginate.units import Detail, to_units
from builder.deck.slide import Bullet, Run, TextFrame, Tone

_SHORT_NAME = 14
_AGENDA_SHARE = 0.85
"""How much of its box an agenda may fill by giving its rows air."""


def title_body(draft: TitleDraft, bench: Bench) -> Body:
    """Return the title slide; what doesn't fit under the title is kept for the notes."""
    lines = tuple(TextLine(runs=to_runs(line)) for line in draft.lines)
    return _text_body(lines, bench, Purpose.TITLE)


def phase_body(draft: PhaseDraft, bench: Bench) -> Body:
    """Return a phase's opener: its name and minutes, then its topics as far as they fit."""
    label = TextLine(runs=(Run(text=draft.label, bold=True, tone=Tone.ACCENT),))
    topics = tuple(
        TextLine(runs=tuple(replace(run, link="") for run in to_runs(topic)), bullet=Bullet.TEMPLATE)
        for topic in draft.topics
    )
    return _text_body((label, *topics), bench, Purpose.PHASE)


def agenda_bodies(draft: AgendaDraft, bench: Bench) -> tuple[Body, ...]:
    """Return the agenda as a table whose rows open the phases."""
    subjects = any(row.title for row in draft.rows)
    heads = tuple(head for i, head in enumerate(draft.heads) if subjects or i != 1)
    rows = tuple(_agenda_cells(row, subjects=subjects) for row in draft.rows)
    _, area = body_of(bench, Purpose.AGENDA)
    cells = TableText(
        rows=(tuple((Run(text=head),) for head in heads), *rows), numbers=(len(heads) - 2, len(heads) - 1)
    )
    table = fit_cells(cells, area.box.width, area.box.height, bench.faces, bench.geometry.min_table)
    lines = tuple(TextLine(runs=_joined(row)) for row in rows)
    if table is None or table.height > area.box.height:
        return flow((TextUnit(lines=lines),), bench, Purpose.AGENDA)
    airy = table.airier(area.box.height * _AGENDA_SHARE)
    frame = airy.frame(area.box, slice(None), placeholder=area.placeholder)
    return (Body(purpose=Purpose.AGENDA, frames=(frame,), units=(TextUnit(lines=lines),)),)


def discussion_bodies(
    draft: DiscussionDraft, bench: Bench, detail: Detail, language: str
) -> tuple[Body, ...]:
    """Return the question with its steps on one slide, at less detail where that is what it takes.

    The question stays in sight while the class talks; what the steps say beyond their names moves to the
    notes before the question does.
    """
    question = to_units(draft.question, detail, language)
    for levels in range(min(detail.levels, 3), -1, -1):
        steps = _step_lines(draft, replace(detail, levels=levels), language)
        body = _discussion(question, steps, bench)
        if body:
            return (body,)
    lines = (TextUnit(lines=_step_lines(draft, detail, language)),)
    return flow((*question, *lines), bench, Purpose.CONTENT)


def _text_body(lines: tuple[TextLine, ...], bench: Bench, purpose: Purpose) -> Body:
    """Return the most of `lines` that the layout's body holds; the rest is kept."""
    for count in range(len(lines), 0, -1):
        arranged = arrange((TextUnit(lines=lines[:count]),), bench, purpose=purpose)
        if arranged:
            kept = (TextUnit(lines=lines[count:]),) if lines[count:] else ()
            shown = (TextUnit(lines=lines[:count]),)
            return Body(purpose=purpose, frames=arranged.frames, units=shown, kept=kept)
    return Body(purpose=purpose, frames=(), units=(), kept=(TextUnit(lines=lines),) if lines else ())


def _agenda_cells(row: AgendaRow, *, subjects: bool) -> tuple[tuple[Run, ...], ...]:
    minutes = "" if row.minutes is None else str(row.minutes)
    # LibreOffice breaks a link's words anywhere; spaces that hold keep a short name in one piece.
    name = row.label.replace(" ", "\u00a0") if len(row.label) <= _SHORT_NAME else row.label
    label = (Run(text=name, bold=True, jump=row.jump),)
    subject = tuple(replace(run, link="", jump="") for run in to_runs(row.title))
    ends = ((Run(text=row.window),), (Run(text=minutes),))
    return (label, subject, *ends) if subjects else (label, *ends)


def _joined(cells: Sequence[tuple[Run, ...]]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for cell in cells:
        runs += [Run(text="  "), *cell] if runs else cell
    return tuple(runs)


def _step_lines(draft: DiscussionDraft, detail: Detail, language: str) -> tuple[TextLine, ...]:
    lines: list[TextLine] = []
    for step in draft.steps:
        title = (*step.title, Text(f" · {step.label}"))
        units = to_units(step.blocks, detail, language) if detail.levels else ()
        inner = [line for unit in units if isinstance(unit, TextUnit) for line in unit.lines]
        hidden = step.blocks if not detail.levels or len(inner) < len(units) else ()
        lines.append(TextLine(runs=to_runs(title), heading=title, hidden=hidden))
        lines += [replace(line, level=line.level + 1, heading=None) for line in inner]
    return tuple(lines)


def _discussion(question: tuple[Unit, ...], steps: tuple[TextLine, ...], bench: Bench) -> Body | None:
    areas = bench.geometry.layout(Purpose.DISCUSSION).bodies
    asked = tuple(line for unit in question if isinstance(unit, TextUnit) for line in unit.lines)
    units: tuple[Unit, ...] = (*question, TextUnit(lines=steps)) if steps else question
    if len(areas) < 2 or len(asked) < len(question) or not asked or not steps:
        purpose = Purpose.CONTENT if len(areas) >= 2 else Purpose.DISCUSSION
        arranged = arrange(units, bench, purpose=purpose)
        return Body(purpose=arranged.purpose, frames=arranged.frames, units=units) if arranged else None
    frames = (_filled(asked, areas[0], bench), _filled(steps, areas[1], bench))
    if frames[0] is None or frames[1] is None:
        return None
    return Body(purpose=Purpose.DISCUSSION, frames=(frames[0], frames[1]), units=units)


def _filled(lines: tuple[TextLine, ...], area: TextArea, bench: Bench) -> TextFrame | None:
    geometry = bench.geometry
    fitted = fit_lines(lines, area, area.inner, geometry.min_text, mono=geometry.mono[0])
    return TextFrame(area=area, box=area.box, lines=fitted) if fitted else None
