"""Query strings and pages of lists."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.pagination import number_of, page_of, query_of
from mockgpt.errors import APIError
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Request

ITEMS = [{"id": str(number)} for number in range(30)]


def query(text: str) -> dict[str, str]:
    return query_of(Request("req_1", "GET", f"/v1/x?{text}", [], Connection("conn_1", "127.0.0.1:1", 0.0)))


def page(strict: bool = True, order: str = "asc", **fields: str) -> dict[str, Any]:
    return page_of(ITEMS, fields, order=order, strict=strict)


def ids(shown: dict[str, Any]) -> list[str]:
    return [item["id"] for item in shown["data"]]


def test_of_equal_names_the_last_one_counts() -> None:
    assert query("a=1&b=%2F&a=2") == {"a": "2", "b": "/"}
    assert query("") == {}


def test_a_query_of_too_many_fields_is_empty() -> None:
    assert query("&".join(["a=1"] * 101)) == {}


def test_a_page_has_twenty_items_and_names_its_ends() -> None:
    shown = page()
    assert ids(shown) == [str(number) for number in range(20)]
    assert (shown["object"], shown["first_id"], shown["last_id"]) == ("list", "0", "19")
    assert shown["has_more"] is True


def test_the_next_page_begins_after_an_item() -> None:
    shown = page(after="19")
    assert (shown["first_id"], shown["last_id"], shown["has_more"]) == ("20", "29", False)
    assert page(after="29") == {
        "object": "list",
        "data": [],
        "first_id": "",
        "last_id": "",
        "has_more": False,
    }


def test_an_unknown_item_begins_no_page() -> None:
    assert ids(page(after="x", limit="1")) == ["0"]


def test_the_order_of_the_query_overrides_that_of_the_endpoint() -> None:
    assert ids(page(order="desc", limit="2")) == ["29", "28"]
    assert ids(page_of(ITEMS, {"order": "asc", "limit": "2"}, order="desc", strict=True)) == ["0", "1"]


@pytest.mark.parametrize(
    ("fields", "param", "code"),
    [
        ({"limit": "0"}, "limit", "integer_below_min_value"),
        ({"limit": "101"}, "limit", "integer_above_max_value"),
        ({"limit": "x"}, "limit", "invalid_type"),
        ({"limit": "1_0"}, "limit", "invalid_type"),
        ({"limit": " 5"}, "limit", "invalid_type"),
        ({"limit": "+5"}, "limit", "invalid_type"),
        ({"limit": "\u0665"}, "limit", "invalid_type"),
        ({"limit": "-"}, "limit", "invalid_type"),
        ({"order": "up"}, "order", "invalid_value"),
    ],
)
def test_an_impossible_page_is_refused_strictly(fields: dict[str, str], param: str, code: str) -> None:
    with pytest.raises(APIError) as caught:
        page_of(ITEMS, fields, order="asc", strict=True)
    assert (caught.value.status, caught.value.param, caught.value.code) == (400, param, code)
    assert len(page_of(ITEMS, fields, order="asc", strict=False)["data"]) == 20


def test_the_digits_of_a_number_are_bounded() -> None:
    assert number_of({"n": "9" * 10_000}, "n", 0, strict=True) == 999_999_999_999
    assert number_of({}, "n", -1, strict=True) == -1
