"""Every manifest that the sample course shows could be applied as it stands."""

import json
import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import kubernetes_validate
import pytest
import yaml

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

ROOT = Path(__file__).parents[2]
SOURCES = tuple(sorted(path for room in ("slides", "handouts") for path in (ROOT / room).rglob("*.md")))
SHAPES: Mapping[str, Json] = yaml.safe_load(
    Path(__file__).with_name("custom_resources.yaml").read_text(encoding="utf-8")
)
KUBERNETES = "1.35"
METADATA: Json = {"name": None, "namespace": None, "labels": {"*": None}, "annotations": {"*": None}}
NAMELESS = frozenset({"kustomize.config.k8s.io/v1beta1 Kustomization"})

# A strategic merge patch is checked on the Deployment that it would change.
PATCH_TITLE = re.compile(r'title="[^"]*-patch\.ya?ml"')
PATCHED: Mapping[str, Json] = {
    "spec": {
        "selector": {"matchLabels": {"app": "sample"}},
        "template": {
            "metadata": {"labels": {"app": "sample"}},
            "spec": {"containers": [{"name": "sample", "image": "registry.example.com/sample:1.0.0"}]},
        },
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """A fenced block as it stands in a source file."""

    path: Path
    line: int
    info: str
    text: str

    @property
    def language(self) -> str:
        return self.info.partition(" ")[0]

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """One document of a YAML fence that names an API version and a kind."""

    fence: Fence
    fields: Mapping[str, Json]

    @property
    def kind(self) -> str:
        return f"{self.fields['apiVersion']} {self.fields['kind']}"

    @property
    def is_custom(self) -> bool:
        group = str(self.fields["apiVersion"]).rpartition("/")[0]
        return self.kind in SHAPES or ("." in group and not group.endswith(".k8s.io"))

    def __str__(self) -> str:
        return f"{self.fence} {self.kind}"


class StrictLoader(yaml.SafeLoader):
    """Reads YAML as the API server does: a key that stands twice is a mistake."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Json]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        repeated = sorted({str(key) for key in keys if keys.count(key) > 1})
        if repeated:
            raise yaml.MarkedYAMLError(problem=f"{repeated} stands twice", problem_mark=node.start_mark)
        return super().construct_mapping(node, deep=deep)


def read_fences(path: Path) -> Iterator[Fence]:
    mark, opened, info, body = "", 0, "", list[str]()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        fence = re.match(r"(`{3,}|~{3,})\s*(.*)$", line)
        if mark and line.rstrip() == mark:
            yield Fence(path=path, line=opened, info=info, text="\n".join(body))
            mark = ""
        elif mark:
            body.append(line)
        elif fence:
            mark, opened, info, body = fence[1], number, fence[2].strip(), []
    assert not mark, f"{path}:{opened}: this fence is never closed"


def read_yaml(text: str) -> list[Json]:
    return list(yaml.load_all(text, Loader=StrictLoader))


def read_manifests(fence: Fence) -> Iterator[Manifest]:
    for document in read_yaml(fence.text):
        if isinstance(document, dict) and {"apiVersion", "kind"} <= document.keys():
            fields = merge(PATCHED, document) if PATCH_TITLE.search(fence.info) else document
            yield Manifest(fence=fence, fields=fields)


def merge(base: Mapping[str, Json], patch: Mapping[str, Json]) -> dict[str, Json]:
    merged = dict(base)
    for key, value in patch.items():
        under = merged.get(key)
        merged[key] = merge(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return merged


def misfits(value: Json, shape: Json, path: str = "") -> Iterator[str]:
    """Yield the path of each field of `value` that `shape` doesn't name, and of each value it doesn't allow."""
    if isinstance(value, list):
        for item in value:
            yield from misfits(item, shape, path)
    elif isinstance(shape, dict) and isinstance(value, dict):
        for key, inner in value.items():
            below = f"{path}.{key}".lstrip(".")
            if key in shape or "*" in shape:
                yield from misfits(inner, shape.get(key, shape.get("*")), below)
            else:
                yield below
    elif isinstance(shape, dict) or (isinstance(shape, list) and value not in shape):
        yield f"{path}={value}"


FENCES = tuple(fence for path in SOURCES for fence in read_fences(path))
YAML_FENCES = tuple(fence for fence in FENCES if fence.language in {"yaml", "yml"})
JSON_FENCES = tuple(fence for fence in FENCES if fence.language == "json")
MANIFESTS = tuple(manifest for fence in YAML_FENCES for manifest in read_manifests(fence))
BUILT_IN = tuple(manifest for manifest in MANIFESTS if not manifest.is_custom)
CUSTOM = tuple(manifest for manifest in MANIFESTS if manifest.is_custom)


@pytest.mark.parametrize("fence", YAML_FENCES, ids=str)
def test_a_yaml_fence_parses(fence: Fence) -> None:
    assert all(document is not None for document in read_yaml(fence.text))


@pytest.mark.parametrize("fence", JSON_FENCES, ids=str)
def test_a_json_fence_parses(fence: Fence) -> None:
    assert json.loads(fence.text)


@pytest.mark.parametrize("manifest", BUILT_IN, ids=str)
def test_a_built_in_resource_follows_the_schema_of_its_api(manifest: Manifest) -> None:
    kubernetes_validate.validate(dict(manifest.fields), KUBERNETES, strict=True)


@pytest.mark.parametrize("manifest", CUSTOM, ids=str)
def test_a_custom_resource_has_a_name(manifest: Manifest) -> None:
    metadata = manifest.fields.get("metadata", {})
    assert isinstance(metadata, dict)
    assert list(misfits(metadata, METADATA)) == []
    assert metadata.get("name") or manifest.kind in NAMELESS


@pytest.mark.parametrize("manifest", CUSTOM, ids=str)
def test_a_custom_resource_fits_its_shape(manifest: Manifest) -> None:
    shape = SHAPES[manifest.kind]
    assert isinstance(shape, dict)
    own = {
        key: value for key, value in manifest.fields.items() if key not in {"apiVersion", "kind", "metadata"}
    }
    assert list(misfits(own, shape)) == []
    assert own.get("spec") or "spec" not in shape


def test_the_course_shows_resources_of_both_sorts() -> None:
    assert len(BUILT_IN) >= 3
    assert len(CUSTOM) >= 10


def test_a_key_that_stands_twice_is_refused() -> None:
    with pytest.raises(yaml.MarkedYAMLError, match="stands twice"):
        read_yaml("spec: {replicas: 1, replicas: 2}")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ({"spec": {"syncPolicy": {"automated": {"selfheal": True}}}}, ["spec.syncPolicy.automated.selfheal"]),
        ({"spec": {"syncPolicy": {"automated": {"prune": "yes"}}}}, ["spec.syncPolicy.automated.prune=yes"]),
        ({"spec": {"sources": [{"chart": "a"}, {"chat": "b"}]}}, ["spec.sources.chat"]),
        ({"spec": "shop"}, ["spec=shop"]),
        ({"spec": {"project": "shop"}}, []),
    ],
)
def test_a_mistake_in_a_custom_resource_is_named(written: Json, found: list[str]) -> None:
    assert list(misfits(written, SHAPES["argoproj.io/v1alpha1 Application"])) == found
