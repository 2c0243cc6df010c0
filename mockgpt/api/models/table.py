"""The models that are known, one row each in `data/models.csv`; a new model is one more row.

An empty cell has the value of the row that `like` names. Only what is read here is known of a model;
which models are served is `catalogue`'s.

Source: GET /v1/models, the model pages of the API reference, the names in openai-python's types. Efforts
and refused parameters are those of captured refusals; for models of 2026 whose page gives no sizes, those of
the model before.
"""

from __future__ import annotations

from functools import lru_cache
from os.path import dirname, join
from typing import NamedTuple
from zlib import crc32

# `pathlib` is another 0.6 MB of memory, with what it imports.
PATH = join(dirname(dirname(dirname(__file__))), "data", "models.csv")

# The time of creation of a name without one is derived from it, within the year that begins here.
CUSTOM_EPOCH = 1_735_689_600  # 2025-01-01
CUSTOM_SPAN = 31_536_000
CUSTOM_OWNER = "organization-owner"

EVERYTHING = frozenset(("vision", "audio", "search", "schema", "files", "verbosity"))


class Model(NamedTuple):
    """One model: maximum of tokens of context and of output, and the length of an embedding.

    Attributes:
        created: Unix seconds.
        kind: "chat", "responses" (not served by chat completions), "completion", "embedding" or "moderation".
        answers_as: the name in answers where it differs.
        abilities: what it can do, as words: `vision`, `audio`, `search` (web search in a chat), `schema`
            (structured outputs), `files`, `verbosity`, `phase` (its messages say which phase they are of),
            and what it is: `cl100k` (its tokenizer; others have o200k_base), `plain` (does not know
            `reasoning_effort`), `fixed` (refuses sampling parameters while it reasons), `no_instructions`
            (refuses system and developer messages), `summary` (takes parameters of reasoning all the same),
            `needs_audio` (refuses a chat without any sound).
        efforts: of reasoning, the default one first; none for a model that does not reason.
        refuses: parameters of chat completions that it refuses with any value.
    """

    id: str
    created: int
    owned_by: str = "system"
    kind: str = "chat"
    context: int = 128_000
    output: int = 16_384
    dimensions: int = 0
    answers_as: str = ""
    abilities: frozenset[str] = EVERYTHING
    efforts: tuple[str, ...] = ()
    refuses: frozenset[str] = frozenset()

    @property
    def plain(self) -> bool:
        """Whether it is of a family that has never heard of reasoning."""
        return "plain" in self.abilities

    @property
    def encoding(self) -> str:
        """The name of its tokenizer."""
        return "cl100k_base" if "cl100k" in self.abilities else "o200k_base"

    @property
    def details(self) -> tuple[str, ...]:
        """What usage of a chat tells more of than for other models, as recorded in 2025 and 2026."""
        if "audio" in self.abilities:
            return ("audio",) if self.abilities != EVERYTHING else ()
        return ("cache_writes",) if "max" in self.efforts else ()

    def effort(self, asked: str | None) -> str | None:
        """Return how much it thinks: as asked, else its default; None for a model that does not."""
        return (asked or self.efforts[0]) if self.efforts else None

    def reasons(self, asked: str | None) -> bool:
        """Whether it thinks before it answers, at the effort that is asked for."""
        return self.effort(asked) not in (None, "none")


def derived_creation(name: str) -> int:
    """Return a time of creation that is always the same for a name."""
    return CUSTOM_EPOCH + crc32(name.encode("utf-8", "surrogatepass")) % CUSTOM_SPAN


@lru_cache(maxsize=1)
def known() -> dict[str, Model]:
    """Return every model of the table by its name."""
    with open(PATH, encoding="utf-8") as file:
        head, *lines = file.read().splitlines()
    names = head.split(",")
    rows: dict[str, dict[str, str]] = {}
    for line in lines:
        row = dict(zip(names, line.split(","), strict=True))
        like = rows.get(row["like"], {})
        inherited = {name: value or like.get(name, "") for name, value in row.items()}
        rows[row["id"]] = {**inherited, "answers_as": row["answers_as"], "created": row["created"]}
    return {name: _model(row) for name, row in rows.items()}


def _model(row: dict[str, str]) -> Model:
    return Model(
        id=row["id"],
        created=int(row["created"] or derived_creation(row["id"])),
        owned_by=row["owner"],
        kind=row["kind"],
        context=int(row["context"] or 0),
        output=int(row["output"] or 0),
        dimensions=int(row["dimensions"] or 0),
        answers_as=row["answers_as"] or row["id"],
        abilities=frozenset(row["abilities"].split()),
        efforts=tuple(row["efforts"].split()),
        refuses=frozenset(row["refuses"].split()),
    )


@lru_cache(maxsize=256)
def described(name: str) -> Model:
    """Return what is known of a model of any name.

    A fine-tune `ft:BASE:organization:suffix:id` is like its base, and `gpt-4o-mini-eu` like `gpt-4o-mini`.
    A name that resembles no other can do everything.
    """
    model = known().get(name)
    if model is not None:
        return model
    parts = name.split(":", 2)
    base = known().get(parts[1]) if parts[0] == "ft" and len(parts) > 1 else _resembling(name)
    mine = {"id": name, "created": derived_creation(name), "owned_by": CUSTOM_OWNER, "answers_as": name}
    return Model(**mine) if base is None else base._replace(**mine)  # type: ignore[arg-type]


def _resembling(name: str) -> Model | None:
    name = name.replace("gpt-35-", "gpt-3.5-")  # as Azure spells it
    if name in known():
        return known()[name]
    beginnings = [known for known in known() if name.startswith(f"{known}-")]
    return known()[max(beginnings, key=len)] if beginnings else None
