"""Reads the outcome topics and says which of several outcomes of a submission counts (docs/events/README.md)."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from confluent_kafka import KafkaError, KafkaException, TopicPartition
from confluent_kafka.admin import AdminClient, OffsetSpec

from sandbox_events import DEAD_LETTER, REJECTED, RESULT, Outcome, Unreadable, decode_outcome

log = logging.getLogger(__name__)

_REMEMBERED = 100_000
_HELD = 10_000
_AT_ONCE = 500
_RANK = {RESULT: 2, REJECTED: 1, DEAD_LETTER: 0}
# No group is used, so it does not matter what the broker thinks of it or how seldom somebody polls.
_OF_NO_CONCERN = {
    KafkaError.GROUP_AUTHORIZATION_FAILED,
    KafkaError._MAX_POLL_EXCEEDED,
    KafkaError._ALL_BROKERS_DOWN,
    KafkaError._TRANSPORT,
}

Place = tuple[str, int]
"""Topic and partition."""


class OutcomeConsumer(Protocol):
    """What of confluent_kafka.Consumer is used here."""

    def poll(self, timeout: float) -> Any: ...
    def list_topics(self, topic: str, timeout: float) -> Any: ...
    def offsets_for_times(self, partitions: list[TopicPartition], timeout: float) -> list[TopicPartition]: ...
    def assign(self, partitions: list[TopicPartition]) -> None: ...
    def close(self) -> None: ...


def wins_over(one: Outcome, other: Outcome) -> bool:
    """Whether the first of two outcomes of one id counts: a result over a rejection over a dead letter; of two dead
    letters that of the later replay; then the lower offset (all of one id are in one partition of a topic)."""
    if _RANK[one.type] != _RANK[other.type]:
        return _RANK[one.type] > _RANK[other.type]
    if one.type == DEAD_LETTER and one.replay != other.replay:
        return one.replay > other.replay
    return one.offset < other.offset


@dataclass(frozen=True)
class Seen:
    """An outcome that was read. One that does not count stands behind another one of its id."""

    outcome: Outcome
    counts: bool


class HeldOutcomes:
    """Rejections and dead letters that wait until everything that was published before they were seen is read.

    They wait in two generations, so that a steady stream of new ones delays none for ever.
    """

    def __init__(self, capacity: int = _HELD) -> None:
        self._capacity = capacity
        self._arriving: dict[str, Outcome] = {}
        self._waiting: dict[str, Outcome] = {}
        self._fence: Mapping[Place, int] = {}

    def __len__(self) -> int:
        return len(self._arriving) + len(self._waiting)

    def get(self, submission_id: str) -> Outcome | None:
        return self._arriving.get(submission_id) or self._waiting.get(submission_id)

    def hold(self, outcome: Outcome) -> None:
        self.drop(outcome.submission_id)
        self._arriving[outcome.submission_id] = outcome

    def drop(self, submission_id: str) -> None:
        self._arriving.pop(submission_id, None)
        self._waiting.pop(submission_id, None)

    def release(
        self, ends: Callable[[], Mapping[Place, int]], reached: Callable[[Mapping[Place, int]], bool]
    ) -> list[Outcome]:
        """Those that need not wait any longer. `ends` asks the broker, so it may fail; then none is lost."""
        released: list[Outcome] = []
        if self._waiting and reached(self._fence):
            released += self._waiting.values()
            self._waiting.clear()
        if self._arriving and not self._waiting:
            try:
                self._fence = ends()
            except KafkaException as error:
                log.warning("the ends of the outcome topics are not known yet: %s", error)
                return released
            self._waiting, self._arriving = self._arriving, {}
            if reached(self._fence):
                released += self._waiting.values()
                self._waiting.clear()
        # Memory is bounded: what is too much goes without waiting, the oldest first.
        while self._waiting and len(self) > self._capacity:
            released.append(self._waiting.pop(next(iter(self._waiting))))
        return released


class OutcomeReader:
    """Reads all outcomes from a time on, or from now on. For one thread at a time.

    A result is handed out at once. A rejection or a dead letter is handed out only after all three topics were read to
    what was their end when it was seen, because there is no order between topics and a better outcome may be there.
    """

    def __init__(
        self,
        consumer: OutcomeConsumer,
        ends: Callable[[Iterable[Place]], Mapping[Place, int]],
        topics: Sequence[str],
        since: datetime | None = None,
        timeout: float = 10,
    ) -> None:
        """`ends` asks the broker for the present ends of partitions, as PartitionEnds does.

        Raises KafkaException when the broker is not reached in time or a topic is missing.
        """
        self._consumer = consumer
        self._ask_for_ends = ends
        self._timeout = timeout
        self._held = HeldOutcomes()
        self._best: dict[str, Outcome] = {}
        self._positions: dict[Place, int] = {}
        self.unreadable: dict[str, str] = {}
        """Why the latest record with this key could not be read; of at most a thousand keys."""
        places = [(topic, number) for topic in topics for number in partitions_of(consumer, topic, timeout)]
        self._positions = dict.fromkeys(places, 0)
        self._start_ends = self._ends()
        self._positions = dict(self._start_ends) if since is None else self._offsets_at(since)
        consumer.assign([TopicPartition(*place, offset) for place, offset in self._positions.items()])

    def _offsets_at(self, since: datetime) -> dict[Place, int]:
        millis = max(0, int(since.timestamp() * 1000))
        wanted = [TopicPartition(*place, millis) for place in self._positions]
        starts = {}
        for found in self._consumer.offsets_for_times(wanted, timeout=self._timeout):
            if found.error is not None:
                raise KafkaException(found.error)
            place = (found.topic, found.partition)
            # A negative offset says that nothing is as late as that.
            starts[place] = found.offset if found.offset >= 0 else self._start_ends[place]
        return starts

    def poll(self, wait: float) -> list[Seen]:
        """Waits at most so many seconds for outcomes.

        Of one submission a later one that counts replaces what was handed out before: it is the outcome of a replayed
        dead letter, or a result that a paused worker published late. Raises KafkaException when the broker refuses;
        while it is only away, nothing is handed out.
        """
        seen: list[Seen] = []
        for number in range(_AT_ONCE):
            message = self._consumer.poll(wait if number == 0 else 0)
            if message is None:
                break
            seen += self._take(message)
        seen += [Seen(outcome, True) for outcome in self._held.release(self._ends, self._reached)]
        return seen

    def caught_up(self) -> bool:
        """Whether everything that was there when the reader was made has been handed out."""
        return not self._held and self._reached(self._start_ends)

    def _take(self, message: Any) -> list[Seen]:
        error = message.error()
        place = (message.topic(), message.partition())
        if error is not None:
            if error.code() == KafkaError._PARTITION_EOF:
                # Also behind what holds no records: deleted or control records.
                self._positions[place] = max(self._positions[place], message.offset())
            elif error.code() in _OF_NO_CONCERN or error.retriable():
                log.info("while reading outcomes: %s", error)
            else:
                raise KafkaException(error)
            return []
        self._positions[place] = message.offset() + 1
        try:
            outcome = decode_outcome(message.key(), message.value(), message.headers(), message.offset())
        except (Unreadable, UnicodeError) as problem:
            self._note_unreadable(message, problem)
            return []
        return self._offer(outcome)

    def _offer(self, outcome: Outcome) -> list[Seen]:
        submission_id = outcome.submission_id
        before = self._best.get(submission_id)
        if before is not None and not wins_over(outcome, before):
            held = self._held.get(submission_id)
            # Behind one of the same code that is about to be handed out it is of no use to anybody.
            if held is not None and held.code_sha256 == outcome.code_sha256:
                return []
            return [Seen(outcome, False)]
        self._best[submission_id] = replace(outcome, data={})
        if len(self._best) > _REMEMBERED:
            del self._best[next(iter(self._best))]
        if outcome.type == RESULT:
            self._held.drop(submission_id)
            return [Seen(outcome, True)]
        self._held.hold(outcome)
        return []

    def _note_unreadable(self, message: Any, problem: Exception) -> None:
        where = f"{message.topic()}-{message.partition()} offset {message.offset()}"
        log.warning("unreadable outcome at %s: %s", where, problem)
        key = (message.key() or b"")[:64].decode("utf-8", "replace")
        self.unreadable[key] = f"{where}: {problem}"
        if len(self.unreadable) > 1000:
            del self.unreadable[next(iter(self.unreadable))]

    def _ends(self) -> Mapping[Place, int]:
        return self._ask_for_ends(self._positions)

    def _reached(self, ends: Mapping[Place, int]) -> bool:
        return all(self._positions[place] >= end for place, end in ends.items())

    def close(self) -> None:
        self._consumer.close()


class PartitionEnds:
    """Asks the broker for the present ends of partitions. For one thread at a time.

    Not on the consumer's connection: there every question waits until the broker has answered the last fetch.
    """

    def __init__(self, connect: Callable[[], AdminClient], timeout: float) -> None:
        self._connect = connect
        self._timeout = timeout
        self._admin = connect()

    def __call__(self, places: Iterable[Place]) -> dict[Place, int]:
        """Raises KafkaException when the broker does not tell them in time."""
        asked = {TopicPartition(*place): OffsetSpec.latest() for place in places}
        try:
            answers = self._admin.list_offsets(asked, request_timeout=self._timeout)
            return {(place.topic, place.partition): future.result().offset for place, future in answers.items()}
        except KafkaException:
            # The library goes on asking with the leaders' old epochs when a broker has been started anew.
            self._admin = self._connect()
            raise


def partitions_of(consumer: OutcomeConsumer, topic: str, timeout: float) -> list[int]:
    """Numbers of a topic's partitions. Raises KafkaException when it is missing."""
    found = consumer.list_topics(topic, timeout=timeout).topics[topic]
    if found.error is not None:
        raise KafkaException(KafkaError(found.error.code(), f"topic {topic}: {found.error.str()}"))
    return sorted(found.partitions)


def read_until_caught_up(reader: OutcomeReader, timeout: float) -> dict[str, Outcome]:
    """The outcome that counts of each submission, of all that were there when the reader was made.

    Raises TimeoutError when they are not read within so many seconds.
    """
    found: dict[str, Outcome] = {}
    deadline = time.monotonic() + timeout
    while not reader.caught_up():
        if time.monotonic() > deadline:
            raise TimeoutError(f"the outcome topics were not read to their ends within {timeout} s")
        found.update({seen.outcome.submission_id: seen.outcome for seen in reader.poll(0.5) if seen.counts})
    return found
