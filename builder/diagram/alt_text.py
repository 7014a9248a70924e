"""A diagram in words, for those who don't see it."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from builder.diagram.drawing import Box, Connector, Label, Role, Shape
from builder.diagram.engine import Json
from builder.language import label, msg, translate

_LONGEST = 700
"""Characters; a screen reader says them in about a minute, without a pause."""


def alt_text(about: Json, title: str | None, shapes: Sequence[Shape], language: str) -> str:
    """Return kind, title, parts and links of a drawing in `language`, at most some 700 characters."""
    kind = label(KINDS.get(str(about.get("type")), "Diagram"), language)
    sentences = [f"{kind}: {title}" if title else kind]
    if about.get("says"):
        return _joined([*sentences, *about["says"]])
    messages = _messages(about, language)
    links = messages or list(_links(shapes, language))
    if not links:
        return _joined([*sentences, ", ".join(_words(shapes, title))])
    sentences += _containers(shapes, language)
    lonely = [] if messages else _unlinked(shapes)
    return _joined([*sentences, *links, ", ".join(lonely)])


KINDS: Mapping[str, str] = MappingProxyType(
    {
        "agentflow": "Agent flow",
        "architecture": "Architecture diagram",
        "block": "Block diagram",
        "c4": "C4 diagram",
        "class": "Class diagram",
        "cynefin": "Cynefin framework",
        "er": "Entity relationship diagram",
        "eventabouting": "Event model",
        "flowchart": "Flowchart",
        "gantt": "Gantt chart",
        "gitGraph": "Git graph",
        "ishikawa": "Fishbone diagram",
        "journey": "User journey",
        "kanban": "Kanban board",
        "mindmap": "Mind map",
        "packet": "Packet diagram",
        "pie": "Pie chart",
        "quadrantChart": "Quadrant chart",
        "radar": "Radar chart",
        "railroad": "Railroad diagram",
        "requirement": "Requirement diagram",
        "sankey": "Sankey diagram",
        "sequence": "Sequence diagram",
        "state": "State diagram",
        "swimlane": "Swimlane diagram",
        "timeline": "Timeline",
        "treemap": "Treemap",
        "treeView": "Tree",
        "usecase": "Use case diagram",
        "venn": "Venn diagram",
        "wardley": "Wardley map",
        "xychart": "Chart",
    }
)
"""What the engine calls a kind → what it is called here, in English."""


def _messages(about: Json, language: str) -> list[str]:
    """The messages of a sequence diagram; its lines run between lifelines, not between boxes."""
    names = {name: _plain(description) for name, description in about.get("actors", ())}
    return [
        _link(names[message["from"]], names[message["to"]], _plain(str(message.get("message", ""))), language)
        for message in about.get("messages", ())
        if message["from"] in names and message["to"] in names and message.get("type") != _NOTE
    ]


# The number that Mermaid's parser gives to notes.
_NOTE = 2


def _links(shapes: Sequence[Shape], language: str) -> Iterator[str]:
    names = {shape.id: _name(shape, language) for shape in shapes if isinstance(shape, Box)}
    for shape in shapes:
        if isinstance(shape, Connector) and shape.begin in names and shape.end in names:
            yield _link(names[shape.begin], names[shape.end], shape.label or "", language)


def _name(box: Box, language: str) -> str:
    # Boxes without words have names of ours.
    return box.name if box.text else label(box.name, language)


def _link(begin: str, end: str, words: str, language: str) -> str:
    if words:
        return translate(msg("{begin} to {end}: {label}", begin=begin, end=end, label=words), language)
    return translate(msg("{begin} to {end}", begin=begin, end=end), language)


def _containers(shapes: Sequence[Shape], language: str) -> Iterator[str]:
    """Yield each container with what is right inside of it."""
    boxes = [
        shape
        for shape in shapes
        if isinstance(shape, Box) and shape.role is not Role.DECORATION and shape.text
    ]
    containers = [box for box in boxes if box.role is Role.CONTAINER]
    inside: dict[str, list[str]] = {container.id: [] for container in containers}
    for box in boxes:
        holder = _holder(box, containers)
        if holder is not None:
            inside[holder.id].append(box.name)
    for container in containers:
        parts = ", ".join(inside[container.id])
        if parts:
            yield translate(msg("{container} holds {parts}", container=container.name, parts=parts), language)


def _holder(box: Box, containers: Sequence[Box]) -> Box | None:
    """Return the smallest container around a box."""
    around = (other for other in containers if other.id != box.id and other.frame.holds(box.frame, 0.5))
    return min(around, key=lambda other: other.frame.width * other.frame.height, default=None)


def _unlinked(shapes: Sequence[Shape]) -> list[str]:
    """Return the nodes outside of containers to which nothing leads."""
    connectors = [shape for shape in shapes if isinstance(shape, Connector)]
    linked = {end for connector in connectors for end in (connector.begin, connector.end)}
    boxes = [shape for shape in shapes if isinstance(shape, Box)]
    containers = [box for box in boxes if box.role is Role.CONTAINER]
    return [
        box.name
        for box in boxes
        if box.role is Role.NODE and box.text and box.id not in linked and _holder(box, containers) is None
    ]


def _words(shapes: Sequence[Shape], title: str | None) -> list[str]:
    """All words in the order in which they are painted, once each."""
    found = (shape.text for shape in shapes if isinstance(shape, (Box, Label)) and shape.text is not None)
    return list(dict.fromkeys(text.plain for text in found if text.plain != title))


def _plain(words: str) -> str:
    return " ".join(words.replace("<br/>", " ").replace("<br>", " ").split())


def _joined(sentences: Sequence[str]) -> str:
    whole = ". ".join(sentence for sentence in sentences if sentence) + "."
    if len(whole) <= _LONGEST:
        return whole
    kept = whole[:_LONGEST]
    return kept[: max(kept.rfind(". "), kept.rfind(", "), _LONGEST // 2)] + " …"
