"""What PowerPoint asks of the presentation part, the masters and the layouts."""

import re
from collections.abc import Iterator

from lxml import etree

from tests.ooxml.parts import NS, P14, Parts, R

_MASTER = 2**31
_GUID = re.compile(r"\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}")
_RATIOS = {"screen4x3": (4, 3), "screen16x9": (16, 9), "screen16x10": (16, 10)}
_STYLE_LISTS = ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst")


def slide_ids_are_unique(parts: Parts) -> Iterator[str]:
    ids = _slide_ids(parts)
    if len(set(ids)) != len(ids):
        yield "two slides have one id"
    yield from (f"the slide id {number} is out of range" for number in ids if not 256 <= number < _MASTER)


def sections_list_every_slide_once(parts: Parts) -> Iterator[str]:
    root = parts.trees["ppt/presentation.xml"]
    for section in root.iter(f"{{{P14}}}section"):
        if not _GUID.fullmatch(section.get("id", "")):
            yield f"the section {section.get('name')} has the id {section.get('id')}"
    listed = [int(element.get("id", "0")) for element in root.iter(f"{{{P14}}}sldId")]
    if root.find(".//p14:sectionLst", NS) is not None and listed != _slide_ids(parts):
        yield "the sections don't list the slides in their order"


def master_ids_are_unique(parts: Parts) -> Iterator[str]:
    entries = parts.trees["ppt/presentation.xml"].findall("p:sldMasterIdLst/p:sldMasterId", NS)
    for _, tree in parts.matching(r"ppt/slideMasters/[^/]+\.xml"):
        entries += tree.findall("p:sldLayoutIdLst/p:sldLayoutId", NS)
    ids = [int(entry.get("id", "0")) for entry in entries if entry.get("id")]
    if len(set(ids)) != len(ids):
        yield "a master and a layout have one id"
    yield from (f"the master or layout id {number} is too small" for number in ids if number < _MASTER)


def the_notes_master_is_listed(parts: Parts) -> Iterator[str]:
    has_notes = any(name.startswith("ppt/notesSlides/") for name in parts.names)
    if has_notes and parts.trees["ppt/presentation.xml"].find("p:notesMasterIdLst", NS) is None:
        yield "there are notes, but no notes master is listed"


def the_size_is_what_its_type_says(parts: Parts) -> Iterator[str]:
    size = parts.trees["ppt/presentation.xml"].find("p:sldSz", NS)
    if size is not None and size.get("type") in _RATIOS:
        across, down = _RATIOS[size.get("type", "")]
        if abs(int(size.get("cx", "0")) * down - int(size.get("cy", "0")) * across) > 9144 * down:
            yield "the slide's size isn't what its type says"


def layouts_belong_to_a_master(parts: Parts) -> Iterator[str]:
    for name, _ in parts.matching(r"ppt/slideLayouts/[^/]+\.xml"):
        masters = [arrow.target for _, arrow in parts.arrows.get(name, ()) if arrow.kind == "slideMaster"]
        if len(masters) != 1:
            yield f"{name}: {len(masters)} masters"
        elif name not in _listed_layouts(parts, masters[0]):
            yield f"{name}: its master doesn't list it"


def masters_have_a_theme(parts: Parts) -> Iterator[str]:
    for name, _ in parts.matching(r"ppt/(slideMasters|notesMasters)/[^/]+\.xml"):
        if parts.kinds(name).count("theme") != 1:
            yield f"{name}: {parts.kinds(name).count('theme')} themes"


def themes_have_three_styles_each(parts: Parts) -> Iterator[str]:
    for name, tree in parts.matching(r"ppt/theme/[^/]+\.xml"):
        for kind in _STYLE_LISTS:
            found = tree.find(f".//a:{kind}", NS)
            if found is None or len(found) < 3:
                yield f"{name}: fewer than three styles in {kind}"


def _slide_ids(parts: Parts) -> list[int]:
    root = parts.trees["ppt/presentation.xml"]
    return [int(element.get("id", "0")) for element in root.findall("p:sldIdLst/p:sldId", NS)]


def _listed_layouts(parts: Parts, master: str) -> set[str]:
    tree = parts.trees.get(master, etree.Element("none"))
    ids = {element.get(f"{{{R}}}id") for element in tree.findall("p:sldLayoutIdLst/p:sldLayoutId", NS)}
    return {arrow.target for number, arrow in parts.arrows.get(master, ()) if number in ids}


PRESENTATION_RULES = (
    slide_ids_are_unique,
    sections_list_every_slide_once,
    master_ids_are_unique,
    the_notes_master_is_listed,
    the_size_is_what_its_type_says,
    layouts_belong_to_a_master,
    masters_have_a_theme,
    themes_have_three_styles_each,
)
