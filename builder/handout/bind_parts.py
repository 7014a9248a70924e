"""Several PDFs → one, with their tags, bookmarks and the links between them: the only door to pikepdf."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfPart:
    """A PDF to be bound with others."""

    data: bytes
    file: str
    """What the others call it in links, relative to the book: `week3/day5/session_01.pdf`."""
    level: int = 1
    """How deep its bookmarks stand: those of 2 below the part of 1 before it."""


def bind_parts(parts: Sequence[PdfPart]) -> bytes:
    """Return one PDF of all pages; its title, language and attachments are those of the first part.

    The pages of the first part are labelled i, ii, iii, those of the others 1, 2, 3 (ISO 32000-1, 12.4.2).
    Each part after the first becomes a Part of the structure tree that says its own language. A link to another
    part's file leads to its page. PDF/UA-1 stays PDF/UA-1 (ISO 14289-1). The same parts give the same bytes.
    """
    import pikepdf

    first, *others = parts
    with pikepdf.open(io.BytesIO(first.data)) as book:
        binder = _Binder(book)
        binder.add(first, book)
        for part in others:
            with pikepdf.open(io.BytesIO(part.data)) as source:
                binder.add(part, source)
        binder.finish()
        written = io.BytesIO()
        book.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class _Bound:
    """A part's place in the book."""

    folder: PurePosixPath
    pages: range
    targets: Mapping[str, Any] = field(default_factory=dict)
    """Its named places as destinations in the book (ISO 32000-1, 12.3.2)."""


class _Binder:
    def __init__(self, book: Any) -> None:
        self.book = book
        self.tree = book.Root.StructTreeRoot
        self.bound: dict[str, _Bound] = {}
        self.keys = 0
        """The first key of the parent tree that is still free (ISO 32000-1, 14.7.4.4)."""
        self.outline: list[Any] = []

    def add(self, part: PdfPart, source: Any) -> None:
        """Add a part's pages with all that belongs to them; the first part is the book itself."""
        first = 0 if source is self.book else len(self.book.pages)
        titles = list(_bookmarks(source, first))
        targets = dict(_targets(source))
        if source is self.book:
            self.keys = _next_key(self.tree)
        else:
            for page in source.pages:
                self.book.pages.append(page)
            self._add_tags(source, first)
        pages = range(first, len(self.book.pages))
        places = {name: self._place(first + page, rest) for name, (page, rest) in targets.items()}
        self.bound[part.file] = _Bound(PurePosixPath(part.file).parent, pages, places)
        self._add_bookmarks(titles, part.level)

    def finish(self) -> None:
        """Let links lead to their pages, and write the bookmarks."""
        for bound in self.bound.values():
            for number in bound.pages:
                for annotation in self.book.pages[number].get("/Annots", ()):
                    self._mend_link(annotation, bound)
        if "/Dests" in self.book.Root.get("/Names", {}):
            del self.book.Root.Names.Dests
        with self.book.open_outline() as outline:
            outline.root[:] = self.outline
        self._label_pages()

    def _label_pages(self) -> None:
        """Call the pages as they are numbered: the first part's in Roman numerals, the others' from 1."""
        from pikepdf import Array, Dictionary, Name

        front = len(next(iter(self.bound.values())).pages)
        labels = [0, Dictionary(S=Name("/r")), front, Dictionary(S=Name("/D"))]
        self.book.Root.PageLabels = Dictionary(Nums=Array(labels if len(self.bound) > 1 else labels[:2]))

    def _add_tags(self, source: Any, first: int) -> None:
        from pikepdf import Array, Dictionary, Name, String

        tree = self.book.copy_foreign(source.Root.StructTreeRoot)
        document = self.tree.K[0]
        part = self.book.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Part, P=document, K=tree.K[0].K, Lang=source.Root.Lang)
        )
        for kid in part.K:
            kid.P = part
        document.K.append(part)
        nums = list(tree.ParentTree.Nums)
        self.tree.ParentTree.Nums.extend(
            int(each) + self.keys if place % 2 == 0 else each for place, each in enumerate(nums)
        )
        for page in self.book.pages[first:]:
            page.StructParents += self.keys
            for annotation in page.get("/Annots", ()):
                annotation.StructParent += self.keys
        # Cells name their headers by an identifier that must be the document's only one.
        for element in _elements(part):
            if "/ID" in element:
                element.ID = String(f"{first}-{element.ID}")
            if "/Headers" in element.get("/A", {}):
                element.A.Headers = Array([String(f"{first}-{each}") for each in element.A.Headers])
        self.keys = _next_key(self.tree)

    def _add_bookmarks(self, titles: list[tuple[int, str, int, tuple[float, ...]]], level: int) -> None:
        from pikepdf import OutlineItem

        stack: list[Any] = [self.outline]
        if level > 1 and self.outline:
            stack.append(self.outline[-1].children)
        base = len(stack)
        for depth, title, page, place in titles:
            item = OutlineItem(title, self._place(page, place))
            del stack[base + depth :]
            stack[-1].append(item)
            stack.append(item.children)

    def _place(self, page: int, rest: tuple[Any, ...]) -> Any:
        from pikepdf import Array

        return Array([self.book.pages[page].obj, *rest])

    def _mend_link(self, annotation: Any, bound: _Bound) -> None:
        from pikepdf import String

        name, address = annotation.get("/Dest"), annotation.get("/A", {}).get("/URI")
        if isinstance(name, String):
            place = bound.targets.get(str(name))
        elif address is not None:
            place = self._found(str(address), bound)
        else:
            return
        if place is not None:
            annotation.Dest = place
            if "/A" in annotation:
                del annotation.A

    def _found(self, address: str, bound: _Bound) -> Any:
        """Return the place in the book that a part's link to another's file names."""
        from pikepdf import Name

        file, _, name = address.partition("#")
        part = self.bound.get(str(bound.folder / file))
        if part is None or ":" in file:
            return None
        return part.targets.get(name) or self._place(part.pages.start, (Name.Fit,))


def _next_key(tree: Any) -> int:
    nums = list(tree.ParentTree.Nums)
    return max((int(key) for key in nums[::2]), default=-1) + 1


def _elements(element: Any) -> Iterator[Any]:
    """Yield the structure elements below an element."""
    from pikepdf import Array, Dictionary

    kids = element.get("/K", ())
    for kid in kids if isinstance(kids, Array) else (kids,):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _bookmarks(source: Any, first: int) -> Iterator[tuple[int, str, int, tuple[Any, ...]]]:
    """Yield each bookmark's depth, its words, its page in the book, and where on the page."""
    numbers = {page.obj.objgen: number for number, page in enumerate(source.pages)}

    def walk(items: Sequence[Any], depth: int) -> Iterator[tuple[int, str, int, tuple[Any, ...]]]:
        for item in items:
            page, *rest = item.destination
            yield depth, item.title, first + numbers[page.objgen], _plain(rest)
            yield from walk(item.children, depth + 1)

    with source.open_outline() as outline:
        yield from list(walk(outline.root, 0))


def _targets(source: Any) -> Iterator[tuple[str, tuple[int, tuple[Any, ...]]]]:
    """Yield each named place: its name, its page in the part, and where on the page."""
    numbers = {page.obj.objgen: number for number, page in enumerate(source.pages)}
    names = list(source.Root.get("/Names", {}).get("/Dests", {}).get("/Names", ()))
    for name, (page, *rest) in zip(names[::2], names[1::2], strict=True):
        yield str(name), (numbers[page.objgen], _plain(rest))


def _plain(rest: Sequence[Any]) -> tuple[Any, ...]:
    """Return what follows the page in a destination, as values that belong to no document."""
    from pikepdf import Name

    return tuple(Name(str(each)) if isinstance(each, Name) else float(each) for each in rest)
