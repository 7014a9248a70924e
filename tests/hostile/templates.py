"""Template sets made to do harm."""

import io
import zipfile
from functools import cache
from pathlib import Path

from tests.hostile.sample import Sample

_DECK = Path(__file__).parents[2] / "templates/default/deck.pptx"


@cache
def _deck(*changes: tuple[str, bytes]) -> bytes:
    """Return the shipped deck with parts replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(_DECK) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in dict(changes):
                new.writestr(name, old.read(name))
        for name, data in changes:
            new.writestr(name, data)
    return stream.getvalue()


def _part(name: str) -> bytes:
    with zipfile.ZipFile(_DECK) as package:
        return package.read(name)


def _set(name: str, toml: str = "", **files: str | bytes) -> Sample:
    """Return a course whose template set `acme` holds `files`, named by their last dot: `handout_css`."""
    described = {f"templates/acme/{key.replace('__', '.')}": data for key, data in files.items()}
    text = f'name = "acme"\nextends = "default"\n{toml}'
    return Sample(
        name=name,
        files={"course.toml": 'template = "acme"', "templates/acme/template.toml": text, **described},
    )


_EVIL_TYPE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
_MASTER = "ppt/slideMasters/slideMaster1.xml"

TEMPLATES: tuple[Sample, ...] = (
    _set("a set that extends itself", 'extends_again = "acme"'),
    Sample(
        name="sets that extend each other",
        files={
            "course.toml": 'template = "a"',
            "templates/a/template.toml": 'name = "a"\nextends = "b"',
            "templates/b/template.toml": 'name = "b"\nextends = "a"',
        },
    ),
    _set("a set with a colour that is a style", '[colours]\nprimary = "red;} body{display:none"'),
    _set("a set with a face that is a style", '[fonts]\nlatin = "x;} @import url(https://evil.example)"'),
    _set("a set with sizes beyond sense", "[sizes]\nmin_text = 1e9"),
    _set("a set whose logo lies above", 'logo = "../../../secret.png"'),
    _set("a deck that is no deck", deck__pptx="not a zip"),
    _set("a deck that is another file", deck__pptx=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    _set("half a deck", deck__pptx=_deck()[:5000]),
    _set("a deck that grows", deck__pptx=_deck(("ppt/media/a.xml", b"0" * 300_000_000))),
    _set(
        "a deck with a document type",
        deck__pptx=_deck((_MASTER, _EVIL_TYPE + _part(_MASTER).split(b"?>", 1)[1])),
    ),
    _set("a deck with macros", deck__pptx=_deck(("ppt/vbaProject.bin", b"macro"))),
    _set("a deck with names that lead out", deck__pptx=_deck(("../../../tmp/evil.xml", b"<a/>"))),
    _set("a deck without a master", deck__pptx=_deck((_MASTER, b"<a/>"))),
    _set("a page that reads a file", handout__html__j2="{% include '/etc/passwd' %}"),
    _set(
        "a page that reaches for Python", handout__html__j2="{{ ''.__class__.__mro__[1].__subclasses__() }}"
    ),
    _set(
        "a page that never ends",
        handout__html__j2="{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
    ),
    _set("a page that isn't finished", handout__html__j2="{% block schedule %}{% if %}"),
    _set("a style that reads a file", handout__css="body { background: url(file:///etc/passwd) }"),
    _set(
        "a style that asks the network",
        handout__css="@import 'https://evil.example/a.css'; @font-face { font-family: x; src: url(https://evil.example/x.woff) }",
    ),
    _set("a style that is no style", handout__css="}}}}{{{{ \x00 @media"),
)
