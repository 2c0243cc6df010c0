"""The objects within others whose keys words list: how many are made of them."""

from __future__ import annotations

import pytest

from mockgpt.generation.json_schema.described_keys import keys_in, parts_described

OWNERS = ("address", "user", "customer", "order", "product", "company", "contact", "payment", "author")


@pytest.mark.parametrize("count", [3, 9])
def test_owners_that_name_each_other_make_no_more_objects_than_there_are_owners(count):
    owners = OWNERS[:count]
    listed = {one: [other for other in owners if other != one] for one in ("", *owners)}
    said = [
        f"{owner or 'Return JSON'} {'has' if owner else 'with'} {', '.join(keys[:-1])} and {keys[-1]}."
        for owner, keys in listed.items()
    ]
    schema, _ = parts_described(" ".join(said))
    assert 0 < str(schema).count("'properties'") <= 1 + count


def test_of_very_many_quoted_keys_the_first_are_read():
    assert len(keys_in("Return JSON with " + ", ".join(f'"key{number}"' for number in range(3000)))) == 40
