"""The user's own texts: by reply family, or as templates of whole responses.

A file is read and checked once. A whole-response template is JSON in which placeholders may
stand unquoted; it is parsed into an object first and filled afterwards, so no value can
break it. Knows no endpoint.
"""

from __future__ import annotations

import re
from random import Random
from typing import Any, NamedTuple

import orjson

from mockgpt.config.placeholders import Inserted, PlaceholderError, Template, Values
from mockgpt.errors import ConfigError
from mockgpt.generation.context import Context
from mockgpt.generation.identifiers import COMPLETION_LENGTH, alphanumeric
from mockgpt.generation.prompt.families import names
from mockgpt.generation.reply import Choice, Reply

_ANY_FAMILY = "any"
_CONTENT = "response_content"
_LARGEST_FILE = 4_000_000  # bytes


class KnownValues(Inserted):
    """Values from a table of names, then from `fallback`; all others are empty."""

    def __init__(self, known: dict[str, str], random: Random, fallback: Values | None = None) -> None:
        """Take the table, the random draws, and the values to look up all other names in."""
        self._known = known
        self._random = random
        self._fallback = fallback

    def named(self, name: str) -> str:
        """Return the value of a placeholder."""
        if name in self._known:
            return self._known[name]
        if self._fallback is not None:
            return self._fallback.named(name)
        return alphanumeric(COMPLETION_LENGTH, self._random) if name == "random_id" else ""

    def header(self, name: str) -> str:
        """Return a request header's value."""
        return self._fallback.header(name) if self._fallback is not None else ""

    def whole_number(self, low: int, high: int) -> int:
        """Draw a whole number from `low` to `high`."""
        return self._random.randint(low, high)

    def choice(self, options: tuple[str, ...]) -> str:
        """Draw one of some texts."""
        return self._random.choice(options)

    def inserted(self, size: int) -> None:
        """Count a value for the whole request, where there is one."""
        (self._fallback.inserted if self._fallback is not None else super().inserted)(size)


class Library(NamedTuple):
    """The content of a templates file.

    Attributes:
        texts: templates by family; those of `any` serve the families that have none.
        response: the template of a whole response, or None.
    """

    texts: dict[str, tuple[Template, ...]]
    response: WholeResponse | None = None

    @property
    def repeatable(self) -> bool:
        """Whether the same body and seed always give the same text, for every client and at any time."""
        templates = [template for own in self.texts.values() for template in own]
        if self.response and self.response.content_template:
            templates.append(self.response.content_template)
        return not any(template.asks_for_request for template in templates)

    def text(self, family: str, generated: str, values: Values | None, context: Context) -> str:
        """Return the content of an answer: the user's text for the family, else `generated`.

        A whole-response template adds what it has around `{{response_content}}`.
        """
        conversation = context.conversation
        known = {"last_user_message": conversation.full_text, "system_message": conversation.system}
        own = self.texts.get(family) or self.texts.get(_ANY_FAMILY)
        if own:
            generated = context.random.choice(own).fill(KnownValues(known, context.random, values))
        if self.response and self.response.content_template:
            known[_CONTENT] = generated
            return self.response.content_template.fill(KnownValues(known, context.random, values))
        return generated


class WholeResponse(NamedTuple):
    """A template of a whole response object; strings in it are templates.

    `content_template` is the content of the first choice's message, None where it is no text.
    """

    tree: Any
    content_template: Template | None


def response_object(
    library: Library | None, reply: Reply, values: Values | None, seed: int
) -> dict[str, Any] | None:
    """Return the response body that a whole-response template makes of a reply.

    Returns:
        None where there is no such template, or where the reply holds calls or a refusal,
        which have no text to fill in.
    """
    if library is None or library.response is None:
        return None
    if any(choice.content is None for choice in reply.choices):
        return None
    known = {
        "prompt_tokens": str(reply.usage.prompt_tokens),
        "completion_tokens": str(reply.usage.completion_tokens),
        "total_tokens": str(reply.usage.total_tokens),
        _CONTENT: reply.choices[0].content or "",
    }
    filled: dict[str, Any] = _filled(library.response.tree, KnownValues(known, Random(seed), values))
    choices = filled.get("choices")
    if choices:
        last = len(choices) - 1
        made = enumerate(reply.choices)
        filled["choices"] = [_with_content(choices[min(place, last)], place, one) for place, one in made]
    return filled


def _with_content(template: dict[str, Any], index: int, choice: Choice) -> dict[str, Any]:
    """Return the template's choice with index, content and finish reason of the reply's choice."""
    filled = dict(template)
    if "index" in filled:
        filled["index"] = index
    if "finish_reason" in filled:
        filled["finish_reason"] = choice.finish_reason
    message = filled.get("message")
    if isinstance(message, dict) and "content" in message:
        filled["message"] = {**message, "content": choice.content}
    elif "text" in filled:
        filled["text"] = choice.content
    return filled


def _filled(tree: Any, values: Values) -> Any:
    if isinstance(tree, Template):
        return tree.fill(values)
    if isinstance(tree, _Bare):
        return tree.template.typed(values)
    if isinstance(tree, dict):
        return {key: _filled(value, values) for key, value in tree.items()}
    return [_filled(value, values) for value in tree] if isinstance(tree, list) else tree


class _Bare:
    """A placeholder without quotation marks: its value keeps its type."""

    __slots__ = ("template",)

    def __init__(self, template: Template) -> None:
        self.template = template


def load(path: str, key: str = "responses.templates_path") -> Library:
    """Read a templates file, TOML or JSON by its extension; `key` is the setting that names it.

    TOML: a table `[texts]` with family names as keys; each value is a text or a list of texts.
    JSON: the same as `{"texts": {...}}`, or a whole response.

    Raises:
        ConfigError: says the file, the line or key, what was found and what is allowed.
    """
    try:
        with open(path, "rb") as file:
            raw = file.read(_LARGEST_FILE + 1)
        text = raw.decode()
    except OSError as error:
        raise ConfigError(f"{key}: {path}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{key}: {path}: not UTF-8 at byte {error.start}") from None
    if len(raw) > _LARGEST_FILE:
        raise ConfigError(f"{key}: {path}: larger than {_LARGEST_FILE} bytes")
    try:
        return _from_toml(text) if path.lower().endswith(".toml") else _from_json(text)
    except ConfigError as error:
        raise ConfigError(f"{key}: {path}: {error}") from None


def _from_toml(text: str) -> Library:
    import tomli  # loaded when a file is TOML

    try:
        tree = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise ConfigError(str(error)) from None
    return _of_texts(tree)


def _from_json(text: str) -> Library:
    _compiled_text(text, whole=True)  # finds errors while the line numbers are still those of the file
    quoted = _quoted(text)
    try:
        tree = orjson.loads(quoted)
    except orjson.JSONDecodeError as error:
        raise ConfigError(f"line {error.lineno}, column {error.colno}: {error.msg}") from None
    if not isinstance(tree, dict) or not ("texts" in tree or "choices" in tree):
        raise ConfigError("expected an object with `texts`, or a whole response with `choices`")
    choices = tree.get("choices", [])
    if not isinstance(choices, list) or not all(isinstance(choice, dict) for choice in choices):
        raise ConfigError("choices: expected an array of objects")
    return _of_texts(tree) if "texts" in tree else Library({}, _whole(tree))


def _compiled_text(text: str, *, whole: bool = False) -> Template:
    try:
        return Template(text, whole=whole)
    except PlaceholderError as error:
        raise ConfigError(f"line {error.line}: {error}") from None


# While the file is parsed, a placeholder without quotation marks is an object with this one key.
_BARE_KEY = "{{}}"


def _quoted(text: str) -> str:
    """Return JSON in which placeholders outside strings are objects; line numbers do not change."""

    def quote(match: re.Match[str]) -> str:
        bare = match.group(1)
        return orjson.dumps({_BARE_KEY: bare}).decode() if bare else match.group()

    return re.sub(r'(?s)"(?:[^"\\]|\\.)*"|(\{\{[^{}"\n]*\}\})', quote, text)


def _whole(tree: dict[str, Any]) -> WholeResponse:
    compiled_tree = _compiled(tree, "")
    first: dict[str, Any] = next(iter(compiled_tree.get("choices") or ()), {})
    message = first.get("message")
    content = message.get("content") if isinstance(message, dict) else first.get("text")
    return WholeResponse(compiled_tree, content if isinstance(content, Template) else None)


def _compiled(tree: Any, place: str) -> Any:
    if isinstance(tree, str):
        try:
            return _compiled_text(tree, whole=True) if "{{" in tree else tree
        except ConfigError as error:
            raise ConfigError(f"{place.lstrip('.')}: {error}") from None
    if isinstance(tree, dict) and tree.keys() == {_BARE_KEY}:
        return _Bare(_compiled(tree[_BARE_KEY], place))
    if isinstance(tree, dict):
        return {key: _compiled(value, f"{place}.{key}") for key, value in tree.items()}
    if isinstance(tree, list):
        return [_compiled(value, f"{place}[{index}]") for index, value in enumerate(tree)]
    return tree


def _of_texts(tree: dict[str, Any]) -> Library:
    unknown = [key for key in tree if key != "texts"]
    if unknown or not isinstance(tree.get("texts"), dict):
        found = f"unknown key {unknown[0]!r}" if unknown else "no table `texts`"
        raise ConfigError(f"{found}; allowed is: texts")
    allowed = (*names(), _ANY_FAMILY)
    texts: dict[str, tuple[Template, ...]] = {}
    for family, given in tree["texts"].items():
        if family not in allowed:
            raise ConfigError(f"texts.{family}: unknown family; allowed are: {', '.join(allowed)}")
        listed = given if isinstance(given, list) else [given]
        if not listed or not all(isinstance(one, str) for one in listed):
            raise ConfigError(f"texts.{family}: expected a text or a list of texts, got {given!r}"[:300])
        try:
            texts[family] = tuple(_compiled_text(one) for one in listed)
        except ConfigError as error:
            raise ConfigError(f"texts.{family}: {error}") from None
    return Library(texts)
