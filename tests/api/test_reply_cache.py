"""What was written before is remembered, within bounds that requests cannot move."""

from __future__ import annotations

from hashlib import sha256

import pytest
from endpoint_calls import Endpoints

from mockgpt.api.chat.endpoint import create
from mockgpt.api.reply_cache import ReplyCache, body_key, key_of
from mockgpt.generation.reply import Choice, Reply, TokenLogprob, Usage
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Request


def reply(tokens: int, logprobs: int = 0, top: int = 0) -> Reply:
    token = TokenLogprob("a", -0.1, (97,), (TokenLogprob("a", -0.1, (97,)),) * top)
    return Reply((Choice("a", logprobs=(token,) * logprobs or None),), Usage(1, tokens))


def test_what_was_kept_is_found_again() -> None:
    replies = ReplyCache()
    replies.keep(("a",), b"{}", "entry", reply(20))
    assert replies.get(("a",)) == "entry"
    assert replies.get(("b",)) is None


def test_the_least_recently_used_goes_first() -> None:
    replies = ReplyCache()
    for number in range(128):
        replies.keep((number,), b"{}", number, reply(1))
    replies.get((0,))
    replies.keep((128,), b"{}", 128, reply(1))
    assert replies.get((0,)) == 0
    assert replies.get((1,)) is None


def test_long_replies_share_one_budget() -> None:
    replies = ReplyCache()
    for number in range(100):
        replies.keep((number,), b"{}", number, reply(4000))
    kept = [number for number in range(100) if replies.get((number,)) is not None]
    assert kept == list(range(88, 100))


def test_nothing_very_large_is_kept() -> None:
    replies = ReplyCache()
    replies.keep(("long",), b"{}", "entry", reply(10_000))
    replies.keep(("records",), b"{}", "entry", reply(300, logprobs=300, top=20))
    replies.keep(("request",), b"x" * 2_000_000, "entry", reply(20))
    assert [replies.get((name,)) for name in ("long", "records", "request")] == [None, None, None]


def test_long_requests_share_one_budget_too() -> None:
    replies = ReplyCache()
    for number in range(10):
        replies.keep((number,), b"x" * 1_000_000, number, reply(20))
    assert [number for number in range(10) if replies.get((number,)) is not None] == [6, 7, 8, 9]


def test_a_request_of_many_short_values_counts_by_what_they_take() -> None:
    replies = ReplyCache()
    for number in range(10):
        replies.keep((number,), b'{"a":"b"},' * 5_000, number, reply(20))
    assert [number for number in range(10) if replies.get((number,)) is not None] == [8, 9]


def test_a_long_request_is_known_by_its_digest_and_a_short_one_by_itself() -> None:
    def known_by(body: bytes) -> object:
        request = Request("req_1", "POST", "/", [], Connection("conn_1", "127.0.0.1:1", 0.0))
        request.body = body
        return body_key(request)

    assert known_by(b"{}") == key_of(b"{}") == b"{}"
    assert known_by(b"x" * 100_000) == sha256(b"x" * 100_000).hexdigest()
    assert known_by(b"x" * 2_000_000) != known_by(b"x" * 2_000_000), "not at all"
    assert key_of(b"x" * 100_000) == sha256(b"x" * 100_000).digest()


def test_keeping_the_same_again_counts_once() -> None:
    replies = ReplyCache()
    for _ in range(100):
        replies.keep(("a",), b"{}", "entry", reply(4000))
    replies.keep(("b",), b"{}", "other", reply(4000))
    assert replies.get(("a",)) == "entry"
    assert replies.get(("b",)) == "other"


def test_a_request_is_seen_from_its_second_time_on_and_only_so_many_are_known() -> None:
    replies = ReplyCache()
    assert [replies.seen((number,)) for number in (1, 2, 1, 2)] == [False, False, True, True]
    for number in range(100, 1_200):
        replies.seen((number,))
    assert not replies.seen((1,))


@pytest.mark.parametrize(
    ("mode", "remembered"), [("fixed", [False, False, True]), ("realistic", [False, True, True])]
)
def test_a_reply_that_is_written_at_once_is_kept_when_it_is_asked_for_again(
    mode: str, remembered: list[bool]
) -> None:
    endpoints = Endpoints()
    config = endpoints.config
    endpoints.config = config._replace(responses=config.responses._replace(mode=mode))
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}
    told = [endpoints.call(create, body) for _ in remembered]
    assert [one.checked is not None and one.checked.details.written is not None for one in told] == remembered
    assert len({one.value["choices"][0]["message"]["content"] for one in told}) == 1


def test_a_fixed_reply_to_other_words_is_that_of_its_own_request() -> None:
    endpoints = Endpoints()
    fixed = endpoints.config.responses._replace(mode="fixed", fixed_text="One two three.")
    endpoints.config = endpoints.config._replace(responses=fixed)

    def told(content: str, **more: object) -> tuple[object, ...]:
        body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": content}], **more}
        value = endpoints.call(create, body).value
        usage = value["usage"]
        said = tuple(choice["message"]["content"] for choice in value["choices"])
        return *said, usage["prompt_tokens"], usage["completion_tokens"]

    for _ in range(2):
        assert [told("a"), told("b"), told("a b")] == [("One two three.", count, 4) for count in (8, 8, 9)]
        assert told("a", max_tokens=1) == ("One", 8, 1)
        assert told("a", stop=" three") == ("One two", 8, 2)
        assert told("a", n=2) == ("One two three.", "One two three.", 8, 8)
