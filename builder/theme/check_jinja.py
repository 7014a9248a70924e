"""What is wrong with a Jinja template, as far as its text tells."""

import difflib
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message, msg
from builder.theme.sandbox import sandbox

if TYPE_CHECKING:
    from jinja2.nodes import Template


def check_jinja(
    name: str, texts: Mapping[str, str], known: Collection[str], path: str
) -> tuple[Problem, ...]:
    """Return what is wrong with the template `name` of `texts`, whose file is `path`.

    `known` are the names that it will be given. A template that can't be parsed has one problem; else there is one
    for each name that nobody gives it, and for each block that the template it extends doesn't have.
    """
    from jinja2 import TemplateSyntaxError

    environment = sandbox(texts.items())
    try:
        tree = environment.parse(texts[name], name)
        environment.compile(tree, name, name)
    except TemplateSyntaxError as error:
        return (
            _problem(
                path, error.lineno, msg("the template can't be read: {reason}", reason=error.message or "")
            ),
        )
    blocks = {
        each: _blocks(environment.parse(text)) for each, text in texts.items() if _parses(environment, text)
    }
    return (
        *_unknown_names(tree, {*known, *environment.globals}, path),
        *_unknown_blocks(tree, name, blocks, path),
    )


def _parses(environment: object, text: str) -> bool:
    from jinja2 import Environment, TemplateSyntaxError

    assert isinstance(environment, Environment)
    try:
        environment.parse(text)
    except TemplateSyntaxError:
        return False
    return True


def _unknown_names(tree: "Template", known: Collection[str], path: str) -> Iterator[Problem]:
    from jinja2.meta import find_undeclared_variables
    from jinja2.nodes import Name

    # Macros and loops have names of their own.
    unknown = find_undeclared_variables(tree) - set(known)
    lines: dict[str, int] = {}
    for node in tree.find_all(Name):
        if node.name in unknown:
            lines.setdefault(node.name, node.lineno)
    for name, line in lines.items():
        yield _problem(path, line, msg("templates aren't given {name}", name=name), _nearest(name, known))


def _blocks(tree: "Template") -> Mapping[str, int]:
    """Return the name and the line of every block."""
    from jinja2.nodes import Block

    return {node.name: node.lineno for node in tree.find_all(Block)}


def _unknown_blocks(
    tree: "Template", name: str, blocks: Mapping[str, Mapping[str, int]], path: str
) -> Iterator[Problem]:
    from jinja2.nodes import Const, Extends

    extended = next(
        (node.template.value for node in tree.find_all(Extends) if isinstance(node.template, Const)), None
    )
    if extended is None:
        return
    if extended not in blocks:
        others = [each for each in blocks if each != name]
        yield _problem(
            path,
            1,
            msg("the template {name} isn't there to be extended", name=str(extended)),
            _nearest(extended, others),
        )
        return
    known = {block for each, found in blocks.items() if each != name for block in found}
    for block, line in blocks[name].items():
        if block not in known:
            yield _problem(
                path, line, msg("no template shows the block {name}", name=block), _nearest(block, known)
            )


def _nearest(name: str, known: Collection[str]) -> Message:
    near = difflib.get_close_matches(name, sorted(known), n=1)
    if near:
        return msg("did you mean {name}?", name=near[0])
    return msg("known here: {names}", names=", ".join(sorted(known)) or "-")


def _problem(path: str, line: int, message: Message, hint: Message | None = None) -> Problem:
    return Problem(
        code=Code.BAD_TEMPLATE,
        severity=Severity.ERROR,
        message=message,
        hint=hint or msg("mend that line; docs/templates.md shows what templates may say"),
        span=Span(path=path, line=max(line, 1)),
    )
