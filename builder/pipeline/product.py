"""What a build makes of a source."""

from enum import StrEnum

STUDENT = "student"


DAY_STEM = "day"
"""What the products of a day itself are called."""


class ProductKind(StrEnum):
    DECK = "deck"
    HANDOUT = "handout"
    PAGE = "page"
    """The one page of all that was built."""


OF_A_SOURCE = (ProductKind.DECK, ProductKind.HANDOUT)
"""What is made of each session, and of each day."""


def product_name(stem: str, kind: ProductKind, edition: str) -> str:
    """Return the file name of a product: `session_01.pptx`, `session_01.pdf`, `session_01.instructor.pdf`.

    The student's handout has the plain name; answers never take the place of what students download.
    """
    if kind is ProductKind.DECK:
        return f"{stem}.pptx"
    return f"{stem}.pdf" if edition == STUDENT else f"{stem}.{edition}.pdf"
