"""Deck → PowerPoint file."""

from collections.abc import Mapping
from types import MappingProxyType

from builder.deck.bind import Ground, Template
from builder.deck.slide import Deck, Slide
from builder.deck.write.canvas import Canvas, Relations
from builder.deck.write.languages import language_tag
from builder.deck.write.notes import notes_xml
from builder.deck.write.package import DeckParts, Page, open_template
from builder.deck.write.palette import Palette
from builder.deck.write.palette_for import palette_for
from builder.deck.write.properties import core_xml, custom_xml, extended_xml
from builder.deck.write.slide_xml import slide_xml
from builder.deck.write.tags import tags_xml
from builder.theme import Theme

_NONE: Mapping[str, bytes] = MappingProxyType({})


def render_pptx(
    deck: Deck,
    template: Template,
    theme: Theme,
    pictures: Mapping[str, bytes],
    vectors: Mapping[str, bytes] = _NONE,
) -> bytes:
    """Return `deck` as a PowerPoint file; the same input gives the same bytes.

    `pictures` holds the bytes of every picture by its address; one that is missing or unreadable leaves a
    frame with its alternative text. `vectors` holds the SVG of those that are pictures of a drawing.
    """
    writer = _Writer(deck, template, theme, DeckParts(open_template(template.data), pictures, vectors))
    writer.write_pages()
    sections = [(section.name, [slide.key for slide in section.slides]) for section in deck.sections]
    properties = {
        "core": core_xml(deck, language_tag(deck.language)),
        "app": extended_xml(deck),
        "custom": custom_xml(deck.timing),
    }
    return writer.parts.pack(sections, properties)


class _Writer:
    """Writes the pages of one deck."""

    def __init__(self, deck: Deck, template: Template, theme: Theme, parts: DeckParts) -> None:
        self.deck = deck
        self.template = template
        self.theme = theme
        self.parts = parts
        self._palettes: dict[Ground, Palette] = {}

    def write_pages(self) -> None:
        # A slide may point to a later one, so every page must be there before the first is written.
        pages = [self.parts.add_page(slide.key, self._layout(slide)) for slide in self.deck.slides]
        for number, (slide, page) in enumerate(zip(self.deck.slides, pages, strict=True), 1):
            self._write(slide, page, number)

    def _layout(self, slide: Slide) -> int:
        return self.template.geometry.layout(slide.purpose).index

    def _write(self, slide: Slide, page: Page, number: int) -> None:
        colours = self.theme.colours
        paper = Ground(background=colours.background, text=colours.text)
        canvas = self._canvas(self.template.grounds.get(slide.purpose, paper), page.slide_relations)
        canvas.accents = page.accents
        page.write(
            slide=slide_xml(slide, number, self.deck, self.template, page, canvas),
            notes=notes_xml(
                slide.notes, self.parts.template.notes_placeholders, self._canvas(paper, page.notes_relations)
            ),
            tags=tags_xml(slide),
        )

    def _canvas(self, ground: Ground, relations: Relations) -> Canvas:
        fonts = self.theme.fonts
        return Canvas(
            relations=relations,
            palette=self._palette(ground),
            language=language_tag(self.deck.language),
            text_faces=(fonts.latin, fonts.korean),
            mono=self.template.geometry.mono,
            scale=self.template.scale,
        )

    def _palette(self, ground: Ground) -> Palette:
        if ground not in self._palettes:
            self._palettes[ground] = palette_for(self.theme, ground.background, ground.text)
        return self._palettes[ground]
