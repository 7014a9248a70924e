"""Put the colours and faces that a template set decides into the deck itself."""

from collections.abc import Iterable, Mapping

from lxml import etree

from builder.deck.bind.colours import scheme_slot
from builder.deck.bind.custom_colours import custom_colours
from builder.deck.bind.faces import korean_face
from builder.deck.bind.master import Master, SlideLayout
from builder.deck.bind.names import MAIN, path, qn
from builder.deck.bind.number_placeholders import TITLES
from builder.text import has_hangul
from builder.theme import Theme


def dress(
    masters: Iterable[Master], layouts: Iterable[SlideLayout], theme: Theme, others: Iterable[etree._Element]
) -> None:
    """Change the themes of `masters`, and the colours that layouts and `others` repeat from them.

    Only what the set decides is changed (`Theme.decides`): the rest is the deck's own.
    """
    for master in masters:
        _set_slots(master, theme)
        dress_faces(master.theme, theme)
        own = [layout.root for layout in layouts if layout.master.part == master.part]
        for tree in (master.root, *own):
            _follow_theme(tree)
        _set_roles(master.theme, theme, [master.root, *own, *others])


def dress_faces(root: etree._Element, theme: Theme) -> None:
    """Change the faces of one theme."""
    fonts = theme.fonts
    for kind, latin, korean in (
        ("a:minorFont", "latin", "korean"),
        ("a:majorFont", "heading_latin", "heading_korean"),
    ):
        faces = root.find(path("a:themeElements", "a:fontScheme", kind))
        if faces is None:
            continue
        if theme.decides("fonts.latin") or theme.decides(f"fonts.{latin}"):
            _set_face(faces, "a:latin", getattr(fonts, latin) or fonts.latin)
        if theme.decides("fonts.korean") or theme.decides(f"fonts.{korean}"):
            _set_face(faces, "a:ea", getattr(fonts, korean) or fonts.korean)
            for face in faces.findall(qn("a:font")):
                if face.get("script") == "Hang":
                    face.set("typeface", getattr(fonts, korean) or fonts.korean)
        elif not _named(faces) or _cannot_write_korean(faces):
            # PowerPoint then takes the face for Hangul; LibreOffice that of the letters before, emoji or not.
            _set_face(faces, "a:ea", korean_face("+mj-ea" if kind == "a:majorFont" else "+mn-ea", root))


def _set_slots(master: Master, theme: Theme) -> None:
    colours = theme.colours
    wanted: dict[str, str] = {}
    if theme.decides("colours.accents") or theme.decides("colours.accent"):
        wanted |= {f"accent{n}": colour for n, colour in enumerate(colours.accents[:6], start=1)}
    # The second ground and ink have a meaning of ours only where the deck says so.
    known = custom_colours(master.theme)
    named = {"background": "bg1", "text": "tx1", "link": "hlink", "visited": "folHlink"}
    named |= {role: name for role, name in {"cover": "tx2", "surface": "bg2"}.items() if role in known}
    wanted |= {
        name: getattr(colours, role) for role, name in named.items() if theme.decides(f"colours.{role}")
    }
    for name, digits in wanted.items():
        _set_colour(scheme_slot(name, master.theme, master.colour_map), digits)


def _set_colour(slot: etree._Element | None, digits: str) -> None:
    if slot is None:
        return
    old = slot.find(qn("a:srgbClr"))
    if old is not None and len(old) == 0 and old.get("val", "").upper() == digits:
        return
    for child in list(slot):
        slot.remove(child)
    etree.SubElement(slot, qn("a:srgbClr"), val=digits)


def _named(faces: etree._Element) -> bool:
    face = faces.find(qn("a:ea"))
    return face is not None and bool(face.get("typeface"))


def _cannot_write_korean(faces: etree._Element) -> bool:
    face = faces.find(qn("a:ea"))
    return face is not None and has_hangul(face.get("typeface", "")) is False


def _follow_theme(tree: etree._Element) -> None:
    """Let East Asian text be set in the theme's face wherever `tree` names one without Hangul, or none at all.

    LibreOffice writes the face of its own computer into every style; where a style has none, it sets Hangul in the
    face of the letters before, and Hangul after an emoji can't be seen.
    """
    for face in tree.iter(qn("a:ea")):
        if has_hangul(face.get("typeface", "")) is False:
            for attribute in list(face.attrib):
                del face.attrib[attribute]
            face.set("typeface", _theme_face(face))
    for style in tree.iter(qn("a:defRPr")):
        latin = style.find(qn("a:latin"))
        if latin is not None and style.find(qn("a:ea")) is None:
            face = etree.Element(qn("a:ea"), typeface=_theme_face(style))
            style.insert(style.index(latin) + 1, face)


def _theme_face(element: etree._Element) -> str:
    """Return the theme's face for titles or for text, whichever the style around `element` is for."""
    for around in element.iterancestors():
        mark = next(around.iter(qn("p:ph")), None) if around.tag == qn("p:sp") else None
        if around.tag == qn("p:titleStyle") or (mark is not None and mark.get("type") in TITLES):
            return "+mj-ea"
    return "+mn-ea"


def _set_face(faces: etree._Element, tag: str, name: str) -> None:
    face = faces.find(qn(tag))
    if face is not None and face.get("typeface") != name:
        for attribute in list(face.attrib):
            del face.attrib[attribute]
        face.set("typeface", name)


def _set_roles(root: etree._Element, theme: Theme, trees: Iterable[etree._Element]) -> None:
    changed: dict[str, str] = {}
    for role, element in custom_colours(root).items():
        old, new = element.get("val", "").upper(), getattr(theme.colours, role)
        if theme.decides(f"colours.{role}") and old != new:
            changed.setdefault(old, new)
            element.set("val", new)
    for tree in trees if changed else ():
        _swap_colours(tree, changed)


def _swap_colours(tree: etree._Element, changed: Mapping[str, str]) -> None:
    for element in tree.iter(f"{{{MAIN}}}srgbClr"):
        new = changed.get(element.get("val", "").upper())
        if new is not None:
            element.set("val", new)
