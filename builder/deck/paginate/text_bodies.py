"""Text on as few slides as hold it, each under the words that head it."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.content import Inlines, Text, plain_text
from builder.deck.geometry import Purpose
from builder.deck.paginate.arrange import arrange, body_of
from builder.deck.paginate.body import Body, shifted
from builder.deck.paginate.emptiness import emptiness
from builder.deck.paginate.fit_text import split_lines
from builder.deck.paginate.long_line import break_long_lines
from builder.deck.paginate.place import Bench
from builder.deck.paginate.runs import runs_text
from builder.deck.paginate.unit import TextLine, TextUnit
from builder.lesson import drop_end

_MOST_SECTIONS = 8
_UNDER = " › "


def text_bodies(lines: tuple[TextLine, ...], bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield slides for text: one if it fits, else one for each run of top items that share a slide."""
    if not lines:
        return
    arranged = arrange((TextUnit(lines=lines),), bench, purpose=purpose)
    if arranged:
        yield Body(purpose=arranged.purpose, frames=arranged.frames, units=(TextUnit(lines=lines),))
        return
    sections = _sections(lines)
    if len(sections) == 1 and not sections[0][0].leads:
        yield from _continued(lines, bench, purpose)
        return
    for run in _runs_of_sections(sections, bench, purpose):
        if isinstance(run, Body):
            yield run
        else:
            yield from _section_bodies(run, bench, purpose)


def _sections(lines: tuple[TextLine, ...]) -> list[tuple[TextLine, ...]]:
    """Return the lines cut before each top item that leads others, a short title kept with what it titles."""
    top = min(line.level for line in lines)
    starts = [i for i, line in enumerate(lines) if line.leads and line.level == top]
    if not starts:
        return [lines]
    if starts[0] == 0:
        starts = starts[1:]
    cuts = [0, *starts, len(lines)]
    return [lines[a:b] for a, b in itertools.pairwise(cuts)]


def _runs_of_sections(
    sections: Sequence[tuple[TextLine, ...]], bench: Bench, purpose: Purpose
) -> list[Body | tuple[TextLine, ...]]:
    """Return the sections on the fewest slides, at the largest text among those; one alone is left as it is."""
    best: list[tuple[float, list[Body | tuple[TextLine, ...]]]] = [(0.0, [])]
    for end in range(1, len(sections) + 1):
        cost, runs = best[end - 1]
        choice: tuple[float, list[Body | tuple[TextLine, ...]]] = (
            cost + _alone_cost(sections[end - 1], bench, purpose),
            [*runs, sections[end - 1]],
        )
        for start in range(end - 2, max(-1, end - 1 - _MOST_SECTIONS), -1):
            lines = tuple(line for section in sections[start:end] for line in section)
            arranged = arrange((TextUnit(lines=lines),), bench, purpose=purpose)
            if arranged is None:
                break
            cost, runs = best[start]
            cost += 1.0 + (1.0 - arranged.scale) + emptiness((TextUnit(lines=lines),))
            if cost < choice[0]:
                body = Body(purpose=arranged.purpose, frames=arranged.frames, units=(TextUnit(lines=lines),))
                choice = cost, [*runs, body]
        best.append(choice)
    return best[-1][1]


def _alone_cost(lines: tuple[TextLine, ...], bench: Bench, purpose: Purpose) -> float:
    """Return about how many slides a section takes on its own, a little less where its text stays large."""
    body = lines[1:] if lines[0].leads and len(lines) > 1 else lines
    unit = TextUnit(lines=body)
    arranged = arrange((unit,), bench, purpose=purpose)
    return 1.0 + (1.0 - arranged.scale) + emptiness((unit,)) if arranged else 2.0


def as_title(heading: Inlines | None) -> Inlines | None:
    """Return a heading without the colon that led from it to what it heads."""
    if not heading or not plain_text(heading).rstrip().endswith((":", "：")):
        return heading
    text = plain_text(heading)
    return drop_end(heading, len(text) - len(text.rstrip(" :："))) or heading


def _section_bodies(lines: tuple[TextLine, ...], bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield the slides of one top item under its own words as their title."""
    lead, rest = lines[0], lines[1:]
    if not lead.leads or not rest:
        yield from (
            text_bodies(lines, bench, purpose) if len(lines) > 1 else _continued(lines, bench, purpose)
        )
        return
    title = as_title(lead.heading)
    for number, body in enumerate(text_bodies(shifted(rest, 1), bench, purpose)):
        # A slide of one sub-item keeps its parent's words before its own.
        under = (*title, Text(_UNDER), *body.title) if title and body.title else title
        titled = replace(body, title=under)
        whole = not lead.hidden and _letters(runs_text(lead.runs)) == _letters(plain_text(title or ()))
        yield titled if number or whole else titled.keeping((TextUnit(lines=(lead,)),))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _continued(lines: tuple[TextLine, ...], bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield lines with no headings among them, split into even stretches."""
    _, area = body_of(bench, purpose)
    floor, mono = bench.geometry.min_text, bench.geometry.mono[0]
    short = break_long_lines(lines, area, area.inner, floor, mono=mono)
    for stretch in split_lines(short, area, area.inner, floor, mono=mono):
        unit = TextUnit(lines=stretch)
        arranged = arrange((unit,), bench, purpose=purpose)
        assert arranged, "a stretch was measured to fit"
        yield Body(purpose=arranged.purpose, frames=arranged.frames, units=(unit,))
