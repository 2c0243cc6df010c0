"""Look at the certificate files at an interval, and have them read again once they have changed.

For programs that renew certificates and send no signal. Knows the times and sizes of files, and
nothing of what is in them; who uses the certificates, and where errors are written, it does not know.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.certificates.tls_files import signature
from mockgpt.errors import MockGPTError


class CertificateWatch:
    """Watches the files of the certificates in force, every `tls.poll_interval_ms`.

    Args:
        in_force: returns the certificates now in force.
        rotate: reads the files again, or raises MockGPTError and keeps what is in force.
        report: is passed the error of files that cannot be used, once for each change of the files.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        in_force: Callable[[], ServerTLS],
        rotate: Callable[[], object],
        report: Callable[[MockGPTError], None],
    ) -> None:
        self._loop = loop
        self._in_force = in_force
        self._rotate = rotate
        self._report = report
        self._timer: asyncio.TimerHandle | None = None
        self._tried: tuple[object, ...] | None = None
        self._error: MockGPTError | None = None

    def start(self) -> None:
        """Watch as the settings in force say; may be called at any time."""
        self.stop()
        interval_ms = self._in_force().settings.poll_interval_ms
        if interval_ms:
            self._timer = self._loop.call_later(interval_ms / 1000, self._look)

    def stop(self) -> None:
        """Stop looking; may be called at any time."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        certificates = self._in_force()
        now = signature(certificates.settings)
        if now == certificates.material.signature:
            self._tried = self._error = None
        elif now != self._tried:
            self._tried, self._error = now, None
            try:
                self._rotate()
            except MockGPTError as error:
                # Perhaps half of a set that is still being written: reported if it stays like this.
                self._error = error
        elif self._error is not None:
            self._report(self._error)
            self._error = None
        self.start()
