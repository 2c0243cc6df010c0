"""The records of the settings: fixed values, and only what their module needs is loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mockgpt import config
from mockgpt.config import Config, Distribution, ServerSettings


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Config().server.port = 1  # type: ignore[misc]


def test_a_replaced_field_leaves_the_original_as_it_was() -> None:
    settings = ServerSettings()
    assert settings._replace(port=1).port == 1
    assert settings == ServerSettings()


def test_records_of_the_same_values_are_equal() -> None:
    assert Config() == Config()
    assert Distribution(mean=5) == Distribution("constant", 5)


def test_every_table_has_a_public_record() -> None:
    records = {type(value).__name__ for value in Config() if hasattr(value, "_fields")}
    assert records <= set(config.__all__)


def test_the_records_load_no_other_module_of_the_package() -> None:
    program = (
        "import sys; import mockgpt.config;"
        "print(*sorted(name for name in sys.modules if name.startswith('mockgpt')))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["mockgpt", "mockgpt.config", "mockgpt.config.settings", "mockgpt.version"]
