"""Emoji among the letters of a deck."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.deck.emoji import by_emoji
from builder.deck.slide import Run
from tests.deck.write.decks import NS, body, line, render, slide, tree


@pytest.mark.parametrize(
    ("text", "emoji"),
    [
        ("🚀 출시 ✅", ["🚀", "✅"]),
        ("⚠️ 주의 ⚠ 주의", ["⚠️"]),
        ("👩‍💻 개발자 👨‍👩‍👧", ["👩‍💻", "👨‍👩‍👧"]),
        ("🇰🇷 👍🏽 1️⃣ 2", ["🇰🇷", "👍🏽", "1️⃣"]),
        ("❤️‍🔥", ["❤️‍🔥"]),
        ("★ ✓ → © 가나 abc", []),
        ("©️", ["©️"]),
    ],
)
def test_sequences_stay_whole_and_signs_stay_text(text: str, emoji: list[str]) -> None:
    assert [piece for piece, is_emoji in by_emoji(text) if is_emoji] == emoji


@given(st.text(alphabet="a가 1#⚠✅🚀👩💻🇰🇷\u200d\ufe0f\u20e3🏽", max_size=20))
def test_no_character_is_lost(text: str) -> None:
    assert "".join(piece for piece, _ in by_emoji(text)) == text


def test_emoji_name_the_face_that_has_them_in_colour() -> None:
    root = tree(render(slide("제목 🎯", body(line("🚀 출시", Run(text="굵게 🔥", bold=True))))))
    faces = {
        run.findtext("a:t", namespaces=NS): [
            face.get("typeface") for face in run.iterfind("a:rPr/*[@typeface]", NS)
        ]
        for run in root.iterfind(".//a:r", NS)
    }
    assert faces["🚀"] == faces["🔥"] == faces["🎯"] == ["Segoe UI Emoji"] * 3
    assert faces[" 출시"] == []
