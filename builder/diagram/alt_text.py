"""A diagram in words, for those who don't see it."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from builder.diagram.drawing import Box, Connector, Label, Role, Shape
from builder.diagram.engine import Json
from builder.language import msg, translate

_LONGEST = 700
"""Characters; a screen reader says them in about a minute, without a pause."""


def alt_text(about: Json, title: str | None, shapes: Sequence[Shape], language: str) -> str:
    """Return kind, title, parts and links of a drawing in `language`, at most some 700 characters."""
    kind = translate(KINDS.get(str(about.get("type")), "Diagram"), language)
    sentences = [f"{kind}: {title}" if title else kind]
    links = list(_messages(about, language) or _links(shapes, language))
    words = _containers(shapes, language) + ([] if links else _words(shapes, title))
    lonely = _unlinked(shapes) if links and about.get("type") != "sequence" else []
    if words or lonely:
        sentences.append(", ".join([*words, *lonely]))
    return _joined([*sentences, *links])


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
    names = {shape.id: shape.name for shape in shapes if isinstance(shape, Box)}
    for shape in shapes:
        if isinstance(shape, Connector) and shape.begin in names and shape.end in names:
            yield _link(names[shape.begin], names[shape.end], shape.label or "", language)


def _link(begin: str, end: str, words: str, language: str) -> str:
    if words:
        return translate(msg("{begin} to {end}: {label}", begin=begin, end=end, label=words), language)
    return translate(msg("{begin} to {end}", begin=begin, end=end), language)


def _containers(shapes: Sequence[Shape], language: str) -> list[str]:
    boxes = [shape for shape in shapes if isinstance(shape, Box)]
    nodes = [box for box in boxes if box.role is Role.NODE and box.text]
    described = []
    for box in boxes:
        if box.role is Role.CONTAINER and box.text is not None:
            inside = [node.name for node in nodes if box.frame.holds(node.frame, 0.5)]
            words = msg("{container} with {parts}", container=box.text.plain, parts=", ".join(inside))
            described.append(translate(words, language) if inside else box.text.plain)
    return described


def _unlinked(shapes: Sequence[Shape]) -> list[str]:
    connectors = [shape for shape in shapes if isinstance(shape, Connector)]
    linked = {end for connector in connectors for end in (connector.begin, connector.end)}
    held = [shape.frame for shape in shapes if isinstance(shape, Box) and shape.role is Role.CONTAINER]
    return [
        shape.name
        for shape in shapes
        if isinstance(shape, Box)
        and shape.role is Role.NODE
        and shape.text is not None
        and shape.id not in linked
        and not any(frame.holds(shape.frame, 0.5) for frame in held)
    ]


def _words(shapes: Sequence[Shape], title: str | None) -> list[str]:
    """All words in the order in which they are painted, once each."""
    found = (shape.text for shape in shapes if isinstance(shape, (Box, Label)) and shape.text is not None)
    return list(dict.fromkeys(text.plain for text in found if text.plain != title))


def _plain(words: str) -> str:
    return " ".join(words.replace("<br/>", " ").replace("<br>", " ").split())


def _joined(sentences: Sequence[str]) -> str:
    whole = ". ".join(sentences) + "."
    if len(whole) <= _LONGEST:
        return whole
    kept = whole[:_LONGEST]
    return kept[: max(kept.rfind(". "), kept.rfind(", "), _LONGEST // 2)] + " …"
