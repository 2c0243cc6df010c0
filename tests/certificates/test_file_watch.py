"""The watch over certificate files: when it reads them again, and how often it reports an error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tls_files_of import settings_of

from mockgpt.certificates.file_watch import CertificateWatch
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.errors import CertificateError, MockGPTError


class Timer:
    def __init__(self, callback: Callable[[], None]) -> None:
        self.callback = callback
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class World:
    """A loop and a server around the watch; `tick` lets the interval pass."""

    def __init__(self, settings: Any) -> None:
        self.certificates = ServerTLS(settings)
        self.timers: list[Timer] = []
        self.reported: list[MockGPTError] = []
        self.attempts = 0
        self.watch = CertificateWatch(
            self,  # type: ignore[arg-type]
            in_force=lambda: self.certificates,
            rotate=self.rotate,
            report=self.reported.append,
        )
        self.watch.start()

    def call_later(self, seconds: float, callback: Callable[[], None]) -> Timer:
        self.timers.append(Timer(callback))
        return self.timers[-1]

    def rotate(self) -> None:
        self.attempts += 1
        self.certificates = ServerTLS(self.certificates.settings, self.certificates.generation + 1)

    def tick(self, times: int = 1) -> None:
        for _ in range(times):
            (timer,) = [timer for timer in self.timers if not timer.cancelled]
            timer.cancelled = True
            timer.callback()


@pytest.fixture
def folder(tmp_path: Path, certificates: Path) -> Path:
    for name in ("ca.crt", "server.crt", "server.key"):
        (tmp_path / name).write_bytes((certificates / name).read_bytes())
    return tmp_path


@pytest.fixture
def world(folder: Path) -> World:
    return World(settings_of(folder, poll_interval_ms=50))


def test_files_that_stay_are_left_alone(world: World) -> None:
    world.tick(5)
    assert (world.attempts, world.reported) == (0, [])


def test_a_change_is_read_once(world: World, folder: Path) -> None:
    (folder / "server.crt").write_bytes((folder / "server.crt").read_bytes() + b"\n")
    world.tick(4)
    assert world.attempts == 1
    assert (world.certificates.generation, world.reported) == (2, [])


def test_a_broken_file_is_reported_once_and_tried_once(world: World, folder: Path) -> None:
    (folder / "server.crt").write_text("broken")
    world.tick(6)
    assert world.attempts == 1
    [error] = world.reported
    assert "holds no PEM certificate" in str(error)


def test_half_a_set_that_is_being_written_is_not_reported(world: World, folder: Path) -> None:
    good = (folder / "server.crt").read_bytes()
    (folder / "server.crt").write_text("half")
    world.tick()
    (folder / "server.crt").write_bytes(good + b"\n")
    world.tick(3)
    assert (world.certificates.generation, world.reported) == (2, [])


def test_a_set_that_is_put_back_is_not_read_again(world: World, folder: Path) -> None:
    path, kept = folder / "server.crt", folder / "kept.crt"
    path.rename(kept)
    world.tick()
    kept.rename(path)
    world.tick(3)
    assert (world.certificates.generation, world.reported) == (1, [])


def test_a_set_that_a_reload_has_read_meanwhile_is_not_read_again(world: World, folder: Path) -> None:
    (folder / "server.crt").write_bytes((folder / "server.crt").read_bytes() + b"\n")
    world.rotate()
    world.tick(3)
    assert world.attempts == 1


def test_without_an_interval_nothing_is_watched(folder: Path) -> None:
    assert World(settings_of(folder)).timers == []


def test_a_missing_file_is_a_certificate_error(folder: Path) -> None:
    (folder / "ca.crt").unlink()
    with pytest.raises(CertificateError, match=r"tls\.ca_cert_path"):
        World(settings_of(folder, poll_interval_ms=50))
