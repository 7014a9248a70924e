"""A chart written as comma-separated values (RFC 4180), with lines of settings above them."""

import csv
import re
from collections.abc import Iterable, Sequence

from builder.chart.number import read_number
from builder.chart.sheet import SETTINGS, Place, Refusal, Sheet, Words, check_size
from builder.language import msg


def read_csv(source: str) -> Sheet:
    """Return what `source` says; raises Refusal where a row doesn't fit the others.

    Cells are parted by commas, by tabs, or by semicolons where the first row holds no commas. A table of two
    columns may do without a row of names.
    """
    lines = [(number, line) for number, line in enumerate(source.split("\n"), 1) if line.strip()]
    settings: dict[str, Words] = {}
    unknown: list[Words] = []
    while lines and (found := _SETTING.fullmatch(lines[0][1])) and _is_setting(found):
        number, _ = lines.pop(0)
        value = Words(found["value"].strip().strip("\"'"), Place(number, found.start("value") + 1))
        if name := SETTINGS.get(found["name"].casefold()):
            settings[name] = value
        else:
            unknown.append(Words(found["name"], Place(number, found.start("name") + 1)))
    rows = _rows(lines)
    head = _take_head(rows)
    check_size(len(rows), len(head) - 1, Place(lines[0][0] if lines else 1))
    for row in rows:
        _check_width(row, len(head), Place(row[0].place.line))
    return Sheet(
        settings=settings,
        unknown=tuple(unknown),
        corner=head[0].text,
        names=tuple(head[1:]),
        labels=tuple(row[0] for row in rows),
        rows=tuple(tuple(row[1:]) for row in rows),
    )


_SETTING = re.compile(r"\s*(?P<name>[A-Za-z가-힣][A-Za-z가-힣_-]{0,30})\s*[:=：]\s*(?P<value>.*?)\s*")


def _is_setting(found: re.Match[str]) -> bool:
    """Return whether a line is a setting: one that is known may hold commas."""
    return found["name"].casefold() in SETTINGS or not re.search(r"[,\t;]", found["value"])


def _rows(lines: Sequence[tuple[int, str]]) -> list[list[Words]]:
    parted = _delimiter(lines[0][1]) if lines else ","
    return [list(_cells(line, number, parted)) for number, line in lines]


def _delimiter(line: str) -> str:
    if "\t" in line:
        return "\t"
    return ";" if ";" in line and "," not in line else ","


def _cells(line: str, number: int, delimiter: str) -> Iterable[Words]:
    try:
        (row,) = csv.reader([line], delimiter=delimiter, skipinitialspace=True, strict=False)
    except csv.Error as error:
        raise Refusal(
            msg("this row of the chart can't be read: {reason}", reason=str(error)),
            Place(number),
            msg("close every quotation mark that the row opens"),
        ) from error
    place = 0
    for cell in row:
        found = line.find(cell.strip(), place)
        place = max(found, place)
        yield Words(cell.strip(), Place(number, place + 1))
        place += len(cell.strip())


def _take_head(rows: list[list[Words]]) -> list[Words]:
    """Return the row of names, taken from `rows`; empty names where the first row is already one of numbers."""
    if not rows:
        return [Words(""), Words("")]
    first = rows[0]
    number = read_number(first[-1].text)
    if len(first) == 2 and number and first[0].text and _unit(rows[-1]) == number.unit:
        return [Words(""), Words("", first[1].place)]
    return rows.pop(0)


def _unit(row: Sequence[Words]) -> str | None:
    number = read_number(row[-1].text)
    return number.unit if number else None


def _check_width(row: Sequence[Words], width: int, place: Place) -> None:
    if len(row) == width:
        return
    hint = (
        msg('put a number with a comma in quotation marks ("1,200"), or leave the comma out')
        if len(row) > width
        else msg("leave nothing between two commas for a number that isn't known")
    )
    cell = row[min(width, len(row) - 1)].place if len(row) > width else place
    raise Refusal(
        msg("this row of the chart has {cells} cells and the first has {width}", cells=len(row), width=width),
        cell,
        hint,
    )
