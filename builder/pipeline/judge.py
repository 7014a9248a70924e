"""Whether a product has to be made, and why."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from builder.language import Message, msg
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.digest import Files
from builder.pipeline.stamps import Stamp
from builder.pipeline.target import ProductState


def product_state(path: Path, stamp: Stamp, files: Files) -> ProductState:
    """Return how the product's file stands."""
    digest = files.digest(path)
    if not digest:
        return ProductState.MISSING
    return ProductState.OURS if digest in stamp.ours else ProductState.EDITED


def judge(
    inputs: Mapping[str, str], stamp: Stamp, state: ProductState, written: str, options: BuildOptions
) -> tuple[bool, Message]:
    """Return whether a product has to be made, and why or why not."""
    if options.force:
        return True, msg("asked for")
    if not stamp.inputs:
        return True, msg("new") if state is ProductState.MISSING else msg("not known where it is from")
    changed = next((name for name in _CHANGED if inputs.get(name, "") != stamp.inputs.get(name, "")), None)
    if changed is not None:
        return True, _CHANGED[changed]
    if state is ProductState.MISSING:
        return True, msg("it is gone")
    if state is ProductState.EDITED:
        return options.overwrite, msg("edited by hand")
    if written not in {stamp.written, stamp.beside_written}:
        return True, msg("the last build was stopped")
    return False, msg("up to date")


# In the order in which one of them is given as the reason.
_CHANGED: Mapping[str, Message] = MappingProxyType(
    {
        "tool": msg("classdeck itself changed"),
        "template": msg("the template set changed"),
        "config": msg("the course's settings changed"),
        "source": msg("its source changed"),
        "readme": msg("what the day's README decides changed"),
        "start": msg("its start moved"),
        "sessions": msg("the day's sessions changed"),
        "days": msg("what it tells of the days changed"),
        "files": msg("a file that it offers changed"),
        "companion": msg("its handout companion changed"),
        "bound": msg("a handout in it changed"),
        "pictures": msg("a picture changed"),
    }
)
