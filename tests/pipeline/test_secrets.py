"""What stands only in notes, answers and comments is in nothing that students get."""

import zipfile
from pathlib import Path

import pytest

from builder.course import load_courses
from builder.pipeline import BuildOptions, ProductKind, build_output
from tests.handout.pdf_text import whole_text

SECRET = "쉿"  # noqa: S105 -- no password, but the word that begins each
"""Begins every word that students mustn't find."""

SESSION = """\
# Session 1: 배포

<!-- 쉿머리말 여기서 청중에게 묻는다 -->

## 학습 목표 (5분)

- 배포를 설명한다 <!-- 쉿줄안 -->
- 되돌린다
  ::: notes
  쉿목록
  :::

::: notes
쉿목표

```mermaid
graph LR
  A[쉿상자] --> B[쉿화살]
```

![쉿그림](쉿파일.png "쉿제목")
:::

## 핵심 개념 (12분)

### 배포의 종류

> 인용한다
>
> ::: notes
> 쉿인용
> :::

::: exercise
배포 하나를 고르세요. ____

::: solution
쉿답 [쉿링크](https://example.org/쉿주소) 와 `쉿코드`

| 쉿표머리 | 값 |
|---|---|
| 쉿표 | 1 |

```yaml title=쉿이름.yaml
쉿열쇠: 쉿값  # 쉿주석
```
:::
:::

::: 정답
### 쉿속제목

쉿용어
: 쉿뜻

$$
E = \\text{쉿수식}
$$
:::

각주가 있다.[^1]

[^1]: 모두가 보는 각주

::: 노트
쉿한글이름 그리고 각주[^2]
:::

[^2]: 쉿각주

## 심화 분석 (10분)

<!--
쉿여러줄
쉿둘째줄
-->

- 하나

## 실무 사례 (15분)

- 둘

## 그룹 토론 (8분)

- 셋

## 핵심 정리

- 넷 <!-- 쉿정리 -->

::: notes
- 쉿정리둘
:::
"""
COMPANION = """\
# 워크시트

이름 ____

::: answer lines=3
:::

::: solution
쉿워크시트

쉿낱말
: 쉿설명
:::

<!-- 쉿끝말 -->
"""
README = """\
# 첫날

## 학습 목표

- 배포한다 <!-- 쉿하루 -->

::: notes
쉿하루노트
:::

## 세션 구성

### [Session 1: 배포](./session_01.md)
- 배포

### [Session 2: 배포](./session_02.md)
- 배포
"""
DAY = "week1/day1"
OPTIONS = BuildOptions(
    products=frozenset(ProductKind) - {ProductKind.DECK},
    editions=("student", "large-print"),
    booklets=("day",),
)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The products of a day that says secrets wherever one can be said."""
    root = tmp_path_factory.mktemp("course")
    files = {
        "course.toml": 'title = "과정"\n',
        f"slides/{DAY}/README.md": README,
        f"slides/{DAY}/session_01.md": SESSION,
        f"slides/{DAY}/session_02.md": SESSION.replace("Session 1", "Session 2"),
        f"handouts/{DAY}/session_01.md": COMPANION,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    built = build_output(load_courses([root], root).value, root / "output", OPTIONS, workers=1)[1]
    assert {each.path.name for each in built.built} >= {
        "booklet.pdf",
        "session_01.worksheet.pdf",
        "index.html",
    }
    return root / "output"


def test_no_secret_is_in_a_students_pdf(output: Path) -> None:
    products = sorted(output.rglob("*.pdf"))
    assert len(products) == 9
    for path in products:
        text = whole_text(path.read_bytes())
        assert "워크시트" in text or "배포" in text
        assert lines_with_secrets(text) == [], path.name


def test_no_secret_is_on_the_page_or_in_a_file_beside_it(output: Path) -> None:
    # What the build remembers for itself names pictures and problems; students aren't led to it.
    own = [path for path in output.rglob("*") if path.is_file() and not path.name.startswith(".classdeck")]
    files = [path for path in own if path.suffix not in {".pdf", ".zip"}]
    assert {path.suffix for path in files} >= {".html", ".json"}
    for path in files:
        assert lines_with_secrets(path.read_text(encoding="utf-8")) == [], path.name


def test_no_secret_is_in_the_archive(output: Path) -> None:
    (archive,) = output.rglob("*.zip")
    with zipfile.ZipFile(archive) as packed:
        for entry in packed.infolist():
            data = packed.read(entry)
            text = whole_text(data) if entry.filename.endswith(".pdf") else data.decode()
            assert lines_with_secrets(text + entry.filename) == [], entry.filename


def test_the_instructor_finds_every_secret(output: Path) -> None:
    root = output.parent
    options = BuildOptions(products=frozenset({ProductKind.HANDOUT}), editions=("instructor",))
    build_output(load_courses([root], root).value, root / "theirs", options, workers=1)
    text = whole_text((root / "theirs" / DAY / "session_01.instructor.pdf").read_bytes()).replace(
        "\u2060", ""
    )
    for word in ("쉿목표", "쉿답", "쉿표", "쉿속제목", "쉿워크시트", "쉿상자", "쉿각주"):
        assert word in text


def lines_with_secrets(text: str) -> list[str]:
    return [line[:200] for line in text.split("\n") if SECRET in line]
