"""A course folder made to do harm."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

STRANGER = "SecretOfTheMachine"
"""Stands in files beside the course, which no product may show."""

SESSION = """\
# Session 1: 시작

## 학습 목표 (5분)
- 하나를 설명한다

## 핵심 개념 (12분)
{}

## 심화 분석 (10분)
- 셋

## 실무 사례 (15분)
- 넷

## 그룹 토론 (8분)
무엇을 먼저 볼까요?

## 핵심 정리
- 끝

## 참고 자료
- 책

## 다음 세션
- 둘
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What lies in a course folder; paths are relative to it and may lead out."""

    name: str
    files: Mapping[str, str | bytes]
    links: Mapping[str, str] = field(default_factory=dict)
    """Symbolic links: where they lie → where they lead."""

    def put(self, root: Path) -> Path:
        """Write the sample below `root`, a secret beside it, and return its folder."""
        course = root / "course"
        course.mkdir(parents=True)
        (root / "secret.md").write_text(f"# {STRANGER}\n", encoding="utf-8")
        (root / "secret.png").write_text(STRANGER, encoding="utf-8")
        for name, data in {"session_01.md": SESSION.format("- 둘"), **self.files}.items():
            path = course / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
        for name, target in self.links.items():
            path = course / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            path.symlink_to(target)
        return course


def body(name: str, markdown: str, **files: str | bytes) -> Sample:
    """Return a sample whose session says `markdown` in its second phase."""
    return Sample(name=name, files={"session_01.md": SESSION.format(markdown), **files})


def whole(name: str, text: str | bytes) -> Sample:
    """Return a sample whose session is `text`."""
    return Sample(name=name, files={"session_01.md": text})


def settings(name: str, toml: str) -> Sample:
    """Return a sample whose course.toml is `toml`."""
    return Sample(name=name, files={"course.toml": toml})
