"""The doctor and the proxy that tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from doctor_bench import Bench, bench


@pytest.fixture(scope="session")
def doctor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with bench(tmp_path_factory.mktemp("doctor")) as made:
        yield made
