"""The products are made once for all tests of this folder."""

import os

import pytest

from tests.products.made import Made, make


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    base = tmp_path_factory.getbasetemp()
    # Each process of pytest-xdist has a folder of its own inside the run's.
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return make(run / "products")
