"""What the page's script searches."""

from builder.site.site import Site, SiteDay, SiteSession, anchor

Record = dict[str, object]


def search_index(site: Site) -> list[Record]:
    """Return a record for each day and each session in their order.

    `key` is the place on the page, `title` the title, `file` the handout; `lines` are `[kind, text, note]`.
    """
    return [record for day in site.days for record in (_day(day), *map(_session, day.sessions))]


def _day(day: SiteDay) -> Record:
    lines = [["objective", text, ""] for text in day.objectives]
    return {"key": anchor(day.key), "title": day.title, "language": day.language, "lines": lines}


def _session(session: SiteSession) -> Record:
    lines = [[entry.kind.value, entry.text, entry.note] for entry in session.card.entries]
    plan = session.card.plan
    return {"key": anchor(session.key), "title": plan.title, "language": plan.language, "lines": lines}
