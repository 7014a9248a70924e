"""The layout's own footer and slide number, taken onto the slide."""

from collections.abc import Mapping, Sequence

from builder.deck.bind import Edge
from builder.deck.write.canvas import Canvas
from builder.deck.write.escape import escape
from builder.deck.write.guid import guid
from builder.deck.write.shape import names
from builder.deck.write.text_box import placeholder_reference


def footers_xml(
    edges: Sequence[Edge], styles: Mapping[int, str], footer: str, number: int, canvas: Canvas
) -> str:
    """Return the placeholders that a slide shows: its number, and `footer` where that says anything.

    `styles` are the layout's `a:lstStyle` by idx. They are repeated, because LibreOffice forgets them for
    footers.
    """
    run = f'<a:rPr lang="{canvas.language}"/>'
    texts = {
        "ftr": f"<a:r>{run}<a:t>{escape(footer)}</a:t></a:r>" if escape(footer).strip() else "",
        "sldNum": f'<a:fld id="{_NUMBER}" type="slidenum">{run}<a:t>{number}</a:t></a:fld>',
    }
    return "".join(
        _clone(edge, texts[edge.kind], styles.get(edge.idx, "<a:lstStyle/>"), canvas)
        for edge in edges
        if texts.get(edge.kind)
    )


_NUMBER = guid("slide number")
_NAMES = {"ftr": "Footer", "sldNum": "Slide Number"}


def _clone(edge: Edge, text: str, style: str, canvas: Canvas) -> str:
    return (
        f'<p:sp><p:nvSpPr>{names(canvas, _NAMES[edge.kind])}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{placeholder_reference((edge.kind, edge.idx), edge.size)}</p:nvPr></p:nvSpPr><p:spPr/>"
        f"<p:txBody><a:bodyPr/>{style}<a:p>{text}"
        f'<a:endParaRPr lang="{canvas.language}"/></a:p></p:txBody></p:sp>'
    )
