"""What is wrong with images and files: one function per sentence.

Source: captured refusals, as collected in recordings and in issue trackers between 2024 and 2026.
"""

from __future__ import annotations

from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError


def image_format() -> APIError:
    """Bytes that are no image, or one of another format."""
    return APIError(
        400,
        "You uploaded an unsupported image. Please make sure your image has of one the following formats: "
        "['png', 'jpeg', 'gif', 'webp'].",
        code="invalid_image_format",
    )


def image_data() -> APIError:
    """The same in the wording of Responses."""
    return APIError(
        400,
        "The image data you provided does not represent a valid image. Please check your input and try again "
        "with one of the supported image formats: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'].",
        code="invalid_image_format",
    )


def image_base64() -> APIError:
    """A `data:` URL whose data is no base64."""
    return APIError(400, "Invalid base64 image_url.", code="invalid_base64_image")


def image_download(url: str) -> APIError:
    """An image that cannot be had from its address."""
    return APIError(400, f"Error while downloading {quoted(url)}.", code="invalid_image_url")


def image_download_responses(url: str) -> APIError:
    """The same in the wording of Responses."""
    return APIError(400, f"Error while downloading {quoted(url)}.", param="url", code="invalid_value")


def image_address(path: str) -> APIError:
    """Something that is no address at all."""
    return APIError(
        400,
        f"Invalid '{path}'. Expected a valid URL, but got a value with an invalid format.",
        param=path,
        code="invalid_value",
    )


def file_data(path: str, got: str) -> APIError:
    """The data of a file in a chat that is no `data:` URL of a supported type."""
    return APIError(
        400,
        f"Invalid file data: '{path}'. Expected a base64-encoded data URL with an application/pdf MIME type "
        f"(e.g. 'data:application/pdf;base64,SGVsbG8sIFdvcmxkIQ=='), but got {quoted(got)}.",
        param=path,
        code="invalid_value",
    )


def file_data_responses(path: str, kind: str) -> APIError:
    """The data of a file in a response, of a type that is not supported."""
    return APIError(
        400,
        f"Invalid file data: '{path}'. Expected a base64-encoded data URL with a valid file MIME type "
        "(e.g. 'data:text/plain;base64,SGVsbG8sIFdvcmxkIQ=='), but got unsupported MIME type "
        f"'{quoted(kind)}'. Please see "
        "https://platform.openai.com/docs/assistants/tools/file-search#supported-files for supported file "
        "types.",
        param=path,
        code="invalid_value",
    )


def file_type() -> APIError:
    """A file of an unsupported type in the input of a response."""
    return APIError(
        400,
        "The file type you uploaded is not supported. Please try again with a pdf",
        param="input",
        code="unsupported_file",
    )
