"""The one door to python-pptx: an opened template, and a deck's own parts beside it."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import Any

from lxml import etree

from builder.deck.write.archive import Member, pack
from builder.deck.write.layout import accents, colour_map, list_styles, placeholders
from builder.deck.write.namespaces import R as RELATION
from builder.deck.write.presentation_xml import list_slides, stop_timings

_PML = "application/vnd.openxmlformats-officedocument.presentationml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_PROPERTIES = {
    "core": (
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    "app": (f"{_OFFICE}.extended-properties+xml", f"{RELATION}/extended-properties"),
    "custom": (f"{_OFFICE}.custom-properties+xml", f"{RELATION}/custom-properties"),
}


@lru_cache(maxsize=8)
def open_template(data: bytes) -> "TemplateParts":
    """Return the opened template; each is opened once a process."""
    return TemplateParts(data)


class TemplateParts:
    """An opened template: shared by all decks made from it, and never changed by one."""

    def __init__(self, data: bytes) -> None:
        from pptx.package import Package

        self.presentation: Any = Package.open(BytesIO(data)).main_document_part
        self._stop_timings()
        masters = self.presentation.presentation.slide_masters
        self.layouts = tuple(layout.part for master in masters for layout in master.slide_layouts)
        self.colour_maps = tuple(map(colour_map, self.layouts))
        self.list_styles = tuple(map(list_styles, self.layouts))
        self.accents = tuple(map(accents, self.layouts))
        self.notes_master: Any = self.presentation.notes_master_part
        self.notes_placeholders = tuple(placeholders(self.notes_master))
        self.members = tuple(map(_member, _below(self.presentation)))

    def _stop_timings(self) -> None:
        """Keep decks from moving on by their rehearsal timings."""
        relation = f"{RELATION}/presProps"
        found = [rel.target_part for rel in self.presentation.rels.values() if rel.reltype == relation]
        part = found[0] if found else _part("/ppt/presProps.xml", f"{_PML}.presProps+xml")
        self.presentation.relate_to(part, relation)
        part.blob = stop_timings(part.blob)


class Page:
    """One slide of a deck with its notes page and tags: first what they point to, then what they hold."""

    def __init__(self, deck: "DeckParts", number: int, layout: int) -> None:
        template = deck.template
        self.colour_map = template.colour_maps[layout]
        self.list_styles: Mapping[int, str] = template.list_styles[layout]
        self.accents: Mapping[str, str] = template.accents[layout]
        self.slide = _part(f"/ppt/slides/slide{number}.xml", f"{_PML}.slide+xml")
        self.notes = _part(f"/ppt/notesSlides/notesSlide{number}.xml", f"{_PML}.notesSlide+xml")
        self.tags = _part(f"/ppt/tags/deckTag{number}.xml", f"{_PML}.tags+xml")
        self.slide.relate_to(template.layouts[layout], f"{RELATION}/slideLayout")
        self.slide.relate_to(self.notes, f"{RELATION}/notesSlide")
        self.tags_relation = str(self.slide.relate_to(self.tags, f"{RELATION}/tags"))
        self.notes.relate_to(template.notes_master, f"{RELATION}/notesMaster")
        self.notes.relate_to(self.slide, f"{RELATION}/slide")
        self.slide_relations = PartRelations(self.slide, deck)
        self.notes_relations = PartRelations(self.notes, deck)

    def write(self, *, slide: str, notes: str, tags: str) -> None:
        """Give the page its trees."""
        self.slide.blob, self.notes.blob, self.tags.blob = _checked(slide), _checked(notes), _checked(tags)


class PartRelations:
    """What a slide or a notes page points to; each answer is a relationship's id, None for nothing."""

    def __init__(self, part: Any, deck: "DeckParts") -> None:
        self._part = part
        self._deck = deck

    def link(self, address: str) -> str | None:
        return str(self._part.relate_to(address, f"{RELATION}/hyperlink", is_external=True))

    def jump(self, key: str) -> str | None:
        page = self._deck.pages.get(key)
        return str(self._part.relate_to(page.slide, f"{RELATION}/slide")) if page else None

    def picture(self, address: str) -> str | None:
        part = self._deck.picture(address)
        return str(self._part.relate_to(part, f"{RELATION}/image")) if part else None

    def vector(self, address: str) -> str | None:
        part = self._deck.vector(address)
        return str(self._part.relate_to(part, f"{RELATION}/image")) if part else None

    def chart(self, tree: str, sheet: bytes) -> str:
        """Return the relationship to a new chart of that tree, whose first relationship is its spreadsheet."""
        return str(self._part.relate_to(self._deck.add_chart(tree, sheet), f"{RELATION}/chart"))


class DeckParts:
    """A deck's own parts, and in the end its bytes."""

    def __init__(
        self, template: TemplateParts, pictures: Mapping[str, bytes], vectors: Mapping[str, bytes]
    ) -> None:
        self.template = template
        self.pages: dict[str, Page] = {}
        self._sources = pictures
        self._vectors = vectors
        self._pictures: dict[str, Any] = {}
        self._by_content: dict[str, Any] = {}
        self._charts: list[Any] = []

    def add_page(self, key: str, layout: int) -> Page:
        """Return a new last slide on the layout of that index."""
        page = self.pages[key] = Page(self, len(self.pages) + 1, layout)
        return page

    def picture(self, address: str) -> Any:
        """Return the part that holds a picture, one for all that are alike; None where there is none to show."""
        if address not in self._pictures:
            self._pictures[address] = self._add_picture(self._sources.get(address, b""))
        return self._pictures[address]

    def vector(self, address: str) -> Any:
        """Return the part that holds a picture's drawing, one for all that are alike; None where it has none."""
        data = self._vectors.get(address)
        if not data:
            return None
        name = f"/ppt/media/deckPicture{len(self._by_content) + 1}.svg"
        return self._by_content.setdefault(sha256(data).hexdigest(), _part(name, "image/svg+xml", data))

    def add_chart(self, tree: str, sheet: bytes) -> Any:
        """Return the part of a new chart, its spreadsheet behind it; each chart is edited by itself."""
        number = len(self._charts) // 2 + 1
        part = _part(f"/ppt/charts/deckChart{number}.xml", f"{_OFFICE}.drawingml.chart+xml", _checked(tree))
        book = _part(f"/ppt/embeddings/deckSheet{number}.xlsx", f"{_OFFICE}.spreadsheetml.sheet", sheet)
        part.relate_to(book, f"{RELATION}/package")
        self._charts += [part, book]
        return part

    def pack(self, sections: Sequence[tuple[str, Sequence[str]]], properties: Mapping[str, str]) -> bytes:
        """Return the deck; `sections` name the keys of their pages, `properties` are core, app and custom."""
        root = _part("/", "")
        presentation = self._presentation(sections)
        root.relate_to(presentation, f"{RELATION}/officeDocument")
        parts = [presentation, *self._by_content.values(), *self._charts]
        parts += [part for page in self.pages.values() for part in (page.slide, page.notes, page.tags)]
        for name, tree in properties.items():
            content_type, relation = _PROPERTIES[name]
            part = _part(f"/docProps/{name}.xml", content_type, _checked(tree))
            root.relate_to(part, relation)
            parts.append(part)
        return pack((*self.template.members, *map(_member, parts)), root.rels.xml)

    def _presentation(self, sections: Sequence[tuple[str, Sequence[str]]]) -> Any:
        """Return the deck's own copy of the template's presentation part."""
        old = self.template.presentation
        part = _part(str(old.partname), str(old.content_type))
        targets = {
            rel.target_part.partname: rel.target_part for rel in old.rels.values() if not rel.is_external
        }
        part.load_rels_from_xml(_relationships(old), targets)
        relations = [part.relate_to(page.slide, f"{RELATION}/slide") for page in self.pages.values()]
        places = {key: place for place, key in enumerate(self.pages)}
        root = deepcopy(old._element)
        list_slides(root, relations, [(name, [places[key] for key in keys]) for name, keys in sections])
        part.blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return part

    def _add_picture(self, data: bytes) -> Any:
        from pptx.parts.image import Image

        try:
            image = Image.from_blob(data)
            name = f"/ppt/media/deckPicture{len(self._by_content) + 1}.{image.ext}"
            part = _part(name, image.content_type, data)
        except (OSError, ValueError):
            return None
        return self._by_content.setdefault(image.sha1, part)


def _part(name: str, content_type: str, data: bytes = b"") -> Any:
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    package: Any = None  # A part asks its package for nothing that a deck's own parts need.
    return Part(PackURI(name), content_type, package, data)


def _below(part: Any) -> list[Any]:
    """Return the parts that `part` leads to, without itself."""
    found = {part: None}
    waiting = [part]
    while waiting:
        for relation in waiting.pop().rels.values():
            if not relation.is_external and relation.target_part not in found:
                found[relation.target_part] = None
                waiting.append(relation.target_part)
    return list(found)[1:]


def _member(part: Any) -> Member:
    return Member(
        name=str(part.partname),
        content_type=str(part.content_type),
        data=part.blob,
        relationships=part.rels.xml if len(part.rels) else b"",
    )


def _relationships(part: Any) -> Any:
    from pptx.oxml import parse_xml

    return parse_xml(part.rels.xml)


def _checked(tree: str) -> bytes:
    """Return `tree` as a part's bytes; it is parsed once, so that a broken one is never saved."""
    data = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + tree.encode()
    etree.fromstring(data)
    return data
