"""The fields of a match: what of a request each looks at, and what may be asked of it."""

from __future__ import annotations

from typing import Any

from mockgpt.behavior.expectations import conditions as make
from mockgpt.behavior.expectations.conditions import Condition, shown_value
from mockgpt.behavior.expectations.conversation import ROLES
from mockgpt.behavior.expectations.index import Key
from mockgpt.behavior.expectations.json_path import read_path, value_at
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.behavior.expectations.text_patterns import exact_text, pattern_test, text_of_pattern
from mockgpt.certificates.client_patterns import compile_pattern
from mockgpt.config.value_text import shown
from mockgpt.wire.redaction import is_secret_parameter

_LARGEST_COUNT = 999_999
_NAME_PATTERN = "CN="


def _header(field: str, name: str, wanted: Any) -> Condition:
    raw = name.lower().encode("latin-1", "replace")
    return make.values(
        field.lower(), wanted, lambda view: view.header_values(raw), lambda view: view.hides(raw)
    )


def _query(field: str, name: str, wanted: Any) -> Condition:
    return make.values(
        field, wanted, lambda view: view.query.get(name, []), lambda _: is_secret_parameter(name)
    )


def _multipart(field: str, name: str, wanted: Any) -> Condition:
    def read(view: RequestView) -> list[str]:
        return [view.form[name]] if name in view.form else []

    return make.values(field, wanted, read, reads_body=True)


def _json(field: str, path: str, wanted: Any) -> Condition:
    """Return the condition on one value of the body: a text by its pattern, all else as it is."""
    steps = read_path(path)

    def read(view: RequestView) -> list[str]:
        value = value_at(view.json, steps)
        return [value] if isinstance(value, str) else []

    if isinstance(wanted, str):
        return make.values(field, wanted, read, reads_body=True)
    return Condition(
        field,
        shown(wanted),
        lambda view: _same(value_at(view.json, steps), wanted),
        lambda view: view.unread or shown_value(value_at(view.json, steps)),
        reads_body=True,
    )


def _same(value: Any, wanted: Any) -> bool:
    # True is 1 in Python, and not in JSON.
    return bool(value == wanted) and isinstance(value, bool) is isinstance(wanted, bool)


def _api_key(field: str, wanted: Any) -> list[Condition]:
    test = pattern_test(wanted)
    exact = exact_text(wanted)
    return [
        Condition(
            field,
            "a certain one",  # a key is a secret in both directions
            lambda view: view.api_key is not None and test(view.api_key),
            lambda view: "missing" if view.api_key is None else "another",
            key=None
            if exact is None
            else Key(field, lambda view: () if view.api_key is None else (view.api_key,), exact),
        )
    ]


def _client(field: str, wanted: Any) -> list[Condition]:
    matches = compile_pattern(text_of_pattern(wanted, "a client pattern"))

    def seen(view: RequestView) -> str:
        identity = view.identity
        return (
            "missing" if identity is None else shown(f"{identity.subject} {' '.join(identity.sans)}".strip())
        )

    def names(view: RequestView) -> tuple[str, ...]:
        name = view.identity.common_name if view.identity is not None else None
        return (name,) if name else ()

    exact = exact_text(wanted) if wanted.startswith(_NAME_PATTERN) else None
    return [
        Condition(
            field,
            shown(wanted),
            lambda view: view.identity is not None and matches(view.identity),
            seen,
            key=None if exact is None else Key(field, names, exact[len(_NAME_PATTERN) :]),
        )
    ]


def _method(field: str, wanted: Any) -> list[Condition]:
    upper = wanted.upper() if isinstance(wanted, str) and not wanted.startswith("re:") else wanted
    return make.text(lambda view: view.method)(field, upper)


def _last_message_role(field: str, wanted: Any) -> list[Condition]:
    if wanted not in ROLES:
        raise ValueError(f"one of {', '.join(ROLES)}")
    [condition] = make.text(lambda view: view.last_role, reads_body=True)(field, wanted)
    return [condition._replace(key=None)]  # nearly every request ends with the same


def _tool_called(field: str, wanted: Any) -> list[Condition]:
    if isinstance(wanted, bool):
        return make.flag(lambda view: bool(view.tools_called), reads_body=True)(field, wanted)
    return [make.values(field, wanted, lambda view: view.tools_called, reads_body=True)]


def _conversation(field: str, wanted: Any) -> list[Condition]:
    return [make.values(field, wanted, lambda view: view.conversation, reads_body=True)]


def _last_user_message(view: RequestView) -> list[str]:
    said = view.last_user_message
    return [] if said is None else [said]


def _all_texts(view: RequestView) -> list[str]:
    return [turn.text for turn in view.turns]


FIELDS: dict[str, make.Make] = {
    "method": _method,
    "path": make.text(lambda view: view.path),
    "query": make.table(_query),
    "header": make.table(_header, "a table of header names and values"),
    "content_type": make.text(lambda view: view.content_type),
    "api_key": _api_key,
    "client": _client,
    "attempt": make.number(lambda view: view.attempt or 0, 0, _LARGEST_COUNT),  # who does not count is at 0
    "model": make.text(lambda view: view.model),
    "stream": make.flag(lambda view: view.stream),
    "has_tools": make.flag(lambda view: view.has_tools, reads_body=True),
    "last_user_message": make.part(_last_user_message, lambda view: shown_value(view.last_user_message)),
    "message": make.part(_all_texts, lambda view: f"in none of {len(view.turns)} messages"),
    "last_message_role": _last_message_role,
    "tool_result": make.part(
        lambda view: view.tool_results,
        lambda view: ", ".join(map(shown, view.tool_results[:3])) or "missing",
        flag=True,
    ),
    "tool_called": _tool_called,
    "turn": make.number(lambda view: view.user_turns, 0, _LARGEST_COUNT, reads_body=True),
    "conversation": _conversation,
    "json": make.table(_json, "a table of paths in the body, such as messages[0].role, and values"),
    "multipart": make.table(_multipart, "a table of a form's fields and values"),
}
