"""Every exception that is part of the public interface; a test compares this tree with the classes.

MockGPTError                for the person who runs or scripts the mock
├── ConfigError             a setting, an expectation, a scenario's name, an address, a file of settings
├── CertificateError        a certificate, key, CA or CRL file
├── QueryError              a filter of the journal; a ValueError too
└── NotRunningError         a server that has to run first; a RuntimeError too
APIError                    for the client under test: becomes an OpenAI error body

The command line prints a MockGPTError as one line, without a traceback. Python's own exceptions
stand for what is no mistake of the caller's: TimeoutError, and AssertionError of `verify`.
"""

from __future__ import annotations


class MockGPTError(Exception):
    """Something that the person who runs or scripts the mock has to put right; the text says what.

    Args:
        mistakes: every mistake, one line each, where there may be several.
    """

    def __init__(self, message: str, *, mistakes: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.mistakes = mistakes or (message,)


class ConfigError(MockGPTError):
    """A setting or expectation that cannot be used; the text names key path, value and what is allowed."""


class CertificateError(MockGPTError):
    """A certificate, key, CA or CRL that is missing, cannot be read or does not fit its partner."""


class QueryError(MockGPTError, ValueError):
    """A filter that does not exist, or a value it does not take; the text says what is allowed."""


class NotRunningError(MockGPTError, RuntimeError):
    """A question to a server that was not started, or is closed."""


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
