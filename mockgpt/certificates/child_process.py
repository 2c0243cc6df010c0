"""Mint certificates in a child process, so that the server never imports `cryptography`.

The child is this module run by itself: it reads one JSON object from stdin and writes one to stdout.
What is minted, and how, is decided by `certificates.minting`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from mockgpt.certificates.der import pem_blocks
from mockgpt.certificates.folder import read
from mockgpt.config import TLSSettings
from mockgpt.errors import CertificateError, MockGPTError

# Minting takes a tenth of a second; where it takes this long, the child hangs.
_TIMEOUT_SECONDS = 60


def mint(directory: Path, hosts: Sequence[str] = ()) -> list[Path]:
    """Mint what `certs init` mints, and return the files written. Takes about 0.1 s.

    Raises:
        CertificateError: with the child's reason.
    """
    answer = _ask({"action": "initialise", "directory": str(directory), "hosts": list(hosts)})
    return [Path(path) for path in answer["written"]]


def mint_set(settings: TLSSettings) -> None:
    """Mint the set that `certificates.tls_files.will_mint` found missing, and print that to stderr.

    Raises:
        CertificateError: with the child's reason.
    """
    folder = Path(settings.ca_cert_path).parent.absolute()
    mint(folder, settings.generate_hosts)
    print(f"mockgpt: minted certificates in {folder}", file=sys.stderr)
    print(f"mockgpt: CA fingerprint (SHA-256) {fingerprint(folder / 'ca.crt')}", file=sys.stderr, flush=True)


def mint_identity(
    name: str, ca_cert_path: Path, ca_key_path: Path, hosts: Sequence[str] = ()
) -> tuple[bytes, bytes]:
    """Mint one of `certificates.bad_servers.IDENTITIES` in memory; return chain (leaf first) and key as PEM.

    Blocks for about 0.1 s, so it is not for the event loop's thread. `hosts` are added to localhost,
    127.0.0.1 and ::1.

    Raises:
        CertificateError: with the child's reason.
    """
    answer = _ask(
        {
            "action": "identity",
            "name": name,
            "ca_cert_path": str(ca_cert_path),
            "ca_key_path": str(ca_key_path),
            "hosts": list(hosts),
        }
    )
    return answer["chain"].encode(), answer["key"].encode()


def fingerprint(pem: bytes | Path) -> str:
    """Return the lower-case hex SHA-256 of the first certificate's DER.

    Raises:
        CertificateError: no file, or no certificate in it.
    """
    if isinstance(pem, Path):
        source, pem = str(pem), read(pem)
    else:
        source = "PEM"
    blocks = pem_blocks(pem, "CERTIFICATE")
    if not blocks:
        raise CertificateError(f"{source}: no certificate in it")
    return sha256(blocks[0]).hexdigest()


def _ask(request: dict[str, Any]) -> dict[str, Any]:
    """Run the child for one request, and return its answer."""
    if not sys.executable:
        raise CertificateError(
            "minting: the Python interpreter does not know its own path; run certs init instead"
        )
    # The child has to find this package, and nothing that lies in the working directory (-P).
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    try:
        child = subprocess.run(
            [sys.executable, "-P", "-m", __name__],
            input=orjson.dumps(request),
            capture_output=True,
            timeout=_TIMEOUT_SECONDS,
            env={**os.environ, "PYTHONPATH": path},
            check=False,
        )
        answer: dict[str, Any] = orjson.loads(child.stdout)
    except subprocess.TimeoutExpired:
        raise CertificateError(f"minting took longer than {_TIMEOUT_SECONDS} s") from None
    except OSError as error:
        raise CertificateError(f"minting: cannot start {sys.executable}: {error.strerror}") from None
    except ValueError:
        last = child.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise CertificateError(f"minting failed with exit code {child.returncode}: {last[:500]}") from None
    if "error" in answer:
        raise CertificateError(answer["error"])
    return answer


def perform(request: dict[str, Any]) -> dict[str, Any]:
    """Carry out one request, in the child; or in a process that may load `cryptography`."""
    # Loaded there alone, with `cryptography`.
    from mockgpt.certificates.minting import bad_servers, init

    try:
        if request["action"] == "identity":
            chain, key = bad_servers.mint_server_identity(
                request["name"], Path(request["ca_cert_path"]), Path(request["ca_key_path"]), request["hosts"]
            )
            return {"chain": chain.decode(), "key": key.decode()}
        written = init.initialise(
            Path(request["directory"]),
            hosts=request["hosts"],
            clients=request.get("clients", ()),
            p12_password=request.get("p12_password"),
        )
        return {"written": [str(path) for path in written]}
    except MockGPTError as error:
        return {"error": str(error)}


def main() -> None:
    """Serve one request from stdin."""
    sys.stdout.write(orjson.dumps(perform(orjson.loads(sys.stdin.read()))).decode())


if __name__ == "__main__":
    main()
