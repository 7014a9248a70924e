"""A chart written as YAML: `type`, `title`, `unit`, `labels` and `series`."""

import re
from collections.abc import Iterator

from builder.chart.sheet import SETTINGS, Place, Refusal, Sheet, Words, check_size
from builder.language import Message, msg

LABELS = ("labels", "이름", "항목")
SERIES = ("series", "data", "values", "계열", "값")

_BEGINS = re.compile(rf"^[ ]*(?:{'|'.join(LABELS + SERIES)})[ ]*:(?:[ ]|$)", re.MULTILINE)


def looks_like_yaml(source: str) -> bool:
    """Return whether `source` names its labels or its series by a key."""
    return _BEGINS.search(source) is not None


def read_yaml(source: str) -> Sheet:
    """Return what `source` says; raises Refusal where it isn't YAML or isn't a chart.

    `series` is a list of `name` and `values`, a mapping of names to values, one list of values, or a mapping of
    labels to numbers, which needs no `labels`.
    """
    import yaml

    if _is_deep(source):
        raise _refusal(msg("the chart is not valid YAML"), Place())
    try:
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _refusal(msg("the chart is not valid YAML"), _error_place(error)) from error
    return _Chart(dict(_pairs(root, _MAPPING))).sheet()


_DEEPEST = 20


def _is_deep(source: str) -> bool:
    """Return whether brackets stand too deep within each other, which the YAML reader takes long to find out."""
    depth = 0
    for sign in re.findall(r"[\[\]{}]", source):
        depth += 1 if sign in "[{" else -1
        if depth > _DEEPEST:
            return True
    return False


def _error_place(error: Exception) -> Place:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return Place(mark.line + 1, mark.column + 1) if mark else Place()


class _Chart:
    """The keys of one chart's mapping, and the nodes that they name."""

    def __init__(self, keys: "dict[Words, object]") -> None:
        self.settings: dict[str, Words] = {}
        self.unknown: list[Words] = []
        self.labels: object = None
        self.series: object = None
        for key, node in keys.items():
            name = key.text.casefold()
            if name in SETTINGS:
                self.settings[SETTINGS[name]] = _scalar(node)
            elif name in LABELS:
                self.labels = node
            elif name in SERIES:
                self.series = node
            else:
                self.unknown.append(key)

    def sheet(self) -> Sheet:
        labels, series = self.table()
        check_size(len(labels), len(series), Place())
        for name, values in series:
            if len(values) != len(labels):
                raise _refusal(
                    msg(
                        "the series {name} has {values} values and there are {labels} labels",
                        name=name.text or "1",
                        values=len(values),
                        labels=len(labels),
                    ),
                    name.place,
                )
        return Sheet(
            settings=self.settings,
            unknown=tuple(self.unknown),
            names=tuple(name for name, _ in series),
            labels=labels,
            rows=tuple(zip(*(values for _, values in series), strict=True)),
        )

    def table(self) -> tuple[tuple[Words, ...], list[tuple[Words, tuple[Words, ...]]]]:
        """Return the labels, and each series' name and values."""
        if _kind(self.series) == "mapping" and self.labels is None:
            pairs = list(_pairs(self.series, _SERIES_HINT))
            return tuple(key for key, _ in pairs), [
                (Words("", _place(self.series)), tuple(_scalar(node) for _, node in pairs))
            ]
        labels = tuple(map(_scalar, _items(self.labels)))
        return labels, list(self.named_series())

    def named_series(self) -> Iterator[tuple[Words, tuple[Words, ...]]]:
        if _kind(self.series) == "mapping":
            for name, node in _pairs(self.series, _SERIES_HINT):
                yield name, tuple(map(_scalar, _items(node)))
            return
        items = list(_items(self.series))
        if items and all(_kind(item) == "scalar" for item in items):
            yield Words("", _place(self.series)), tuple(map(_scalar, items))
            return
        for item in items:
            keys = {key.text.casefold(): node for key, node in _pairs(item, _SERIES_HINT)}
            values = next((keys[key] for key in SERIES if key in keys), None)
            name = next(
                (_scalar(keys[key]) for key in ("name", "이름") if key in keys), Words("", _place(item))
            )
            yield Words(name.text, _place(item)), tuple(map(_scalar, _items(values)))


_MAPPING = msg("write `labels: [1, 2]` and `series:` with a `name` and `values` for each")
_SERIES_HINT = msg("write each series as `- name: …` with `values: [1, 2]` below it")


def _refusal(message: Message, place: Place, hint: Message = _MAPPING) -> Refusal:
    return Refusal(message, place, hint)


def _kind(node: object) -> str:
    return str(getattr(node, "id", ""))


def _place(node: object) -> Place:
    mark = getattr(node, "start_mark", None)
    return Place(mark.line + 1, mark.column + 1) if mark else Place()


def _pairs(node: object, hint: Message) -> Iterator[tuple[Words, object]]:
    if _kind(node) != "mapping":
        raise _refusal(msg("here a chart needs keys and values"), _place(node), hint)
    for key, value in getattr(node, "value", ()):
        yield _scalar(key), value


def _items(node: object) -> Iterator[object]:
    if _kind(node) != "sequence":
        raise _refusal(msg("here a chart needs a list"), _place(node))
    yield from getattr(node, "value", ())


def _scalar(node: object) -> Words:
    if _kind(node) != "scalar":
        raise _refusal(msg("here a chart needs a word or a number"), _place(node))
    text = str(getattr(node, "value", ""))
    empty = text in {"null", "~"} and getattr(node, "style", None) is None
    return Words("" if empty else text, _place(node))
