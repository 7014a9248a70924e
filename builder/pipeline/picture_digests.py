"""The pictures of a task's sources, as they lie on the disk."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from builder.language import Message
from builder.pipeline.digest import Files, digest_values
from builder.pipeline.load_pictures import find_picture
from builder.pipeline.task import Task

COMPANION = "companion:"
"""Stands before the addresses of pictures that the companion shows."""

BOUND = "|"
"""Stands, in a booklet, between whose pictures they are and their addresses."""


def picture_digests(task: Task, addresses: Iterable[str], files: Files) -> dict[str, str]:
    """Return address → digest for the pictures of a task's sources, as they lie on the disk now."""
    root = task.day.course.root.resolve()
    bound = task.bound
    digests: dict[str, str] = {}
    for address in sorted(addresses):
        name, _, own = address.partition(BOUND) if bound else ("", "", address)
        whose = bound.get(name) if bound else task
        digests[address] = _picture_digest(whose, own, root, files) if whose else ""
    return digests


def digest_pictures(digests: Mapping[str, str]) -> str:
    """Return one digest for all of them."""
    return digest_values(*digests.items()) if digests else ""


def _picture_digest(task: Task, address: str, root: Path, files: Files) -> str:
    source = task.source
    if address.startswith(COMPANION) and task.file and task.file.companion:
        source = task.file.companion
    path = find_picture(address.removeprefix(COMPANION), source.parent, root)
    return "refused" if isinstance(path, Message) else files.digest(path)
