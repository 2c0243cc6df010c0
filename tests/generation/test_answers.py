"""What single answers contain: translations, extracts, code, lists, JSON, and the form that is wished for."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from run_writer import write

from mockgpt.generation.reply import Message, Prompt
from mockgpt.generation.text_data import replies


def answer(text: str, system: str = "", seed: int = 1, **options: Any) -> str:
    """Return the text of the answer to one message."""
    messages = ((Message("system", system),) if system else ()) + (Message("user", text),)
    return write(Prompt(messages, **options), seed).choices[0].content or ""


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Translate 'good morning' to Italian", "Buongiorno"),
        ("Translate to German: thank you", "Danke"),
        ("How do you say goodbye in Japanese?", "さようなら"),
        ("Translate 'Merci' to English", "hank you"),
        ("Translate 'xyzzy plugh' to English", "xyzzy plugh"),
        ("Translate 'the red house' to Spanish", "the red house"),
        ("What is the capital of the Netherlands?", "Amsterdam"),
        ("Who wrote Romeo and Juliet?", "Shakespeare"),
        ("What is a reverse proxy?", "proxy"),
        ("Say this is a test", "This is a test."),
        ("Repeat after me: hello world", "Hello world."),
        ("Reply with just the word OK", "OK"),
        ("Summarize:\nOne fish swims. Two fish swim.", "One fish swims."),
        ("Give me the key points: Cats sleep. Dogs run.", "- "),
        ("Extract the emails from: a@b.org, c@d.com", "- a@b.org\n- c@d.com"),
        ("Extract the numbers from: 3 apples and 4.5 pears", "- 3\n- 4.5"),
        ("Fix the grammar: teh cat dont sleep", "The cat don't sleep."),
        ("Write a Rust function that checks for a palindrome", "fn is_palindrome"),
        ("Write a SQL query", "SELECT"),
        ("Write code in Go that adds numbers", "func add("),
        ("Write a bash script that renames log files", "rename_log_files()"),
        ("Compare tea and coffee", "tea and coffee"),
        ("What is better, tabs or spaces?", "tabs"),
        ("List 12 animals", "12. "),
        ("Three slogans? Give me 3 slogans for my bakery", "3. "),
        ("Help me plan a trip to Peru: how do I start?", "1. "),
    ],
)
def test_an_answer_holds_what_was_asked_for(text: str, part: str) -> None:
    assert part in answer(text)


def test_classification_uses_the_labels_that_are_given() -> None:
    assert (
        answer("Great phone, I love it", "Classify as positive or negative. Answer only the label.")
        == "positive"
    )
    assert (
        answer("This is about sports today", "Classify into sports, politics or music. One word.") == "sports"
    )
    assert "negative" in answer("Classify the sentiment: it is terrible")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("JSON with keys name, age and email", ["name", "age", "email"]),
        ('Answer in JSON like {"title": "...", "year": 0}', ["title", "year"]),
        ("Return json with fields is_open, price", ["is_open", "price"]),
    ],
)
def test_json_has_the_keys_that_are_named(text: str, keys: list[str]) -> None:
    assert list(orjson.loads(answer(text, response_format="json_object"))) == keys


def test_json_knows_answers_labels_and_lists() -> None:
    def object_of(text: str) -> dict[str, Any]:
        made: dict[str, Any] = orjson.loads(answer(text, response_format="json_object"))
        return made

    assert object_of("In json: what is the capital of Peru?") == {"answer": "The capital of Peru is Lima."}
    assert len(object_of("List 4 colors as json")["colors"]) == 4
    assert object_of("json sentiment of: I hate it")["sentiment"] == "negative"
    assert "```json\n{" in answer("Give me a JSON object with name and age")


def test_the_wished_form_is_kept() -> None:
    assert len(answer("What is a fern? Answer in 12 words.").split()) <= 12
    assert answer("What is a fern?", "Use lower case only.").islower()
    assert sum(map(answer("Explain ferns in 5 sentences.").count, ".?!")) == 5
    assert answer("Write an essay on ferns in 3 paragraphs").count("\n\n") == 2
    short, usual = answer("Why do cats purr?", "Be concise."), answer("Why do cats purr?")
    assert len(short) <= len(usual)
    assert answer("Is it ok?", "Always answer 'Ask Bob.'") == "Ask Bob."


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Danke!", "er"),
        ("Gracias", "¡"),
        ("你好", "好"),
        ("Спасибо", "а"),
        ("Liste mir Ideen auf, bitte", ""),
    ],
)
def test_other_languages_are_answered_in_themselves(text: str, part: str) -> None:
    assert part in answer(text)


def test_a_legacy_prompt_is_carried_on() -> None:
    open_end = answer("Once upon a", continues=True)
    assert open_end.startswith(" ")
    assert open_end[1].islower()
    assert answer("The end.", continues=True)[1].isupper()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Convert 100 km to miles", "62.14 miles"),
        ("What is 72 °F in celsius?", "22.22 °C"),
        ("convert 0 C to K", "273.15 K"),
        ("Convert 2 hours to minutes", "120 minutes"),
        ("Convert 1,000 g to kg", "1 kg"),
    ],
)
def test_units_are_converted(text: str, said: str) -> None:
    assert f"**{said}**" in answer(text)


def test_units_of_different_kinds_are_not_converted() -> None:
    assert "**" not in answer("Convert 5 km to hours")


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    ("text", "word", "pool"),
    [
        ("Name three rivers.", "rivers", "river"),
        ("Can you name five mountains?", "mountains", "mountain"),
        ("Name three colors", "colors", "color"),
        ("Suggest three names for my cat", "names", "name"),
    ],
)
def test_a_list_holds_what_was_asked_for(seed: int, text: str, word: str, pool: str) -> None:
    said = answer(text, seed=seed)
    assert f" {word}:" in said
    items = [line.partition(". ")[2] for line in said.splitlines() if line[:1].isdigit()]
    assert len(items) >= 3
    assert set(items) <= set(replies()["lists"]["pools"][pool])


def test_what_has_an_order_is_listed_whole_and_in_it() -> None:
    said = answer("List the days of the week")
    days = [line.partition(". ")[2] for line in said.splitlines() if line[:1].isdigit()]
    assert days == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.mark.parametrize("seed", range(5))
def test_a_question_for_yes_or_no_is_not_answered_with_the_reason(seed: int) -> None:
    assert answer("Is the sky blue? Answer yes or no.", seed=seed) == "Yes"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Was ist die Hauptstadt von Frankreich?", "Die Hauptstadt von Frankreich ist Paris."),
        ("¿Cuál es la capital de España?", "La capital de España es Madrid."),
        ("日本の首都はどこですか？", "日本の首都は東京です。"),
        ("中国的首都是哪里？", "中国的首都是北京。"),
    ],
)
def test_other_languages_know_a_few_things_too(text: str, said: str) -> None:
    assert answer(text) == said


def test_a_haiku_about_a_language_is_no_program() -> None:
    assert "```" not in answer("Write a haiku about rust")
    assert "```python" in answer("Write a Python function that prints a haiku")
