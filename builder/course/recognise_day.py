"""What a section of a day's README is for, told from its heading in Korean and English."""

import re

from builder.course.day import DayRole

# In the order they are asked: `세션별 시간 배분` is about time before it is about sessions.
_ROLES = (
    (DayRole.PACING, r"시간\s*(?:배분|배정|분배|구성|계획)|세션\s*(?:진행|구조)|pacing|timing|session\s+(?:structure|format)"
     r"|time.*(?:spent|allocat|budget|split|structure|divided)|(?:a|each|every)\s+session"),
    (DayRole.OUTCOMES, r"성과|마치면|outcomes?|takes?\s*away|leaves?\s+you|achieve|by\s+the\s+end"),
    (DayRole.OBJECTIVES, r"목표|objectives?|goals?|you\s+will\s+learn"),
    (DayRole.SHARES, r"(?:학습|수업|교육|강의|진행)\s*(?:방식|방법)|비율|비중|how\s+we\s+(?:learn|work|teach)|method|approach|format"),
    (DayRole.CONNECTIONS, r"연계|연결|connect|related|links?\s+to|fits?\s+in"),
    (DayRole.REFERENCES, r"참고|출처|references?|resources?|further\s+reading"),
    (DayRole.SESSIONS, r"세션\s*(?:구성|목록|안내|소개|일정)|차시|시간표|일정|^세션$|sessions?\b|agenda|timetable|programme|schedule"),
    (DayRole.OVERVIEW, r"개요|소개|overview|about|introduction|at\s+a\s+glance|summary"),
)  # fmt: skip
_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _ROLES)


def day_role(heading: str) -> DayRole:
    """Return the role of a section; OTHER where its words don't tell."""
    return next((role for role, pattern in _PATTERNS if pattern.search(heading)), DayRole.OTHER)
