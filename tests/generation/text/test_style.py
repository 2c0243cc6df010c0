"""The requested style of an answer."""

from __future__ import annotations

from run_writer import answer


def test_the_requested_form_is_applied() -> None:
    assert len(answer("What is a fern? Answer in 12 words.").split()) <= 12
    assert answer("What is a fern?", "Use lower case only.").islower()
    assert sum(map(answer("Explain ferns in 5 sentences.").count, ".?!")) == 5
    assert answer("Write an essay on ferns in 3 paragraphs").count("\n\n") == 2
    short, usual = answer("Why do cats purr?", "Be concise."), answer("Why do cats purr?")
    assert len(short) <= len(usual)
