"""What a build makes of a source."""

from dataclasses import dataclass
from enum import StrEnum

STUDENT = "student"

DAY_STEM = "day"
"""What the products of a day itself are called."""

BOOKLET_STEM = "booklet"


class ProductKind(StrEnum):
    DECK = "deck"
    HANDOUT = "handout"
    WORKSHEET = "worksheet"
    """A handout's companion, to be filled in on a screen."""
    BOOKLET = "booklet"
    """The handouts of a day, a week or the course, bound."""
    PAGE = "page"
    """The one page of all that was built."""


@dataclass(frozen=True, slots=True, order=True)
class Product:
    """A kind of product, for a reader where it is a handout."""

    kind: ProductKind
    edition: str = STUDENT


def product_name(stem: str, product: Product) -> str:
    """Return the file name of a product: `session_01.pptx`, `session_01.pdf`, `session_01.instructor.pdf`.

    The student's handout has the plain name; answers never take the place of what students download.
    """
    if product.kind is ProductKind.DECK:
        return f"{stem}.pptx"
    if product.kind is ProductKind.WORKSHEET:
        return f"{stem}.worksheet.pdf"
    return f"{stem}.pdf" if product.edition == STUDENT else f"{stem}.{product.edition}.pdf"
