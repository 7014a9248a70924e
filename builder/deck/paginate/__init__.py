"""What slides say → slides that fit, on the clock."""

from builder.deck.paginate.paginate import Pace, paginate
from builder.deck.paginate.place_code import with_code
from builder.deck.paginate.studio import BareStudio, Studio

__all__ = ["BareStudio", "Pace", "Studio", "paginate", "with_code"]
