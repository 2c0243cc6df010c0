"""POST of /v1/uploads, their parts, and what ends them.

Source: the Uploads reference. Lenient validation makes up what is not there.
"""

from __future__ import annotations

import hashlib
from time import time
from typing import Any

from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler, json_answer, looking_at
from mockgpt.api.errors import files as file_errors
from mockgpt.api.files.parameters import EXPIRES_AFTER, LARGEST_FILE, PURPOSES, check_content
from mockgpt.api.files.stored import StoredFile, stored_files
from mockgpt.api.json_body import json_body
from mockgpt.api.multipart import Part, form_parts
from mockgpt.api.uploads.stored import (
    MOST_PARTS,
    StoredPart,
    StoredParts,
    StoredUpload,
    StoredUploads,
    stored_parts,
    stored_uploads,
)
from mockgpt.api.validation.checker import Parameter, Table, array, choice, integer, string
from mockgpt.api.validation.common_parameters import checked_object
from mockgpt.errors import APIError
from mockgpt.generation.identifiers import hexadecimal

LARGEST_UPLOAD = 8_589_934_592
LARGEST_PART = 67_108_864
PART_HEX = 32

_CREATE = Table(
    Parameter("purpose", choice, required=True, values=PURPOSES),
    Parameter("filename", string, required=True, minimum=1),
    Parameter("bytes", integer, required=True, minimum=1, maximum=LARGEST_UPLOAD),
    Parameter("mime_type", string, required=True),
    EXPIRES_AFTER,
)
_COMPLETE = Table(
    Parameter(
        "part_ids",
        array,
        "an array of strings",
        required=True,
        maximum=MOST_PARTS,
        item=Parameter("id", string, nullable=False),
    ),
    Parameter("md5", string),
)


async def _announced(call: EndpointCall) -> Checked[StoredUpload]:
    """Check what is announced."""
    body = checked_object(json_body(call), _CREATE, strict=call.strict)
    limit = call.settings.files.memory_limit_bytes
    size = body.get("bytes", 1)
    if call.strict and size > limit:
        raise file_errors.too_large(limit)  # what the store could never hold is told at once
    expires_after: dict[str, Any] = body.get("expires_after") or {}
    return Checked(
        StoredUpload(
            size,
            body.get("filename", "file"),
            body.get("purpose", "user_data"),
            expires_after.get("seconds"),
        )
    )


async def _create(call: EndpointCall, checked: Checked[StoredUpload]) -> Answer:
    """Begin an upload."""
    upload = checked.details
    stored_uploads(call).keep(upload.id, upload)
    return json_answer(upload.as_object())


def _found(call: EndpointCall) -> StoredUpload:
    """Return the upload that a path names, as long as it is pending."""
    upload_id = call.parameters[0]
    uploads = stored_uploads(call)
    upload = uploads.get(upload_id)
    if upload is not None and upload.status == "expired":
        stored_parts(call).forget(upload)
    if upload is not None and (upload.status == "pending" or not call.strict):
        return upload
    if call.strict:
        if upload is None:
            raise file_errors.upload_not_found(upload_id)
        raise file_errors.upload_over(upload_id, upload.status)
    upload = StoredUpload(1, "file", "user_data", None)
    upload.id = upload_id
    uploads.keep(upload_id, upload)
    return upload


async def _data(call: EndpointCall) -> Checked[bytes]:
    """Read the form of a part."""
    await call.stored.heard(StoredUploads, StoredParts)
    try:
        part = form_parts(call.request).get("data")
        if part is None:
            raise file_errors.part_missing("data")
    except APIError:
        if call.strict:
            raise
        part = Part(None, call.request.body)
    upload = _found(call)
    if call.strict:
        parts, limit = stored_parts(call).of(upload), call.settings.files.memory_limit_bytes
        if len(part.data) > LARGEST_PART or len(parts) >= MOST_PARTS:
            raise file_errors.too_large(LARGEST_PART)
        # Of a part that came twice, as after a lost answer, one is left out at the end: only what no choice
        # of parts could have is refused here.
        if len(part.data) > upload.announced:
            raise file_errors.wrong_size(upload.announced, len(part.data))
        if sum(map(len, parts.values())) + len(part.data) > limit:
            raise file_errors.too_large(limit)
    return Checked(part.data)


async def _add_part(call: EndpointCall, checked: Checked[bytes]) -> Answer:
    """Add a part to an upload."""
    upload, part_id = _found(call), "part_" + hexadecimal(PART_HEX)
    stored_parts(call).keep(part_id, StoredPart(upload.id, checked.details))
    return json_answer(
        {"id": part_id, "object": "upload.part", "created_at": int(time()), "upload_id": upload.id}
    )


async def _completion(call: EndpointCall) -> Checked[bytes]:
    """Put the parts together, in the order that is asked for."""
    await call.stored.heard(StoredUploads, StoredParts)
    body = checked_object(json_body(call), _COMPLETE, strict=call.strict)
    upload = _found(call)
    parts, pieces = stored_parts(call).of(upload), []
    for part_id in body.get("part_ids", ()):
        if part_id not in parts:
            if call.strict:
                raise file_errors.part_not_found(part_id)
            continue
        pieces.append(parts[part_id])
    size, limit = sum(map(len, pieces)), call.settings.files.memory_limit_bytes
    if size > limit:  # a lenient request may name a part any number of times
        raise file_errors.too_large(limit)
    if call.strict and size != upload.announced:
        raise file_errors.wrong_size(upload.announced, size)
    data = b"".join(pieces)
    if call.strict:
        md5 = body.get("md5")
        if md5 is not None and hashlib.md5(data, usedforsecurity=False).hexdigest() != md5.lower():
            raise file_errors.wrong_checksum()
        if upload.announced <= LARGEST_FILE:
            check_content(upload.purpose, upload.filename, data)
    return Checked(data)


async def _complete(call: EndpointCall, checked: Checked[bytes]) -> Answer:
    """Make a file of an upload."""
    upload = _found(call)
    file = StoredFile(checked.details, upload.filename, upload.purpose, upload.lasts)
    stored_files(call).keep(file.id, file)
    _end(call, upload, "completed", file)
    return json_answer(upload.as_object())


async def _cancel(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Cancel an upload."""
    upload = _found(call)
    _end(call, upload, "cancelled")
    return json_answer(upload.as_object())


def _end(call: EndpointCall, upload: StoredUpload, status: str, file: StoredFile | None = None) -> None:
    """Complete or cancel an upload; its parts are forgotten and count no longer."""
    upload.end(status, file)
    stored_uploads(call).changed(upload.id)
    stored_parts(call).forget(upload)


create = EndpointHandler(_announced, _create)
add_part = EndpointHandler(_data, _add_part)
complete = EndpointHandler(_completion, _complete)
cancel = EndpointHandler(looking_at(StoredUploads, StoredParts), _cancel)
