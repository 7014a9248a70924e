"""JSON read with its types checked: a file on disk may hold anything."""

from typing import TypeVar

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
T = TypeVar("T", int, str)


def record(value: Json) -> dict[str, Json]:
    """Return an object; ValueError for anything else."""
    if not isinstance(value, dict):
        raise ValueError(f"not an object: {value!r:.40}")
    return value


def records(parent: dict[str, Json], key: str) -> list[dict[str, Json]]:
    """Return the objects in the list under `key`."""
    value = parent.get(key, [])
    if not isinstance(value, list):
        raise ValueError(f"not a list: {value!r:.40}")
    return [record(each) for each in value]


def text(parent: dict[str, Json], key: str) -> str:
    """Return the string under `key`."""
    return required(parent, key, str)


def integer(parent: dict[str, Json], key: str) -> int:
    """Return the whole number under `key`."""
    return required(parent, key, int)


def required(parent: dict[str, Json], key: str, kind: type[T]) -> T:
    """Return the value under `key`, which must be of that kind."""
    value = parent.get(key)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ValueError(f"{key}: {value!r:.40}")
    return value


def optional(parent: dict[str, Json], key: str, kind: type[T]) -> T | None:
    """Return the value under `key`, None where there is none."""
    return None if parent.get(key) is None else required(parent, key, kind)


def texts(parent: dict[str, Json], key: str) -> dict[str, str]:
    """Return the object under `key`, whose values are strings."""
    return {name: str(value) for name, value in record(parent.get(key, {})).items()}


def words(parent: dict[str, Json], key: str) -> tuple[str, ...]:
    """Return the strings in the list under `key`."""
    value = parent.get(key, [])
    if not isinstance(value, list):
        raise ValueError(f"not a list: {value!r:.40}")
    return tuple(str(each) for each in value)
