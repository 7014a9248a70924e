"""What the author marked as first to go when time runs out."""

from builder.content import Block, ListItem


def is_optional(part: Block | ListItem) -> bool:
    """Return whether a heading, a block or an item bears `{priority=optional}`."""
    attributes = getattr(part, "attributes", None)
    return attributes is not None and attributes.get("priority") == "optional"
