"""Let the pretend model write, and let the event loop run between two answers."""

from __future__ import annotations

from typing import Any

from mockgpt.api.endpoint import Checked, EndpointCall
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.models.token_counts import encoding_of
from mockgpt.api.scripted.user_templates import UserTemplates
from mockgpt.config.placeholders import Values
from mockgpt.generation.reply import Prompt, Reply
from mockgpt.generation.writer import write
from mockgpt.wire.turns import finished


async def write_reply(call: EndpointCall, checked: Checked[Any], prompt: Prompt) -> Reply:
    """Return the reply to a prompt of a request; prompt, seed and the user's own texts decide every word.

    Args:
        checked: whose seed and count of the prompt's tokens are those of `prompt`.

    Raises:
        APIError: 400, no answer fits the JSON schema that is asked for.
    """
    templates = call.templates
    steps = write(
        prompt,
        checked.seed,
        tokenizer=encoding_of(checked.model or ""),
        prompt_tokens=checked.prompt_tokens,
        library=templates.library if templates is not None else None,
        values=_values(call, checked, templates) if templates is not None else None,
    )
    try:
        reply = await finished(steps)
    except ValueError as error:
        raise _refusal(checked, error) from error
    if call.strict:
        _check_calls(reply, prompt)
    return reply


def _check_calls(reply: Reply, prompt: Prompt) -> None:
    """Raise the refusal of a function whose parameters nothing fits: the pretend model left them empty."""
    for call in (call for choice in reply.choices for call in choice.tool_calls if call.arguments == "{}"):
        tool = next((tool for tool in prompt.tools if tool.name == call.name), None)
        parameters = (tool.parameters if tool is not None else None) or {}
        required = parameters.get("required")
        if isinstance(required, list) and required:
            raise request_errors.invalid_schema(
                "function",
                call.name,
                "In context=(), no value satisfies the schema.",
                param="tools",
                code="invalid_function_parameters",
            )


def _refusal(checked: Checked[Any], error: ValueError) -> Exception:
    """Return the error for a schema that no answer fits; any other error is returned as it is."""
    # Loaded by the first schema that no answer fits.
    from mockgpt.generation.json_schema.instance import SchemaError

    if isinstance(error, SchemaError) and checked.invalid_schema is not None:
        return checked.invalid_schema(str(error))
    return error


def template_response(call: EndpointCall, checked: Checked[Any], reply: Reply) -> dict[str, Any] | None:
    """Return the body that a whole-response template makes of a reply, None where there is none."""
    templates = call.templates
    if templates is None:
        return None
    # Loaded where the user has templates: most servers have none.
    from mockgpt.generation.templates import response_object

    values = _values(call, checked, templates)
    return response_object(templates.library, reply, values, checked.seed)


def _values(call: EndpointCall, checked: Checked[Any], templates: UserTemplates) -> Values:
    # Loaded where the user has templates: most servers have none.
    from mockgpt.api.scripted.placeholder_values import PlaceholderValues, view_of

    return PlaceholderValues(call, checked, view_of(call, checked, templates.hides))
