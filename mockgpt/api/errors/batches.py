"""What the Batch API says: refusals of requests, and the faults of an input file, one function per sentence.

A fault of an input file is no refusal: the batch is made, and fails with it.

Source: the sentences as captured from the API; those marked "inferred" are not known.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError


def not_found(batch_id: str) -> APIError:
    """A batch that is not stored; the wording is inferred."""
    return APIError(404, f"No batch found with id '{quoted(batch_id)}'.")


def not_cancellable(status: str) -> APIError:
    """Cancelling a batch that has ended."""
    return APIError(409, f"Cannot cancel a batch with status '{status}'.")


def fault(code: str, message: str, param: str | None = None, line: int | None = None) -> dict[str, Any]:
    """Return one entry of a batch's `errors`."""
    return {"code": code, "message": message, "param": param, "line": line}


def no_file(file_id: str) -> dict[str, Any]:
    """An input file that is not stored, or not one of a batch."""
    message = f"Cannot find file {quoted(file_id)}, or organization org-mockgpt does not have access to it."
    return fault("invalid_request", message, "file_id")


def no_requests() -> dict[str, Any]:
    """An input file without a line."""
    return fault(
        "empty_file", "The input file is empty. Please ensure that the batch contains at least one request."
    )


def too_many_requests(most: int) -> dict[str, Any]:
    """An input file with too many lines; inferred."""
    return fault("too_many_tasks", f"The input file has more than {most} requests.")


def output_too_large(limit: int) -> dict[str, Any]:
    """Results that are larger than the store of files; ours."""
    return fault("output_too_large", f"The results have more than {limit} bytes: files.memory_limit_bytes.")


def answer_too_large(limit: int) -> APIError:
    """One answer that is larger than the store of files; ours."""
    return APIError(400, f"The answer has more than {limit} bytes: files.memory_limit_bytes.")


def no_json(line: int) -> dict[str, Any]:
    """A line that is no JSON."""
    return fault("invalid_json_line", "This line is not parseable as valid JSON.", None, line)


def no_object(line: int) -> dict[str, Any]:
    """A line that is JSON but no object; inferred."""
    return fault("invalid_request", "Each line must be a JSON object.", None, line)


def member_missing(name: str, line: int) -> dict[str, Any]:
    """A line without one of its four members."""
    return fault("missing_required_parameter", f"Missing required parameter: '{name}'.", name, line)


def member_invalid(name: str, expected: str, line: int) -> dict[str, Any]:
    """A member of the wrong type or value; inferred."""
    return fault("invalid_request", f"Invalid value for '{name}': expected {expected}.", name, line)


def duplicate(custom_id: str, line: int) -> dict[str, Any]:
    """A `custom_id` that an earlier line has."""
    message = (
        f"The custom_id '{quoted(custom_id)}' for this request is a duplicate of another request. "
        "The custom_id parameter must be unique for each request in a batch."
    )
    return fault("duplicate_custom_id", message, "custom_id", line)


def other_url(line: int) -> dict[str, Any]:
    """A line for another endpoint."""
    message = "The URL provided for this request does not match the batch endpoint."
    return fault("invalid_url", message, "url", line)


def streamed(api: str, line: int) -> dict[str, Any]:
    """A line that asks for a stream; `api` as in "Chat Completions"."""
    message = f"{api}: Streaming is not supported in the Batch API."
    return fault("streaming_unsupported", message, "body.stream", line)


def needed(name: str, line: int) -> dict[str, Any]:
    """A body without its model, or its messages."""
    return fault("invalid_request", f"{name.capitalize()} parameter is required.", f"body.{name}", line)


def unknown_model(model: str, line: int) -> dict[str, Any]:
    """A model that is not served."""
    message = f"The provided model '{quoted(model)}' is not supported by the Batch API."
    return fault("model_not_found", message, "body.model", line)


def other_model(model: str, line: int) -> dict[str, Any]:
    """A model that is not the one of the lines before."""
    message = (
        f"The model '{quoted(model)}' for this request does not match the rest of the batch. "
        "Each batch must contain requests for a single model."
    )
    return fault("mismatched_model", message, "body.model", line)


def expired() -> dict[str, str]:
    """The error of a request that was not answered in time."""
    return {
        "code": "batch_expired",
        "message": "This request could not be executed before the completion window expired.",
    }
