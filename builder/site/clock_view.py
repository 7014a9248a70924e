"""What the Jinja template of a phase clock gets to see."""

from functools import partial
from typing import Any

from builder.language import label
from builder.site.embed import embedded_json, embedded_text, page_policy
from builder.site.qr import qr_svg
from builder.site.site import PAGE, PHASE_COLOURS, Site, SiteSession, anchor, session_address
from builder.site.theme import PageLook
from builder.site.view import session_facts


def view_clock(session: SiteSession, site: Site, look: PageLook) -> dict[str, Any]:
    """Return the names that a template can use.

    `language`, `title`, `facts`, `phases` (each a slot of the schedule with its `color`), `plan` (JSON: the phases and
    steps for the script), `texts` (JSON: what the script says), `page` (the address of the session on the page),
    `address` (the same in public, or empty) and `code` (its QR code), `css`, `script`, `policy` and `label(text)`.
    """
    plan = session.card.plan
    address = session_address(site.address, session.key)
    colors = [place % PHASE_COLOURS + 1 for place in range(len(plan.schedule.slots))]
    return {
        "language": plan.language,
        "title": plan.title,
        "facts": session_facts(session),
        "phases": [
            {"label": slot.label, "title": slot.title, "minutes": slot.minutes, "color": color}
            for slot, color in zip(plan.schedule.slots, colors, strict=True)
        ],
        "plan": embedded_json(_plan(session)),
        "texts": embedded_json({text: label(text, plan.language) for text in _SPOKEN}),
        "page": f"{'../' * session.key.count('/')}{PAGE}#{anchor(session.key)}",
        "address": address,
        "code": embedded_text(qr_svg(address)) if address else "",
        "css": embedded_text(look.css),
        "script": embedded_text(look.script),
        "policy": page_policy(look.script),
        "label": partial(label, language=plan.language),
    }


_SPOKEN = (
    "Start",
    "Pause",
    "Resume",
    "Time left",
    "Over time",
    "On time",
    "{time} behind",
    "{time} ahead",
    "Next: {phase}",
    "Last phase",
    "Session over",
    "1 minute left",
    "Press R again to start over",
    "Ends at {time}",
    "planned {time}",
    "Began at {time}",
)
"""What the script says; `scripts/indirect_messages.py` has them too."""


def _plan(session: SiteSession) -> dict[str, object]:
    schedule = session.card.plan.schedule
    return {
        "key": session.key,
        "start": f"{schedule.start:%H:%M}" if schedule.start else "",
        "phases": [
            {
                "label": slot.label,
                "title": slot.title,
                "minutes": slot.minutes,
                "steps": [
                    {"title": step.title, "start": step.start - slot.start, "minutes": step.minutes}
                    for step in slot.steps
                ],
            }
            for slot in schedule.slots
        ],
    }
