from functools import partial

from builder.diagram.memory import Memory


def test_what_is_known_is_not_sought_again() -> None:
    memory: Memory[str] = Memory(100)
    sought: list[str] = []

    def find() -> str:
        sought.append("a")
        return "found"

    assert [memory.recall("a", find, len) for _ in range(3)] == ["found"] * 3
    assert sought == ["a"]


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    memory: Memory[str] = Memory(10)
    sought: list[str] = []

    def find(key: str) -> str:
        sought.append(key)
        return key * 4

    for key in "ababcab":
        memory.recall(key, partial(find, key), len)
    assert "".join(sought) == "abcab"


def test_what_is_too_large_is_not_kept() -> None:
    memory: Memory[str] = Memory(10)
    memory.recall("small", lambda: "1234", len)
    assert memory.recall("large", lambda: "1" * 11, len) == "1" * 11
    assert memory.recall("small", lambda: "new", len) == "1234"
