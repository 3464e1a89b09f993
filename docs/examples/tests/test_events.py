"""What is written and read as bytes."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any

import pytest
from records import dead_letter, headers, rejection, result

from sandbox_events import (
    DEAD_LETTER,
    RESULT,
    Outcome,
    Unreadable,
    _murmur2,
    code_sha256,
    decode_outcome,
    encode_cancel,
    encode_submission,
)

NOON = datetime(2026, 1, 2, 12, tzinfo=timezone.utc)


def decode(record: tuple[str, bytes, bytes, list[tuple[str, bytes]]]) -> Outcome:
    return decode_outcome(record[1], record[2], record[3], 7)


def test_a_submission_has_key_members_and_headers_of_the_contract() -> None:
    key, value, sent = encode_submission(
        "a-1",
        "my-loop",
        "x = '收盤價'",
        created_at=NOON,
        not_after=NOON,
        limits={"wallMillis": 5000},
        metadata={"turn": 3},
        traceparent="00-" + "a" * 32 + "-" + "b" * 16 + "-01",
    )
    assert key == b"a-1"
    assert json.loads(value) == {
        "schemaVersion": 1,
        "submissionId": "a-1",
        "replay": 0,
        "attempt": 0,
        "source": "my-loop",
        "createdAt": "2026-01-02T12:00:00Z",
        "notAfter": "2026-01-02T12:00:00Z",
        "code": "x = '收盤價'",
        "limits": {"wallMillis": 5000},
        "metadata": {"turn": 3},
    }
    assert dict(sent) == {
        "ce_specversion": b"1.0",
        "ce_id": b"a-1.0.0",
        "ce_source": b"/strategy-sandbox/source/my-loop",
        "ce_type": b"strategy.submitted.v1",
        "ce_subject": b"a-1",
        "ce_time": b"2026-01-02T12:00:00Z",
        "content-type": b"application/json",
        "traceparent": b"00-" + b"a" * 32 + b"-" + b"b" * 16 + b"-01",
    }


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"submission_id": "../a"}, "submission id must match"),
        ({"submission_id": "a\n"}, "submission id must match"),
        ({"submission_id": "a" * 65}, "submission id must match"),
        ({"source": "My Loop"}, "source must match"),
        ({"code": ""}, "code is empty"),
        ({"code": "收" * 21846}, "code is larger than 65536 bytes"),
        ({"code": "'\ud800'"}, "lone surrogate"),
        ({"metadata": "x" * 4095}, "metadata is larger than 4096 bytes"),
        ({"metadata": float("nan")}, "metadata cannot be sent as JSON"),
        ({"metadata": object()}, "metadata cannot be sent as JSON"),
        ({"simulation": {"a": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}}, "more than 32 levels"),
        ({"created_at": datetime(2026, 1, 2)}, "needs a time zone"),
        ({"traceparent": "x"}, "no W3C trace context"),
    ],
)
def test_what_no_worker_would_read_is_not_sent(changed: dict[str, Any], complaint: str) -> None:
    parts = {"submission_id": "a", "source": "loop", "code": "x", "created_at": NOON, **changed}
    with pytest.raises(ValueError, match=complaint):
        encode_submission(parts.pop("submission_id"), parts.pop("source"), parts.pop("code"), **parts)


def test_a_request_to_cancel_names_the_replay() -> None:
    key, value, sent = encode_cancel("a", requested_at=NOON, replay=2, reason="typo")
    assert key == b"a"
    assert json.loads(value) == {
        "schemaVersion": 1,
        "submissionId": "a",
        "replay": 2,
        "requestedAt": "2026-01-02T12:00:00Z",
        "reason": "typo",
    }
    assert dict(sent)["ce_type"] == b"strategy.cancel.v1"
    with pytest.raises(ValueError, match="200 characters"):
        encode_cancel("a", requested_at=NOON, reason="x" * 201)


@pytest.mark.parametrize(
    ("text", "hashed"),
    [
        # As Kafka's own tests have them, signed there.
        ("21", -973932308),
        ("foobar", -790332482),
        ("a-little-bit-long-string", -985981536),
        ("a-little-bit-longer-string", -1486304829),
        ("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971),
        ("abc", 479470107),
    ],
)
def test_the_hash_is_kafkas(text: str, hashed: int) -> None:
    assert _murmur2(text.encode()) == hashed & 0xFFFFFFFF


def test_outcomes_are_read() -> None:
    good = decode(result(holdoutMetrics={"total_return": -0.1}, unknownMember=[1], failure=None))
    assert good.succeeded
    assert good.metrics == {"total_return": 0.25, "trades": 3}
    assert (good.kind, good.message, good.feedback) == ("", "", "fine")
    assert good.holdout_metrics == {"total_return": -0.1}
    assert good.code_sha256 == code_sha256("x")
    failed = decode(result(status="failed", metrics={}, failure={"kind": "timeout", "message": "8 s are over"}))
    assert (failed.status, failed.kind, failed.message) == ("failed", "timeout", "8 s are over")
    refused = decode(rejection())
    assert (refused.status, refused.kind) == ("rejected", "import-not-allowed")
    assert refused.message == "line 2: Module 'os' is refused"
    letter = decode(dead_letter(replay=3, dlt_exception="IOException: gone"))
    assert (letter.status, letter.kind, letter.replay) == ("dead_lettered", "retries_exhausted", 3)
    assert letter.feedback == ""
    assert letter.data["metadata"] == {"n": 1}
    assert letter.data["failure"]["exception"] == "IOException: gone"


def test_messages_are_safe_to_print() -> None:
    failed = decode(result(status="failed", failure={"kind": "crashed", "message": "\x1b[2J收\n" + "x" * 9000}))
    assert failed.message.startswith(r"\x1b[2J收\nx")
    assert len(failed.message) < 600


def test_a_dead_letter_of_anything_is_read() -> None:
    _, _, _, said = dead_letter(reason="unreadable")
    letter = decode_outcome(b"\xff/../", b"\x00not JSON", said, 0)
    assert letter.submission_id.startswith("unreadable-")
    assert letter.kind == "unreadable"
    assert decode_outcome(None, None, said, 0).submission_id == "unreadable-e3b0c44298fc1c14"


def value_of(**parts: Any) -> bytes:
    return result(**parts)[2]


@pytest.mark.parametrize(
    "value",
    [
        None,
        b"",
        b"null",
        b"[]",
        b"{",
        b"{} {}",
        b"\xff",
        b"\xef\xbb\xbf" + value_of(),
        value_of().replace(b'"fine"', b'"\\ud800"'),
        value_of().replace(b'"fine"', b"NaN"),
        value_of().replace(b'"fine"', b"1" * 101),
        value_of().replace(b'"fine"', b"1" * 100_000),
        value_of().replace(b'"fine"', b'"fine", "feedback": "twice"'),
        value_of().replace(b'"fine"', b"[" * 100_000 + b"]" * 100_000),
        value_of().replace(b'"fine"', b"[" * 40 + b"]" * 40),
        value_of(feedback=None, stdout="x" * 1024 * 1024),
        value_of(schemaVersion=2),
        value_of(schemaVersion=True),
        value_of(submissionId="other"),
        value_of(submissionId="../s"),
        value_of(submissionId=7),
        value_of(status="rejected"),
        value_of(status=[]),
        value_of(status="failed"),
        value_of(failure={"kind": "timeout", "message": "x"}),
        value_of(status="failed", failure={"kind": "timeout"}),
        value_of(status="failed", failure="timeout"),
        value_of(status="failed", failure={"kind": "\x1b[31m", "message": "x"}),
        value_of(replay=-1),
        value_of(replay=2**31),
        value_of(replay="0"),
        value_of(replay=True),
        value_of(codeSha256="A" * 64),
        value_of(codeSha256=7),
        value_of(feedback=["x"]),
        value_of(metrics=[1]),
        value_of(metrics={"sharpe": "1"}),
        value_of(metrics={"sharpe": True}),
        value_of().replace(b"0.25", b"1e999"),
    ],
)
def test_hostile_values_are_unreadable_and_nothing_worse(value: bytes | None) -> None:
    with pytest.raises(Unreadable):
        decode_outcome(b"s", value, headers(RESULT), 0)


@pytest.mark.parametrize(
    "changed",
    [
        [],
        None,
        [("ce_type", b"strategy.result.v1")],
        [("ce_specversion", b"0.3"), ("ce_type", b"strategy.result.v1")],
        headers("strategy.result.v2"),
        headers("strategy.submitted.v1"),
        headers("\x1b[31m"),
        [*headers(RESULT)[:3], ("ce_type", None)],
        [*headers(RESULT)[:3], ("ce_type", b"x" * 9000)],
        [(f"h{number}", b"") for number in range(64)] + headers(RESULT),
        headers(DEAD_LETTER),
        headers(DEAD_LETTER, dlt_reason="No reason", dlt_message="x", dlt_at="x", dlt_replay="0", dlt_attempt="0"),
        headers(DEAD_LETTER, dlt_reason="x", dlt_message="x", dlt_at="x", dlt_replay="-1", dlt_attempt="0"),
        headers(DEAD_LETTER, dlt_reason="x", dlt_message="x", dlt_at="x", dlt_replay="٣", dlt_attempt="0"),
        headers(DEAD_LETTER, dlt_reason="x", dlt_message="x", dlt_at="x", dlt_replay="9" * 10, dlt_attempt="0"),
    ],
)
def test_hostile_headers_are_unreadable_and_nothing_worse(changed: Any) -> None:
    with pytest.raises(Unreadable) as problem:
        decode_outcome(b"s", value_of(), changed, 0)
    assert str(problem.value).isprintable()


@pytest.mark.parametrize(
    "violations",
    [
        [],
        "x",
        [1],
        [{"rule": "r", "message": "m"}],
        [{"rule": 1, "message": "m", "line": 1}],
        [{"rule": "a b", "message": "m", "line": 1}],
    ],
)
def test_rejections_have_violations(violations: Any) -> None:
    with pytest.raises(Unreadable):
        decode(rejection(violations=violations))
