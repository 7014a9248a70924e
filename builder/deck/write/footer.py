"""The layout's own footer and slide number, taken onto the slide."""

from collections.abc import Mapping, Sequence

from builder.deck.bind import Edge
from builder.deck.write.canvas import Canvas
from builder.deck.write.escape import escape
from builder.deck.write.guid import guid
from builder.deck.write.shape import names
from builder.deck.write.text_box import placeholder_reference
from builder.text import LINE_PITCH, TextRun, face, line_count


def footers_xml(
    edges: Sequence[Edge], styles: Mapping[int, str], footer: str, number: int, canvas: Canvas
) -> str:
    """Return the placeholders that a slide shows: its number, and `footer` where that says anything.

    A footer too long for its place ends in an ellipsis: it would run over the slide's edge.

    `styles` are the layout's `a:lstStyle` by idx. They are repeated, because LibreOffice forgets them for
    footers.
    """
    run = f'<a:rPr lang="{canvas.language}"/>'
    field = f'<a:fld id="{_NUMBER}" type="slidenum">{run}<a:t>{number}</a:t></a:fld>'
    clones = []
    for edge in edges:
        words = escape(shortened(footer, edge)) if edge.kind == "ftr" else ""
        text = field if edge.kind == "sldNum" else f"<a:r>{run}<a:t>{words}</a:t></a:r>"
        if edge.kind == "sldNum" or words.strip():
            clones.append(_clone(edge, text, styles.get(edge.idx, "<a:lstStyle/>"), canvas))
    return "".join(clones)


def shortened(footer: str, edge: Edge) -> str:
    """Return as much of `footer` as the lines of its place hold."""
    if edge.area is None:
        return footer
    inner, style = edge.area.inner, edge.area.level(0)
    size = style.size
    lines = max(1, int(inner.height / (size * LINE_PITCH * style.line_spacing)))
    family = face(edge.area.latin, bold=style.bold)

    def fits(text: str) -> bool:
        return line_count((TextRun(text, family, size),), inner.width) <= lines

    if fits(footer):
        return footer
    least, most = 0, len(footer)
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(footer[:middle].rstrip() + "…") else (least, middle - 1)
    return footer[:least].rstrip() + "…" if least else ""


_NUMBER = guid("slide number")
_NAMES = {"ftr": "Footer", "sldNum": "Slide Number"}


def _clone(edge: Edge, text: str, style: str, canvas: Canvas) -> str:
    return (
        f'<p:sp><p:nvSpPr>{names(canvas, _NAMES[edge.kind])}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{placeholder_reference((edge.kind, edge.idx), edge.size)}</p:nvPr></p:nvSpPr><p:spPr/>"
        f"<p:txBody><a:bodyPr/>{style}<a:p>{text}"
        f'<a:endParaRPr lang="{canvas.language}"/></a:p></p:txBody></p:sp>'
    )
