"""What real clients make of every fault: the openai SDK (httpx, OpenSSL), and hyper with rustls.

A pin, not a demand: where a client's next version does better, the table changes.
"""

from __future__ import annotations

import json
import ssl
from datetime import timedelta
from pathlib import Path
from typing import Any

import openai
import pytest
from mock_process import MockProcess
from pyreqwest.client import SyncClientBuilder
from pyreqwest.exceptions import RequestError

from mockgpt.faults.table import FAULTS, applies

ASKED: dict[str, Any] = {
    "model": "gpt-4o-mini",
    "messages": [{"role": "user", "content": "hello"}],
    "seed": 1,
}
TIMEOUT_SECONDS = 1.0  # of a client that meets a stall; the others wait as long as a busy machine may take
PATIENT_SECONDS = 30.0

FINE = "ok"
CONNECTION, TIMEOUT, JSON = "APIConnectionError", "APITimeoutError", "JSONDecodeError"
# hyper's stages: before the head, in the head, in the body.
CONNECT, HEAD, BODY, READ = "ConnectError", "DecodeError", "BodyDecodeError", "ReadError"

# What the SDK and what hyper ends with.
SEEN: dict[str, tuple[str, str]] = {
    "empty_response": (CONNECTION, CONNECT),
    "reset_before_response": (CONNECTION, CONNECT),
    "stall_before_response": (TIMEOUT, "ConnectTimeoutError"),
    "early_response": ("APIStatusError 413", "status 413"),
    "garbage_response": (CONNECTION, HEAD),
    "html_error_page": ("InternalServerError 502", "status 502"),
    "slow_headers": (FINE, FINE),
    "slow_drip": (FINE, FINE),
    "truncate_body": (CONNECTION, BODY),
    "wrong_content_length": (JSON, FINE),
    "duplicate_content_length": (CONNECTION, HEAD),
    "content_length_and_chunked": (FINE, FINE),
    "many_headers": (FINE, HEAD),
    "huge_head": (CONNECTION, HEAD),
    "informational_storm": (FINE, FINE),
    "interim_status": (FINE, FINE),
    "head_bytes": (FINE, FINE),
    "close_delimited": (FINE, FINE),
    "unexpected_trailers": (FINE, FINE),
    "chunk_extensions": (FINE, FINE),
    "malformed_chunk": (CONNECTION, BODY),
    "invalid_json": (JSON, FINE),
    "close_keep_alive_race": (FINE, FINE),
    "close_after_n": (FINE, FINE),
    "slow_close": (FINE, FINE),
    "reset_mid_stream": (CONNECTION, READ),
    "reset_after": (FINE, FINE),  # by then these short answers are out
    "stall_mid_stream": (TIMEOUT, "ReadTimeoutError"),
    "missing_done": (FINE, FINE),
    "double_done": (FINE, FINE),
    "duplicate_event": ("other text", FINE),
    "malformed_event": (JSON, FINE),
    "split_utf8": (FINE, FINE),
    "crlf_events": (FINE, FINE),
    "cr_events": (FINE, FINE),
    "no_space_after_colon": (FINE, FINE),
    "event_fields": (FINE, FINE),
    "unterminated_event": (FINE, FINE),  # it is [DONE]
    "heartbeat_comments": (FINE, FINE),
    "huge_event": (FINE, FINE),
    "id_changes": (FINE, FINE),
    "one_byte_writes": (FINE, FINE),
    "close_without_notify": (FINE, BODY),  # httpx does not look for the close_notify
    "cut_record": (CONNECTION, BODY),
    "corrupt_record": (CONNECTION, BODY),
    "tiny_records": (FINE, FINE),
    "bad_record_mac": (CONNECTION, BODY),
    "record_overflow": (CONNECTION, BODY),
}
QUICKLY = {"slow_headers": 200, "slow_drip": 50_000}
# What rustls says of faults below HTTP.
RUSTLS = {
    "close_without_notify": "peer closed connection without sending TLS close_notify",
    "cut_record": "peer closed connection without sending TLS close_notify",
    "corrupt_record": "cannot decrypt peer's message",
    "bad_record_mac": "received fatal alert: BadRecordMac",
    "record_overflow": "received fatal alert: RecordOverflow",
}
CASES = pytest.mark.parametrize(
    ("name", "stream"),
    [(name, stream) for name in FAULTS for stream in (False, True) if applies(name, stream)],
    ids=lambda value: value if isinstance(value, str) else "stream" if value else "json",
)


def timeout_at(name: str) -> float:
    if name == "stall_mid_stream":  # what comes before the stall has to be in time
        return 3 * TIMEOUT_SECONDS
    return TIMEOUT_SECONDS if SEEN[name][0] == TIMEOUT else PATIENT_SECONDS


def spelled(name: str) -> str:
    return f"{name}={QUICKLY[name]}" if name in QUICKLY else name


def sdk(mock: MockProcess, context: ssl.SSLContext) -> openai.OpenAI:
    return openai.OpenAI(
        base_url=mock.base_url,
        api_key="sk-mock",
        http_client=openai.DefaultHttpxClient(verify=context),
        max_retries=0,
        timeout=PATIENT_SECONDS,
    )


def said(client: openai.OpenAI, stream: bool, **headers: str) -> str:
    """Return the text of an answer, or what the SDK raised."""
    try:
        answer = client.chat.completions.create(**ASKED, stream=stream, extra_headers=headers)
        if not stream:
            return str(answer.choices[0].message.content)
        return "".join(chunk.choices[0].delta.content or "" for chunk in answer)
    except openai.APIStatusError as error:
        return f"{type(error).__name__} {error.status_code}"
    except (openai.OpenAIError, json.JSONDecodeError) as error:
        return type(error).__name__


def test_the_table_is_complete() -> None:
    assert set(SEEN) == set(FAULTS)


@CASES
def test_the_sdk(shared_mock: MockProcess, client_context: ssl.SSLContext, name: str, stream: bool) -> None:
    with sdk(shared_mock, client_context) as client:
        whole = said(client, stream)
        less_patient = client.with_options(timeout=timeout_at(name))
        faulty = said(less_patient, stream, **{"x-mockgpt-fault": spelled(name)})
    expected = SEEN[name][0]
    if expected == "other text":
        assert faulty != whole
        assert len(faulty) > len(whole)
    else:
        assert faulty == (whole if expected == FINE else expected)


@CASES
def test_hyper(shared_mock: MockProcess, certificates: Path, name: str, stream: bool) -> None:
    builder = (
        SyncClientBuilder()
        .add_root_certificate_pem((certificates / "ca.crt").read_bytes())
        .identity_pem((certificates / "client.pem").read_bytes())
        .timeout(timedelta(seconds=timeout_at(name)))
    )
    details = ""
    with builder.build() as client:
        request = client.post(f"{shared_mock.base_url}/chat/completions").header(
            "x-mockgpt-fault", spelled(name)
        )
        try:
            answer = request.body_json({**ASKED, "stream": stream}).build().send()
            body = answer.bytes().to_bytes()
            outcome = FINE if answer.status == 200 else f"status {answer.status}"
            assert body
        except RequestError as error:
            outcome, details = type(error).__name__, repr(error.details)
    # rustls looks at everything it has got before it hands plaintext on: the head may be lost with the body.
    assert outcome == SEEN[name][1] or (name in RUSTLS and outcome == CONNECT), details
    assert RUSTLS.get(name, "") in details


def test_a_connection_with_a_wrong_length_must_not_be_used_again(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    """The SDK does: it takes the rest of one answer for the beginning of the next."""
    with sdk(shared_mock, client_context) as client:
        assert said(client, False, **{"x-mockgpt-fault": "wrong_content_length"}) == JSON
        assert said(client, False) == CONNECTION


def test_the_sdk_recovers_from_the_keep_alive_race(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with sdk(shared_mock, client_context).with_options(max_retries=1) as client:
        first = said(client, False, **{"x-mockgpt-fault": "close_keep_alive_race"})
        assert said(client, False) == first


def test_without_a_retry_the_keep_alive_race_is_lost(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with sdk(shared_mock, client_context) as client:
        said(client, False, **{"x-mockgpt-fault": "close_keep_alive_race"})
        assert said(client, False) == CONNECTION
