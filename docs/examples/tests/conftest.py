"""A real broker and a real worker, each started once for all tests that are marked `services`."""

from __future__ import annotations

import os
import queue
import signal
import socket
import subprocess
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from broker_side import TestTopics

from sandbox_client import SandboxClient

ROOT = Path(__file__).resolve().parents[3]


@contextmanager
def service(log: Path, ready: str, *arguments: str, **environment: str) -> Iterator[None]:
    """Runs scripts/sandbox until the block ends; the block begins when it has said that it is ready."""
    told: queue.Queue[bool] = queue.Queue()
    with log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            [ROOT / "scripts" / "sandbox", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            env={**os.environ, "SANDBOX_JAVA_OPTS": "-XX:TieredStopAtLevel=1 -Xmx512m", **environment},
        )

        def copy() -> None:
            assert process.stdout is not None
            for line in process.stdout:
                file.write(line)
                if line.startswith(ready):
                    told.put(True)
            told.put(False)

        copying = threading.Thread(target=copy)
        copying.start()
        try:
            if not told.get(timeout=90):
                copying.join(5)
                raise AssertionError(f"{arguments[0]} ended while starting: {log.read_text(encoding='utf-8')[-3000:]}")
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(40)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            copying.join(10)
            if process.stdout is not None:
                process.stdout.close()


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


@pytest.fixture(scope="session")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("broker")
    port, controller = map(str, free_ports(2))
    arguments = ("--data", str(folder / "data"), "--port", port, "--controller-port", controller)
    with service(folder / "log", "broker ready", "broker", *arguments):
        yield f"127.0.0.1:{port}"


@pytest.fixture(scope="session")
def worker(broker: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A worker of two slots, with three partitions of submissions; yields the broker's address."""
    installation = f"examples-{uuid.uuid4().hex[:12]}"
    containers = ["docker", "ps", "--all", "--quiet", "--filter"]
    containers.append(f"label=org.strategysandbox.installation={installation}")
    try:
        with service(
            tmp_path_factory.mktemp("worker") / "log",
            "worker ready",
            "worker",
            SANDBOX_KAFKA_BOOTSTRAP_SERVERS=broker,
            SANDBOX_CONTAINER_INSTALLATION=installation,
            SANDBOX_TOPICS_SUBMITTED_PARTITIONS="3",
            SANDBOX_INTAKE_SLOTS="2",
            SANDBOX_POOL_SIZE="2",
            SANDBOX_LIMITS_MEMORY="512MiB",
            SANDBOX_LIMITS_TMPFS="128MiB",
            SANDBOX_LIMITS_TIMEOUT="60s",
        ):
            yield broker
        left = subprocess.run(containers, capture_output=True, text=True, check=True).stdout
        assert left == "", "the worker left containers"
    finally:
        left = subprocess.run(containers, capture_output=True, text=True, check=True).stdout
        if left:
            subprocess.run(["docker", "rm", "--force", *left.split()], capture_output=True, check=True)


@pytest.fixture
def topics(broker: str) -> TestTopics:
    """Topics of one test, in which it plays the worker."""
    made = TestTopics(broker, uuid.uuid4().hex[:8])
    made.create()
    return made


@pytest.fixture
def connect(broker: str, topics: TestTopics) -> Iterator[Callable[..., SandboxClient]]:
    """Makes clients of the test's topics, which are closed after it."""
    clients = []

    def make(source: str = "my-loop") -> SandboxClient:
        clients.append(SandboxClient(broker, source=source, topics=topics.names))
        return clients[-1]

    yield make
    for client in clients:
        client.close()
