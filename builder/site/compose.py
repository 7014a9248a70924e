"""Days in their order → the page."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from builder.site.download import Download
from builder.site.site import Site, SiteDay, SiteWeek


def compose_site(
    days: Sequence[SiteDay],
    *,
    title: str = "",
    language: str = "",
    author: str = "",
    address: str = "",
    files: Sequence[Download] = (),
    week_files: Mapping[str, tuple[Download, ...]] | None = None,
) -> Site:
    """Return the page of `days`, which stand in the order in which they are shown.

    `week_files` go by the folder that a week's days stand in. Without `language` the page speaks that of most
    sessions. A day without sessions and without files isn't shown.
    """
    shown = [day for day in days if day.sessions or day.files]
    weeks = tuple(
        SiteWeek(
            number=week,
            title=next((day.week_title for day in group if day.week_title), ""),
            tree=group[0].tree,
            days=group,
            files=(week_files or {}).get(folder, ()),
        )
        for (folder, week), group in ((key, tuple(each)) for key, each in groupby(shown, _week))
    )
    return Site(
        title=title or (shown[0].title if len(shown) == 1 else ""),
        language=language or _language(shown),
        author=author,
        weeks=weeks,
        files=tuple(files),
        address=address,
    )


def _week(day: SiteDay) -> tuple[str, int | None]:
    """Return the folder that a day stands in, and its week."""
    return day.key.rpartition("/")[0], day.week


def _language(days: Sequence[SiteDay]) -> str:
    spoken = Counter(session.card.plan.language for day in days for session in day.sessions)
    return spoken.most_common(1)[0][0] if spoken else "en"
