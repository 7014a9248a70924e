"""Find a template set by its name and read it, with the sets that it extends."""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from builder.diagnostics import Checked, Code, Failure, Problem, Severity, Span
from builder.language import Message, msg
from builder.theme.raw import RawSet, read_raw_set
from builder.theme.resolve import resolve_theme
from builder.theme.set_file import read_set_text
from builder.theme.theme import Theme

DEFAULT_SET = "default"
_TOO_LARGE = 256_000


def load_theme(name: str, *, search: Sequence[Path]) -> Checked[Theme]:
    """Return the template set `name` of the first folder of `search` that has it, resolved.

    A set extends `default` where it names no other, and a set that carries the name of one in a later folder
    extends that one. A name that nobody knows is an error and gives `default`; a Failure is raised where even
    that is missing.
    """
    loaded = _load_chain(name, search)
    chain = loaded.value
    if not chain:
        raise Failure(
            msg("no template set is installed: looked in {folders}", folders=", ".join(map(str, search))),
            msg("reinstall classdeck, or name the folder that holds a set called default"),
        )
    theme = resolve_theme(chain[0][0].name, chain)
    return Checked(value=theme, problems=(*loaded.problems, *_missing_files(theme)))


def list_sets(search: Sequence[Path]) -> tuple[tuple[str, Path], ...]:
    """Return the name and the folder of every set that `load_theme` would find, by name."""
    found: dict[str, Path] = {}
    for folder in search:
        for home in sorted(folder.iterdir()) if folder.is_dir() else ():
            if (home / "template.toml").is_file():
                found.setdefault(home.name, home)
    return tuple(sorted(found.items()))


def _load_chain(name: str, search: Sequence[Path]) -> Checked[Sequence[tuple[Path, RawSet]]]:
    """Read the set `name` and those it extends; `default` takes the place of one that can't be found."""
    problems: list[Problem] = []
    chain: list[tuple[Path, RawSet]] = []
    span = Span(path=name)
    while name:
        folder = _find(name, search, [seen for seen, _ in chain])
        if folder is None:
            problems.extend(_missing(name, search, span))
            name = DEFAULT_SET if name != DEFAULT_SET else ""
            continue
        raw = _load_raw_set(folder / "template.toml")
        problems.extend(raw.problems)
        chain.append((folder, raw.value))
        span = raw.value.places.get("extends", Span(path=str(folder / "template.toml")))
        name = _parent(folder, raw.value, search)
    return Checked(value=chain, problems=tuple(problems))


def _find(name: str, search: Sequence[Path], seen: Sequence[Path]) -> Path | None:
    return next((home for home in _homes(name, search) if home not in seen), None)


def _homes(name: str, search: Sequence[Path]) -> Iterator[Path]:
    # A name is one folder's name: "../elsewhere" stays unknown.
    if name in {"", ".", ".."} or any(mark in name for mark in "/\\:\0"):
        return
    for folder in search:
        if (folder / name / "template.toml").is_file():
            yield folder / name


def _parent(folder: Path, raw: RawSet, search: Sequence[Path]) -> str:
    """Return the name of the set that the one in `folder` extends, empty at the end of the chain."""
    if (parent := raw.values.get("extends")) is not None:
        return str(parent)
    if folder.name != DEFAULT_SET:
        return DEFAULT_SET
    homes = list(_homes(DEFAULT_SET, search))
    return DEFAULT_SET if folder in homes[:-1] else ""


def _load_raw_set(path: Path) -> Checked[RawSet]:
    try:
        if path.stat().st_size > _TOO_LARGE:
            return _unreadable(path, msg("it is larger than {size} bytes", size=_TOO_LARGE))
        return read_raw_set(read_set_text(path), str(path))
    except UnicodeDecodeError:
        return _unreadable(path, msg("it isn't UTF-8 text"))
    except OSError as error:
        return _unreadable(path, msg("the system says: {reason}", reason=error.strerror or str(error)))


def _unreadable(path: Path, reason: Message) -> Checked[RawSet]:
    problem = Problem(
        code=Code.BAD_CONFIG,
        severity=Severity.ERROR,
        message=msg("this template set can't be read"),
        hint=reason,
        span=Span(path=str(path)),
    )
    return Checked(value=RawSet(), problems=(problem,))


def _missing(name: str, search: Sequence[Path], span: Span) -> tuple[Problem, ...]:
    known = next(_homes(name, search), None) is not None
    if known and name == DEFAULT_SET:
        return ()
    names = [found for found, _ in list_sets(search)]
    near = difflib.get_close_matches(name, names, n=1)
    if known:
        message, hint = (
            msg("the template set {name} extends itself", name=name),
            msg("name another set, or leave the key out"),
        )
    elif near:
        message, hint = (
            msg("there is no template set {name}", name=name),
            msg("did you mean {name}?", name=near[0]),
        )
    else:
        message = msg("there is no template set {name}", name=name)
        hint = msg("known sets: {names}", names=", ".join(names) or "-")
    return (Problem(code=Code.BAD_TEMPLATE, severity=Severity.ERROR, message=message, hint=hint, span=span),)


def _missing_files(theme: Theme) -> tuple[Problem, ...]:
    if theme.logo is None:
        return ()
    named = {"logo.file": theme.logo.file, "logo.dark_file": theme.logo.dark_file}
    return tuple(
        Problem(
            code=Code.MISSING_FILE,
            severity=Severity.ERROR,
            message=msg("the logo {file} isn't there", file=file.name),
            hint=msg("put the picture beside template.toml"),
            span=theme.place(key),
        )
        for key, file in named.items()
        if file is not None and not file.is_file()
    )
