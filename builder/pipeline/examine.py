"""What a machine lacks for classdeck, and the command that mends it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from builder.language import Message, msg
from builder.pipeline.machine import Machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that classdeck uses: whether it is there, and what to do where it isn't."""

    name: Message
    use: Message
    there: bool | None
    """None where nobody can tell."""
    needed: bool
    remedy: str = ""
    """A command, or where to read on."""


def examine(machine: Machine, output: Path) -> Iterator[Finding]:
    """Yield what classdeck needs and what it can use, each looked for on `machine`; `output` is where products go."""
    for need in _NEEDS:
        there = need.look(machine)
        yield Finding(
            name=need.name,
            use=need.use,
            there=there,
            needed=need.needed,
            remedy="" if there else _remedy(machine, need.packages),
        )
    writable = machine.can_write(output)
    yield Finding(
        name=msg("write permission: {folder}", folder=str(output)),
        use=msg("products go there"),
        there=writable,
        needed=True,
        remedy="" if writable else f'chmod u+w "{output}"  |  classdeck build --output DIR',
    )


def lacks(findings: Iterator[Finding] | tuple[Finding, ...]) -> bool:
    """Return whether something is missing that is needed."""
    return any(finding.needed and finding.there is False for finding in findings)


Packages = Mapping[str, str]
"""What brings it, by the program that installs it; `else` is for machines that have none of them."""


@dataclass(frozen=True, slots=True)
class _Need:
    name: Message
    use: Message
    look: Callable[[Machine], bool | None]
    packages: Packages
    needed: bool = True


def _remedy(machine: Machine, packages: Packages) -> str:
    for installer, command in _INSTALLERS.items():
        if installer in packages and machine.has_program(installer):
            return f"{command} {packages[installer]}"
    return packages["else"]


_INSTALLERS: Mapping[str, str] = MappingProxyType(
    {
        "apt-get": "sudo apt-get install",
        "dnf": "sudo dnf install",
        "pacman": "sudo pacman -S",
        "zypper": "sudo zypper install",
        "apk": "sudo apk add",
        "brew": "brew install",
        "winget": "winget install",
    }
)

_WEASYPRINT = "https://doc.courtbouillon.org/weasyprint/stable/first_steps.html#installation"

_NEEDS = (
    _Need(
        msg("Pango"),
        msg("sets handouts"),
        lambda machine: (
            machine.has_library("libpango-1.0.so.0", "libpango-1.0-0", "pango-1.0", "libpango-1.0.dylib")
            and machine.has_library(
                "libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pangoft2-1.0", "libpangoft2-1.0.dylib"
            )
        ),
        {
            "apt-get": "libpango-1.0-0 libpangoft2-1.0-0",
            "dnf": "pango",
            "pacman": "pango",
            "zypper": "libpango-1_0-0",
            "apk": "pango",
            "brew": "pango",
            "else": _WEASYPRINT,
        },
    ),
    _Need(
        msg("HarfBuzz's subsetter"),
        msg("makes handouts small, and several times as fast"),
        lambda machine: machine.has_library(
            "libharfbuzz-subset.so.0", "libharfbuzz-subset-0", "harfbuzz-subset", "libharfbuzz-subset.0.dylib"
        ),
        {
            "apt-get": "libharfbuzz-subset0",
            "dnf": "harfbuzz",
            "pacman": "harfbuzz",
            "zypper": "libharfbuzz-subset0",
            "apk": "harfbuzz-subset",
            "brew": "harfbuzz",
            "else": _WEASYPRINT,
        },
        needed=False,
    ),
    _Need(
        msg("a font with Hangul"),
        msg("handouts in Korean"),
        lambda machine: machine.has_glyph("가"),
        {
            "apt-get": "fonts-nanum",
            "dnf": "google-noto-sans-cjk-fonts",
            "pacman": "noto-fonts-cjk",
            "zypper": "google-noto-sans-cjk-fonts",
            "apk": "font-noto-cjk",
            "brew": "--cask font-noto-sans-cjk-kr",
            "else": "https://fonts.google.com/noto/specimen/Noto+Sans+KR",
        },
    ),
    _Need(
        msg("a font with emoji"),
        msg("emoji in handouts; without it they are boxes"),
        lambda machine: machine.has_glyph("😀"),
        {
            "apt-get": "fonts-noto-color-emoji",
            "dnf": "google-noto-color-emoji-fonts",
            "pacman": "noto-fonts-emoji",
            "zypper": "google-noto-coloremoji-fonts",
            "apk": "font-noto-emoji",
            "brew": "--cask font-noto-color-emoji",
            "else": "https://fonts.google.com/noto/specimen/Noto+Color+Emoji",
        },
        needed=False,
    ),
    _Need(
        msg("the engine of diagrams"),
        msg("draws Mermaid"),
        lambda machine: not machine.draws(),
        {"else": "python -m pip install --force-reinstall mermaid-render quickjs-ng"},
    ),
    _Need(
        msg("LibreOffice"),
        msg("looks at decks where there is no PowerPoint"),
        lambda machine: machine.has_program("soffice"),
        {
            "apt-get": "libreoffice-impress",
            "dnf": "libreoffice-impress",
            "pacman": "libreoffice-fresh",
            "zypper": "libreoffice-impress",
            "apk": "libreoffice-impress",
            "brew": "--cask libreoffice",
            "winget": "TheDocumentFoundation.LibreOffice",
            "else": "https://www.libreoffice.org/download",
        },
        needed=False,
    ),
    _Need(
        msg("poppler"),
        msg("turns pages into pictures, for `template specimen`"),
        lambda machine: machine.has_program("pdftoppm"),
        {
            "apt-get": "poppler-utils",
            "dnf": "poppler-utils",
            "pacman": "poppler",
            "zypper": "poppler-tools",
            "apk": "poppler-utils",
            "brew": "poppler",
            "winget": "oschwartz10612.Poppler",
            "else": "https://poppler.freedesktop.org",
        },
        needed=False,
    ),
)
