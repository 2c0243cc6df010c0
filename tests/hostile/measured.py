"""What a mock costs while something is done to it: peak memory and the longest stall, seen from outside."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from mock_process import MockProcess, await_true

MEBIBYTE = 1_048_576
PEAK_MIB = 256 + 64  # server.memory_limit_bytes, and the process itself
IDLE_MIB = 62  # resident five seconds after any peak; 60.3 were seen after 200 legacy choices with logprobs
_PROBER = Path(__file__).with_name("prober.py")


def memory_mib(mock: MockProcess, field: str = "VmRSS") -> float:
    """Return a figure of /proc/PID/status: VmRSS what is resident, VmHWM the most there was."""
    lines = Path(f"/proc/{mock.process.pid}/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith(field))) / 1024


class Measured:
    """Measures a mock while a `with` block runs.

    Attributes:
        peak_mib: the most memory that was resident.
        longest_ms: the longest wait of a client that asks for /health over a kept connection.
    """

    def __init__(self, mock: MockProcess) -> None:
        self._mock = mock
        self.peak_mib = self.longest_ms = self.p95_ms = 0.0

    def __enter__(self) -> Measured:
        mock = self._mock
        Path(f"/proc/{mock.process.pid}/clear_refs").write_text("5")  # the peak begins anew
        arguments = [str(mock.process.pid), mock.address[0], str(mock.address[1]), str(mock.folder)]
        self._prober = subprocess.Popen(
            [sys.executable, str(_PROBER), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._prober.stdout is not None
        assert self._prober.stdout.readline() == b"ready\n"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        output, _ = self._prober.communicate(timeout=120)
        if kind is None:
            waits = json.loads(output)
            self.longest_ms, self.p95_ms = waits["longest_ms"], waits["p95_ms"]
            self.peak_mib = memory_mib(self._mock, "VmHWM")
            print(f"peak {self.peak_mib:.0f} MiB, longest {self.longest_ms:.0f} ms, p95 {self.p95_ms:.0f} ms")


def await_idle(mock: MockProcess) -> None:
    """Return once the memory has come back."""
    await_true(
        lambda: memory_mib(mock) < IDLE_MIB, lambda: f"{memory_mib(mock):.0f} MiB are kept", seconds=6.0
    )
