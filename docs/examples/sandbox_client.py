"""A client of the strategy sandbox: submits strategies and waits for what comes of them.

    with SandboxClient(source="my-loop") as client:
        outcome = client.wait(client.submit(code), timeout=120)
        print(outcome.status, outcome.metrics, outcome.feedback)

Needs confluent-kafka (requirements.txt), sandbox_events.py and sandbox_reader.py, and nothing else of this project.
"""

from __future__ import annotations

import logging
import os
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, InvalidStateError
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures import as_completed as _as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from confluent_kafka import Consumer, KafkaError, KafkaException, Producer
from confluent_kafka.admin import AdminClient

from sandbox_events import Outcome, Record, check_source, code_sha256, encode_cancel, encode_submission, partition_of
from sandbox_reader import OutcomeReader, PartitionEnds, partitions_of, read_until_caught_up

log = logging.getLogger(__name__)

_CONNECT_SECONDS = 10
_DELIVERY_MILLIS = 30_000
_LISTING_SECONDS = 60
_MAX_RECORD_BYTES = 1024 * 1024
# Clocks of clients and workers differ.
_CLOCKS = timedelta(minutes=5)


class SandboxError(Exception):
    """Whatever goes wrong between this client and the sandbox."""


class SandboxUnavailable(SandboxError):
    """The broker is not reached, lacks a topic or refuses this client; or the client is closed."""


class SubmissionError(SandboxError):
    """The broker did not acknowledge a record. It may be there all the same: submitting it again, with the same id and
    code, is safe."""


class OutcomeTimeout(SandboxError, TimeoutError):
    """No outcome came in time. The submission is still under way: wait again, or cancel it."""


@dataclass(frozen=True)
class Topics:
    """Names of the topics, as `topics` in config/docker_config.yaml has them."""

    submitted: str = "strategy.submitted"
    result: str = "strategy.result"
    rejected: str = "strategy.rejected"
    dead_letter: str = "strategy.submitted.dlt"
    cancel: str = "strategy.submitted.cancel"

    @property
    def outcomes(self) -> tuple[str, str, str]:
        return self.result, self.rejected, self.dead_letter


@dataclass(frozen=True)
class Submission:
    """A submission whose outcome is awaited. `future` completes with its Outcome, or fails with SandboxUnavailable."""

    id: str
    code_sha256: str
    future: Future[Outcome] = field(repr=False, compare=False)


class SandboxClient:
    """Thread-safe. Reads outcomes on a thread of its own, from the moment of connecting on.

    After a fork, make a new one in the child.
    """

    def __init__(
        self,
        bootstrap_servers: str | None = None,
        *,
        source: str,
        topics: Topics | None = None,
        kafka: Mapping[str, Any] | None = None,
    ) -> None:
        """Connects.

        bootstrap_servers: default is SANDBOX_KAFKA_BOOTSTRAP_SERVERS of the environment, else 127.0.0.1:9092.
        source: who submits, [a-z0-9-]{1,32}; submissions of one source share a partition, so each loop has its own.
        kafka: further properties of librdkafka, for example for TLS.
        Raises SandboxUnavailable when the broker is not reached within 10 s or lacks a topic (a worker creates them),
        or when a property is unknown; ValueError when the source is not in its grammar.
        """
        check_source(source)
        self._servers = bootstrap_servers or os.environ.get("SANDBOX_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092")
        self._source = source
        self._topics = topics or Topics()
        self._properties = dict(kafka or {})
        self._last_error = ""
        self._lock = threading.Lock()
        self._pending: dict[str, Submission] = {}
        self._failure: SandboxUnavailable | None = None
        self._closing = threading.Event()
        try:
            self._producer = Producer(
                {
                    **self._common("submit"),
                    "acks": "all",
                    "enable.idempotence": True,
                    "linger.ms": 0,
                    "message.timeout.ms": _DELIVERY_MILLIS,
                    "message.max.bytes": _MAX_RECORD_BYTES,
                    # For keys as Kafka's own clients do it; submissions name their partition.
                    "partitioner": "murmur2_random",
                }
            )
        except KafkaException as error:
            raise self._unavailable("cannot set up a connection", error) from error
        self._reader, self._partitions = self._open_reader(None)
        self._thread = threading.Thread(target=self._read, name="sandbox-outcomes", daemon=True)
        self._thread.start()

    # ---- submitting

    def submit(self, code: str, *, submission_id: str | None = None, **options: Any) -> Submission:
        """Publishes a strategy; returns when the broker has it safely.

        submission_id: [A-Za-z0-9][A-Za-z0-9_-]{0,63}; default is a new one. An id belongs to the code that it came with
        first: with other code it ends as a dead letter of kind conflict.
        options: not_after, dataset, simulation, limits, verification, metadata, traceparent as in encode_submission.
        Raises ValueError for what no worker would read or an id that is awaited already, SubmissionError when the
        broker does not acknowledge it within 30 s, SandboxUnavailable when the client is closed.
        """
        submission_id = submission_id or str(uuid.uuid4())
        record = encode_submission(submission_id, self._source, code, created_at=_now(), **options)
        # Awaited before it is sent: the outcome may be there before the acknowledgement.
        with self._awaiting(submission_id, code) as submission:
            self._publish(self._topics.submitted, record, partition_of(self._source, self._partitions))
        return submission

    def resume(self, code: str, *, submission_id: str, since: datetime, **options: Any) -> Submission:
        """After a restart: takes up a submission that was made, or was about to be made, at the given time.

        When its outcome has been published meanwhile, `future` holds it already. Otherwise it is submitted again with
        the same id and code, which is safe: it may run twice, and all readers choose the same outcome.
        Raises as `submit` does, and SandboxUnavailable when the outcomes since then cannot be read within 60 s.
        """
        record = encode_submission(submission_id, self._source, code, created_at=_now(), **options)
        with self._awaiting(submission_id, code) as submission:
            found = self._earlier_outcomes(since - _CLOCKS).get(submission_id)
            if found is not None and _is_of(found, submission):
                self._complete(submission, found)
            if not submission.future.done():
                self._publish(self._topics.submitted, record, partition_of(self._source, self._partitions))
        return submission

    def cancel(self, submission: Submission | str, *, replay: int = 0, reason: str = "") -> None:
        """Asks the workers not to run it, or not to its end. It still gets an outcome.

        Raises SubmissionError when the broker does not acknowledge the request within 30 s.
        """
        submission_id = submission if isinstance(submission, str) else submission.id
        record = encode_cancel(submission_id, requested_at=_now(), replay=replay, reason=reason)
        self._publish(self._topics.cancel, record)

    # ---- waiting

    def wait(self, submission: Submission, timeout: float) -> Outcome:
        """The outcome that counts. Raises OutcomeTimeout after so many seconds, SandboxUnavailable when none can come.

        A result or a rejection is final. A dead letter may be followed by another outcome when an operator replays it.
        """
        try:
            return submission.future.result(timeout)
        except FutureTimeoutError:
            if submission.future.done():
                return submission.future.result()
            raise OutcomeTimeout(
                f"no outcome of {submission.id} within {timeout} s from Kafka {self._servers}; "
                + self._hint(submission.id)
            ) from None

    def wait_each(self, submissions: Iterable[Submission], timeout: float) -> Iterator[Outcome]:
        """Outcomes as they arrive. Raises as `wait` does; OutcomeTimeout names those that are missing."""
        by_future = {submission.future: submission for submission in submissions}
        try:
            for done in _as_completed(by_future, timeout):
                yield done.result()
        except FutureTimeoutError:
            missing = [submission.id for future, submission in by_future.items() if not future.done()]
            raise OutcomeTimeout(
                f"no outcome of {len(missing)} submissions within {timeout} s from Kafka {self._servers}: "
                + ", ".join(missing[:10])
            ) from None

    def close(self) -> None:
        """Ends all waiting. What was submitted stays submitted."""
        self._closing.set()
        self._thread.join(_CONNECT_SECONDS)
        self._fail(SandboxUnavailable("the client is closed"))
        self._producer.flush(_CONNECT_SECONDS)

    @property
    def usable(self) -> bool:
        """False once it is closed or the broker has refused it."""
        return self._failure is None

    def __enter__(self) -> SandboxClient:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ---- inside

    def _open_reader(self, since: datetime | None) -> tuple[OutcomeReader, int]:
        consumer = None
        try:
            consumer = Consumer(
                {
                    **self._common("outcomes"),
                    # The library wants a name. Nothing is committed and no group is joined: positions are set by hand.
                    "group.id": "strategy-sandbox-client",
                    "enable.auto.commit": False,
                    "enable.auto.offset.store": False,
                    "auto.offset.reset": "earliest",
                    "enable.partition.eof": True,
                    "isolation.level": "read_uncommitted",
                    "allow.auto.create.topics": False,
                    "queued.max.messages.kbytes": 16 * 1024,
                }
            )
            partitions = len(partitions_of(consumer, self._topics.submitted, _CONNECT_SECONDS))
            ends = PartitionEnds(lambda: AdminClient(self._common("ends")), _CONNECT_SECONDS)
            return OutcomeReader(consumer, ends, self._topics.outcomes, since, _CONNECT_SECONDS), partitions
        except KafkaException as error:
            if consumer is not None:
                # The library's own words on the connection, such as "Connection refused".
                for _ in range(10):
                    consumer.poll(0)
                consumer.close()
            raise self._unavailable("cannot connect", error) from error

    def _common(self, role: str) -> dict[str, Any]:
        return {
            **self._properties,
            "bootstrap.servers": self._servers,
            "client.id": f"{self._source}-{role}",
            "error_cb": self._note_error,
            "logger": log,
        }

    def _note_error(self, error: KafkaError) -> None:
        if error.code() != KafkaError._ALL_BROKERS_DOWN:
            self._last_error = error.str()
        log.warning("Kafka %s: %s", self._servers, error.str())

    def _unavailable(self, what: str, error: Exception) -> SandboxUnavailable:
        why = f" ({self._last_error})" if self._last_error else ""
        return SandboxUnavailable(f"{what} at Kafka {self._servers}: {_text(error)}{why}")

    def _publish(self, topic: str, record: Record, partition: int = -1) -> None:
        key, value, headers = record
        delivered: Future[None] = Future()

        def report(error: KafkaError | None, _: Any) -> None:
            if error is None:
                delivered.set_result(None)
            else:
                delivered.set_exception(KafkaException(error))

        deadline = time.monotonic() + _DELIVERY_MILLIS / 1000
        try:
            if self._failure is not None:
                raise self._failure
            self._retry_while_full(
                deadline,
                lambda: self._producer.produce(
                    topic, value, key, partition=partition, headers=[*headers], on_delivery=report
                ),
            )
            # The report comes at the latest after message.timeout.ms.
            while not delivered.done():
                self._producer.poll(0.1)
            delivered.result()
        except (KafkaException, BufferError) as error:
            raise SubmissionError(
                f"{key.decode()} was not acknowledged by Kafka {self._servers}, topic {topic}: {_text(error)}"
            ) from error

    def _retry_while_full(self, deadline: float, produce: Callable[[], None]) -> None:
        while True:
            try:
                return produce()
            except BufferError:
                if time.monotonic() > deadline:
                    raise
                self._producer.poll(0.1)

    @contextmanager
    def _awaiting(self, submission_id: str, code: str) -> Iterator[Submission]:
        """A submission that is awaited, and no longer when what is done with it fails."""
        submission = Submission(submission_id, code_sha256(code), Future())
        with self._lock:
            if self._failure is not None:
                raise self._failure
            if submission_id in self._pending:
                raise ValueError(f"the outcome of {submission_id} is awaited already")
            self._pending[submission_id] = submission
        # Also when the caller cancels the future.
        submission.future.add_done_callback(lambda _: self._forget(submission))
        try:
            yield submission
        except BaseException:
            submission.future.cancel()
            raise

    def _earlier_outcomes(self, since: datetime) -> dict[str, Outcome]:
        reader, _ = self._open_reader(since)
        try:
            return read_until_caught_up(reader, _LISTING_SECONDS)
        except (KafkaException, TimeoutError) as error:
            raise self._unavailable("cannot read earlier outcomes", error) from error
        finally:
            reader.close()

    def _forget(self, submission: Submission) -> None:
        with self._lock:
            if self._pending.get(submission.id) is submission:
                del self._pending[submission.id]

    def _read(self) -> None:
        try:
            while not self._closing.is_set():
                for seen in self._reader.poll(0.2):
                    self._hand_out(seen.outcome, seen.counts)
        except Exception as error:
            log.warning("outcomes are read no longer", exc_info=True)
            self._fail(self._unavailable("cannot read outcomes", error))
        finally:
            self._reader.close()

    def _hand_out(self, outcome: Outcome, counts: bool) -> None:
        submission = self._pending.get(outcome.submission_id)
        if submission is None:
            return
        # Somebody else's use of the id is not what is waited for. One that does not count is, when it names this code:
        # the id was used before, and this is the conflict, or the second run of the same code.
        if _is_of(outcome, submission) and (counts or outcome.code_sha256 is not None):
            self._complete(submission, outcome)

    @staticmethod
    def _complete(submission: Submission, outcome: Outcome) -> None:
        try:
            submission.future.set_result(outcome)
        except InvalidStateError:
            log.debug("nobody waits for %s any more", submission.id)

    def _fail(self, failure: SandboxUnavailable) -> None:
        with self._lock:
            self._failure = self._failure or failure
            waiting = list(self._pending.values())
        for submission in waiting:
            try:
                submission.future.set_exception(failure)
            except InvalidStateError:
                log.debug("nobody waits for %s any more", submission.id)

    def _hint(self, submission_id: str) -> str:
        unreadable = self._reader.unreadable.get(submission_id)
        if unreadable is not None:
            return f"a record under its key is unreadable: {unreadable}"
        return "is a worker running, and how long is the queue?"


def _is_of(outcome: Outcome, submission: Submission) -> bool:
    return outcome.code_sha256 in (None, submission.code_sha256)


def _now() -> datetime:
    return datetime.now(timezone.utc)


def _text(error: Exception) -> str:
    first = error.args[0] if error.args else error
    return first.str() if isinstance(first, KafkaError) else str(first)
