"""The one door to python-pptx: an opened template, and a deck's own parts beside it."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from io import BytesIO
from typing import Any

from lxml import etree

from builder.deck.write.archive import Member, pack
from builder.deck.write.namespaces import A, P
from builder.deck.write.presentation_xml import list_slides, stop_timings

_PML = "application/vnd.openxmlformats-officedocument.presentationml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PREFIXES = {"a": A, "p": P}
_PROPERTIES = {
    "core": (
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    "app": (f"{_OFFICE}.extended-properties+xml", f"{_RELATION}/extended-properties"),
    "custom": (f"{_OFFICE}.custom-properties+xml", f"{_RELATION}/custom-properties"),
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
        self.colour_maps = tuple(map(_colour_map, self.layouts))
        self.list_styles = tuple(map(_list_styles, self.layouts))
        self.accents = tuple(map(_accents, self.layouts))
        self.notes_master: Any = self.presentation.notes_master_part
        self.notes_placeholders = tuple(_placeholders(self.notes_master))
        self.members = tuple(map(_member, _below(self.presentation)))

    def _stop_timings(self) -> None:
        """Keep decks from moving on by their rehearsal timings."""
        relation = f"{_RELATION}/presProps"
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
        self.tags = _part(f"/ppt/tags/tag{number}.xml", f"{_PML}.tags+xml")
        self.slide.relate_to(template.layouts[layout], f"{_RELATION}/slideLayout")
        self.slide.relate_to(self.notes, f"{_RELATION}/notesSlide")
        self.tags_relation = str(self.slide.relate_to(self.tags, f"{_RELATION}/tags"))
        self.notes.relate_to(template.notes_master, f"{_RELATION}/notesMaster")
        self.notes.relate_to(self.slide, f"{_RELATION}/slide")
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
        return str(self._part.relate_to(address, f"{_RELATION}/hyperlink", is_external=True))

    def jump(self, key: str) -> str | None:
        page = self._deck.pages.get(key)
        return str(self._part.relate_to(page.slide, f"{_RELATION}/slide")) if page else None

    def picture(self, address: str) -> str | None:
        part = self._deck.picture(address)
        return str(self._part.relate_to(part, f"{_RELATION}/image")) if part else None


class DeckParts:
    """A deck's own parts, and in the end its bytes."""

    def __init__(self, template: TemplateParts, pictures: Mapping[str, bytes]) -> None:
        self.template = template
        self.pages: dict[str, Page] = {}
        self._sources = pictures
        self._pictures: dict[str, Any] = {}
        self._by_content: dict[str, Any] = {}

    def add_page(self, key: str, layout: int) -> Page:
        """Return a new last slide on the layout of that index."""
        page = self.pages[key] = Page(self, len(self.pages) + 1, layout)
        return page

    def picture(self, address: str) -> Any:
        """Return the part that holds a picture, one for all that are alike; None where there is none to show."""
        if address not in self._pictures:
            self._pictures[address] = self._add_picture(self._sources.get(address, b""))
        return self._pictures[address]

    def pack(self, sections: Sequence[tuple[str, Sequence[str]]], properties: Mapping[str, str]) -> bytes:
        """Return the deck; `sections` name the keys of their pages, `properties` are core, app and custom."""
        root = _part("/", "")
        presentation = self._presentation(sections)
        root.relate_to(presentation, f"{_RELATION}/officeDocument")
        parts = [presentation, *self._by_content.values()]
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
        relations = [part.relate_to(page.slide, f"{_RELATION}/slide") for page in self.pages.values()]
        places = {key: place for place, key in enumerate(self.pages)}
        root = deepcopy(old._element)
        list_slides(root, relations, [(name, [places[key] for key in keys]) for name, keys in sections])
        part.blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return part

    def _add_picture(self, data: bytes) -> Any:
        from pptx.parts.image import Image

        try:
            image = Image.from_blob(data)
            digest, name, kind = (
                image.sha1,
                f"picture{len(self._by_content) + 1}.{image.ext}",
                image.content_type,
            )
        except (OSError, ValueError):
            return None
        return self._by_content.setdefault(digest, _part(f"/ppt/media/{name}", kind, data))


def _part(name: str, content_type: str, data: bytes = b"") -> Any:
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    package: Any = None  # A part asks its package for nothing that a deck's own parts need.
    return Part(PackURI(name), content_type, package, data)


def _colour_map(layout: Any) -> str:
    """Return the content of a slide's `p:clrMapOvr`: it repeats the override of its layout."""
    override = layout._element.find("p:clrMapOvr/a:overrideClrMapping", _PREFIXES)
    if override is None:
        return "<a:masterClrMapping/>"
    slots = " ".join(f'{name}="{slot}"' for name, slot in override.attrib.items())
    return f"<a:overrideClrMapping {slots}/>"


def _list_styles(layout: Any) -> Mapping[int, str]:
    """Return by idx the text styles of the layout's placeholders, those of its master where it has none."""
    master = {kind: style for kind, _, style in _styles(layout.part_related_by(f"{_RELATION}/slideMaster"))}
    return {
        number: etree.tostring(style if len(style) or kind not in master else master[kind]).decode()
        for kind, number, style in _styles(layout)
    }


def _styles(part: Any) -> Iterator[tuple[str, int, Any]]:
    """Yield type, idx and text style of the part's placeholders."""
    for shape in part._element.iterfind("p:cSld/p:spTree/p:sp", _PREFIXES):
        place = shape.find("p:nvSpPr/p:nvPr/p:ph", _PREFIXES)
        style = shape.find("p:txBody/a:lstStyle", _PREFIXES)
        if place is not None and style is not None:
            yield place.get("type", "obj"), int(place.get("idx", "0")), style


def _accents(layout: Any) -> Mapping[str, str]:
    """Return the accents of the layout's theme: six digits → name, the first of two that are alike."""
    master = layout.part_related_by(f"{_RELATION}/slideMaster")
    theme = etree.fromstring(master.part_related_by(f"{_RELATION}/theme").blob)
    names = [f"accent{number}" for number in range(6, 0, -1)]
    found = {name: theme.find(f".//a:clrScheme/a:{name}/a:srgbClr", _PREFIXES) for name in names}
    return {colour.get("val", "").upper(): name for name, colour in found.items() if colour is not None}


def _placeholders(part: Any) -> Iterator[tuple[str, int]]:
    """Yield type and idx of the part's placeholders in their order."""
    for place in part._element.iterfind("p:cSld/p:spTree//p:ph", _PREFIXES):
        yield place.get("type", "obj"), int(place.get("idx", "0"))


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
