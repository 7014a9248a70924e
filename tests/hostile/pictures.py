"""Sessions whose pictures lie elsewhere, aren't pictures, or grow when they are opened."""

import io
import struct
import zlib

from PIL import Image

from tests.hostile.sample import SESSION, Sample


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, data: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _whole_png() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(stream, "PNG")
    return stream.getvalue()


def _shown(name: str, address: str, files: dict[str, str | bytes], **links: str) -> Sample:
    text = SESSION.format(f"![그림]({address})\n\n둘")
    return Sample(name=name, files={"session_01.md": text, **files}, links=links)


def _svg(name: str, inside: str, before: str = "") -> Sample:
    drawing = f'{before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30">{inside}</svg>'
    return _shown(name, "a.svg", {"a.svg": drawing})


_LAUGHS = (
    "<!DOCTYPE svg [<!ENTITY a 'ha'>"
    + "".join(
        f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in ("ab", "bc", "cd", "de", "ef", "fg", "gh", "hi", "ij")
    )
    + "]>"
)

PICTURES: tuple[Sample, ...] = (
    _shown("a picture above the course", "../secret.png", {}),
    _shown("a picture above the course, in disguise", "..%2Fsecret.png", {}),
    _shown("a picture above the course, by detours", "images/../../secret.png", {}),
    _shown("a picture by a Windows path", r"..\secret.png", {}),
    _shown("a picture on a drive", "C:/Windows/win.ini", {}),
    _shown("a picture anywhere on the machine", "/etc/passwd", {}),
    _shown("a picture by an address of the machine", "file:///etc/passwd", {}),
    _shown("a picture on the network", "https://evil.example/a.png", {}),
    _shown("a picture on a share", "//evil.example/a.png", {}),
    Sample(
        name="a picture that is a link out of the course",
        files={"session_01.md": SESSION.format("![그림](a.png)\n\n둘")},
        links={"a.png": "../secret.png"},
    ),
    Sample(
        name="a picture that is a device",
        files={"session_01.md": SESSION.format("![그림](a.png)\n\n둘")},
        links={"a.png": "/dev/zero"},
    ),
    Sample(
        name="a picture that is a link to itself",
        files={"session_01.md": SESSION.format("![그림](a.png) [고리](a.md)\n\n둘")},
        links={"a.png": "a.png", "a.md": "a.md"},
    ),
    _shown("a picture that is a folder", "images", {"images/a.txt": "가"}),
    _shown(
        "a picture of ten thousand million pixels",
        "a.png",
        {"a.png": _png(100_000, 100_000, zlib.compress(b"\0" * 9))},
    ),
    _shown(
        "a picture that grows", "a.png", {"a.png": _png(20_000, 9_000, zlib.compress(bytes(180_009_000), 9))}
    ),
    _shown("half a picture", "a.png", {"a.png": _whole_png()[:60]}),
    _shown("a picture that is a page", "a.png", {"a.png": "<html><script>alert(1)</script></html>"}),
    _shown("a picture of no bytes", "a.jpg", {"a.jpg": b""}),
    _svg("a drawing that laughs", "<text>&j;</text>", _LAUGHS),
    _svg(
        "a drawing that reads a file",
        "<text>&x;</text>",
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
    _svg("a drawing that shows a file", '<image xlink:href="file:///etc/passwd" width="9" height="9"/>'),
    _svg("a drawing that shows a picture above", '<image href="../secret.png" width="9" height="9"/>'),
    _svg("a drawing that asks", '<image href="https://evil.example/a.png" width="9" height="9"/>'),
    _svg(
        "a drawing that runs a script", '<script>alert(1)</script><rect width="9" height="9" onclick="x()"/>'
    ),
    _svg(
        "a drawing with a page in it",
        '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/"/></foreignObject>',
    ),
    _svg(
        "a drawing that uses itself",
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g><use href="#a"/>',
    ),
    _svg("a drawing as deep as a well", "<g>" * 20_000 + "</g>" * 20_000),
)
