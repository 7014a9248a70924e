"""Paths: SVG path data read into moves, lines and cubic curves."""

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from builder.diagram.drawing import Frame, Point, Step, Verb
from builder.diagram.matrix import Matrix

_TOKENS = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")


@lru_cache(maxsize=4096)
def read_path(data: str) -> tuple[Step, ...]:
    """Return the absolute steps of SVG path data (SVG 2, 9.3); all curves and arcs become cubic curves."""
    return tuple(_steps(_TOKENS.findall(data)))


def moved(steps: Iterable[Step], matrix: Matrix) -> tuple[Step, ...]:
    """Return the path with every point transformed."""
    return tuple(Step(step.verb, tuple(matrix(*point) for point in step.points)) for step in steps)


def polygon(points: Iterable[Point]) -> tuple[Step, ...]:
    """Return the closed path through `points`."""
    first, *rest = points
    lines = (Step(Verb.LINE, (point,)) for point in rest)
    return (Step(Verb.MOVE, (first,)), *lines, Step(Verb.CLOSE))


def arc(centre: Point, radius_x: float, radius_y: float, first: float, last: float) -> tuple[Step, ...]:
    """Return the curves of an ellipse's arc from the angle `first` to `last`, in degrees, clockwise."""
    pieces = max(1, math.ceil(abs(last - first) / 90 - 1e-9))
    angles = [math.radians(first + (last - first) * piece / pieces) for piece in range(pieces + 1)]
    return tuple(_arc_piece(centre, radius_x, radius_y, start, end) for start, end in pairwise(angles))


def bounds(steps: Iterable[Step]) -> Frame:
    """Return the frame of all points of a path; curves stay within that of their control points."""
    points = [point for step in steps for point in step.points] or [Point(0, 0)]
    left, top = min(point.x for point in points), min(point.y for point in points)
    right, bottom = max(point.x for point in points), max(point.y for point in points)
    return Frame(left, top, right - left, bottom - top)


def flattened(steps: Iterable[Step], pieces: int = 8) -> list[list[Point]]:
    """Return the path as polylines, each curve cut into `pieces`."""
    lines: list[list[Point]] = []
    for step in steps:
        if step.verb is Verb.MOVE:
            lines.append([step.points[0]])
        elif step.verb is Verb.LINE:
            lines[-1].append(step.points[0])
        elif step.verb is Verb.CURVE:
            lines[-1].extend(
                _on_curve(lines[-1][-1], step.points, piece / pieces) for piece in range(1, pieces + 1)
            )
        elif lines:
            lines[-1].append(lines[-1][0])
    return lines


def _on_curve(start: Point, points: tuple[Point, ...], t: float) -> Point:
    one, two, end = points
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return Point(
        a * start.x + b * one.x + c * two.x + d * end.x,
        a * start.y + b * one.y + c * two.y + d * end.y,
    )


def _steps(tokens: list[str]) -> Iterator[Step]:
    here = start = control = Point(0.0, 0.0)
    command, place = "", 0
    while place < len(tokens):
        if tokens[place].isalpha():
            command, place = tokens[place], place + 1
        before, wanted = command.upper(), _NUMBERS.get(command.upper())
        if wanted is None:
            return
        if wanted == 0:
            yield Step(Verb.CLOSE)
            here = control = start
            continue
        numbers = [float(token) for token in tokens[place : place + wanted] if not token.isalpha()]
        if len(numbers) < wanted:
            return
        place += wanted
        made, control = _segment(
            before, numbers, here, control, here if command.islower() else Point(0.0, 0.0)
        )
        yield from made
        here = made[-1].points[-1] if made else here
        if before == "M":
            # Further pairs after a move are lines.
            start, command = here, "l" if command == "m" else "L"


_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def _segment(
    command: str, numbers: list[float], here: Point, control: Point, origin: Point
) -> tuple[list[Step], Point]:
    """Return the steps of one segment, and the control point that a smooth follower mirrors."""
    if command == "H":
        return _line(Point(numbers[0] + origin.x, here.y))
    if command == "V":
        return _line(Point(here.x, numbers[0] + origin.y))
    if command == "A":
        end = Point(numbers[5] + origin.x, numbers[6] + origin.y)
        return _elliptical(
            here, numbers[0], numbers[1], numbers[2], numbers[3] != 0, numbers[4] != 0, end
        ), end
    points = [Point(x + origin.x, y + origin.y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    mirrored = Point(2 * here.x - control.x, 2 * here.y - control.y)
    match command:
        case "M":
            return [Step(Verb.MOVE, (points[0],))], points[0]
        case "L":
            return _line(points[0])
        case "C":
            return [Step(Verb.CURVE, tuple(points))], points[1]
        case "S":
            return [Step(Verb.CURVE, (mirrored, *points))], points[0]
        case "Q":
            return [_quadratic(here, points[0], points[1])], points[0]
        case _:
            return [_quadratic(here, mirrored, points[0])], mirrored


def _line(end: Point) -> tuple[list[Step], Point]:
    return [Step(Verb.LINE, (end,))], end


def _quadratic(start: Point, control: Point, end: Point) -> Step:
    one = Point(start.x + (control.x - start.x) * 2 / 3, start.y + (control.y - start.y) * 2 / 3)
    two = Point(end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3)
    return Step(Verb.CURVE, (one, two, end))


def _elliptical(
    start: Point, radius_x: float, radius_y: float, degrees: float, large: bool, sweep: bool, end: Point
) -> list[Step]:
    """The conversion from end points to a centre of SVG 2, B.2.4."""
    radius_x, radius_y = abs(radius_x), abs(radius_y)
    if radius_x == 0 or radius_y == 0 or start == end:
        return [Step(Verb.LINE, (end,))]
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    half_x, half_y = (start.x - end.x) / 2, (start.y - end.y) / 2
    x, y = cosine * half_x + sine * half_y, cosine * half_y - sine * half_x
    grown = math.sqrt(max(1.0, (x / radius_x) ** 2 + (y / radius_y) ** 2))
    radius_x, radius_y = radius_x * grown, radius_y * grown
    rest = (radius_x * radius_y) ** 2 - (radius_x * y) ** 2 - (radius_y * x) ** 2
    root = math.sqrt(max(0.0, rest) / ((radius_x * y) ** 2 + (radius_y * x) ** 2))
    root = -root if large == sweep else root
    centre_x, centre_y = root * radius_x * y / radius_y, -root * radius_y * x / radius_x
    first = math.degrees(math.atan2((y - centre_y) / radius_y, (x - centre_x) / radius_x))
    last = math.degrees(math.atan2((-y - centre_y) / radius_y, (-x - centre_x) / radius_x))
    last += 360 if sweep and last < first else -360 if not sweep and last > first else 0
    turn = Matrix(
        cosine,
        sine,
        -sine,
        cosine,
        cosine * centre_x - sine * centre_y + (start.x + end.x) / 2,
        sine * centre_x + cosine * centre_y + (start.y + end.y) / 2,
    )
    return list(moved(arc(Point(0.0, 0.0), radius_x, radius_y, first, last), turn))


def _arc_piece(centre: Point, radius_x: float, radius_y: float, start: float, end: float) -> Step:
    pull = 4 / 3 * math.tan((end - start) / 4)

    def place(x: float, y: float) -> Point:
        return Point(centre.x + radius_x * x, centre.y + radius_y * y)

    return Step(
        Verb.CURVE,
        (
            place(math.cos(start) - pull * math.sin(start), math.sin(start) + pull * math.cos(start)),
            place(math.cos(end) + pull * math.sin(end), math.sin(end) - pull * math.cos(end)),
            place(math.cos(end), math.sin(end)),
        ),
    )
