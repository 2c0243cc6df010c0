"""The refusals of files and of uploads in parts: one function per sentence.

Source: sentences marked "captured" were seen from the API, the others are inferred.
"""

from __future__ import annotations

from collections.abc import Sequence

from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError


def no_form(content_type: str) -> APIError:
    """A body that says it is something other than a form."""
    return APIError(
        400, f"Invalid Content-Type header ({quoted(content_type)}), expected multipart/form-data."
    )


def unreadable_form() -> APIError:
    """A form without delimiters, with a part without a name, or with too many parts."""
    return APIError(400, "Could not parse multipart form.")


def part_missing(name: str) -> APIError:
    """A form without a part that is needed; captured."""
    return APIError(400, f"'{name}' is a required property", param=name)


def unknown_purpose(purpose: str, purposes: Sequence[str]) -> APIError:
    """A purpose that no file can have; captured."""
    return APIError(400, f"'{quoted(purpose)}' is not one of {list(purposes)} - 'purpose'", param="purpose")


def no_lines(api: str) -> APIError:
    """A file of requests or examples that is no JSON Lines; captured for the Batch API."""
    return APIError(400, f"Invalid file format for {api}. Must be .jsonl")


def empty() -> APIError:
    """A file without content."""
    return APIError(400, "File is empty.", param="file")


def too_large(limit: int) -> APIError:
    """A file above what its purpose allows."""
    return APIError(413, f"File is too large. The maximum size is {limit} bytes.", param="file")


def file_not_found(file_id: str) -> APIError:
    """A file that is not stored; captured."""
    return APIError(404, f"No such File object: {quoted(file_id)}", param="id")


def no_download(purpose: str) -> APIError:
    """A file whose content the API does not give back; captured."""
    return APIError(400, f"Not allowed to download files of purpose: {purpose}")


def upload_not_found(upload_id: str) -> APIError:
    """An upload that is not known."""
    return APIError(404, f"No such Upload object: {quoted(upload_id)}", param="id")


def upload_over(upload_id: str, status: str) -> APIError:
    """A step of an upload that is completed, cancelled or expired."""
    return APIError(400, f"Upload '{quoted(upload_id)}' is {status}.")


def part_not_found(part_id: str) -> APIError:
    """A part that the upload does not have."""
    return APIError(400, f"No such UploadPart object: {quoted(part_id)}", param="part_ids")


def wrong_size(expected: int, found: int) -> APIError:
    """Parts that do not add up to the size that was announced."""
    return APIError(400, f"Expected {expected} bytes, but the parts have {found} bytes.", param="bytes")


def wrong_checksum() -> APIError:
    """Parts that do not have the checksum that was sent."""
    return APIError(400, "The md5 checksum does not match the uploaded parts.", param="md5")
