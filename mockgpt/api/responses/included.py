"""What `include` in the query of what is stored asks to be shown beside the usual.

Source: the Responses and Conversations references.
"""

from __future__ import annotations

from mockgpt.api.endpoint import EndpointCall
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.pagination import values_of
from mockgpt.api.responses.parameters import INCLUDED


def included_of(call: EndpointCall) -> tuple[str, ...]:
    """Return what a query wants to be included.

    Raises:
        APIError: 400, one is not among what can be; never when lenient.
    """
    wanted = values_of(call.request, "include")
    for place, name in enumerate(wanted if call.strict else ()):
        if name not in INCLUDED:
            raise parameter_errors.invalid_value(f"include[{place}]", name, INCLUDED)
    return wanted
