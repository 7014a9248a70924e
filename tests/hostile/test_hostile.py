"""Courses made to do harm are refused or defused, each with its message."""

import io
import socket
import zipfile
from pathlib import Path

import pikepdf
import pytest

from tests.handout.pdf_text import pdf_text
from tests.hostile.messages import described, expected
from tests.hostile.outcome import build_course
from tests.hostile.sample import SESSION, STRANGER, Sample
from tests.hostile.samples import SAMPLES
from tests.ooxml.lint import lint

EXPECTED = expected()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return what is asked of the network from now on; nothing is answered."""
    addresses: list[object] = []

    def refuse(_: socket.socket, address: object) -> None:
        addresses.append(address)
        raise OSError("there is no network here")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    return addresses


@pytest.mark.parametrize("name", SAMPLES)
def test_a_hostile_course_does_no_harm(name: str, tmp_path: Path, asked: list[object]) -> None:
    outcome = build_course(SAMPLES[name].put(tmp_path))
    assert described(name, outcome) == EXPECTED[name], (
        "python -m tests.hostile writes it down; read what changed"
    )
    assert [line for line in outcome.said if "classdeck failed" in line] == []
    assert asked == []
    assert _strangers(tmp_path) == set()
    for product in outcome.products:
        assert STRANGER not in _text(product)
        assert "root:x:0" not in _text(product)
        if product.suffix == ".pptx":
            assert lint(product.read_bytes()) == ()


def test_a_course_of_which_nothing_is_made_says_why() -> None:
    assert set(EXPECTED) == set(SAMPLES)
    for name, text in EXPECTED.items():
        assert "→ nothing" not in text or "error[" in text or "refused: " in text, name


def test_there_are_enough_of_them() -> None:
    assert len(SAMPLES) >= 100


def test_a_secret_would_be_found(tmp_path: Path) -> None:
    session = SESSION.format(f"- {STRANGER}")
    outcome = build_course(Sample(name="told", files={"session_01.md": session}).put(tmp_path))
    assert {product.suffix for product in outcome.products if STRANGER in _text(product)} >= {".pptx", ".pdf"}


def _strangers(root: Path) -> set[str]:
    """Return what lies beside the course that nobody put there."""
    return {path.name for path in root.iterdir()} - {"course", "products", "secret.md", "secret.png"}


def _text(product: Path) -> str:
    """Return all that a product says, with what is packed into it."""
    data = product.read_bytes()
    match product.suffix:
        case ".pptx":
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
        case ".pdf":
            with pikepdf.open(io.BytesIO(data)) as pdf:
                attached = b"".join(each.get_file().read_bytes() for each in pdf.attachments.values())
            return pdf_text(data) + attached.decode("utf-8", "replace")
        case _:
            return data.decode("utf-8", "replace")
