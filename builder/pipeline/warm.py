"""What a process makes once and keeps: a template, opened and bound."""

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from builder.diagnostics import Checked, Failure
from builder.pipeline.look import Look
from builder.pipeline.product import ProductKind

if TYPE_CHECKING:
    from builder.deck.bind import Template

_MOST = 8
_bound: "dict[str, Checked[Template]]" = {}


def warm_up(look: Look, kinds: Iterable[ProductKind]) -> None:
    """Make once what every process that is copied from this one would make for itself.

    What is missing here is left to the jobs, which tell of it.
    """
    from builder.deck.write.package import open_template

    with suppress(Failure):
        open_template(bound_template(look).value.data)
    if any(kind is not ProductKind.DECK for kind in kinds):
        from builder.handout import load_printer

        with suppress(ImportError, OSError):
            load_printer()


def bound_template(look: Look) -> "Checked[Template]":
    """Return the look's PowerPoint template, bound; each is bound once a process.

    Raises Failure where the file can't or mustn't be used.
    """
    from builder.deck.bind import bind_template

    if look.key not in _bound:
        while len(_bound) >= _MOST:
            del _bound[next(iter(_bound))]
        _bound[look.key] = bind_template(look.deck, look.theme, look.logos)
    return _bound[look.key]
