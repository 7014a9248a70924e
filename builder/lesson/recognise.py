"""What a level 2 heading is for, told from its words in Korean and English."""

import re
from types import MappingProxyType

from builder.lesson.lesson import Role
from builder.lesson.pacing import Pacing, PhaseKind

# Emoji, bullets and a number in front say nothing of the role: `💬 `, `1. `, `2) `, `III. `, `①`.
_ORNAMENT = re.compile(
    r"^(?:[^\w\s(\[{'\"“‘「『<`$]|[\u2460-\u2473\u200d\ufe0f]|\s)*"
    r"(?:(?:\d{1,2}|[IVX]{1,4})(?:[.)](?!\d)|(?:-\d{1,2})+[.)]?)\s*)?"
)

# A phase's name only counts when it stands alone or before a separator: `심화 분석: etcd`, not `성능 분석과 튜닝`.
_PHASE_NAMES = MappingProxyType(
    {
        PhaseKind.OBJECTIVES: r"학습\s*목표|세션\s*목표|(?:learning\s+|session\s+)?(?:objectives?|goals?|outcomes?)",
        PhaseKind.CONCEPTS: r"핵심\s*개념|주요\s*개념|(?:core|key|main)\s+concepts?|concepts?",
        PhaseKind.ANALYSIS: r"심화\s*분석|심층\s*분석|심화\s*학습|(?:in-depth\s+)?analysis|deep\s+dive|in[- ]depth",
        PhaseKind.CASE: r"실무\s*사례|사례\s*(?:연구|분석)|실무\s*적용|(?:practice\s+|practical\s+)?case(?:\s+stud(?:y|ies))?",
        PhaseKind.DISCUSSION: r"(?:그룹|조별|팀)?\s*(?:토론|토의)|(?:group\s+|class\s+)?discussion",
    }
)
# Words by which teachers call such a phase, though they may mean another part of the session as well.
_PHASE_WORDS = MappingProxyType(
    {
        PhaseKind.CONCEPTS: r"이론(?:\s*(?:강의|학습|설명))?|핵심\s*(?:내용|이론|설명)|(?:key|main)\s+(?:content|ideas)|theory|lecture",
        PhaseKind.CASE: r"실습|실전\s*실습|핸즈\s*온|실무\s*연계|hands[- ]?on|lab|practice|exercise",
        PhaseKind.DISCUSSION: r"(?:함께|같이)\s*(?:생각해\s*보기|이야기하기|나누기)|생각\s*나누기|페어\s*토론|think[- ]pair[- ]share"
        r"|let'?s\s+(?:discuss|think)|reflection",
    }
)
_SEPARATOR = r"(?:\s*(?:$|[:：|·,/\u2013\u2014]|-\s|\())"
_PHASES = MappingProxyType(
    {kind: re.compile(rf"(?:{names}){_SEPARATOR}", re.IGNORECASE) for kind, names in _PHASE_NAMES.items()}
)
_WORDS = MappingProxyType(
    {kind: re.compile(rf"(?:{words}){_SEPARATOR}", re.IGNORECASE) for kind, words in _PHASE_WORDS.items()}
)
# `이론 정리 및 토론`, `토론 주제`: the word may stand anywhere before a colon.
_DISCUSSED = re.compile(r"[^:：]{0,30}(?:토론|토의|discussion)[^:：]{0,30}(?=$|[:：])", re.IGNORECASE)

# `리소스 정리`, `정리 작업`: the word also means to clean up, which sums up nothing.
_CLEANED = ("리소스", "자원", "환경", "코드", "파일", "자동", "삭제와", "삭제 및", "종료와", "종료 및")
_SUMMED = "".join(rf"(?<!{word})(?<!{word}\s)" for word in _CLEANED) + (
    r"정리(?!\s*(?:작업|명령|스크립트|완료|방법|기능|정책|(?:및|와)\s*삭제))"
)
# In the order they are asked: `다음 세션 준비` prepares, but it is first of all about the next session.
_ROLES = (
    (Role.NEXT, r"다음\s*(?:세션|시간|차시|강의|수업|실습|단계|과정|주|일차|날)|next\s+(?:session|class|lesson|time|week|day)|what'?s\s+next|up\s+next"),
    (Role.PLACE, r"교과\s*과정|에서의\s*위치|(?:place|position|where).*(?:curriculum|course|fits?)|curriculum"),
    (Role.GLOSSARY, r"용어|키워드|glossary|terms|terminology|keywords?"),
    (Role.REFERENCES, r"참고|출처|더\s*읽|공식\s*문서|(?:학습|추가|관련)\s*자료|더\s*알아보기|references?|resources?|further\s+reading|bibliography|links"),
    (Role.KEY_POINTS, _SUMMED + r"|요약|마무리|핵심\s*(?:요점|메시지|포인트)|key\s*(?:points?|takeaways?)|summary|recap|wrap[- ]?up|takeaways?"),
    (Role.WORKSHEET, r"워크시트|연습\s*문제|worksheet|exercises?"),
    (Role.PREPARATION, r"준비\s*(?:사항|물)|사전|preparation|prerequisites?|before\s+you\s+start"),
    (Role.OBJECTIVES, r"학습\s*목표|objectives?|goals"),
    (Role.DISCUSSION, r"토론|토의|discussion"),
)  # fmt: skip
_AROUND = frozenset({Role.NEXT, Role.PLACE, Role.GLOSSARY, Role.REFERENCES, Role.PREPARATION})
_ROLE_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _ROLES)


def ornament_length(title: str) -> int:
    """Return how many characters of emoji, bullets and numbering stand before the title's first word."""
    match = _ORNAMENT.match(title)
    return match.end() if match and match.end() < len(title) else 0


def phase_kind(title: str, pacing: Pacing) -> tuple[PhaseKind, int] | None:
    """Return the phase that `title` names and the length of that name with its separator, or None.

    The names that the pacing gives win over the standard ones. `title` has no ornament.
    """
    for phase in pacing.phases:
        if phase.title and (match := re.match(re.escape(phase.title) + _SEPARATOR, title, re.IGNORECASE)):
            return phase.kind, match.end()
    for kind, pattern in _PHASES.items():
        if match := pattern.match(title):
            return kind, match.end()
    return None


def called_kind(title: str) -> tuple[PhaseKind, int] | None:
    """Return the phase that `title` may mean by a looser word than its name, and that word's length, or None."""
    for kind, pattern in _WORDS.items():
        if match := pattern.match(title):
            return kind, match.end()
    if match := _DISCUSSED.match(title):
        return PhaseKind.DISCUSSION, match.end()
    return None


def stands_apart(title: str) -> bool:
    """Return whether `title` is that of something around a lesson, which isn't taken for one of its phases."""
    roles = section_roles(title)
    return bool(roles & _AROUND) and not roles & {Role.DISCUSSION, Role.OBJECTIVES}


def section_role(title: str) -> Role:
    """Return the role of an untimed section; OTHER where its words don't tell."""
    return next((role for role, pattern in _ROLE_PATTERNS if pattern.search(title)), Role.OTHER)


def section_roles(title: str) -> frozenset[Role]:
    """Return every role that the words of a heading name: `정리 및 다음 단계` sums up and looks ahead."""
    return frozenset(role for role, pattern in _ROLE_PATTERNS if pattern.search(title))
