"""Templates that other programs make here and now: pandoc's, LibreOffice's, one by PptxGenJS."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
IMPRESS = ("Beehive", "Candy", "Focus", "Lights", "Midnightblue", "Piano")
"""Some of LibreOffice's own: with one master and with eleven, dark and light, on photographs and on gradients."""


def pandoc_reference() -> bytes:
    """Return the file that pandoc's users begin their own from."""
    return _run([_program("pandoc"), "--print-default-data-file", "reference.pptx"])


def pptxgenjs_house(folder: Path) -> bytes:
    """Return what `house.cjs` makes."""
    out = folder / "house.pptx"
    script = shutil.copy(Path(__file__).with_name("house.cjs"), folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    _run([_program("node"), str(script), str(out)])
    return out.read_bytes()


def impress_templates(folder: Path, names: Sequence[str] = IMPRESS) -> Mapping[str, bytes]:
    """Return LibreOffice's own templates by their names, as it saves them for PowerPoint; one run for all."""
    office = _program("soffice")
    home = Path(office).resolve().parents[1] / "share/template/common/presnt"
    sources = [home / f"{name}.otp" for name in names]
    missing = [source.name for source in sources if not source.is_file()]
    if missing:
        pytest.fail(f"LibreOffice's templates {missing} aren't in {home}: apt-get install libreoffice-common")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    _run([office, profile, "--headless", "--convert-to", "pptx", "--outdir", str(folder), *map(str, sources)])
    return {name: (folder / f"{name}.pptx").read_bytes() for name in names}


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is missing, and this proof needs it: scripts/test installs it", pytrace=False)
    return found


def _run(command: list[str]) -> bytes:
    return subprocess.run(command, check=True, capture_output=True, timeout=300).stdout
