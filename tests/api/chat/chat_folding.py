"""Fold a stream's chunks back into the object they stand for."""

from __future__ import annotations

from typing import Any

import orjson


def events(frames: list[bytes]) -> list[dict[str, Any]]:
    """Return the JSON of every frame, after checking that `[DONE]` is the last one."""
    assert frames[-1] == b"data: [DONE]\n\n"
    for frame in frames:
        assert frame.startswith(b"data: ")
        assert frame.endswith(b"\n\n")
        assert frame.count(b"\n") == 2
    return [orjson.loads(frame[6:-2]) for frame in frames[:-1]]


def fold_chat(chunks: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the `chat.completion` that the chunks add up to."""
    first = chunks[0]
    choices: dict[int, dict[str, Any]] = {}
    usage = None
    for chunk in chunks:
        usage = chunk.get("usage") or usage
        for one in chunk["choices"]:
            choice = choices.setdefault(
                one["index"], {"index": one["index"], "message": {}, "logprobs": None, "finish_reason": None}
            )
            _add_delta(choice["message"], one["delta"])
            _add_logprobs(choice, one["logprobs"])
            choice["finish_reason"] = one["finish_reason"] or choice["finish_reason"]
    for choice in choices.values():
        choice["message"].setdefault("refusal", None)
        choice["message"]["annotations"] = []
    folded = {name: first[name] for name in ("id", "created", "model", "service_tier", "system_fingerprint")}
    return {**folded, "object": "chat.completion", "choices": list(choices.values()), "usage": usage}


def _add_delta(message: dict[str, Any], delta: dict[str, Any]) -> None:
    for key, value in delta.items():
        if key == "tool_calls":
            for piece in value:
                calls = message.setdefault("tool_calls", [])
                if piece["index"] == len(calls):
                    calls.append({})
                _merge(calls[piece["index"]], {k: v for k, v in piece.items() if k != "index"})
        else:
            _merge(message, {key: value})


def _merge(target: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict):
            _merge(target.setdefault(key, {}), value)
        elif isinstance(value, str) and isinstance(target.get(key), str):
            target[key] += value
        else:
            target[key] = value


def _add_logprobs(choice: dict[str, Any], more: dict[str, Any] | None) -> None:
    if more is not None:
        held = choice["logprobs"] or {"content": None, "refusal": None}
        choice["logprobs"] = {
            key: (held[key] or []) + more[key] if more[key] is not None else held[key] for key in held
        }
