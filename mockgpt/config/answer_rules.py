"""The rules of the settings about answers: who gets one, what it says, when, and what goes wrong."""

from __future__ import annotations

from mockgpt.config.rule import DAY_MS, GIBIBYTE, LARGEST_SEED, Rule

ANSWER_RULES: dict[str, Rule] = {
    "auth.api_keys": Rule(
        "secrets",
        "the API keys that are accepted; one of them is required; empty: keys are not checked",
        0,
        10_000,
    ),
    "auth.require_api_key": Rule(
        "flag", "with an empty auth.api_keys: a key is required, and any key is accepted"
    ),
    "models.available": Rule(
        "texts",
        "chat models that are served; an alias brings its dated snapshots; empty: every model that is known",
        0,
        1_000,
    ),
    "api.validation": Rule(
        "choice",
        "strict refuses what OpenAI refuses, lenient accepts every request that it can answer",
        choices=("strict", "lenient"),
    ),
    "files.capacity": Rule("integer", "files kept; the oldest are removed", 1, 100_000),
    "files.memory_limit_bytes": Rule("integer", "bytes of all files; uploads have as much", 1_024, GIBIBYTE),
    "batches.validating_ms": Rule("integer", "how long a batch is `validating`", 0, DAY_MS),
    "batches.in_progress_ms": Rule("integer", "over how long its requests are spread evenly", 0, DAY_MS),
    "batches.finalizing_ms": Rule("integer", "how long it is `finalizing`, or `cancelling`", 0, DAY_MS),
    "batches.expires_after_ms": Rule("integer", "after how long it expires", 0, DAY_MS),
    "responses.default_delay_ms": Rule("integer", "wait before the response head leaves", 0, DAY_MS),
    "responses.error_rate_percent": Rule("number", "share of requests that fail on purpose", 0, 100),
    "responses.streaming_enabled": Rule("flag", "false: stream=true gets a 400"),
    "responses.seed": Rule(
        "seed", "from which replies and random draws are derived", -LARGEST_SEED - 1, LARGEST_SEED
    ),
    "responses.mode": Rule("choice", "how replies are written", choices=("realistic", "echo", "fixed")),
    "responses.fixed_text": Rule("prose", 'the reply when responses.mode is "fixed"'),
    "responses.templates_path": Rule(
        "optional_path", "file with reply texts of your own; empty: the built-in ones"
    ),
    "responses.compress": Rule(
        "choice",
        "content coding of answers that clients accept: on takes what they like best; br and zstd have to be"
        " installed",
        choices=("off", "on", "gzip", "br", "zstd"),
    ),
    "responses.length": Rule("latency", "tokens of each reply, equal or drawn; 0: as is", 0, 16_384),
    "latency.time_to_first_token_ms": Rule(
        "latency", "from the response head to the first content", 0, DAY_MS
    ),
    "latency.inter_token_latency_ms": Rule("latency", "from one token to the next", 0, DAY_MS),
    "latency.per_prompt_token_ms": Rule(
        "latency", "added to the time to the first token, for each token of the prompt", 0, DAY_MS
    ),
    "latency.load_factor": Rule(
        "number",
        "factor of these three while latency.load_answers are in progress; smaller with fewer",
        1,
        1_000,
    ),
    "latency.load_answers": Rule(
        "integer", "how many answers in progress at once are full load", 1, 1_000_000
    ),
    "errors.mix": Rule(
        "weights",
        "the failures that are drawn from, by weight; a status is a name too",
        400,
        599,
        names_in="failures",
    ),
    "errors.first_attempts": Rule(
        "integer", "how many attempts of every call fail before one succeeds; 0 is off", 0, 1_000
    ),
    "errors.every": Rule("integer", "every n-th request of a scenario fails; 0 is off", 0, 10**9),
    "errors.from_ms": Rule(
        "integer", "how long nothing fails, counted from a scenario's first request", 0, DAY_MS
    ),
    "errors.for_ms": Rule("integer", "how long requests fail after that; 0 is without end", 0, DAY_MS),
    "errors.after_chunks": Rule(
        "integer", "after how many events a stream fails; 0: before it begins", 0, 100_000
    ),
    "errors.retry_after_ms": Rule(
        "integer", "the wait that failures ask for, in place of their own; 0: their own", 0, DAY_MS
    ),
    "errors.should_retry": Rule(
        "choice", "the x-should-retry header of failures; unset: none", choices=("unset", "true", "false")
    ),
    "rate_limits.requests_per_minute": Rule(
        "integer", "limit of requests; 0: not enforced, headers say 10000", 0, 10**9
    ),
    "rate_limits.tokens_per_minute": Rule(
        "integer", "limit of tokens; 0: not enforced, headers say 200000", 0, 10**12
    ),
    "rate_limits.per": Rule(
        "choice", "what a limit is counted for", choices=("api_key", "client_certificate", "global")
    ),
    "faults.percent": Rule("number", "share of answers with a fault on purpose", 0, 100),
    "faults.mix": Rule(
        "weights",
        "the faults that are drawn from, by weight",
        names_in="faults",
    ),
    "faults.amounts": Rule("amounts", "numbers of faults, in place of their own", names_in="faults"),
    "handshake_faults.percent": Rule("number", "share of handshakes with a fault on purpose", 0, 100),
    "handshake_faults.first_connections": Rule(
        "integer", "how many first connections of a scenario have a fault for certain; 0 is off", 0, 10**9
    ),
    "handshake_faults.mix": Rule(
        "weights",
        "the faults that are drawn from, by weight",
        names_in="handshake_faults",
    ),
    "handshake_faults.amounts": Rule(
        "amounts", "numbers of faults, in place of their own", names_in="handshake_faults"
    ),
    "control.request_headers": Rule("flag", "x-mockgpt-* headers control single requests"),
    "control.unmatched": Rule(
        "choice", "what a request gets that no expectation matches", choices=("generate", "not_found")
    ),
}
