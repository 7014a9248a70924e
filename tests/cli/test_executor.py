"""Where a build makes its products, at the command line."""

from pathlib import Path

import pytest

from tests.cli.running import classdeck
from tests.pipeline.building import copied


@pytest.mark.parametrize("options", [("--executor", "dask"), ("--scheduler", "tcp://127.0.0.1:9")])
def test_a_cluster_needs_both_its_name_and_its_address(options: tuple[str, ...], tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    ran = classdeck("build", *options, cwd=root)
    assert ran.returncode == 1
    assert "--executor dask and --scheduler go together" in ran.stderr
    assert not (root / "output").exists()


def test_a_cluster_that_cant_be_used_leaves_no_product(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    ran = classdeck("build", "--executor", "dask", "--scheduler", "nonsense://here", cwd=root, language="ko")
    assert ran.returncode == 1
    assert ran.stderr.startswith("오류: nonsense://here에서 Dask 스케줄러가 응답하지 않습니다")
    assert not list(root.rglob("*.pptx"))
