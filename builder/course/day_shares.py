"""The shares of a day: 이론 60 %, 실습 40 %."""

import re
from collections.abc import Iterable

from builder.content import Block, visible_text
from builder.course.day import Share

_SHARE = re.compile(
    r"(?P<name>[^\W\d_](?:[^\n%,;:：()|·/+]*[^\W\d_])?)\s*[:：,(|\t]?\s*(?:약\s*)?(?P<percent>\d{1,3})\s*[%％]"
)


def find_shares(blocks: Iterable[Block]) -> tuple[Share, ...]:
    """Return the shares that `blocks` name, none where they don't sum to a hundred."""
    found = tuple(
        Share(name=match["name"].strip(), percent=int(match["percent"]))
        for match in _SHARE.finditer(visible_text(blocks))
    )
    return found if len(found) > 1 and sum(share.percent for share in found) == 100 else ()
