"""Problems of time, explained."""

from types import MappingProxyType

from builder.diagnostics.code import Code
from builder.diagnostics.manual.entry import Chapter, Entry

TIME = Chapter(
    "Time",
    MappingProxyType(
        {
            Code.MISSING_TITLE: Entry(
                "The file has no level-1 heading.",
                "The session is called by its file's name.",
                "Begin with `# Session 3: …`.",
                "---\nlang: ko\n---\n## 학습 목표 (5분)\n- 설명한다\n",
            ),
            Code.NO_PHASES: Entry(
                "No heading ends in minutes.",
                "The session can't be placed on the clock.",
                "End the level-2 heading of each phase in its minutes: `(12분)`, `(12 min)`.",
                "# Session 1: GitOps\n\n## 원칙\n- 선언\n",
            ),
            Code.MISSING_PHASE: Entry(
                "A phase of the pacing isn't there. It is only a warning where the others take its minutes.",
                "The class ends early, or without its discussion.",
                "Add the heading, or give the session a pacing of its own in the front matter.",
                "# Session 1: GitOps\n\n## 학습 목표 (5분)\n- 설명한다\n\n## 핵심 개념 (12분)\n- 선언\n",
            ),
            Code.GUESSED_MINUTES: Entry(
                "A session says how long it takes, and has a section of topics without minutes: it gets what is left.",
                "Slides and the clock follow a guess.",
                "End the heading in its minutes.",
                "# Session 1: GitOps의 원칙 (40분)\n\n## 학습 목표 (5분)\n- 설명한다\n\n## 배포\n### 밀기\n하나\n### 당기기\n둘\n",
            ),
            Code.REPEATED_PHASE: Entry(
                "A phase stands twice.",
                "The agenda and the clock show it twice.",
                "Join the two, or give one of them another name.",
                "## 핵심 개념: 또 하나 (12분)\n- 선언",
            ),
            Code.PHASE_ORDER: Entry(
                "A phase stands behind one that should follow it.",
                "Every session of a day is expected to take the same course.",
                "Move it, or set `pacing` in the order you want.",
                "# Session 1: GitOps\n\n## 그룹 토론 (8분)\n왜?\n\n## 학습 목표 (5분)\n- 설명한다\n",
            ),
            Code.WRONG_MINUTES: Entry(
                "Phases have other minutes than the pacing gives them; told once, at the first of them.",
                "The session ends early or late.",
                "Take the minutes that the hint proposes, which sum, or set `pacing` in the front matter.",
                "# Session 1: GitOps\n\n## 학습 목표 (15분)\n- 설명한다\n",
            ),
            Code.WRONG_TOTAL: Entry(
                "There are phases beside those of the pacing, and together they don't take its minutes.",
                "The session ends late.",
                "Take the minutes that the hint proposes; they sum.",
                "## 돌아보기 (5분)\n- 하나",
            ),
            Code.STEPS_OVER_PHASE: Entry(
                "The steps of a phase take longer than the phase.",
                "The last step falls into the next phase.",
                "Shorten the steps, or lengthen the phase.",
                "#### 오래 걸리는 단계 (30분)\n- 하나",
            ),
            Code.MINUTES_NOTATION: Entry(
                "Minutes stand in a notation that isn't read, or are spaced as nobody else does.",
                "What isn't read isn't a phase.",
                "End the heading in `(12분)` or `(12 min)`. `--fix` does.",
                "#### 정리 (2 분)\n- 하나",
            ),
            Code.TOO_MANY_WORDS: Entry(
                "The words of a phase take longer to say than it has minutes: 115 a minute in Korean, 140 in English.",
                "You will be late, or read to the class.",
                "Move what can be read at home to `::: handout`.",
                "말이 아주 많은 문단이다. " * 400,
            ),
            Code.TOO_MANY_SLIDES: Entry(
                "The headings and `---` of a phase ask for more slides than one a minute.",
                "The surplus folds into the notes, unless `detail: full` is set.",
                "Join headings, or mark what may go with `{priority=optional}`.",
                "\n\n".join(f"### 주제 {number}\n- 하나" for number in range(1, 16)),
            ),
        }
    ),
)
