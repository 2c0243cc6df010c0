"""Each case fails on the sin that it is about; one proxy, one mock and one doctor serve the whole module."""

from __future__ import annotations

import pytest
from doctor_bench import Bench

# The proxy drops connections in the ways that asyncio warns of.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

# Case, sin, the verdict with it.
SINS = [
    ("identity.caller_forwarded", "no_identity", "warn"),
    ("identity.caller_forwarded", "bleed", "fail"),
    ("identity.claim_replaced", "keep_claims", "fail"),
    ("identity.alias", "keep_claims", "info"),
    ("identity.hop_by_hop_strip", "drop_named_identity", "fail"),
    ("identity.bleed", "bleed", "fail"),
    ("front.no_certificate", "front_optional", "fail"),
    ("front.client_expired", "front_any_certificate", "fail"),
    ("front.client_self_signed", "front_any_certificate", "fail"),
    ("front.client_other_ca", "front_any_certificate", "fail"),
    ("front.client_server_only", "front_any_certificate", "fail"),
    ("front.tls_versions", "front_tls12", "warn"),
    ("headers.end_to_end", "drop_header", "warn"),
    ("headers.authorization", "drop_authorization", "info"),
    ("headers.forwarded_for", "keep_forwarded_for", "warn"),
    ("headers.hop_by_hop", "keep_named", "fail"),
    ("headers.hop_by_hop", "keep_hop_by_hop", "warn"),
    ("headers.proxy_authorization", "keep_proxy_authorization", "warn"),
    ("headers.h2c_upgrade", "keep_upgrade", "fail"),
    ("headers.request_size", "small_headers", "warn"),
    ("headers.response_size", "small_answer_head", "fail"),
    ("headers.response", "drop_response_headers", "fail"),
    ("headers.compressed", "gzip_claim", "fail"),
    ("sse.not_buffered", "buffer", "fail"),
    ("sse.head_at_once", "late_head", "warn"),
    ("sse.missing_done_passed_on", "invent_done", "fail"),
    ("sse.events_exact", "invent_done", "fail"),
    *((f"sse.truncation.{fault}", "clean_end", "fail") for fault in (
        "reset_mid_stream", "truncate_body", "malformed_chunk", "cut_record", "reset_after", "bad_record_mac",
        "corrupt_record",
    )),
    ("sse.truncation.truncate_body", "hang", "fail"),
    ("sse.truncation.truncate_body", "invent_done", "fail"),
    ("sse.cancel.fin", "ignore_cancel", "fail"),
    ("sse.cancel.before_first_byte", "ignore_cancel", "fail"),
    ("errors.429", "hide_errors", "fail"),
    ("errors.503", "drop_response_headers", "warn"),
    ("errors.500", "hide_errors", "fail"),
    ("broken.empty_response.post", "retry_post", "fail"),
    ("broken.reset_before_response.post", "retry_post", "fail"),
    ("broken.garbage", "pass_garbage", "fail"),
    ("broken.duplicate_content_length", "first_length", "fail"),
    ("broken.early_hints", "stop_at_hints", "fail"),
    ("upstream_tls.expired", "trust_everyone", "fail"),
    ("upstream_tls.wrong-host", "any_name", "fail"),
    ("upstream_tls.self-signed", "trust_everyone", "fail"),
    ("upstream_tls.untrusted-root", "trust_everyone", "fail"),
    ("upstream_tls.expired", "status_500", "warn"),
    ("upstream_tls.expired", "many_handshakes", "warn"),
    ("upstream_tls.weak-key", "trust_everyone", "warn"),
    ("upstream_tls.versions", "upstream_tls12", "warn"),
    ("upstream_tls.new_ca", "trust_everyone", "fail"),
    ("upstream_tls.recovers", "mark_down", "warn"),
    ("upstream_refuses.alert_tls12", "status_500", "fail"),
    ("pool.reuse", "no_pool", "warn"),
    ("pool.shared_by_callers", "no_pool", "warn"),
    ("pool.stale", "stale_pool", "fail"),
    ("body.request_8mb", "body_limit", "fail"),
    ("framing.smuggling", "smuggle", "fail"),
    ("framing.smuggling", "pass_malformed", "warn"),
    ("framing.foreign_host", "any_host", "warn"),
    ("path.unchanged", "normalise_path", "warn"),
    ("upstream.down", "status_500", "fail"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "sin", "guilty"), SINS, ids=lambda value: str(value))
def test_a_case_finds_its_sin(doctor: Bench, case: str, sin: str, guilty: str) -> None:
    found = doctor.judge(case, sin)
    assert found.verdict.verdict == guilty, found.verdict
    assert found.verdict.caller or found.verdict.mock or found.verdict.seen or guilty == "warn"
