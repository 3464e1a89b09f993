"""What keeps a client from connecting is said; no broker is needed for it."""

from __future__ import annotations

import pytest

import sandbox_client
from sandbox_client import SandboxClient, SandboxUnavailable


def test_a_broker_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox_client, "_CONNECT_SECONDS", 2)
    with pytest.raises(SandboxUnavailable, match=r"cannot connect at Kafka 127\.0\.0\.1:1: .*refused"):
        SandboxClient("127.0.0.1:1", source="loop")


def test_a_property_that_is_unknown_is_named() -> None:
    with pytest.raises(SandboxUnavailable, match=r'cannot set up a connection .*"ssl\.ca\.locatoin"'):
        SandboxClient("127.0.0.1:1", source="loop", kafka={"ssl.ca.locatoin": "x"})


def test_a_source_that_no_worker_would_read_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="source must match"):
        SandboxClient("127.0.0.1:1", source="My Loop")
