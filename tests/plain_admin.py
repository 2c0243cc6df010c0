"""One request to the admin plane of a mock in a process of its own."""

from __future__ import annotations

import http.client
import json
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

from mock_process import EVENT_SECONDS, MockProcess


def admin(mock: MockProcess, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    """Return status and JSON of the answer, None where it has no body."""
    address = urlsplit(mock.ready["admin_url"])
    assert address.hostname is not None
    with closing(http.client.HTTPConnection(address.hostname, address.port, timeout=EVENT_SECONDS)) as plane:
        plane.request(method, path, json.dumps(body) if body is not None else None)
        answer = plane.getresponse()
        data = answer.read()
        return answer.status, json.loads(data) if data else None
