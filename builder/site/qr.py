"""QR codes (ISO/IEC 18004)."""

import io

_QUIET = 4
"""Modules of white around the code: fewer, and scanners miss it (ISO/IEC 18004, 6.3.8)."""


def qr_svg(text: str) -> str:
    """Return an SVG element that shows `text` as a QR code, black on white; its size is left to the page."""
    written = io.BytesIO()
    _code(text).save(
        written,
        kind="svg",
        border=_QUIET,
        light="#fff",
        xmldecl=False,
        svgns=True,
        nl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return written.getvalue().decode()


def qr_png(text: str, pixels: int = 8) -> bytes:
    """Return a PNG picture of the QR code, `pixels` wide and high for each module."""
    written = io.BytesIO()
    _code(text).save(written, kind="png", border=_QUIET, scale=pixels)
    return written.getvalue()


def _code(text: str):  # type: ignore[no-untyped-def]
    import segno

    return segno.make_qr(text, error="m")
