"""Both families of errors.

MockGPTError                for whoever runs the mock: printed as one line, never as a traceback
├── ConfigError             a setting: key path, value seen, what is allowed
└── CertificateError        a certificate, key, CA or CRL file
APIError                    for the client under test: becomes an OpenAI error body
"""

from __future__ import annotations


class MockGPTError(Exception):
    """Something the person who runs the mock has to put right."""


class ConfigError(MockGPTError):
    """A setting that cannot be used; the text names key path, value and what is allowed."""


class CertificateError(MockGPTError):
    """A certificate, key, CA or CRL that is missing, damaged or does not fit its partner."""


class APIError(Exception):
    """An error answer in OpenAI's envelope.

    Args:
        status: HTTP status, 400..599.
        message: OpenAI's sentence.
        type: the envelope's `type`.
        param: path of the offending parameter, such as `messages[0].role`, or None.
        code: machine-readable code, or None.
        headers: extra response headers as (name, value), such as `retry-after`.

    Source: the error object of OpenAI's API reference; key order message, type, param, code.
    """

    def __init__(
        self,
        status: int,
        message: str,
        *,
        type: str = "invalid_request_error",
        param: str | None = None,
        code: str | None = None,
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.type = type
        self.param = param
        self.code = code
        self.headers = headers
