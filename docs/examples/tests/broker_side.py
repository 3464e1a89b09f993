"""What a test does at the broker in the worker's place."""

from __future__ import annotations

import time
from typing import Any

from confluent_kafka import Consumer, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic
from records import Record

from sandbox_client import Topics


class TestTopics:
    """Topics of one test: four partitions of submissions, two of results."""

    __test__ = False

    def __init__(self, broker: str, prefix: str) -> None:
        self.broker = broker
        self.names = Topics(*(f"{prefix}.{name}" for name in ("in", "result", "rejected", "dead", "cancel")))
        self.partitions = {
            self.names.submitted: 4,
            self.names.result: 2,
            self.names.rejected: 1,
            self.names.dead_letter: 2,
            self.names.cancel: 1,
        }
        self._by_default_name = {default: getattr(self.names, part) for part, default in vars(Topics()).items()}

    def create(self) -> None:
        """Makes the topics; returns when the broker knows them, which is after the controller does."""
        admin = AdminClient({"bootstrap.servers": self.broker})
        made = admin.create_topics([NewTopic(name, count, 1) for name, count in self.partitions.items()])
        for future in made.values():
            future.result(30)
        deadline = time.monotonic() + 30
        while not self.partitions.keys() <= admin.list_topics(timeout=30).topics.keys():
            assert time.monotonic() < deadline, "the broker does not know the topics"

    def publish(self, *records: Record) -> None:
        """As a worker does it: by key, as Kafka's own clients place it."""
        producer = Producer({"bootstrap.servers": self.broker, "acks": "all", "partitioner": "murmur2_random"})
        for topic, key, value, headers in records:
            producer.produce(self._by_default_name[topic], value, key, headers=headers)
        assert producer.flush(30) == 0

    def read(self, topic: str, count: int) -> list[Any]:
        """The first so many records of a topic."""
        consumer = Consumer({"bootstrap.servers": self.broker, "group.id": "test", "enable.auto.commit": False})
        consumer.assign([TopicPartition(topic, number, 0) for number in range(self.partitions[topic])])
        messages: list[Any] = []
        deadline = time.monotonic() + 30
        while len(messages) < count:
            assert time.monotonic() < deadline, f"{topic} has {len(messages)} records, not {count}"
            message = consumer.poll(0.5)
            if message is not None:
                assert message.error() is None
                messages.append(message)
        consumer.close()
        return messages

    def count(self, topic: str) -> int:
        """Records that a topic holds."""
        consumer = Consumer({"bootstrap.servers": self.broker, "group.id": "test"})
        ends = [
            consumer.get_watermark_offsets(TopicPartition(topic, number), timeout=30)[1]
            for number in range(self.partitions[topic])
        ]
        consumer.close()
        return sum(ends)
