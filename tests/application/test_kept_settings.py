"""What a reload leaves as it was."""

from __future__ import annotations

from mockgpt.application.kept_settings import with_kept
from mockgpt.config import Config


def test_what_is_opened_at_the_start_stays_and_is_named() -> None:
    old = Config.from_dict({"server": {"port": 9443}, "log": {"level": "error"}})
    tables = {"responses": {"mode": "echo"}, "journal": {"path": "j.jsonl", "capacity": 5}}
    new, differ = with_kept(
        Config.from_dict({"server": {"port": 8444}, "log": {"format": "json"}} | tables), old
    )
    assert differ == ["server.port", "log.level", "log.format", "journal.path"]
    assert new == old._replace(responses=new.responses, journal=new.journal)
    assert (new.responses.mode, new.journal.capacity, new.journal.path) == ("echo", 5, "")


def test_the_port_that_was_found_is_any_free_one() -> None:
    old = Config.from_dict({"server": {"port": 40123}, "admin": {"port": 40124}})
    new, differ = with_kept(Config.from_dict({"server": {"port": 0}}), old)
    assert (new, differ) == (old, [])
