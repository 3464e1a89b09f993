"""The client on a real broker; the test plays the worker."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timezone

import pytest
from broker_side import TestTopics
from confluent_kafka import Producer
from records import dead_letter, headers, rejection, result

import sandbox_client
from sandbox_client import OutcomeTimeout, SandboxClient, SandboxUnavailable, SubmissionError
from sandbox_events import RESULT, partition_of

pytestmark = pytest.mark.services

Connect = Callable[..., SandboxClient]


def now() -> datetime:
    return datetime.now(timezone.utc)


def test_a_submission_lies_in_the_partition_of_its_source(broker: str, topics: TestTopics, connect: Connect) -> None:
    sources = [f"loop-{number}" for number in range(3)]
    for source in sources:
        connect(source).submit("x = 1", submission_id=f"of-{source}")
    submitted = topics.read(topics.names.submitted, 3)
    # The library's own murmur2 says where Kafka's clients would put a record with the source as its key.
    producer = Producer({"bootstrap.servers": broker, "partitioner": "murmur2"})
    expected = {}
    for source in sources:
        producer.produce(
            topics.names.submitted, b"", source, on_delivery=lambda _, m: expected.update({m.key(): m.partition()})
        )
    assert producer.flush(30) == 0
    for message in submitted:
        event = json.loads(message.value())
        assert message.key().decode() == event["submissionId"] == "of-" + event["source"]
        assert message.partition() == expected[event["source"].encode()] == partition_of(event["source"], 4)
        assert dict(message.headers())["ce_type"] == b"strategy.submitted.v1"
    assert len({message.partition() for message in submitted}) > 1


def test_outcomes_come_back_as_they_arrive(topics: TestTopics, connect: Connect) -> None:
    client = connect()
    submissions = [client.submit("x", submission_id=name) for name in ("a", "b", "c")]
    topics.publish(result("a"), result("somebody-else"), rejection("b"), rejection("b"))
    arrived = []
    with pytest.raises(OutcomeTimeout, match=r"no outcome of 1 submissions within 2 s .*: c"):
        for outcome in client.wait_each(submissions, timeout=2):
            arrived.append((outcome.submission_id, outcome.status))
    assert sorted(arrived) == [("a", "succeeded"), ("b", "rejected")]
    # It is still awaited.
    topics.publish(dead_letter("c"))
    assert client.wait(submissions[2], 30).kind == "retries_exhausted"


def test_an_id_that_belongs_to_other_code_ends_as_its_conflict(topics: TestTopics, connect: Connect) -> None:
    client = connect()
    submission = client.submit("mine", submission_id="shared")
    with pytest.raises(ValueError, match="shared is awaited already"):
        client.submit("mine", submission_id="shared")
    topics.publish(result("shared", code="theirs"), dead_letter("shared", code="mine", reason="conflict"))
    outcome = client.wait(submission, 30)
    assert (outcome.status, outcome.kind) == ("dead_lettered", "conflict")


def test_hostile_records_harm_nothing_and_are_named(topics: TestTopics, connect: Connect) -> None:
    client = connect()
    submission = client.submit("x", submission_id="mine")
    topics.publish(
        ("strategy.result", b"mine", b"[" * 900_000, headers(RESULT)),
        ("strategy.rejected", b"mine", b"\xff\x00", []),
        ("strategy.submitted.dlt", b"\xff", b"", headers("strategy.submitted.dlt.v1")),
    )
    with pytest.raises(OutcomeTimeout, match=r"no outcome of mine within 2 s .*a record under its key is unreadable"):
        client.wait(submission, 2)
    topics.publish(result("mine"))
    assert client.wait(submission, 30).metrics == {"total_return": 0.25, "trades": 3}


def test_a_restarted_client_finds_what_came_meanwhile(topics: TestTopics, connect: Connect) -> None:
    before = now()
    first = connect()
    first.submit("x", submission_id="done")
    first.submit("x", submission_id="refused")
    first.close()
    topics.publish(dead_letter("done"), rejection("refused"), dead_letter("refused"), result("done", replay=1))

    second = connect()
    for submission_id, status in (("done", "succeeded"), ("refused", "rejected")):
        taken_up = second.resume("x", submission_id=submission_id, since=before)
        assert taken_up.future.done()
        assert second.wait(taken_up, 0).status == status
    assert topics.count(topics.names.submitted) == 2


def test_what_has_no_outcome_after_a_restart_is_submitted_again(topics: TestTopics, connect: Connect) -> None:
    before = now()
    topics.publish(result("lost", code="of somebody else"))
    client = connect()
    taken_up = client.resume("x", submission_id="lost", since=before)
    assert not taken_up.future.done()
    assert json.loads(topics.read(topics.names.submitted, 1)[0].value())["submissionId"] == "lost"
    topics.publish(result("lost"))
    assert client.wait(taken_up, 30).succeeded


def test_cancelling_is_a_request_on_its_own_topic(topics: TestTopics, connect: Connect) -> None:
    client = connect()
    client.cancel(client.submit("x", submission_id="dear"), reason="too dear")
    request = topics.read(topics.names.cancel, 1)[0]
    assert request.key() == b"dear"
    assert json.loads(request.value())["reason"] == "too dear"


def test_closing_ends_all_waiting(connect: Connect) -> None:
    client = connect()
    submission = client.submit("x")
    client.close()
    assert not client.usable
    with pytest.raises(SandboxUnavailable, match="closed"):
        client.wait(submission, 30)
    with pytest.raises(SandboxUnavailable, match="closed"):
        client.submit("x")


def test_a_record_that_the_broker_refuses_is_no_submission(
    topics: TestTopics, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox_client, "_MAX_RECORD_BYTES", 1000)
    client = connect()
    with pytest.raises(SubmissionError, match=rf"big was not acknowledged by Kafka .*, topic {topics.names.submitted}"):
        client.submit("x" * 2000, submission_id="big")
    # Nobody waits for it: its id is free again.
    client.submit("x", submission_id="big")


def test_a_missing_topic_is_named_and_not_made(broker: str) -> None:
    missing = sandbox_client.Topics(submitted="nowhere")
    for _ in range(2):
        with pytest.raises(
            SandboxUnavailable, match=rf"cannot connect at Kafka {broker}: topic nowhere: .*[Uu]nknown topic"
        ):
            SandboxClient(broker, source="loop", topics=missing)
