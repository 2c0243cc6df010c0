from __future__ import annotations

from collections.abc import Iterator

import openai
import pytest

from mockgpt import BackgroundServer, Config


@pytest.fixture(scope="session")
def mockgpt_config() -> Config:
    return Config.from_dict({"responses": {"default_delay_ms": 0, "seed": 7}})


@pytest.fixture
def client(mockgpt: BackgroundServer) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(**mockgpt.openai_kwargs()) as client:
        yield client
