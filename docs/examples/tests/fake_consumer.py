"""Stands in for a consumer: the test says in which order records of different topics arrive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from confluent_kafka import KafkaError, KafkaException
from records import Record

TOPICS = ("strategy.result", "strategy.rejected", "strategy.submitted.dlt")


class FakeMessage:
    def __init__(self, record: Record, offset: int, error: Any = None) -> None:
        self._topic, self._key, self._value, self._headers = record
        self._offset, self._error = offset, error

    def error(self) -> Any:
        return self._error

    def topic(self) -> str:
        return self._topic

    def partition(self) -> int:
        return 0

    def offset(self) -> int:
        return self._offset

    def key(self) -> bytes:
        return self._key

    def value(self) -> bytes:
        return self._value

    def headers(self) -> list[tuple[str, bytes]]:
        return self._headers


class FakeConsumer:
    """`publish` makes records be there, `arrive` lets the next ones of these topics reach the reader."""

    def __init__(self) -> None:
        self.logs: dict[str, list[FakeMessage]] = defaultdict(list)
        self.arriving: list[FakeMessage] = []
        self.starts: dict[str, int] = {}
        self.closed = False
        self.away = False

    def publish(self, *published: Record) -> None:
        for record in published:
            log = self.logs[record[0]]
            log.append(FakeMessage(record, len(log)))

    def arrive(self, *topics: str) -> None:
        for topic in topics:
            self.arriving.append(self.logs[topic][self.starts[topic]])
            self.starts[topic] += 1

    def arrive_error(self, code: int) -> None:
        self.arriving.append(FakeMessage((TOPICS[0], b"", b"", []), 0, KafkaError(code, "told by the test")))

    def poll(self, timeout: float) -> FakeMessage | None:
        return self.arriving.pop(0) if self.arriving else None

    def list_topics(self, topic: str, timeout: float) -> Any:
        return SimpleNamespace(topics={topic: SimpleNamespace(error=None, partitions={0: None})})

    def ends(self, places: Iterable[tuple[str, int]]) -> dict[tuple[str, int], int]:
        if self.away:
            raise KafkaException(KafkaError(KafkaError._TRANSPORT, "told by the test"))
        return {place: len(self.logs[place[0]]) for place in places}

    def offsets_for_times(self, partitions: list[Any], timeout: float) -> list[Any]:
        return [
            SimpleNamespace(topic=wanted.topic, partition=0, error=None, offset=0 if self.logs[wanted.topic] else -1)
            for wanted in partitions
        ]

    def assign(self, partitions: list[Any]) -> None:
        self.starts = {partition.topic: partition.offset for partition in partitions}

    def close(self) -> None:
        self.closed = True
