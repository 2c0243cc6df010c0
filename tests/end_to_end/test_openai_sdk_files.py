"""Files and uploads through the Python SDK over mutual TLS; answers are of the SDK's own strict types."""

from __future__ import annotations

import hashlib
import json
import ssl
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from mock_process import MockProcess

LINE: dict[str, Any] = {
    "custom_id": "a",
    "method": "POST",
    "url": "/v1/chat/completions",
    "body": {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]},
}
LINES = json.dumps(LINE).encode()


@pytest.fixture
def client(shared_mock: MockProcess, client_context: ssl.SSLContext) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(
        base_url=shared_mock.base_url,
        api_key="sk-mock",
        http_client=openai.DefaultHttpxClient(verify=client_context),
        max_retries=0,
        _strict_response_validation=True,
    ) as client:
        yield client


def test_a_file_is_uploaded_shown_read_and_deleted(client: openai.OpenAI) -> None:
    made = client.files.create(
        file=("lines.jsonl", LINES),
        purpose="batch",
        expires_after={"anchor": "created_at", "seconds": 3_600},
    )
    assert (made.filename, made.bytes, made.purpose, made.status) == (
        "lines.jsonl",
        len(LINES),
        "batch",
        "processed",
    )
    assert made.expires_at == made.created_at + 3_600
    assert client.files.retrieve(made.id) == made
    assert client.files.wait_for_processing(made.id) == made
    assert client.files.content(made.id).content == LINES
    with pytest.warns(DeprecationWarning, match="content"):
        assert client.files.retrieve_content(made.id) == LINES.decode()
    assert client.files.delete(made.id).deleted
    with pytest.raises(openai.NotFoundError) as gone:
        client.files.retrieve(made.id)
    assert gone.value.param == "id"
    assert f"No such File object: {made.id}" in gone.value.message


def test_files_are_listed_by_purpose_page_by_page(client: openai.OpenAI) -> None:
    made = [client.files.create(file=(f"{number}.txt", b"x"), purpose="vision") for number in range(5)]
    newest_first = [file.id for file in reversed(made)]
    assert [file.id for file in client.files.list(purpose="vision")] == newest_first
    assert [file.id for file in client.files.list(purpose="vision", limit=2)] == newest_first  # three pages
    page = client.files.list(purpose="vision", order="asc", limit=2, after=made[1].id)
    assert ([file.id for file in page.data], page.has_more) == ([made[2].id, made[3].id], True)
    for file in made:
        client.files.delete(file.id)


@pytest.mark.parametrize(
    ("file", "purpose", "sentence"),
    [
        (("a.txt", b"x"), "anything", "'anything' is not one of ['fine-tune', 'assistants', 'batch', "),
        (("a.txt", b"x"), "batch", "Invalid file format for Batch API. Must be .jsonl"),
        (("a.jsonl", b"{never"), "batch", "Invalid file format for Batch API. Must be .jsonl"),
        (("a.jsonl", b""), "fine-tune", "Invalid file format for Fine-Tuning API. Must be .jsonl"),
        (("a.txt", b""), "user_data", "File is empty."),
    ],
)
def test_a_file_that_fits_no_purpose_is_refused(
    client: openai.OpenAI, file: Any, purpose: Any, sentence: str
) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        client.files.create(file=file, purpose=purpose)
    assert sentence in refused.value.message


def test_the_content_of_some_purposes_is_not_given_back(client: openai.OpenAI) -> None:
    made = client.files.create(file=("a.txt", b"x"), purpose="user_data")
    with pytest.raises(openai.BadRequestError, match="Not allowed to download files of purpose: user_data"):
        client.files.content(made.id)


def test_a_stay_outside_an_hour_and_thirty_days_is_refused(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        client.files.create(
            file=("a.txt", b"x"), purpose="vision", expires_after={"anchor": "created_at", "seconds": 60}
        )
    assert (refused.value.param, refused.value.code) == ("expires_after.seconds", "integer_below_min_value")


def test_an_upload_is_put_together_in_the_order_of_its_parts(client: openai.OpenAI) -> None:
    upload = client.uploads.create(
        purpose="user_data", filename="whole.txt", bytes=10, mime_type="text/plain"
    )
    assert (upload.status, upload.expires_at - upload.created_at) == ("pending", 3_600)
    second = client.uploads.parts.create(upload.id, data=b"world")
    first = client.uploads.parts.create(upload.id, data=b"hello")
    whole = hashlib.md5(b"helloworld").hexdigest()
    for part_ids, md5 in (
        ([first.id], None),
        ([first.id, "part_x"], None),
        ([first.id, second.id], "0" * 32),
    ):
        with pytest.raises(openai.BadRequestError):
            client.uploads.complete(upload.id, part_ids=part_ids, md5=md5 or openai.omit)
    done = client.uploads.complete(upload.id, part_ids=[first.id, second.id], md5=whole)
    assert done.status == "completed"
    assert done.file is not None
    assert (done.file.bytes, done.file.filename) == (10, "whole.txt")
    with pytest.raises(openai.BadRequestError, match="is completed"):
        client.uploads.parts.create(upload.id, data=b"more")


def test_a_file_is_uploaded_in_chunks_by_the_helper_of_the_sdk(client: openai.OpenAI) -> None:
    data = b"\n".join([LINES] * 50)
    done = client.uploads.upload_file_chunked(
        file=data,
        filename="lines.jsonl",
        bytes=len(data),
        mime_type="application/jsonl",
        purpose="batch",
        part_size=1_000,
    )
    assert done.file is not None
    assert client.files.content(done.file.id).content == data


def test_an_upload_is_cancelled(client: openai.OpenAI) -> None:
    upload = client.uploads.create(purpose="vision", filename="a.png", bytes=3, mime_type="image/png")
    assert client.uploads.cancel(upload.id).status == "cancelled"
    with pytest.raises(openai.BadRequestError, match="is cancelled"):
        client.uploads.parts.create(upload.id, data=b"abc")
    with pytest.raises(openai.NotFoundError):
        client.uploads.cancel("upload_never")
