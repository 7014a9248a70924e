"""A handout → a PDF."""

from time import perf_counter

from builder.diagnostics import Checked, Code
from builder.handout import Attachment, Handout, illustrate, render_html, render_pdf
from builder.pipeline.job import Artefact, Making
from builder.pipeline.pictures import Gallery
from builder.pipeline.product import Product


def print_handout(
    handout: Handout,
    product: Product,
    making: Making,
    gallery: Gallery,
    attachments: tuple[Attachment, ...],
    began: float,
) -> Checked[Artefact]:
    """Return the handout as a PDF; `began` is when its making started, by `perf_counter`."""
    theme = making.look.handout
    shown = illustrate(handout, gallery.originals, theme)
    pdf = render_pdf(render_html(handout, theme, shown.value), attachments)
    artefact = Artefact(product=product, data=pdf.data, seconds=perf_counter() - began, pages=pdf.pages)
    # The gallery has told of the pictures already, with the reason.
    problems = tuple(problem for problem in shown.problems if problem.code is not Code.MISSING_PICTURE)
    return Checked(value=artefact, problems=problems)
