"""A mock as one writes it in an hour with FastAPI: what the benchmarks compare with. Loaded by uvicorn."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from typing import Any

import orjson
from fastapi import FastAPI, Request
from fastapi.responses import Response, StreamingResponse

TEXT = "Hello! How can I help you today?"

app = FastAPI()


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/v1/chat/completions")
async def chat(request: Request) -> Response:
    body = orjson.loads(await request.body())
    stamp = {"id": f"chatcmpl-{uuid.uuid4().hex}", "created": int(time.time()), "model": body["model"]}
    if body.get("stream"):
        return StreamingResponse(frames(stamp, body.get("max_tokens", 10)), media_type="text/event-stream")
    words = sum(len(str(message["content"]).split()) for message in body["messages"])
    message = {"role": "assistant", "content": TEXT}
    answer = {
        **stamp,
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": words, "completion_tokens": 9, "total_tokens": words + 9},
    }
    return Response(orjson.dumps(answer), media_type="application/json")


async def frames(stamp: dict[str, Any], tokens: int) -> Any:
    for piece in pieces(tokens):
        choice = {"index": 0, "delta": {"content": piece}, "finish_reason": None}
        chunk = {**stamp, "object": "chat.completion.chunk", "choices": [choice]}
        yield b"data: " + orjson.dumps(chunk) + b"\n\n"
    yield b"data: [DONE]\n\n"


def pieces(tokens: int) -> Iterator[str]:
    yield from (" word" for _ in range(tokens))
