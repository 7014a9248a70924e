"""Native charts: a graphic frame with a chart part and its spreadsheet (ECMA-376 Part 1, 21.2)."""

from builder.deck.slide import ChartFrame
from builder.deck.write.canvas import Canvas
from builder.deck.write.chart_sheet import chart_sheet
from builder.deck.write.chart_xml import chart_xml
from builder.deck.write.emu import transform
from builder.deck.write.resize import resize
from builder.deck.write.shape import names
from builder.deck.write.theme_colours import follow_theme

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def chart_frame_xml(frame: ChartFrame, canvas: Canvas) -> str:
    """Return the frame that shows the chart; its data can be edited in PowerPoint."""
    tree = chart_xml(frame.chart, frame.box, canvas.palette, canvas.language)
    relation = canvas.relations.chart(
        follow_theme(resize(tree, canvas.scale), canvas.accents), chart_sheet(frame.chart)
    )
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{names(canvas, 'Chart', alt=frame.alt)}"
        f"<p:cNvGraphicFramePr><a:graphicFrameLocks/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"
        f"{transform(frame.box, 'p:xfrm')}"
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{relation}"/></a:graphicData>'
        "</a:graphic></p:graphicFrame>"
    )
