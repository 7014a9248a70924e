"""Speaker notes: `p:notes` (ECMA-376 Part 1, 19.3.1.26)."""

from collections.abc import Sequence

from builder.deck.slide import Line
from builder.deck.write.canvas import Canvas
from builder.deck.write.namespaces import NAMESPACES
from builder.deck.write.paragraph import Setting, paragraphs_xml
from builder.deck.write.run import Voice
from builder.deck.write.shape import names
from builder.deck.write.text_box import placeholder_reference

_VOICE = Voice(ground="FFFFFF", faces=False, sized=False, jumps=False)
_LOCKS = {
    "sldImg": '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>',
    "body": '<a:spLocks noGrp="1"/>',
}
_NAMES = {"sldImg": "Slide Image", "body": "Notes"}


def notes_xml(lines: Sequence[Line], placeholders: Sequence[tuple[str, int]], canvas: Canvas) -> str:
    """Return the notes page: the notes master's slide image and text, which holds `lines`."""
    shapes = "".join(_shape(place, lines, canvas) for place in placeholders if place[0] in _NAMES)
    return (
        f"<p:notes {NAMESPACES}><p:cSld><p:spTree>"
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _shape(place: tuple[str, int], lines: Sequence[Line], canvas: Canvas) -> str:
    text = ""
    if place[0] == "body":
        paragraphs = paragraphs_xml(lines, Setting(voice=_VOICE), canvas)
        text = f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody>"
    return (
        f"<p:sp><p:nvSpPr>{names(canvas, _NAMES[place[0]])}<p:cNvSpPr>{_LOCKS[place[0]]}</p:cNvSpPr>"
        f"<p:nvPr>{placeholder_reference(place)}</p:nvPr></p:nvSpPr><p:spPr/>{text}</p:sp>"
    )
