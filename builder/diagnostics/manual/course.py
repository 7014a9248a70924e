"""Problems of a course and its days, explained."""

from types import MappingProxyType

from builder.diagnostics.code import Code
from builder.diagnostics.manual.entry import Chapter, Entry

COURSE = Chapter(
    "The course",
    MappingProxyType(
        {
            Code.BAD_CONFIG: Entry(
                "`course.toml` can't be read at all.",
                "The course has the default settings.",
                "Mend the line that is shown.",
                "title = Kubernetes\n",
                "course.toml",
            ),
            Code.BAD_VALUE: Entry(
                "A setting, a key of the front matter or a section about pacing has a value that can't be used.",
                "It is left out.",
                "Write it as the hint shows.",
                'start = "soon"\n',
                "course.toml",
            ),
            Code.UNKNOWN_KEY: Entry(
                "A key isn't known.",
                "It does nothing.",
                "Use the key that is suggested.",
                'titel = "Kubernetes"\n',
                "course.toml",
            ),
            Code.MISSING_FILE: Entry(
                "A file that another one names isn't there.",
                "The product is made without it.",
                "Write the file, or correct its name.",
                "templates/ours/template.toml:7:1: error[missing-file]: the logo logo.png isn't there",
                "",
            ),
            Code.DEAD_LINK: Entry(
                "A relative link leads to no file, or to no heading of it.",
                "Readers of the handout and of the repository stop there.",
                "Correct the address. `--fix` does where only one file can be meant.",
                "[워크시트](worksheet.md)",
            ),
            Code.DUPLICATE_SESSION: Entry(
                "Two sessions of a day have the same number, or two products the same name.",
                "Their order is a matter of chance.",
                "Give each a number of its own.",
                "slides/week3/day5/session_1.md:1:1: warning[duplicate-session]: session_01.md has the same number",
                "",
            ),
            Code.SESSION_NUMBER: Entry(
                "A session's title counts otherwise than its file's name.",
                "Slides say one number, the day another.",
                "Give both the same number.",
                "# Session 7: GitOps\n\n## 학습 목표 (5분)\n- 설명한다\n",
            ),
            Code.ORPHAN_COMPANION: Entry(
                "A companion under `handouts/` has no session at its place under `slides/`.",
                "It is printed nowhere.",
                "Give it the name and the place of its session.",
                "handouts/week3/day5/session_09.md:1:1: warning[orphan-companion]: "
                "there is no session slides/week3/day5/session_09.md for this companion",
                "",
            ),
            Code.UNBUILT_FILE: Entry(
                "A Markdown file beside the sessions is called otherwise: a lab, a challenge, a remark.",
                "No build makes anything of it by itself.",
                "Name it, `classdeck build slides/week3/day5/lab_1.md`, or call it `session_09.md`.",
                "# 실습 1: 배포\n\n- 하나\n",
                "lab_1.md",
            ),
            Code.DAY_TITLE: Entry(
                "The day's README calls a session otherwise than its file.",
                "The day's deck and the session's deck disagree.",
                "Give both the same title.",
                "# Day 1: 시작\n\n## 세션 구성\n\n### [Session 1: 헬름](./session_01.md)\n- GitOps\n",
                "README.md",
            ),
            Code.DAY_NUMBER: Entry(
                "The README counts a session, or the day itself, otherwise than the file or the folder.",
                "Learners look for the wrong session.",
                "Give both the same number.",
                "# Day 1: 시작\n\n## 세션 구성\n\n### [Session 2: GitOps의 원칙](./session_01.md)\n- 선언\n",
                "README.md",
            ),
            Code.DAY_TIME: Entry(
                "The README has a session begin at another time than its file says.",
                "Learners come early or late.",
                "Give both the same time. Where only the README tells, its time is taken.",
                "slides/week3/day5/README.md:12:1: warning[day-time]: the README has the session begin at 09:00, its file at 10:00",
                "",
            ),
            Code.DAY_TOPIC: Entry(
                "A topic that the README announces seems to stand nowhere in its session.",
                "The day promises what it doesn't teach.",
                "Add the topic to the session, or take it out of the README.",
                "# Day 1: 시작\n\n## 세션 구성\n\n### [Session 1: GitOps의 원칙](./session_01.md)\n- 데이터 주권과 규제\n",
                "README.md",
            ),
            Code.UNLISTED_SESSION: Entry(
                "The README announces sessions, but not this one.",
                "It is missing in the day's deck.",
                "Add it with its topics.",
                "# Day 1: 시작\n\n## 세션 구성\n\n### [Session 2: 헬름](./session_02.md)\n- 차트\n",
                "README.md",
            ),
        }
    ),
)
