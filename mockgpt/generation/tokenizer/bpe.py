"""Byte pair encoding of one pre-token, in time O(n log n).

Owns the merge rule: of all neighboring parts whose bytes together are a token, the pair of
lowest rank is merged, the leftmost first, until no such pair is left. Gives the same ids as
tiktoken. Knows nothing of text.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heapify, heappop, heappush

from mockgpt.generation.tokenizer.vocabulary import ABSENT, Vocabulary

WINDOW_BYTES = 2048
"""Bytes merged in one step: about 2 ms."""

OVERLAP_SHARE = 8
"""A window shares an eighth of its bytes with the next one: two of the longest tokens."""


def merge(vocabulary: Vocabulary, data: bytes) -> tuple[list[int], list[int]]:
    """Return the tokens of `data` and the position where each begins.

    Candidate pairs lie in a heap. A merge makes the entries of its neighbors outdated; they stay
    in the heap and are skipped when they come up.
    """
    size = len(data)
    rank = vocabulary.rank
    tokens = list(map(vocabulary.byte_tokens.__getitem__, data))
    # A part is identified by its first position. For each part: the positions of the next and the
    # previous part, and the rank of the part merged with the next one.
    following = list(range(1, size + 1))
    preceding = list(range(-1, size - 1))
    joined = [*(rank(data[start : start + 2]) for start in range(size - 1)), ABSENT]
    shift = size.bit_length()
    heap = [found << shift | start for start, found in enumerate(joined) if found != ABSENT]
    heapify(heap)
    mask = (1 << shift) - 1
    while heap:
        candidate = heappop(heap)
        left = candidate & mask
        found = joined[left]
        if found != candidate >> shift:
            continue
        right = following[left]
        end = following[right]
        tokens[left] = found
        following[left] = end
        joined[left] = joined[right] = ABSENT
        if end < size:
            preceding[end] = left
            joined[left] = found = rank(data[left : following[end]])
            if found != ABSENT:
                heappush(heap, found << shift | left)
        before = preceding[left]
        if before >= 0:
            joined[before] = found = rank(data[before:end])
            if found != ABSENT:
                heappush(heap, found << shift | before)
    starts = []
    start = 0
    while start < size:
        starts.append(start)
        start = following[start]
    return [tokens[start] for start in starts], starts


def merge_windows(
    vocabulary: Vocabulary, data: bytes, tokens: list[int], window_bytes: int = WINDOW_BYTES
) -> Iterator[None]:
    """Append the encoding of `data` to `tokens`, pausing after the work of about one window.

    A sequence of tokens is the encoding of its bytes exactly when every neighboring pair is the
    encoding of its own bytes: merges inside a stretch happen in the same order for any surroundings,
    until one crosses the stretch's border. So the encodings of two overlapping windows may be joined
    where the later one begins with a token of the earlier one. Where it begins with another token,
    the cut end of the earlier window changed its encoding, and the window is widened. If that changes
    the token at which it was joined to the window before, that window is taken back too.
    """
    # For each joined window: its first position, the number of tokens before it, and its first token.
    joints: list[tuple[int, int, int | None]] = [(0, 0, None)]
    start, end = 0, min(window_bytes, len(data))
    found, starts = merge(vocabulary, data[start:end])
    while end < len(data):
        yield
        overlap = (end - start) // OVERLAP_SHARE
        kept = len(found) - 1
        while kept > 1 and end - start - starts[kept] < overlap:
            kept -= 1
        seam = start + starts[kept]
        seam_end = min(len(data), seam + max(window_bytes, 2 * (end - seam)))
        if data[seam:seam_end] == data[start:end]:
            # The same bytes again, as in a line of dashes or a megabyte of one letter.
            later, later_starts = found, starts
        else:
            later, later_starts = merge(vocabulary, data[seam:seam_end])
        if kept and later[0] == found[kept]:
            tokens.extend(found[:kept])
            joints.append((seam, len(tokens), later[0]))
            start, end, found, starts = seam, seam_end, later, later_starts
            continue
        end = min(len(data), start + 2 * (end - start))
        found, starts = merge(vocabulary, data[start:end])
        while joints[-1][2] not in (None, found[0]):
            joints.pop()
            start, kept, _ = joints[-1]
            del tokens[kept:]
            found, starts = merge(vocabulary, data[start:end])
    tokens.extend(found)
