"""Ways to break a sound presentation, each of which makes PowerPoint complain or mislead its reader."""

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType
from zipfile import ZipFile

Files = dict[str, bytes]
Mutation = Callable[[Files], None]

PRESENTATION = "ppt/presentation.xml"
TYPES = "[Content_Types].xml"
TEXT = "ppt/slides/slide2.xml"
TABLE = "ppt/slides/slide3.xml"
PICTURE = "ppt/slides/slide5.xml"
NOTES = "ppt/notesSlides/notesSlide2.xml"


def unpack(data: bytes) -> Files:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(files: Mapping[str, bytes], *more: tuple[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in (*files.items(), *more):
            archive.writestr(name, data)
    return out.getvalue()


def mutated(data: bytes, mutation: Mutation) -> bytes:
    """Return the presentation with one thing broken."""
    files = unpack(data)
    mutation(files)
    return pack(files)


def swap(part: str, pattern: str, instead: str) -> Mutation:
    """Return what replaces the first match; a pattern that matches nothing would prove nothing, so it fails."""

    def mutation(files: Files) -> None:
        text, count = re.subn(pattern, instead, files[part].decode(), count=1, flags=re.DOTALL)
        if count != 1:
            raise LookupError(f"{pattern} isn't in {part}")
        files[part] = text.encode()

    return mutation


def drop(part: str) -> Mutation:
    def mutation(files: Files) -> None:
        del files[part]

    return mutation


def add(part: str, copy_of: str) -> Mutation:
    def mutation(files: Files) -> None:
        files[part] = files[copy_of]

    return mutation


def rename_picture(files: Files) -> None:
    files["ppt/media/그림.png"] = files.pop("ppt/media/deckPicture1.png")
    swap(_relations(PICTURE), "deckPicture1.png", "그림.png")(files)


def _relations(part: str) -> str:
    folder, _, file = part.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _timing(shape: int) -> str:
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
        f'<p:set><p:cBhvr><p:cTn id="2" dur="1"/><p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl><p:attrNameLst>'
        "<p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to>"
        '<p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>'
    )


_SLIDE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_TRANSITION = r"<p:transition [^>]*/>"

MUTATIONS: Mapping[str, Mutation] = MappingProxyType(
    {
        "two shapes have one id": swap(TEXT, r'<p:cNvPr id="3"', '<p:cNvPr id="2"'),
        "a shape's id is zero": swap(TEXT, r'<p:cNvPr id="3"', '<p:cNvPr id="0"'),
        "two slides have one id": swap(PRESENTATION, r'<p:sldId id="257"', '<p:sldId id="256"'),
        "a slide's id is too small": swap(PRESENTATION, r'<p:sldId id="257"', '<p:sldId id="12"'),
        "a master's id is too small": swap(
            PRESENTATION, r'<p:sldMasterId id="\d+"', '<p:sldMasterId id="300"'
        ),
        "a master has a layout's id": swap(
            PRESENTATION, r'<p:sldMasterId id="\d+"', '<p:sldMasterId id="2147483649"'
        ),
        "a link refers to nothing": swap(TEXT, r'hlinkClick r:id="rId\d+"', 'hlinkClick r:id="rId99"'),
        "a link has neither target nor action": swap(TEXT, r'hlinkClick r:id="rId\d+"', 'hlinkClick r:id=""'),
        "a picture refers to nothing": swap(PICTURE, r'r:embed="rId\d+"', 'r:embed="rId77"'),
        "a picture's file is missing": drop("ppt/media/deckPicture1.png"),
        "a part that nothing points to": add("ppt/slides/slide9.xml", TEXT),
        "a content type for a missing part": swap(
            TYPES,
            r"</Types>",
            f'<Override PartName="/ppt/slides/slide99.xml" ContentType="{_SLIDE_TYPE}"/></Types>',
        ),
        "pictures without a content type": swap(TYPES, r'<Default Extension="png"[^>]*/>', ""),
        "a slide without a content type": swap(
            TYPES, r'<Override PartName="/ppt/slides/slide2.xml"[^>]*/>', ""
        ),
        "a text without a paragraph": swap(TABLE, r"(<a:tc><a:txBody>.*?<a:lstStyle/>)<a:p>.*?</a:p>", r"\1"),
        "faces before the colour": swap(
            TEXT, r"(<a:solidFill>(?:(?!</a:solidFill>).)*</a:solidFill>)(<a:latin[^>]*/>)", r"\2\1"
        ),
        "a shape that isn't": swap(TABLE, r'prst="rect"', 'prst="oval"'),
        "an adjustment too many": swap(
            TABLE,
            r'<a:prstGeom prst="rect"><a:avLst/>',
            '<a:prstGeom prst="rect"><a:avLst><a:gd name="adj" fmla="val 14000"/></a:avLst>',
        ),
        "a row with too few cells": swap(TABLE, r"<a:tc>.*?</a:tc>", ""),
        "a wide cell beside cells that aren't merged": swap(TABLE, r"<a:tc>", '<a:tc gridSpan="2">'),
        "a colour with a hash": swap(TEXT, r'srgbClr val="', 'srgbClr val="#'),
        "a length with a fraction": swap(TABLE, r'cx="(\d+)"', r'cx="\1.5"'),
        "a negative length": swap(TABLE, r'cx="\d+"', 'cx="-5"'),
        "a size below a point": swap(TEXT, r'sz="\d+"', 'sz="50"'),
        "an unknown attribute": swap(TEXT, r"<a:rPr ", '<a:rPr foo="1" '),
        "an effect on a missing shape": swap(TEXT, rf"({_TRANSITION})", rf"\1{_timing(99)}"),
        "the transition after the effects": swap(TEXT, rf"({_TRANSITION})", rf"{_timing(2)}\1"),
        "a control character": swap(TEXT, r"선언", "선\x0b언"),
        "한글 in an address": swap(
            _relations(TEXT), r'https://example\.com/[^"]*', "https://example.com/한글 경로"
        ),
        "an address that isn't one": swap(
            _relations(TEXT), r'https://example\.com/[^"]*', "http://[bad host/%zz"
        ),
        "an address that runs code": swap(
            _relations(TEXT), r'https://example\.com/[^"]*', "javascript:alert(1)"
        ),
        "a slide without a layout": swap(_relations(TEXT), r"<Relationship [^>]*slideLayout[^>]*/>", ""),
        "notes without a master": swap(_relations(NOTES), r'<Relationship [^>]*notesMaster"[^>]*/>', ""),
        "a notes master without a theme": swap(
            "ppt/notesMasters/_rels/notesMaster1.xml.rels", r"<Relationship [^>]*/>", ""
        ),
        "no notes master is listed": swap(PRESENTATION, r"<p:notesMasterIdLst>.*?</p:notesMasterIdLst>", ""),
        "a date that isn't one": swap("docProps/core.xml", r"(<dcterms:modified[^>]*>)[^<]*", r"\1yesterday"),
        "a theme with too few effects": swap(
            "ppt/theme/theme1.xml", r"<a:effectStyle>.*?</a:effectStyle>", ""
        ),
        "a section with an unknown slide": swap(PRESENTATION, r'<p14:sldId id="257"', '<p14:sldId id="999"'),
        "a section without its slide": swap(PRESENTATION, r'<p14:sldId id="257"/>', ""),
        "a section whose id isn't one": swap(PRESENTATION, r'(<p14:section [^>]*id=")[^"]*', r"\1abc"),
        "an undeclared prefix": swap(
            TEXT,
            r"<p:sld ",
            '<p:sld xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="p99" ',
        ),
        "a later version's word in the open": swap(
            TEXT,
            r"<p:transition ",
            '<p:transition xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" p14:dur="700" ',
        ),
        "a part cut short": swap(TEXT, r"</p:sld>", ""),
        "a document type": swap(TEXT, r"(<\?xml[^>]*\?>\s*)", r'\1<!DOCTYPE p:sld [<!ENTITY a "b">]>'),
        "two placeholders are one": swap(TEXT, r'<p:ph type="title"/>', '<p:ph idx="1"/>'),
        "a size that its type contradicts": swap(
            PRESENTATION, r"<p:sldSz [^>]*/>", '<p:sldSz cx="12192000" cy="6858000" type="screen4x3"/>'
        ),
        "a layout that its master doesn't list": swap(
            "ppt/slideMasters/slideMaster1.xml", r"<p:sldLayoutId [^>]*/>", ""
        ),
        "a part's name in 한글": rename_picture,
        "a slide without a title": swap(TEXT, r'<p:ph type="title"/>', '<p:ph type="body" idx="7"/>'),
        "a picture that says nothing": swap(PICTURE, r' descr="구조[^"]*"', ""),
        "a list that starts too late": swap(TEXT, r'startAt="3"', 'startAt="40000"'),
        "a relationship that nothing uses": swap(TEXT, r"<a:hlinkClick [^>]*>.*?</a:hlinkClick>", ""),
    }
)
