"""What judging a request and giving a reply its form cost: CPU time, the best of several rounds."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from mockgpt.api.chat.format import Stamp
from mockgpt.api.chat.format import frames as chat_frames
from mockgpt.api.chat.options import to_prompt
from mockgpt.api.chat.parameters import read_chat
from mockgpt.api.responses.format import ResponseStamp
from mockgpt.api.responses.format import frames as response_frames
from mockgpt.api.responses.validation import read_response
from mockgpt.generation.embedding import embed
from mockgpt.generation.reply import Choice, Reply, Usage

ROUNDS = 7
AVAILABLE = ("gpt-4o-mini", "gpt-4o", "gpt-3.5-turbo")
TOKENS = 500
MANY_MESSAGES = 10_000
VALIDATION_LIMIT_US = 40  # of a usual chat request

USUAL: dict[str, Any] = {
    "model": "gpt-4o-mini",
    "messages": [
        {"role": "system", "content": "You are a helpful assistant."},
        {"role": "user", "content": "Tell me about the moon, please."},
    ],
    "temperature": 0.7,
    "top_p": 1,
    "max_tokens": 100,
    "user": "someone",
    "stream": True,
    "stream_options": {"include_usage": True},
}


def microseconds(work: Callable[[], object], times: int) -> float:
    """Return what one call costs."""
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        for _ in range(times):
            work()
        best = min(best, (time.process_time() - begun) / times)
    return best * 1e6


def main() -> None:
    options = read_chat(USUAL, available=AVAILABLE, strict=True)
    many = {**USUAL, "messages": [{"role": "user", "content": "x" * 50}] * MANY_MESSAGES}
    asked: dict[str, Any] = {"model": "gpt-4o-mini", "input": "hello", "max_output_tokens": 100}

    def check_asked() -> Any:
        return read_response(asked, available=AVAILABLE, strict=True, earlier=lambda _: None)

    reply = Reply((Choice("word " * TOKENS, ("word ",) * TOKENS),), Usage(8, TOKENS))
    stamp = Stamp("chatcmpl-x", 1, "gpt-4o-mini-2024-07-18", "fp_0123456789", "default")
    response_stamp = ResponseStamp("resp_x", 1, 2, ("msg_x",))
    response_options = check_asked()[0]

    usual = microseconds(lambda: read_chat(USUAL, available=AVAILABLE, strict=True), 5000)
    print(f"chat request, 2 messages, 6 parameters   {usual:8.1f} us (limit {VALIDATION_LIMIT_US})")
    lenient = microseconds(lambda: read_chat(USUAL, available=AVAILABLE, strict=False), 5000)
    print(f"the same, lenient                        {lenient:8.1f} us")
    print(
        f"its prompt                               {microseconds(lambda: to_prompt(options), 5000):8.1f} us"
    )
    long = microseconds(lambda: read_chat(many, available=AVAILABLE, strict=True), 3)
    print(f"chat request, {MANY_MESSAGES} messages            {long / 1000:8.1f} ms")
    print(f"responses request                        {microseconds(check_asked, 5000):8.1f} us")
    streamed = microseconds(lambda: list(chat_frames(reply, stamp, options)), 30) / TOKENS
    print(f"one chat chunk as bytes                  {streamed:8.2f} us")
    streamed = microseconds(lambda: list(response_frames(reply, response_stamp, response_options)), 30)
    print(f"one responses event as bytes             {streamed / TOKENS:8.2f} us")
    vector = microseconds(lambda: embed("a usual sentence of a few words", model="m", size=1536), 30)
    print(f"one embedding, 1536 dimensions           {vector / 1000:8.2f} ms")
    if usual > VALIDATION_LIMIT_US:
        raise SystemExit("judging a usual chat request is too dear")


if __name__ == "__main__":
    main()
