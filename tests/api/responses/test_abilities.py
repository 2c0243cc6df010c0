"""What the model of a Responses request cannot do is refused, in the words of captured refusals."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.responses.validation import read_response
from mockgpt.errors import APIError

AVAILABLE = ("gpt-4o-mini", "gpt-3.5-turbo", "gpt-5", "gpt-5.1", "gpt-5-pro")


def read(model: str, content: Any = "hello", **members: Any) -> Any:
    body = {"model": model, "input": [{"role": "user", "content": content}], **members}
    return read_response(body, available=AVAILABLE, strict=True, earlier=lambda _: None)[0]


def refusal(model: str, content: Any = "hello", **members: Any) -> tuple[str, str | None, str | None]:
    with pytest.raises(APIError) as caught:
        read(model, content, **members)
    return caught.value.message, caught.value.param, caught.value.code


def image(url: str) -> list[dict[str, Any]]:
    return [{"type": "input_image", "image_url": url}]


def test_an_effort_that_the_model_does_not_have_is_refused() -> None:
    assert refusal("gpt-5.1", reasoning={"effort": "minimal"}) == (
        "Unsupported value: 'minimal' is not supported with the 'gpt-5.1' model. "
        "Supported values are: 'none', 'low', 'medium', and 'high'.",
        "reasoning.effort",
        "unsupported_value",
    )
    assert read("gpt-5-pro").effort == "high"


def test_verbosity_is_for_models_that_have_it() -> None:
    assert refusal("gpt-4o-mini", text={"verbosity": "low"}) == (
        "Unsupported value: 'low' is not supported with the 'gpt-4o-mini' model. "
        "Supported values are: 'medium'.",
        "text.verbosity",
        "unsupported_value",
    )
    assert read("gpt-5", text={"verbosity": "low"}).model == "gpt-5"


def test_only_a_model_that_thinks_seals_its_thoughts() -> None:
    sealed = ["reasoning.encrypted_content"]
    for model in ("gpt-4o-mini", "gpt-4.1"):
        refused = refusal(model, include=sealed)
        assert refused == ("Encrypted content is not supported with this model.", "include", None)
    for model in ("gpt-5.1", "gpt-5"):
        assert read(model, include=sealed).encrypted


def test_sampling_is_refused_only_while_the_model_reasons() -> None:
    assert read("gpt-5.1", temperature=0.2).effort == "none"
    assert refusal("gpt-5.1", temperature=0.2, reasoning={"effort": "low"})[1] == "temperature"


@pytest.mark.parametrize(
    ("content", "param", "code"),
    [
        (image("data:image/png;base64,SGVsbG8="), None, "invalid_image_format"),
        (image("data:image/png;base64,%"), None, "invalid_base64_image"),
        (image("https://a.invalid/a.png"), "url", "invalid_value"),
        (image("a.png"), "input[0].content[0].image_url", "invalid_value"),
        (
            [{"type": "input_file", "filename": "a.mp3", "file_data": "data:audio/mpeg;base64,AA=="}],
            "input[0].content[0].file_data",
            "invalid_value",
        ),
        ([{"type": "input_file", "filename": "a.zip", "file_data": "AA=="}], "input", "unsupported_file"),
        ([{"type": "input_file", "file_url": "https://a.com/a.mp3?b"}], "input", "unsupported_file"),
        ([{"type": "input_audio", "input_audio": {}}], "input[0]", "invalid_value"),
    ],
)
def test_media_that_are_none_or_not_taken_are_refused(content: Any, param: str | None, code: str) -> None:
    assert refusal("gpt-4o-mini", content)[1:] == (param, code)


def test_a_model_without_eyes_takes_no_image() -> None:
    assert refusal("gpt-3.5-turbo", image("https://example.com/a.png"))[0] == (
        "Invalid content type. image_url is only supported by certain models."
    )


def test_the_type_of_a_files_data_is_quoted() -> None:
    sound = [{"type": "input_file", "filename": "a.mp3", "file_data": "data:audio/mpeg;base64,AA=="}]
    assert "but got unsupported MIME type 'audio/mpeg'. Please see" in refusal("gpt-4o-mini", sound)[0]
