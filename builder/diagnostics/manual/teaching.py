"""Problems of a session as teaching, explained."""

from types import MappingProxyType

from builder.diagnostics.code import Code
from builder.diagnostics.manual.entry import Chapter, Entry

TEACHING = Chapter(
    "Teaching",
    MappingProxyType(
        {
            Code.MISSING_OBJECTIVES: Entry(
                "The phase for objectives names none.",
                "Nobody knows what the session is for.",
                "List what learners will be able to do.",
                "# Session 1: GitOps\n\n## 학습 목표 (5분)\n\n## 핵심 개념 (12분)\n- 선언\n",
            ),
            Code.VAGUE_OBJECTIVE: Entry(
                "An objective says what goes on in a head: 이해, 파악, 학습, understand, know, learn.",
                "Neither you nor the learner can tell whether it was reached.",
                "Say what learners will do: 설명한다, 비교한다, 고른다, 작성한다; explain, compare, choose, write.",
                "# Session 1: GitOps\n\n## 학습 목표 (5분)\n- GitOps의 원칙 이해\n",
            ),
            Code.LONG_BULLET: Entry(
                "A list item takes more than two lines of a slide.",
                "A bullet is a point, not a paragraph: the class reads instead of listening.",
                "Keep the point, and move the rest below it or to `::: notes`.",
                "- " + "항목 하나가 문단만큼 길어지면 학습자는 듣지 않고 읽게 된다, 그래서 " * 4,
            ),
            Code.MISSING_QUESTION: Entry(
                "A discussion asks no question.",
                "Groups need one sentence to answer.",
                'Write it in bold under a heading: `**"…?"**`.',
                "# Session 1: GitOps\n\n## 그룹 토론 (8분)\n### 토론 주제\n자동 복구\n",
            ),
            Code.MISSING_SUMMARY: Entry(
                "No section sums the session up.",
                "The closing slide and the handout's key points stay empty.",
                "Add `## 💡 핵심 정리` or `## Key points` with three to five lines.",
                "# Session 1: GitOps\n\n## 학습 목표 (5분)\n- 설명한다\n",
            ),
            Code.MISSING_REFERENCES: Entry(
                "Neither the session nor its companion names references.",
                "Learners can't read on.",
                "Add `## 📚 참고 자료` or `## References`.",
                "# Session 1: GitOps\n\n## 학습 목표 (5분)\n- 설명한다\n",
            ),
            Code.MISSING_NEXT: Entry(
                "No section says what comes next; the last session of a day needs none.",
                "Learners can't prepare.",
                "Add `## 다음 세션 준비` or `## Next session`.",
                "# Session 1: GitOps\n\n## 학습 목표 (5분)\n- 설명한다\n",
            ),
        }
    ),
)
