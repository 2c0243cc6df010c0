"""What a predicted output was good for: which of its tokens the reply uses, which it wasted.

Source: the predicted outputs guide: rejected tokens are billed, so they count as completion tokens.
"""

from __future__ import annotations

from mockgpt.generation.reply import Reply
from mockgpt.generation.tokenizer import o200k_base

# Of a longer prediction only the beginning is looked at; no answer is as long.
EXAMINED_CHARACTERS = 65_536


def with_prediction(reply: Reply, prediction: str | None) -> Reply:
    """Return a reply whose usage tells the tokens of a prediction apart.

    Accepted are those that prediction and answer have in common at their beginning and their end.
    Where several answers were asked for, the first one is compared.
    """
    content = reply.choices[0].content
    if not prediction or content is None:
        return reply
    predicted = o200k_base.encode(prediction[:EXAMINED_CHARACTERS])
    written = o200k_base.encode(content)
    accepted = _common_beginning(predicted, written)
    accepted += _common_beginning(predicted[accepted:][::-1], written[accepted:][::-1])
    rejected = len(predicted) - accepted
    usage = reply.usage._replace(
        completion_tokens=reply.usage.completion_tokens + rejected,
        accepted_prediction_tokens=accepted,
        rejected_prediction_tokens=rejected,
    )
    return reply._replace(usage=usage)


def _common_beginning(one: list[int], other: list[int]) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
