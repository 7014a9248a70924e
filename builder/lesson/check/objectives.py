"""Learning objectives that are missing, or that nobody could see being reached."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.content import Blocks, ListBlock, ListItem, Paragraph, plain_text
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from builder.lesson.check.shown import INSTRUCTORS, part_blocks, walk_shown
from builder.lesson.lesson import Lesson, Phase
from builder.lesson.pacing import PhaseKind


def check_objectives(lesson: Lesson) -> Iterator[Problem]:
    """Yield what is wrong with the objectives; once for the phase where none of them can be measured."""
    for phase in lesson.phases:
        if phase.kind is PhaseKind.OBJECTIVES:
            objectives = tuple(_objectives(part_blocks(phase)))
            if not objectives:
                yield _missing(phase)
            vague = [(each, word) for each in objectives if (word := vague_word(each.text))]
            if vague and len(vague) == len(objectives):
                yield _all_vague(phase, [word for _, word in vague])
            else:
                yield from (_vague(each, word) for each, word in vague)


def vague_word(objective: str) -> str:
    """Return the word that makes an objective impossible to measure: `이해`, `understand`; empty for a good one.

    An objective that also names something to do (`이해하고 작성한다`) is good.
    """
    text = re.sub(r"\([^()]*\)", " ", objective).strip(" .·;:!")
    if found := _KOREAN_END.search(text):
        doing = any(match[1] not in _VAGUE_STEMS for match in _KOREAN_DOING.finditer(text[: found.start()]))
        return "" if doing else found[1]
    if found := _ENGLISH_START.match(text):
        return "" if _ENGLISH_DOING.search(text, found.end()) else found[1].lower()
    return ""


@dataclass(frozen=True, slots=True)
class _Objective:
    text: str
    span: Span


def _objectives(blocks: Blocks) -> Iterator[_Objective]:
    """Yield the items of the lists, else the paragraphs."""
    shown = tuple(walk_shown(blocks, INSTRUCTORS))
    lists = [block for block in shown if isinstance(block, ListBlock)]
    if lists:
        top = [item for block in lists for item in block.items if not _is_inner(block, lists)]
        yield from (_Objective(_first_line(item), item.span) for item in top if _first_line(item))
    else:
        yield from (_Objective(plain_text(b.inlines), b.span) for b in shown if isinstance(b, Paragraph))


def _is_inner(block: ListBlock, lists: list[ListBlock]) -> bool:
    return any(block in item.blocks for other in lists if other is not block for item in other.items)


def _first_line(item: ListItem) -> str:
    first = item.blocks[0] if item.blocks else None
    return plain_text(first.inlines).strip() if isinstance(first, Paragraph) else ""


def _missing(phase: Phase) -> Problem:
    return Problem(
        code=Code.MISSING_OBJECTIVES,
        severity=Severity.WARNING,
        message=msg("{phase} names no objective", phase=phase.label),
        span=phase.span,
        hint=msg("list what learners will be able to do: `- … 설명한다`, `- Explain …`"),
    )


def _all_vague(phase: Phase, words: list[str]) -> Problem:
    return Problem(
        code=Code.VAGUE_OBJECTIVE,
        severity=Severity.WARNING,
        message=msg(
            "none of the {count} objectives says what learners will be able to do: {words}",
            count=len(words),
            words=", ".join(dict.fromkeys(words)),
        ),
        span=phase.span,
        hint=_WHAT_TO_DO,
    )


def _vague(objective: _Objective, word: str) -> Problem:
    return Problem(
        code=Code.VAGUE_OBJECTIVE,
        severity=Severity.NOTE,
        message=msg("this objective doesn't say what learners will be able to do: {word}", word=word),
        span=objective.span,
        hint=_WHAT_TO_DO,
    )


_WHAT_TO_DO = msg(
    "say what learners will do: 설명한다, 비교한다, 고른다, 작성한다; explain, compare, choose, write"
)

# What goes on in a head; Anderson and Krathwohl's revision of Bloom (2001) names acts instead.
_STEMS = "이해|파악|학습|습득|숙지|인식|인지|체득|공부|탐구"
_VAGUE_STEMS = frozenset((*_STEMS.split("|"), "가능"))
_ENDING = r"(?:하기|한다|하고자 한다|합니다|해요|할 수 있다|할 수 있습니다|하게 된다|함|하는 것)?"
_KOREAN_END = re.compile(
    rf"(?:^|[\s·,*을를의]|(?<=[을를]))((?:{_STEMS}){_ENDING}|(?:알아|살펴|배워)\s*(?:본다|보기|봅니다)"
    r"|(?:안다|알기|압니다|알게 된다|배운다|배우기|배웁니다|익힌다|익히기|익힙니다|친숙해진다))$"
)
_KOREAN_DOING = re.compile(r"([가-힣]{2,8})(?:하고|하며|하여|해서|한 뒤|할 수|한다)(?=[\s,.]|$)")
_ENGLISH_START = re.compile(
    r"(?:(?:to|you will|you'll|learners? will|students? will|participants? will|be able to|can)\s+)*"
    r"((?:better\s+|deeply\s+|fully\s+)?(?:understand(?:ing)?|know|learn(?:ing)?|appreciate|grasp|realise|realize"
    r"|be(?:come)? (?:aware|familiar)|get to know|familiari[sz]e|gain (?:an? )?(?:understanding|knowledge|insight)"
    r"|explore|study|have (?:an? )?(?:understanding|knowledge)))\b",
    re.IGNORECASE,
)
_ENGLISH_DOING = re.compile(
    r"\b(?:and|then|to|by|,)\s+(?:analy[sz]|appl(?:y|i)|argu|arrang|assess|build|calculat|choos|classif|compar|"
    r"comput|configur|creat|debug|decid|defin|demonstrat|deploy|describ|design|develop|diagnos|distinguish|draw|"
    r"estimat|evaluat|explain|find|fix|give|identif|implement|judg|list|locat|make|mak|measur|nam|operat|order|"
    r"plan|predict|produc|propos|rank|recover|restor|select|set up|show|sketch|solv|stat|summari|test|trac|us|writ)",
    re.IGNORECASE,
)
