"""Asks a mock for /health over one kept connection until its input ends, and prints the longest wait.

A process of its own, so that nothing the test does delays it. Of each wait is taken off what the mock
and the prober waited for a processor, and what the host of a virtual machine took from it: these are
the machine's fault. They are fields 2 of /proc/PID/schedstat, and 8 of /proc/stat.
Arguments: process id, host, port, folder of certificates.
"""

from __future__ import annotations

import json
import os
import select
import socket
import ssl
import sys
import time
from pathlib import Path

HEALTH = b"GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n"
PAUSE_SECONDS = 0.002


def queued_seconds(pid: str) -> float:
    """Return how long a process's first thread has waited for a processor."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[1]) / 1e9


def stolen_seconds() -> float:
    """Return how long all processors of this machine have been taken from it, in steps of a hundredth."""
    with open("/proc/stat") as file:
        return int(file.readline().split()[8]) / os.sysconf("SC_CLK_TCK")


def lost_seconds(pid: str) -> float:
    """Return what mock and prober have lost to others than each other."""
    return queued_seconds(pid) + queued_seconds("self") + stolen_seconds()


def main() -> None:
    pid, host, port, folder = sys.argv[1:]
    context = ssl.create_default_context(cafile=f"{folder}/ca.crt")
    context.load_cert_chain(f"{folder}/client.crt", f"{folder}/client.key")
    plain = socket.create_connection((host, int(port)), timeout=120)
    waits: list[float] = []
    with context.wrap_socket(plain, server_hostname="localhost") as connection:
        connection.sendall(HEALTH)
        connection.recv(65_536)
        print("ready", flush=True)
        while not select.select([sys.stdin], [], [], PAUSE_SECONDS)[0]:
            asked, lost = time.perf_counter(), lost_seconds(pid)
            connection.sendall(HEALTH)
            connection.recv(65_536)
            waited = time.perf_counter() - asked
            waits.append(max(0.0, waited - (lost_seconds(pid) - lost)))
    waits.sort()
    print(
        json.dumps(
            {
                "longest_ms": waits[-1] * 1000,
                "p95_ms": waits[len(waits) * 95 // 100] * 1000,
                "count": len(waits),
            }
        )
    )


if __name__ == "__main__":
    main()
