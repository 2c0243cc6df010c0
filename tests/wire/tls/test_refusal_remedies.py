"""What to do about a refusal: one sentence for each reason."""

from __future__ import annotations

from mockgpt.wire.tls.refusal_reasons import RefusalReason
from mockgpt.wire.tls.refusal_remedies import REMEDIES


def test_every_reason_has_a_remedy_that_is_a_sentence() -> None:
    assert set(REMEDIES) >= {reason.value for reason in RefusalReason}
    for reason, remedy in REMEDIES.items():
        assert remedy[0].isupper(), reason
        assert remedy.endswith("."), reason
