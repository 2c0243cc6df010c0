"""Mints certificates in a child process, so that the server never imports `cryptography`.

The child is this module run by itself: one JSON object comes in on stdin, one goes out on stdout.
What is minted and how is `certificates`' and `certificates.minting.bad_client_catalogue`' business.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mockgpt.errors import CertificateError

if TYPE_CHECKING:
    from mockgpt.config import TLSSettings

# Minting takes a tenth of a second; a machine that needs this long has another problem.
_TIMEOUT_SECONDS = 60


def mint(directory: Path, hosts: Sequence[str] = ()) -> list[Path]:
    """Do what `certs init` does, and return the files written. Takes about 0.1 s.

    Raises:
        CertificateError: with the child's reason.
    """
    answer = _ask({"action": "initialise", "directory": str(directory), "hosts": list(hosts)})
    return [Path(path) for path in answer["written"]]


def mint_set(settings: TLSSettings) -> None:
    """Mint what `certificates.tls_files.will_mint` found missing, and say so on stderr.

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

    Blocks for about 0.1 s: not for the event loop's thread. `hosts` come besides localhost, 127.0.0.1, ::1.

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
    from hashlib import sha256

    from mockgpt.certificates.der import pem_blocks

    if isinstance(pem, Path):
        from mockgpt.certificates.folder import read

        source, pem = str(pem), read(pem)
    else:
        source = "PEM"
    blocks = pem_blocks(pem, "CERTIFICATE")
    if not blocks:
        raise CertificateError(f"{source}: no certificate in it")
    return sha256(blocks[0]).hexdigest()


def _ask(request: dict[str, Any]) -> dict[str, Any]:
    """Run the child for one request."""
    import os
    import subprocess

    import orjson

    if not sys.executable:
        raise CertificateError(
            "minting: the Python interpreter does not know its own path; run certs init instead"
        )
    # The child must find this very package, and nothing that lies in the working directory (-P).
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
    """Carry out one request, in the child."""
    from mockgpt.errors import MockGPTError

    try:
        if request["action"] == "identity":
            from mockgpt.certificates.minting.bad_servers import mint_server_identity

            chain, key = mint_server_identity(
                request["name"], Path(request["ca_cert_path"]), Path(request["ca_key_path"]), request["hosts"]
            )
            return {"chain": chain.decode(), "key": key.decode()}
        from mockgpt.certificates.minting.init import initialise

        written = initialise(Path(request["directory"]), hosts=request["hosts"])
        return {"written": [str(path) for path in written]}
    except MockGPTError as error:
        return {"error": str(error)}


def main() -> None:
    """Serve one request from stdin."""
    import json

    json.dump(perform(json.load(sys.stdin)), sys.stdout)


if __name__ == "__main__":
    main()
