"""Settings, days and companions made to write elsewhere, to read elsewhere, or to grow."""

from tests.hostile.sample import SESSION, Sample, settings

COURSES: tuple[Sample, ...] = (
    settings("settings that write to the root", 'output = "/"'),
    settings("settings that write above", 'output = "../../elsewhere"'),
    settings("settings that write over the sources", 'output = "."'),
    settings("settings that are no TOML", "output = [[[[["),
    settings("settings as deep as a well", "a = " + "[" * 3000 + "]" * 3000),
    settings("settings of a million lines", "# x\n" * 1_000_000),
    settings("a template set above", 'template = "../../../etc"'),
    settings("a template set that isn't there", 'template = "defualt"'),
    settings("a time zone that is a file", 'timezone = "../../../etc/passwd"'),
    settings("a pace beyond all slides", "max_slides_per_minute = 1e308"),
    settings("a pace that is no number", "max_slides_per_minute = nan"),
    settings("a pacing beyond all clocks", "pacing = [99999999999999999999, 1]"),
    settings("a pacing of nothing", "pacing = []"),
    settings("a page that runs", 'site = { address = "javascript:alert(1)" }'),
    settings("a break of years", "break_minutes = 99999999999"),
    settings("a start beyond midnight", 'start = "29:61"'),
    settings("an author who is a page", 'author = "<script>alert(1)</script>"'),
    Sample(
        name="a session that is a link out of the course", files={}, links={"session_01.md": "../secret.md"}
    ),
    Sample(name="a session that is a link to itself", files={}, links={"session_01.md": "session_01.md"}),
    Sample(name="a session that is a device", files={}, links={"session_01.md": "/dev/zero"}),
    Sample(name="a folder that holds itself", files={}, links={"slides/again": ".."}),
    Sample(
        name="a companion that is a link out of the course",
        files={"slides/session_01.md": SESSION.format("- 둘"), "course.toml": ""},
        links={"handouts/session_01.md": "../../secret.md"},
    ),
    Sample(
        name="a day that links out",
        files={"README.md": "# Day 1: 하루\n\n## 세션\n\n### [Session 1: 시작](../secret.md)\n- 가\n"},
    ),
    Sample(
        name="a day of endless minutes",
        files={"README.md": "# Day 1\n\n```\n├── 학습 목표 (" + "9" * 400 + "분)\n└── 토론 (0분)\n```\n"},
    ),
    Sample(
        name="a session whose name is a command", files={"session_01; rm -rf ~.md": SESSION.format("- 둘")}
    ),
)
