"""POST, GET and DELETE of /v1/files, and their content.

Source: the Files reference.
"""

from __future__ import annotations

import re

from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler, json_answer, looking_at
from mockgpt.api.errors import files as file_errors
from mockgpt.api.files.parameters import check_content, check_purpose, check_stay
from mockgpt.api.files.stored import StoredFile, StoredFiles, stored_files
from mockgpt.api.multipart import Part, form_parts
from mockgpt.api.pagination import page_of, query_of
from mockgpt.errors import APIError

MOST_LISTED = 10_000
NOT_DOWNLOADED = ("assistants", "user_data", "vision")
_DIGITS = re.compile(r"\d{1,12}")


async def _upload(call: EndpointCall) -> Checked[StoredFile]:
    """Read the form of a file."""
    try:
        parts = form_parts(call.request)
        return Checked(_file_of(parts, strict=call.strict))
    except APIError:
        if call.strict:
            raise
    return Checked(StoredFile(call.request.body, "file", "user_data"))


def _file_of(parts: dict[str, Part], *, strict: bool) -> StoredFile:
    for name in ("file", "purpose"):
        if strict and name not in parts:
            raise file_errors.part_missing(name)
    file = parts.get("file", Part(None, b""))
    purpose = parts["purpose"].text if "purpose" in parts else "user_data"
    filename = file.filename or "file"
    lasts = None
    if strict:
        check_purpose(purpose)
        check_content(purpose, filename, file.data)
        lasts = check_stay(_expires_after(parts))
    return StoredFile(file.data, filename, purpose, lasts)


def _expires_after(parts: dict[str, Part]) -> dict[str, object] | None:
    """Return the object that the fields `expires_after[anchor]` and `expires_after[seconds]` stand for."""
    told: dict[str, object] = {
        name[len("expires_after[") : -1]: part.text
        for name, part in parts.items()
        if name.startswith("expires_after[") and name.endswith("]")
    }
    seconds = told.get("seconds")
    if isinstance(seconds, str) and _DIGITS.fullmatch(seconds):
        told["seconds"] = int(seconds)
    return told or None


async def _create(call: EndpointCall, checked: Checked[StoredFile]) -> Answer:
    """Keep a file."""
    file = checked.details
    stored_files(call).keep(file.id, file)
    return json_answer(file.as_object())


async def _list(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """List the files, newest first, those of one purpose where asked."""
    query = query_of(call.request)
    purpose = query.get("purpose")
    files = stored_files(call).present()
    found = [file.as_object() for file in files if purpose is None or file.purpose == purpose]
    page = page_of(found, query, order="desc", strict=call.strict, default=MOST_LISTED, maximum=MOST_LISTED)
    return json_answer(page)


def _found(call: EndpointCall) -> StoredFile:
    """Return the file that a path names; lenient validation makes one up."""
    file_id = call.parameters[0]
    file = stored_files(call).find(file_id)
    if file is None:
        if call.strict:
            raise file_errors.file_not_found(file_id)
        file = StoredFile(b"", "file", "user_data")
        file.id = file_id
    return file


async def _retrieve(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Show a file."""
    return json_answer(_found(call).as_object())


async def _content(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Give the bytes of a file, unless its purpose forbids it."""
    file = _found(call)
    if call.strict and file.purpose in NOT_DOWNLOADED:
        raise file_errors.no_download(file.purpose)
    return Answer(file.data, content_type=b"application/octet-stream")


async def _delete(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Forget a file."""
    file = _found(call)
    stored_files(call).remove(file.id)
    return json_answer({"object": "file", "id": file.id, "deleted": True})


create = EndpointHandler(_upload, _create)
_looking = looking_at(StoredFiles)
listing = EndpointHandler(_looking, _list)
retrieve = EndpointHandler(_looking, _retrieve)
content = EndpointHandler(_looking, _content)
delete = EndpointHandler(_looking, _delete)
