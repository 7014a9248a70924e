"""An outline → a PowerPoint file."""

from collections.abc import Mapping
from time import perf_counter

from builder.deck.compose import Outline
from builder.deck.paginate import Pace, paginate, with_code
from builder.deck.slide import Deck
from builder.deck.write import render_pptx
from builder.diagnostics import Checked
from builder.language import label
from builder.pipeline.job import Artefact, Making
from builder.pipeline.pictures import Gallery
from builder.pipeline.product import Product, ProductKind
from builder.pipeline.slide_palette import slide_palette
from builder.pipeline.studio import SlideStudio
from builder.pipeline.warm import bound_template
from builder.site import qr_png, qr_svg


def lay_deck(outline: Outline, making: Making, gallery: Gallery) -> Checked[Deck]:
    """Return the deck of `outline`, placed and measured."""
    theme = making.look.theme
    template = bound_template(making.look)
    palette = slide_palette(template.value, theme)
    studio = SlideStudio(gallery.slides, palette, theme.fonts.korean, outline.language)
    pace = Pace(slides_per_minute=making.slides_per_minute)
    deck = paginate(outline, template.value.geometry, studio, pace)
    return Checked(value=deck.value, problems=(*template.problems, *studio.problems, *deck.problems))


def write_deck(
    deck: Deck, making: Making, gallery: Gallery, began: float, address: str = ""
) -> Checked[Artefact]:
    """Return the deck as a PowerPoint file; `began` is when its making started, by `perf_counter`.

    Where its page has a public `address`, the first and the last slide lead there by a QR code.
    """
    template = bound_template(making.look).value
    pictures = {address: picture.data for address, picture in gallery.slides.items()}
    vectors = {address: picture.svg for address, picture in gallery.slides.items() if picture.svg}
    if address:
        said = label("QR code: {address}", deck.language).format(address=address)
        deck = with_code(deck, _CODE, said, template.geometry)
        pictures[_CODE], vectors[_CODE] = qr_png(address), qr_svg(address).encode()
    data = render_pptx(deck, template, making.look.theme, pictures, vectors)
    seconds = perf_counter() - began
    artefact = Artefact(product=Product(ProductKind.DECK), data=data, seconds=seconds, pages=len(deck.slides))
    return Checked(value=artefact)


_CODE = "classdeck:code"
"""The code's key among the pictures, which no address of a picture can be."""


def slide_ranges(deck: Deck) -> Mapping[int, tuple[int, int]]:
    """Return the first and last slide of each phase, counted from 1, by the phase's index."""
    ranges: dict[int, tuple[int, int]] = {}
    for number, slide in enumerate(deck.slides, 1):
        if slide.phase is not None:
            ranges[slide.phase] = (ranges.get(slide.phase, (number, number))[0], number)
    return ranges
