"""What a model cannot do is refused, in the words of captured refusals."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.chat.parameters import read_chat
from mockgpt.errors import APIError

AVAILABLE = (
    *("gpt-4o-mini", "gpt-4o", "gpt-3.5-turbo", "o1-mini", "o3-mini", "o3", "gpt-5", "gpt-5.1", "gpt-5-pro"),
    *("gpt-4o-search-preview", "gpt-4o-audio-preview", "house"),
)
PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAA"
    "AABJRU5ErkJggg=="
)


def read(model: str, content: Any = "hello", **members: Any) -> Any:
    messages = members.pop("messages", [{"role": "user", "content": content}])
    return read_chat({"model": model, "messages": messages, **members}, available=AVAILABLE, strict=True)


def refusal(model: str, content: Any = "hello", **members: Any) -> APIError:
    with pytest.raises(APIError) as caught:
        read(model, content, **members)
    return caught.value


def image(url: str) -> list[dict[str, Any]]:
    return [{"type": "text", "text": "What is it?"}, {"type": "image_url", "image_url": {"url": url}}]


def file(data: str, name: str = "a.pdf") -> list[dict[str, Any]]:
    return [{"type": "file", "file": {"filename": name, "file_data": data}}]


UNSUPPORTED = "You uploaded an unsupported image. Please make sure"
AUDIO = [{"type": "input_audio", "input_audio": {"data": "AAAA", "format": "wav"}}]
SCHEMA = {
    "type": "json_schema",
    "json_schema": {"name": "n", "schema": {"type": "object", "properties": {}}},
}


@pytest.mark.parametrize(
    ("url", "code", "message"),
    [
        (
            "data:image/jpeg;base64,SGVsbG8sIFdvcmxk",
            "invalid_image_format",
            UNSUPPORTED,
        ),
        ("data:image/svg+xml;base64,PHN2Zy8+", "invalid_image_format", UNSUPPORTED),
        ("data:image/png;base64,%%%%", "invalid_base64_image", "Invalid base64 image_url."),
        (
            "https://pictures.invalid/a.png",
            "invalid_image_url",
            "Error while downloading https://pictures.inv",
        ),
        ("http://localhost/a.png", "invalid_image_url", "Error while downloading http://localhost/a.png."),
        ("http://10.0.0.1/a.png", "invalid_image_url", "Error while downloading http://10.0.0.1/a.png."),
        ("https://source.unsplash.com/x/800x400", "invalid_image_url", "Error while downloading"),
        ("https://example.com/a.svg", "invalid_image_format", UNSUPPORTED),
        ("a.png", "invalid_value", "Invalid 'messages[0].content[1].image_url.url'. Expected a valid URL"),
    ],
)
def test_an_image_that_is_none_or_cannot_be_had_is_refused(url: str, code: str, message: str) -> None:
    refused = refusal("gpt-4o-mini", image(url))
    assert (refused.status, refused.code) == (400, code)
    assert refused.message.startswith(message)


@pytest.mark.parametrize("url", [PIXEL, "https://example.com/a.png", "https://upload.wikimedia.org/x"])
def test_any_other_image_is_believed(url: str) -> None:
    assert read("gpt-4o-mini", image(url)).model == "gpt-4o-mini"


def test_a_model_without_eyes_or_ears_refuses_images_and_sound() -> None:
    blind = refusal("gpt-3.5-turbo", image(PIXEL))
    assert blind.message == "Invalid content type. image_url is only supported by certain models."
    deaf = refusal("gpt-4o-mini", AUDIO)
    assert deaf.message == (
        "Invalid 'messages[0]'. Content blocks are expected to be either text or image_url type."
    )
    assert read("gpt-4o-audio-preview", AUDIO).model == "gpt-4o-audio-preview"
    assert read("house", [*AUDIO, *image(PIXEL)]).model == "house"


def test_a_model_of_sound_refuses_a_chat_without_any() -> None:
    refused = refusal("gpt-4o-audio-preview")
    assert refused.message == (
        "This model requires that either input content or output modality contain audio."
    )
    assert (refused.status, refused.param, refused.code) == (400, "model", "invalid_value")
    assert refusal("gpt-4o-audio-preview", [{"type": "text", "text": "x"}], modalities=["text"])
    assert read("gpt-4o-audio-preview", AUDIO).model == "gpt-4o-audio-preview"
    assert refusal("gpt-4o-audio-preview").code == "invalid_value", "the same request without the sound"
    spoken = [{"role": "assistant", "audio": {"id": "audio_1"}}, {"role": "user", "content": "Go on."}]
    assert read("gpt-4o-audio-preview", messages=spoken).model == "gpt-4o-audio-preview"
    assert read("gpt-4o-audio-preview", modalities=["text", "audio"]).model == "gpt-4o-audio-preview"


@pytest.mark.parametrize(
    ("data", "name", "got"),
    [
        ("aGVsbG8=", "a.pdf", "a value without the 'data:' prefix"),
        ("data:video/mp4;base64,AAAA", "a.mp4", "unsupported MIME type 'video/mp4'"),
        ("data:application/zip;base64,AAAA", "a.zip", "unsupported MIME type 'application/zip'"),
    ],
)
def test_a_file_of_a_wrong_type_is_refused(data: str, name: str, got: str) -> None:
    refused = refusal("gpt-4o", file(data, name))
    assert refused.message.endswith(f"but got {got}.")
    assert (refused.param, refused.code) == ("messages[0].content[0].file.file_data", "invalid_value")
    assert read("gpt-4o", file("data:application/pdf;base64,JVBERi0=")).model == "gpt-4o"
    assert read("gpt-4o", file("data:text/csv;base64,YQ==", "a.csv")).model == "gpt-4o"


@pytest.mark.parametrize(
    ("model", "members", "param", "code", "message"),
    [
        (
            "gpt-4o-mini",
            {"verbosity": "low"},
            "verbosity",
            "unsupported_value",
            "Unsupported value: 'verbosity' does not support 'low' with this model. "
            "Supported values are: 'medium'.",
        ),
        (
            "gpt-3.5-turbo",
            {"response_format": SCHEMA},
            None,
            None,
            "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model. "
            "Learn more about supported models at the Structured Outputs guide: "
            "https://platform.openai.com/docs/guides/structured-outputs",
        ),
        (
            "gpt-4o",
            {"web_search_options": {}},
            "web_search_options",
            None,
            "Web search options not supported with this model.",
        ),
        (
            "gpt-5",
            {"web_search_options": {}},
            "web_search_options",
            "unknown_parameter",
            "Unknown parameter: 'web_search_options'.",
        ),
        (
            "gpt-5",
            {"reasoning_effort": "xhigh"},
            "reasoning_effort",
            "unsupported_value",
            "Unsupported value: 'reasoning_effort' does not support 'xhigh' with this model. "
            "Supported values are: 'minimal', 'low', 'medium', and 'high'.",
        ),
        (
            "gpt-4o-search-preview",
            {"temperature": 0},
            None,
            None,
            "Model incompatible request argument supplied: temperature",
        ),
        (
            "o1-mini",
            {"messages": [{"role": "system", "content": "Be brief."}]},
            "messages[0].role",
            "unsupported_value",
            "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
        ),
        (
            "gpt-5-pro",
            {},
            "model",
            None,
            "This model is only supported in v1/responses and not in v1/chat/completions.",
        ),
        (
            "o3",
            {"stop": "a"},
            "stop",
            "unsupported_parameter",
            "Unsupported parameter: 'stop' is not supported with this model.",
        ),
        ("gpt-5", {"logprobs": True}, None, None, "You are not allowed to request logprobs from this model"),
    ],
)
def test_what_a_model_cannot_do_is_refused(
    model: str, members: dict[str, Any], param: str | None, code: str | None, message: str
) -> None:
    refused = refusal(model, **members)
    assert (refused.message, refused.param, refused.code) == (message, param, code)


@pytest.mark.parametrize(
    ("model", "members"),
    [
        ("o3-mini", {"stop": "a"}),
        ("gpt-5.1", {"temperature": 0.2, "top_p": 0.5}),
        ("gpt-5.1", {"reasoning_effort": "none", "temperature": 0.2}),
        ("gpt-5", {"verbosity": "low"}),
        ("gpt-4o-search-preview", {"web_search_options": {}}),
        ("gpt-4o-mini", {"tools": []}),
        ("gpt-4o-mini", {"safety_identifier": "x" * 128}),
    ],
)
def test_what_it_can_do_is_not(model: str, members: dict[str, Any]) -> None:
    assert read(model, **members).model == model


def test_sampling_is_refused_only_while_the_model_reasons() -> None:
    refused = refusal("gpt-5.1", reasoning_effort="low", temperature=0.2)
    assert refused.param == "temperature"
