"""Looks at the certificate files now and then, and has them read again once they have changed.

For renewers that write files and signal nobody. Knows file times and nothing of what is in them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.certificates.tls_files import signature
from mockgpt.errors import MockGPTError

if TYPE_CHECKING:
    from mockgpt.application.handshake_policy import HandshakePolicies
    from mockgpt.telemetry.log import Log


class CertificateWatch:
    """Watches the files of the certificates in force, every `tls.poll_interval_ms`.

    Args:
        rotate: reads them again; returns the new generation, or raises MockGPTError and keeps the old one.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        handshakes: HandshakePolicies,
        log: Log,
        rotate: Callable[[], int],
    ) -> None:
        self._loop = loop
        self._handshakes = handshakes
        self._log = log
        self._rotate = rotate
        self._timer: asyncio.TimerHandle | None = None
        self._tried: tuple[object, ...] | None = None
        self._trouble: str | None = None

    def start(self) -> None:
        """Watch as the settings in force say; harmless when it is already done."""
        self.stop()
        interval_ms = self._handshakes.certificates.settings.poll_interval_ms
        if interval_ms:
            self._timer = self._loop.call_later(interval_ms / 1000, self._look)

    def stop(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        certificates = self._handshakes.certificates
        now = signature(certificates.settings)
        if now == certificates.material.signature:
            self._tried = self._trouble = None
        elif now != self._tried:
            self._tried = now
            self._try()
        elif self._trouble is not None:
            # Still the same: not half of a set that was being written, but a broken one.
            self._log.write("error", "reload_failed", detail=self._trouble)
            self._trouble = None
        self.start()

    def _try(self) -> None:
        try:
            generation = self._rotate()
        except MockGPTError as error:
            self._trouble = str(error)
        else:
            self._trouble = None
            self._log.write("info", "reloaded", certificate_generation=generation)
