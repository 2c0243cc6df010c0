"""The refusals of the Responses endpoints: one function per sentence.

Source: refusals measured against the live API in 2026, and as collected in issue trackers.
"""

from __future__ import annotations

from mockgpt.api.errors.parameters import number
from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError

CREATE_REFERENCE = "https://platform.openai.com/docs/api-reference/responses/create"


def moved(name: str, to: str) -> APIError:
    """A chat parameter that has another name here."""
    return APIError(
        400,
        f"Unsupported parameter: '{name}'. In the Responses API, this parameter has moved to '{to}'. "
        "Try again with the new parameter. See the API documentation for more information: "
        f"{CREATE_REFERENCE}.",
        code="unsupported_parameter",
    )


def input_missing() -> APIError:
    """An empty input without an earlier response."""
    return APIError(
        400,
        "One of \"input\" or \"previous_response_id\" or 'prompt' or 'conversation' must be provided.",
        code="missing_required_parameter",
    )


def no_encrypted_content() -> APIError:
    """Sealed thoughts of a model that does not think."""
    return APIError(400, "Encrypted content is not supported with this model.", param="include")


def item_id_of_another_kind(path: str, item_id: str, beginning: str) -> APIError:
    """An item whose id is none of its kind, such as the one of a call from another vendor."""
    return APIError(
        400,
        f"Invalid '{path}': '{quoted(item_id)}'. Expected an ID that begins with '{beginning}'.",
        param=path,
        code="invalid_value",
    )


def previous_response_not_found(response_id: str) -> APIError:
    """An earlier response that is not stored."""
    return APIError(
        400,
        f"Previous response with id '{quoted(response_id)}' not found.",
        param="previous_response_id",
        code="previous_response_not_found",
    )


def not_found(kind: str, object_id: str) -> APIError:
    """A response, conversation or prompt that is not stored; `kind` with a capital letter."""
    return APIError(404, f"{kind} with id '{quoted(object_id)}' not found.")


def item_not_found(item_id: str, *, stored: bool) -> APIError:
    """An item that is named by its id and not stored; `stored` is the request's `store`."""
    hint = (
        ""
        if stored
        else " Items are not persisted when `store` is set to false. Try again with `store` set to true, or "
        "remove this item from your input."
    )
    return APIError(404, f"Item with id '{quoted(item_id)}' not found.{hint}", param="input")


def duplicate_item(item_id: str, param: str = "input") -> APIError:
    """An item that comes twice; as quoted in issue trackers in 2025 and 2026."""
    sentence = "Remove duplicate items from your input and try again."
    return APIError(400, f"Duplicate item found with id {quoted(item_id)}. {sentence}", param=param)


def reasoning_without_item(item_id: str) -> APIError:
    """Reasoning that nothing of what it led to follows."""
    return APIError(
        400,
        f"Item '{quoted(item_id)}' of type 'reasoning' was provided without its required following item.",
        param="input",
    )


def item_without_reasoning(item_id: str, kind: str, reasoning_id: str) -> APIError:
    """What reasoning led to, without it; as quoted in issue trackers in 2025 and 2026."""
    return APIError(
        400,
        f"Item '{quoted(item_id)}' of type '{quoted(kind)}' was provided without its required 'reasoning' "
        f"item: '{reasoning_id}'.",
        param="input",
    )


def conversation_and_previous() -> APIError:
    """A request that continues both a conversation and a response."""
    return APIError(
        400,
        "Mutually exclusive parameters: ''. "
        "Ensure you are only providing one of: 'pre..._id' or 'conversation'.",
        code="mutually_exclusive_parameters",
    )


def call_without_output(call_id: str) -> APIError:
    """A function call without output."""
    return APIError(400, f"No tool output found for function call {quoted(call_id)}.", param="input")


def output_without_call(call_id: str) -> APIError:
    """The output of a function that was not called."""
    return APIError(
        400, f"No tool call found for function call output with call_id {quoted(call_id)}.", param="input"
    )


def tool_choice_without_tools(choice: str) -> APIError:
    """A required call without tools."""
    return APIError(
        400, f"Tool choice '{quoted(choice)}' must be specified with 'tools' parameter.", param="tool_choice"
    )


def tool_choice_not_found(kind: str) -> APIError:
    """The choice of a tool that the request does not offer; the sentence names its type only."""
    return APIError(400, f"Tool choice '{quoted(kind)}' not found in 'tools' parameter.", param="tool_choice")


def json_word_missing() -> APIError:
    """`json_object` without the word "json" in the input; instructions do not count."""
    return APIError(
        400,
        "Response input messages must contain the word 'json' in some form to use 'text.format' of type "
        "'json_object'.",
        param="input",
    )


def input_too_long() -> APIError:
    """A conversation that does not fit the model."""
    return APIError(
        400,
        "Your input exceeds the context window of this model. Please adjust your input and try again.",
        param="input",
        code="context_length_exceeded",
    )


def fixed_while_reasoning(name: str) -> APIError:
    """A sampling parameter that a reasoning model refuses; the refusal has no code."""
    return APIError(400, f"Unsupported parameter: '{name}' is not supported with this model.", param=name)


def no_logprobs_while_reasoning(name: str) -> APIError:
    """Log probabilities requested from a reasoning model."""
    return APIError(
        400,
        "logprobs are not supported with reasoning models.",
        param=name,
        code="unsupported_parameter",
    )


def not_cancellable() -> APIError:
    """Cancelling a response that does not run in the background; as read from the live API in 2025."""
    return APIError(400, "Cannot cancel a synchronous response.")


def not_streamable(lacked: str) -> APIError:
    """The events of a response that was not made in the background, or not as a stream."""
    return APIError(
        400,
        f"This response cannot be streamed because it was not created with {lacked}=true.",
        param="stream",
    )


def already_finished(status: str) -> APIError:
    """Cancelling a finished response."""
    return APIError(400, f"Cannot cancel a {status} response.")


def bad_query(name: str, expected: str, value: str) -> APIError:
    """A query parameter of the wrong type."""
    shown = quoted(value)
    return APIError(
        400,
        f"Invalid type for '{name}': expected {expected}, but got '{shown}' instead.",
        param=name,
        code="invalid_type",
    )


def limit_out_of_range(value: int, maximum: int = 100) -> APIError:
    """A page size outside 1 to `maximum`."""
    below = value < 1
    return APIError(
        400,
        f"Invalid 'limit': integer {'below minimum' if below else 'above maximum'} value. "
        f"Expected a value {'>= 1' if below else f'<= {maximum}'}, but got {number(value)} instead.",
        param="limit",
        code=f"integer_{'below_min' if below else 'above_max'}_value",
    )
