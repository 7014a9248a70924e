"""Several handouts behind one table of contents, their pages numbered as those of one book."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from builder.handout.attachment import Attachment
from builder.handout.bind_parts import PdfPart, bind_parts
from builder.handout.contents import ContentsRow
from builder.handout.handout import Handout
from builder.handout.html import Html, render_html
from builder.handout.illustrate import Illustrations
from builder.handout.pdf import Pdf, render_pdf
from builder.handout.theme import HandoutTheme
from builder.language import label


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletPart:
    """A handout in a booklet."""

    handout: Handout
    illustrations: Illustrations
    file: str
    """What it would be as a file of its own, relative to the booklet: links to that lead to its page."""
    level: int = 1
    """How deep it stands in the table of contents."""
    phases: bool = False
    """Whether the table of contents names its phases."""


def render_booklet(
    front: BookletPart,
    parts: Iterable[BookletPart],
    theme: HandoutTheme,
    attachments: tuple[Attachment, ...] = (),
) -> Pdf:
    """Return `front` with the table of contents, then the parts, each beginning on a page of its own.

    The parts' pages are counted through from 1, those of the front in Roman numerals: that makes them independent
    of how long the table of contents is. The PDF is bound as `bind_parts` says.
    """
    bound: list[PdfPart] = []
    rows: list[ContentsRow] = []
    remarks: dict[str, None] = {}
    page = 1
    for part in parts:
        html = render_html(part.handout, theme, part.illustrations)
        pdf = render_pdf(replace(html, page_css=_COUNTED.format(page=page)))
        bound.append(PdfPart(data=pdf.data, file=part.file, level=part.level))
        rows += _rows(part, pdf, page)
        remarks |= dict.fromkeys(pdf.remarks)
        page += pdf.pages
    opened = render_pdf(_front(front, tuple(rows), theme), attachments)
    first = PdfPart(data=opened.data, file=front.file)
    return Pdf(
        data=bind_parts((first, *bound)),
        pages=opened.pages + page - 1,
        remarks=(*opened.remarks, *remarks),
    )


_COUNTED = """\
@page :first {{ counter-reset: page {page}; }}
@page {{ @bottom-right {{ content: counter(page); }} }}
"""
_ROMAN = "@page { @bottom-right { content: counter(page, lower-roman); } }"


def _front(front: BookletPart, rows: tuple[ContentsRow, ...], theme: HandoutTheme) -> Html:
    html = render_html(replace(front.handout, contents=rows), theme, front.illustrations)
    return replace(html, page_css=_ROMAN)


def _rows(part: BookletPart, pdf: Pdf, page: int) -> Iterator[ContentsRow]:
    handout = part.handout
    number = label("Session {number}", handout.language)
    yield ContentsRow(
        title=handout.name,
        label=number.format(number=handout.number) if handout.number is not None else "",
        page=page,
        level=part.level,
        address=part.file,
    )
    for chapter in handout.chapters if part.phases else ():
        if chapter.minutes is not None:
            yield ContentsRow(
                title=chapter.name,
                label=chapter.label,
                page=page + pdf.anchors.get(chapter.key, 1) - 1,
                level=part.level + 1,
                address=f"{part.file}#{chapter.key}",
            )
