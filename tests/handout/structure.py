"""The structure tree of a PDF, read as a screen reader reads it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf


@contextmanager
def elements_of(data: bytes) -> Iterator[list[pikepdf.Object]]:
    """Yield the structure elements of a PDF in their order (ISO 32000-1, 14.7.2), for as long as it is open."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        yield list(_walk(pdf.Root.StructTreeRoot))


def kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    """Return what stands directly in an element: others, annotations and numbers of marked content."""
    inside = element.get("/K", pikepdf.Array())
    return list(inside) if isinstance(inside, pikepdf.Array) else [inside]


def _walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _walk(kid)
