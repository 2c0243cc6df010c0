"""A multipart/form-data body to its parts, bounded in their number and the size of their heads.

Must not know what the parts mean.

Source: RFC 7578, and RFC 2046 section 5.1 for the delimiters.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from mockgpt.api.errors import files as file_errors
from mockgpt.errors import APIError
from mockgpt.wire.messages import Request

MOST_PARTS = 50
LARGEST_HEAD = 8_192
LONGEST_BOUNDARY = 70  # RFC 2046
LONGEST_NAME = 255  # as file systems have it

# A parameter of a header: `name="value"` with `\"` inside, or `name=token`.
_PARAMETER = re.compile(r';\s*([\w*-]{1,40})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))')
_ENCODED = "utf-8''"  # RFC 5987, of `filename*`


class Part(NamedTuple):
    """One part; `filename` is None for a plain field."""

    filename: str | None
    data: bytes

    @property
    def text(self) -> str:
        """The data of a plain field."""
        return self.data.decode("utf-8", "replace")


def form_parts(request: Request) -> dict[str, Part]:
    """Return the parts of a form by name; of equal names the last one counts.

    Raises:
        APIError: 400, the body is no such form, or has too many parts.
    """
    return _parts(request.header(b"content-type") or "", request.body)


def form_fields(content_type: str, body: bytes) -> dict[str, str]:
    """Return each field's text, or a file's name; nothing of a body that is no readable form."""
    try:
        parts = _parts(content_type, body)
    except APIError:
        return {}
    return {name: part.text if part.filename is None else part.filename for name, part in parts.items()}


def _parts(content_type: str, body: bytes) -> dict[str, Part]:
    if content_type.partition(";")[0].strip().lower() != "multipart/form-data":
        raise file_errors.no_form(content_type)
    boundary = _parameters(content_type).get("boundary", "")
    if not 1 <= len(boundary) <= LONGEST_BOUNDARY:
        raise file_errors.unreadable_form()
    parts: dict[str, Part] = {}
    delimiter = b"--" + boundary.encode("latin-1", "replace")
    at = body.find(delimiter)
    for _ in range(MOST_PARTS + 1):
        if at < 0:
            break
        start = at + len(delimiter)
        if body.startswith(b"--", start):
            return parts
        at = body.find(b"\r\n" + delimiter, start)
        name, part = _part(body, start, at)
        parts[name] = part
        at += 2  # the delimiter itself begins after the line break
    raise file_errors.unreadable_form()


def _part(body: bytes, start: int, end: int) -> tuple[str, Part]:
    """Return a part that begins after its delimiter and ends before the line break of the next one."""
    head_end = body.find(b"\r\n\r\n", start, start + LARGEST_HEAD)
    if end < 0 or not 0 <= head_end <= end:
        raise file_errors.unreadable_form()
    for line in body[start:head_end].decode("utf-8", "replace").split("\r\n"):
        field, _, value = line.partition(":")
        if field.strip().lower() == "content-disposition":
            told = _parameters(value)
            if "name" in told:
                return told["name"], Part(_filename(told), body[head_end + 4 : end])
    raise file_errors.unreadable_form()


def _parameters(value: str) -> dict[str, str]:
    return {
        name.lower(): plain or re.sub(r"\\(.)", r"\1", quoted)
        for name, quoted, plain in _PARAMETER.findall(value[:LARGEST_HEAD])
    }


def _filename(told: dict[str, str]) -> str | None:
    """Return the last segment of a file's name, as clients of the web encode it."""
    encoded = told.get("filename*", "")
    if encoded.lower().startswith(_ENCODED):
        name: str | None = unquote(encoded[len(_ENCODED) :])
    else:
        name = told.get("filename")
        name = name and name.replace("%22", '"')  # how browsers and SDKs write a quotation mark
    return name if name is None else re.split(r"[/\\]", name)[-1][:LONGEST_NAME]
