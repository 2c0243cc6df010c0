"""Query strings, and the page of a list that they ask for.

Must not know what is listed.

Source: the list endpoints of the API reference: `after`, `limit`, `order`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import responses as response_errors
from mockgpt.wire.messages import Request

DEFAULT_LIMIT = 20
MAX_LIMIT = 100
MAX_QUERY_FIELDS = 100
MAX_DIGITS = 12
ORDERS = ("asc", "desc")
FLAGS = {"true": True, "1": True, "false": False, "0": False}


def query_of(request: Request) -> dict[str, str]:
    """Return the fields of a query string; of equal names the last one counts."""
    return {name: values[-1] for name, values in _fields(request).items()}


def values_of(request: Request, name: str) -> tuple[str, ...]:
    """Return all values of a field that is a list, which the SDKs write `name[]`."""
    fields = _fields(request)
    return (*fields.get(name, ()), *fields.get(f"{name}[]", ()))


def _fields(request: Request) -> dict[str, list[str]]:
    try:
        return parse_qs(request.query, max_num_fields=MAX_QUERY_FIELDS)
    except ValueError:  # more than MAX_QUERY_FIELDS: no client of these endpoints sends them
        return {}


def flag_of(query: dict[str, str], name: str, default: bool, *, strict: bool) -> bool:
    """Return a field as a flag.

    Raises:
        APIError: 400 for a field that is none; when lenient the default is returned.
    """
    text = query.get(name)
    if text is None:
        return default
    if text not in FLAGS:
        if strict:
            raise response_errors.bad_query(name, "a boolean", text)
        return default
    return FLAGS[text]


def number_of(query: dict[str, str], name: str, default: int, *, strict: bool) -> int:
    """Return a field as a number.

    Raises:
        APIError: 400 for a field that is no number; when lenient the default is returned.
    """
    text = query.get(name)
    if text is None:
        return default
    digits = text.removeprefix("-")
    # What int() takes beside digits, `1_0` and those of other scripts, is no number to the API.
    if digits.isascii() and digits.isdecimal():
        return int(text[:MAX_DIGITS])
    if strict:
        raise response_errors.bad_query(name, "an integer", text)
    return default


def page_of(
    items: Sequence[dict[str, Any]],
    query: dict[str, str],
    *,
    order: str,
    strict: bool,
    default: int = DEFAULT_LIMIT,
    maximum: int = MAX_LIMIT,
) -> dict[str, Any]:
    """Return the list object for one page.

    Args:
        items: all items, oldest first, each with an `id`.
        order: "asc" or "desc", where the query has no `order`.
        default, maximum: the length of a page, where the query has no `limit`, and the largest one.

    Raises:
        APIError: 400 for a limit outside 1 to `maximum` or an unknown order; never when lenient.
    """
    limit = number_of(query, "limit", default, strict=strict)
    if not 1 <= limit <= maximum:
        if strict:
            raise response_errors.limit_out_of_range(limit, maximum)
        limit = default
    order = query.get("order", order)
    if strict and order not in ORDERS:
        raise parameter_errors.invalid_value("order", order, ORDERS)
    ordered = items if order == "asc" else items[::-1]
    after = query.get("after")
    places = [place for place, item in enumerate(ordered) if item["id"] == after]
    rest = ordered[places[0] + 1 :] if places else ordered
    page = rest[:limit]
    return {
        "object": "list",
        "data": page,
        "first_id": page[0]["id"] if page else "",
        "last_id": page[-1]["id"] if page else "",
        "has_more": len(rest) > limit,
    }
