"""What a process makes once and keeps: a template, opened and bound."""

from typing import TYPE_CHECKING

from builder.diagnostics import Checked
from builder.pipeline.look import Look

if TYPE_CHECKING:
    from builder.deck.bind import Template

_MOST = 8
_bound: "dict[str, Checked[Template]]" = {}


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
