"""HTML → PDF: the only door to WeasyPrint."""

import ctypes.util
import gc
import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from builder.diagnostics import Failure
from builder.handout.attachment import Attachment
from builder.handout.form_fields import make_fields
from builder.handout.html import Html
from builder.handout.picture_html import ASSET_SCHEME
from builder.handout.tag_repair import repair_tags
from builder.language import msg

# PDF attachments must carry a date (ISO 32000-1, 7.11.4), and the same input must give the same bytes.
_ATTACHED = datetime(2000, 1, 1, tzinfo=UTC)
LARGEST = 1_000_000
"""Characters of HTML: some four hundred pages, which take half a minute and as many megabytes."""

_PAGES_AT_MOST = 400
_RESOLUTION = 220
_JPEG_QUALITY = 85


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    data: bytes
    pages: int
    anchors: Mapping[str, int] = field(default_factory=dict)
    """The page of each place that something leads to, counted from 1."""
    remarks: tuple[str, ...] = ()
    """What WeasyPrint had to say: a style it doesn't know, a picture it couldn't draw."""


def render_pdf(html: Html, attachments: tuple[Attachment, ...] = ()) -> Pdf:
    """Return the PDF of `html`: PDF/UA-1 (ISO 14289-1), with its fonts' subsets and `attachments` embedded.

    Nothing is read but `html.assets`: neither files nor the network. The same input gives the same bytes
    on one machine; other machines may have other fonts. Raises Failure for a text of more than LARGEST characters.
    """
    if len(html.text) > LARGEST:
        raise Failure(
            msg("the handout would have more than {pages} pages", pages=_PAGES_AT_MOST),
            msg("split the session into several files"),
        )
    weasyprint = _weasyprint()
    fetcher = _asset_fetcher(html.assets)
    with _remarks() as remarks, _no_collector(), _still_clock():
        document = weasyprint.HTML(string=html.text, url_fetcher=fetcher, media_type="print").render(
            stylesheets=_stylesheets(html),
            font_config=_fonts(),
            pdf_variant="pdf/ua-1",
            optimize_images=True,
            jpeg_quality=_JPEG_QUALITY,
            dpi=_RESOLUTION,
        )
        data = document.write_pdf(
            finisher=_finish,
            pdf_variant="pdf/ua-1",
            optimize_images=True,
            jpeg_quality=_JPEG_QUALITY,
            dpi=_RESOLUTION,
            attachments=[
                weasyprint.Attachment(
                    string=each.data,
                    name=each.name,
                    description=each.description,
                    created=_ATTACHED,
                    modified=_ATTACHED,
                    relationship="Data",
                    url_fetcher=fetcher,
                )
                # A name tree is sorted (ISO 32000-1, 7.9.6).
                for each in sorted(attachments, key=lambda each: each.name)
            ],
        )
    anchors = {name: number for number, each in enumerate(document.pages, 1) for name in each.anchors}
    return Pdf(data=data, pages=len(document.pages), anchors=anchors, remarks=tuple(remarks))


def load_printer() -> None:
    """Import WeasyPrint now, so that processes which are copied from this one have it; each has its own fonts."""
    _weasyprint()


def _finish(document: Any, pdf: Any) -> None:
    make_fields(pdf)
    repair_tags(document, pdf)


@contextmanager
def _still_clock() -> Iterator[None]:
    """Keep fontTools from writing the time of day into a face of emoji, whose subset it makes for WeasyPrint."""
    before = os.environ.get(_CLOCK)
    os.environ[_CLOCK] = before or str(int(_ATTACHED.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_CLOCK]


_CLOCK = "SOURCE_DATE_EPOCH"


@contextmanager
def _no_collector() -> Iterator[None]:
    """Keep Python from searching for garbage while the trees grow: it finds none, and takes a seventh of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@cache
def _weasyprint() -> Any:
    """Return the module, imported when the first PDF is made."""
    with _no_library_search():
        import weasyprint
    from weasyprint.pdf import tags

    _tell_languages(tags)
    return weasyprint


def _tell_languages(tags: Any) -> None:
    """Let a structure element say its own language (ISO 32000-1, 14.9.2): WeasyPrint tells the document's only."""
    from pydyf import String

    # A private function: where another version of WeasyPrint has none, only the languages are missing.
    build = getattr(tags, "_build_box_tree", None)
    if build is None:
        return

    def build_with_language(box: Any, *rest: Any) -> Iterator[Any]:
        html = getattr(box, "element", None)
        language = html.get("lang") if html is not None and html.tag not in {"html", "body"} else None
        for element in build(box, *rest):
            if language:
                element["Lang"] = String(language)
            yield element

    tags._build_box_tree = build_with_language


@contextmanager
def _no_library_search() -> Iterator[None]:
    """Let WeasyPrint load its libraries by their file names on Linux.

    Its import otherwise asks `ldconfig` and `gcc` for each, thirty processes that take longer than the import.
    """
    if sys.platform != "linux":
        yield
        return
    find_library = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = find_library


@cache
def _fonts() -> Any:
    """Return the one font configuration of this process; a new one for each document doubles its time."""
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


def _stylesheets(html: Html) -> list[Any]:
    own = [_weasyprint().CSS(string=html.page_css, font_config=_fonts())] if html.page_css else []
    return [_stylesheet(html.css), *own]


@cache
def _stylesheet(css: str) -> Any:
    return _weasyprint().CSS(string=css, font_config=_fonts(), url_fetcher=_asset_fetcher({}))


_MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".gif": "image/gif"}
)


def _asset_fetcher(assets: Mapping[str, bytes]) -> Any:
    """Return a fetcher that knows the assets and refuses everything else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class AssetFetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            name = url.removeprefix(ASSET_SCHEME)
            if not url.startswith(ASSET_SCHEME) or name not in assets:
                raise ValueError(f"not part of the handout: {url[:80]}")
            media_type = _MEDIA_TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")
            return URLFetcherResponse(url, assets[name], {"Content-Type": media_type})

    return AssetFetcher(allowed_protocols=(), allow_redirects=False)


@contextmanager
def _remarks() -> Iterator[list[str]]:
    """Collect WeasyPrint's log instead of letting it run over the terminal."""
    logger = logging.getLogger("weasyprint")
    said: list[str] = []
    handler = _ListHandler(said)
    propagate = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


class _ListHandler(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())
