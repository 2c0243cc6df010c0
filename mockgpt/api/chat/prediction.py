"""Predicted outputs: count the tokens of a prediction that the reply accepts, and those it rejects.

Source: the predicted outputs guide: rejected tokens are billed, so they count as completion tokens.
"""

from __future__ import annotations

from mockgpt.generation.pausing import pause
from mockgpt.generation.reply import Reply
from mockgpt.generation.tokenizer.encoding import Encoding
from mockgpt.generation.tokenizer.encodings import o200k_base

# Only the beginning of a longer prediction is compared; no answer is as long.
EXAMINED_CHARACTERS = 65_536


def with_prediction(reply: Reply, prediction: str | None, encoding: Encoding = o200k_base) -> Reply:
    """Return a reply whose usage counts the accepted and the rejected tokens of a prediction.

    Accepted are the tokens that prediction and answer share at their beginning and at their end.
    Of several answers the first one is compared.
    """
    content = reply.choices[0].content
    if not prediction or content is None:
        return reply
    predicted = _tokens(prediction[:EXAMINED_CHARACTERS], encoding)
    written = _tokens(content, encoding)
    accepted = _common_beginning(predicted, written)
    accepted += _common_beginning(predicted[accepted:][::-1], written[accepted:][::-1])
    rejected = len(predicted) - accepted
    usage = reply.usage._replace(
        completion_tokens=reply.usage.completion_tokens + rejected,
        accepted_prediction_tokens=accepted,
        rejected_prediction_tokens=rejected,
    )
    return reply._replace(usage=usage)


def _tokens(text: str, encoding: Encoding) -> list[bytes]:
    tokens: list[bytes] = []
    for some in encoding.token_slices(text):
        tokens += some
        pause()
    return tokens


def _common_beginning(one: list[bytes], other: list[bytes]) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
