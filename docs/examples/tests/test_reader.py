"""Which outcome counts, and when it is handed out."""

from __future__ import annotations

import itertools
from concurrent.futures import Future
from datetime import datetime, timezone
from types import SimpleNamespace
from typing import Any

import pytest
from confluent_kafka import KafkaError, KafkaException
from fake_consumer import TOPICS, FakeConsumer
from records import Record, dead_letter, rejection, result

from sandbox_reader import OutcomeReader, PartitionEnds, Seen, read_until_caught_up

RESULT, REJECTED, DEAD = TOPICS
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def name(seen: Seen) -> str:
    return f"{seen.outcome.status}-{seen.outcome.replay}@{seen.outcome.offset}"


def counting(reader: OutcomeReader) -> list[str]:
    return [name(seen) for seen in reader.poll(0) if seen.counts]


def of_others(reader: OutcomeReader) -> list[str]:
    return [name(seen) for seen in reader.poll(0) if not seen.counts]


@pytest.mark.parametrize(
    ("published", "winner"),
    [
        ([result(), result()], "succeeded-0@0"),
        ([dead_letter(), rejection(), result(), result(replay=1)], "succeeded-0@0"),
        ([result(replay=1), result(replay=0), dead_letter(replay=2)], "succeeded-1@0"),
        ([rejection(), rejection(), dead_letter(replay=1)], "rejected-0@0"),
        ([dead_letter(), dead_letter(replay=1), dead_letter(replay=1)], "dead_lettered-1@1"),
        ([dead_letter(replay=1), dead_letter()], "dead_lettered-1@0"),
    ],
)
def test_whatever_the_order_of_arrival_one_outcome_counts(published: list[Record], winner: str) -> None:
    topics = [record[0] for record in published]
    for order in set(itertools.permutations(topics)):
        for at_once in (1, len(order)):
            consumer = FakeConsumer()
            consumer.publish(*published)
            reader = OutcomeReader(consumer, consumer.ends, TOPICS, EPOCH)
            handed_out = []
            for start in range(0, len(order), at_once):
                consumer.arrive(*order[start : start + at_once])
                handed_out += counting(reader)
            assert handed_out == [winner], order
            assert reader.caught_up()


def test_a_result_is_handed_out_at_once_and_a_rejection_when_all_topics_are_read() -> None:
    consumer = FakeConsumer()
    reader = OutcomeReader(consumer, consumer.ends, TOPICS)
    consumer.publish(rejection("refused"), result("other"), result("good"))
    consumer.arrive(REJECTED)
    assert counting(reader) == []
    consumer.arrive(RESULT)
    assert [seen.outcome.submission_id for seen in reader.poll(0)] == ["other"]
    consumer.arrive(RESULT)
    assert {seen.outcome.submission_id for seen in reader.poll(0)} == {"good", "refused"}


def test_a_steady_stream_of_rejections_delays_none_for_ever() -> None:
    consumer = FakeConsumer()
    reader = OutcomeReader(consumer, consumer.ends, TOPICS)
    consumer.publish(rejection("first"), result("far-behind"))
    consumer.arrive(REJECTED)
    assert counting(reader) == []
    handed_out = []
    for turn in range(3):
        consumer.publish(rejection(f"later-{turn}"), result(f"behind-{turn}"))
        consumer.arrive(REJECTED, RESULT)
        handed_out += [seen.outcome.submission_id for seen in reader.poll(0)]
    assert "first" in handed_out


def test_a_replay_supersedes_a_dead_letter_that_was_handed_out() -> None:
    consumer = FakeConsumer()
    reader = OutcomeReader(consumer, consumer.ends, TOPICS)
    consumer.publish(dead_letter())
    consumer.arrive(DEAD)
    assert counting(reader) == ["dead_lettered-0@0"]
    consumer.publish(result(replay=1))
    consumer.arrive(RESULT)
    assert counting(reader) == ["succeeded-1@0"]
    consumer.publish(dead_letter(replay=2))
    consumer.arrive(DEAD)
    assert of_others(reader) == ["dead_lettered-2@1"]


def test_what_stands_behind_an_outcome_that_is_about_to_be_handed_out_is_not_told() -> None:
    consumer = FakeConsumer()
    reader = OutcomeReader(consumer, consumer.ends, TOPICS)
    consumer.publish(rejection(), dead_letter(), result("far-behind"))
    consumer.arrive(REJECTED, DEAD)
    assert reader.poll(0) == []
    # Of other code it is somebody else's conflict, who hears of it at once.
    consumer.publish(dead_letter(code="y", reason="conflict"))
    consumer.arrive(DEAD)
    assert of_others(reader) == ["dead_lettered-0@1"]


def test_unreadable_records_are_remembered_and_held_up_nothing() -> None:
    consumer = FakeConsumer()
    reader = OutcomeReader(consumer, consumer.ends, TOPICS)
    consumer.publish((RESULT, b"s", b"{", []), (REJECTED, None, None, None), result())  # type: ignore[arg-type]
    consumer.arrive(RESULT, REJECTED, RESULT)
    assert counting(reader) == ["succeeded-0@1"]
    assert reader.unreadable["s"].startswith("strategy.result-0 offset 0: ")


def test_a_broker_that_is_away_delays_and_one_that_refuses_ends_reading() -> None:
    consumer = FakeConsumer()
    reader = OutcomeReader(consumer, consumer.ends, TOPICS)
    consumer.publish(rejection())
    consumer.arrive(REJECTED)
    consumer.away = True
    consumer.arrive_error(KafkaError._ALL_BROKERS_DOWN)
    # No group is used, whatever the broker says about it.
    consumer.arrive_error(KafkaError.GROUP_AUTHORIZATION_FAILED)
    assert counting(reader) == []
    consumer.away = False
    assert counting(reader) == ["rejected-0@0"]
    consumer.arrive_error(KafkaError.TOPIC_AUTHORIZATION_FAILED)
    with pytest.raises(KafkaException, match="told by the test"):
        reader.poll(0)


def test_ends_are_asked_anew_with_a_new_connection_after_a_failure() -> None:
    # A broker that was started anew fences the epochs that the old connection knows, for ever.
    answers: list[Exception | int] = [KafkaException(KafkaError(KafkaError.FENCED_LEADER_EPOCH)), 17]

    def connect() -> Any:
        answer: Future[Any] = Future()
        known = answers.pop(0)
        if isinstance(known, Exception):
            answer.set_exception(known)
        else:
            answer.set_result(SimpleNamespace(offset=known))
        return SimpleNamespace(list_offsets=lambda asked, request_timeout: dict.fromkeys(asked, answer))

    ends = PartitionEnds(connect, 1)
    with pytest.raises(KafkaException):
        ends([(RESULT, 0)])
    assert ends([(RESULT, 0)]) == {(RESULT, 0): 17}


def test_a_listing_that_does_not_get_to_the_end_says_so() -> None:
    consumer = FakeConsumer()
    consumer.publish(result())
    with pytest.raises(TimeoutError, match="not read to their ends within 0 s"):
        read_until_caught_up(OutcomeReader(consumer, consumer.ends, TOPICS, EPOCH), 0)
