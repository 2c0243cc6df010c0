"""What the API says in particular situations: one function per sentence.

Status, type, param and code belong to the sentence, so they live beside it. The
wording is OpenAI's own, slips included (`preceeding`), because clients match on
it. Where the API family has two dialects, the one of gpt-4o-mini is meant.
Nothing here decides whether a sentence applies. `parameters` has the general ones, `access` those that
need no body.

Source: captured answers of the API, as collected in the API reference and in issue trackers.
"""

from __future__ import annotations

from mockgpt.api.errors.parameters import kind_of, number
from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError


def invalid_json() -> APIError:
    """A body that is no JSON, on the older routes (chat, completions, embeddings, moderations)."""
    return APIError(
        400,
        "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your "
        "HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid "
        "JSON. If you have trouble figuring out how to fix this, please contact us through our help center "
        "at help.openai.com.)",
    )


def invalid_json_responses() -> APIError:
    """The same on the Responses routes."""
    return APIError(
        400,
        "Invalid body: failed to parse JSON value. Please check the value to ensure it is valid JSON. "
        "(Common errors include trailing commas, missing closing brackets, missing quotation marks, etc.)",
        code="invalid_request_error",
    )


def wrong_media_type() -> APIError:
    """A body that says it is something other than JSON."""
    return APIError(400, "expected request with Content-Type: application/json", code="invalid_request_error")


# --- bodies and models --------------------------------------------------------------------------


def root_not_object(value: object) -> APIError:
    """A body that is JSON but no object."""
    return APIError(
        400,
        f"Invalid type: expected an object, but got {kind_of(value)} instead.",
        code="invalid_request_error",
    )


def model_missing() -> APIError:
    """Chat and legacy completions without a usable `model`."""
    return APIError(400, "you must provide a model parameter")


# Models that OpenAI has shut down; those that `models.available` names are served all the same.
RETIRED = (
    *("gpt-3.5-turbo-0301", "gpt-3.5-turbo-0613", "gpt-3.5-turbo-16k", "gpt-4-32k", "gpt-4-0314"),
    *("gpt-4-vision-preview", "gpt-4-1106-vision-preview", "text-davinci-", "code-davinci-"),
)


def model_not_found(model: str) -> APIError:
    """A POST that names a model nobody serves here, or one that was served once."""
    if model.startswith(RETIRED):
        return APIError(
            404,
            f"The model `{quoted(model)}` has been deprecated, learn more here: "
            "https://platform.openai.com/docs/deprecations",
            code="model_not_found",
        )
    return APIError(
        404,
        f"The model `{quoted(model)}` does not exist or you do not have access to it.",
        code="model_not_found",
    )


def responses_model_not_found(model: str) -> APIError:
    """The same on the Responses endpoint."""
    return APIError(
        400, f"The requested model '{quoted(model)}' does not exist.", param="model", code="model_not_found"
    )


def model_object_not_found(model: str) -> APIError:
    """GET or DELETE of an unknown model."""
    return APIError(404, f"The model '{quoted(model)}' does not exist", param="model", code="model_not_found")


def model_not_deletable() -> APIError:
    """DELETE of a model that is no fine-tune."""
    return APIError(403, "You have insufficient permissions for this operation.")


def chat_model_on_completions() -> APIError:
    """A chat model sent to the legacy endpoint."""
    return APIError(
        404,
        "This is a chat model and not supported in the v1/completions endpoint. "
        "Did you mean to use v1/chat/completions?",
        param="model",
    )


def completion_model_on_chat() -> APIError:
    """An instruct model sent to the chat endpoint."""
    return APIError(
        404,
        "This is not a chat model and thus not supported in the v1/chat/completions endpoint. "
        "Did you mean to use v1/completions?",
        param="model",
    )


def not_allowed_to_sample() -> APIError:
    """An embedding or moderation model asked for text."""
    return APIError(403, "You are not allowed to sample from this model")


def not_allowed_to_embed() -> APIError:
    """A text model asked for an embedding."""
    return APIError(403, "You are not allowed to generate embeddings from this model")


def only_allowed_when(name: str, other: str) -> APIError:
    """A parameter that needs another one switched on."""
    return APIError(400, f"The '{name}' parameter is only allowed when '{other}' is enabled.", param=name)


def only_allowed_with(name: str, other: str) -> APIError:
    """A choice among things that were not offered."""
    return APIError(
        400,
        f"Invalid value for '{name}': '{name}' is only allowed when '{other}' are specified.",
        param=name,
    )


def tool_choice_not_found(name: str) -> APIError:
    """A named choice of a tool that is not on offer."""
    return APIError(400, f"Tool choice '{quoted(name)}' not found in 'tools' parameter.", param="tool_choice")


def function_call_not_found(name: str) -> APIError:
    """A named choice of a function that is not on offer."""
    return APIError(
        400,
        f"Invalid value for 'function_call': no function named '{quoted(name)}' was specified in the "
        "'functions' parameter.",
        param="function_call",
    )


def json_word_missing() -> APIError:
    """`json_object` without the word that keeps a model from endless whitespace."""
    return APIError(
        400,
        "'messages' must contain the word 'json' in some form, to use 'response_format' of type "
        "'json_object'.",
        param="messages",
    )


def max_tokens_too_large(limit: int, value: int, name: str = "max_tokens") -> APIError:
    """More completion tokens than the model can write."""
    return APIError(
        400,
        f"max_tokens is too large: {number(value)}. This model supports at most {limit} completion tokens, "
        f"whereas you provided {number(value)}.",
        param=name,
        code="invalid_value",
    )


def context_length_exceeded(
    limit: int, prompt_tokens: int, completion_tokens: int | None = None, function_tokens: int = 0
) -> APIError:
    """A conversation that does not fit the model; `completion_tokens` where they were asked for.

    Of the tokens of the prompt, `function_tokens` are those of its functions.
    """
    shares = {"messages": prompt_tokens - function_tokens, "functions": function_tokens}
    if completion_tokens is not None:
        shares["completion"] = completion_tokens
    shares = {name: tokens for name, tokens in shares.items() if tokens or name == "messages"}
    parts = _series([f"{tokens} in the {name}" for name, tokens in shares.items()], "and")
    split = f" ({parts})" if len(shares) > 1 else ""
    total = sum(shares.values())
    if completion_tokens is None:
        rest = f"your messages resulted in {total} tokens{split}."
    else:
        rest = f"you requested {total} tokens{split}."
    rest += f" Please reduce the length of the {_series(list(shares), 'or')}."
    return APIError(
        400,
        f"This model's maximum context length is {limit} tokens. However, {rest}",
        param="messages",
        code="context_length_exceeded",
    )


def _series(items: list[str], conjunction: str) -> str:
    """Return `a`, `a or b`, `a, b, or c`; of two with numbers, as captured, `1 in a, 2 in b`."""
    if len(items) < 3:
        return (", " if conjunction == "and" else f" {conjunction} ").join(items)
    return f"{', '.join(items[:-1])}, {conjunction} {items[-1]}"


def invalid_schema(
    subject: str, name: str, complaint: str, *, param: str, code: str | None = None
) -> APIError:
    """A JSON schema outside the supported subset; `subject` is `response_format` or `function`."""
    return APIError(
        400, f"Invalid schema for {subject} '{quoted(name)}': {quoted(complaint)}", param=param, code=code
    )


def lookaround_in_schema(place: str, param: str) -> APIError:
    """A pattern of a strict schema that looks ahead or behind; `place` is a JSONPath."""
    return APIError(
        400,
        f"Invalid JSON schema: regex lookaround is not supported. Found at {quoted(place)}.",
        param=param,
        code="invalid_json_schema",
    )
