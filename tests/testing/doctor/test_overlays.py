"""The doctor on a mock that was started without its scenarios."""

from __future__ import annotations

import asyncio
import json

import pytest

from mockgpt.testing.background_server import BackgroundServer
from mockgpt.testing.doctor.mock import MissingHere, Mock
from mockgpt.testing.doctor.overlays import overlays


def test_settings_are_laid_over_and_taken_away_again(mockgpt: BackgroundServer) -> None:
    async def judge() -> None:
        mock = Mock(str(mockgpt.admin_url))
        await mock.start_using()
        for scenario in (name for name in overlays() if name.startswith("doctor")):
            await mock.use(scenario)
            status, state = await mock.call("GET", "/_mock/settings")
            assert (status, state["settings"]) == (200, json.loads(json.dumps(overlays()[scenario])))
        await mock.use("slow")
        assert (await mock.call("GET", "/_mock/settings"))[1]["settings"] == {}
        await mock.use("doctor")
        await mock.leave()
        assert (await mock.call("GET", "/_mock/settings"))[1]["settings"] == {}

    asyncio.run(judge())


def test_settings_of_somebody_else_stay(mockgpt: BackgroundServer) -> None:
    mockgpt.use_settings({"responses": {"default_delay_ms": 1}})

    async def judge() -> None:
        mock = Mock(str(mockgpt.admin_url))
        await mock.start_using()
        with pytest.raises(MissingHere, match="the mock has no scenario doctor_paced"):
            await mock.use("doctor_paced")
        await mock.leave()
        assert (await mock.call("GET", "/_mock/settings"))[1]["settings"] == {
            "responses": {"default_delay_ms": 1}
        }

    asyncio.run(judge())
