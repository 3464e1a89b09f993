"""Speaks the protocol with a runner process, as the worker does."""

from __future__ import annotations

import hashlib
import json
import os
import struct
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from sandbox_runner import frames

ROOT = Path(__file__).parent.parent


@dataclass
class Conversation:
    """Everything that came back."""

    frames: list[tuple[int, bytes]]
    stderr: str
    exit_code: int

    def kinds(self) -> list[int]:
        return [kind for kind, _ in self.frames]

    def payload(self, kind: int) -> bytes:
        return b"".join(payload for found, payload in self.frames if found == kind)

    @property
    def result(self) -> dict[str, Any]:
        (payload,) = (payload for kind, payload in self.frames if kind == frames.RESULT)
        result: dict[str, Any] = json.loads(payload)
        return result

    @property
    def failure(self) -> dict[str, Any]:
        assert self.result["status"] == "failed"
        failure: dict[str, Any] = self.result["failure"]
        return failure

    @property
    def stdout(self) -> str:
        return self.payload(frames.STDOUT).decode()

    def array(self, kind: int, dtype: str = "<i4") -> list[float]:
        values: list[float] = np.frombuffer(self.payload(kind), dtype=dtype).tolist()
        return values

    def warning_codes(self) -> list[str]:
        return [warning["code"] for warning in self.result["warnings"]]


def converse(dataset: Path, code: str, *, opened: Path | None = None, **fields: object) -> Conversation:
    """Starts a runner, sends one submission, and reads until it ends."""
    digest = hashlib.sha256(code.encode()).hexdigest()
    submission = {
        "protocol": 1,
        "code": code,
        "codeSha256": digest,
        "dataset": str(dataset),
        "aliases": None,
    } | fields
    payload = json.dumps(submission).encode()
    return raw(opened or dataset, struct.pack(">IB", len(payload), frames.SUBMISSION) + payload)


def raw(dataset: Path, content: bytes) -> Conversation:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": "0",
        "SECRET": "not for strategies",
    }
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [
                sys.executable,
                "-P",
                "-s",
                "-m",
                "sandbox_runner",
                "--dataset",
                str(dataset),
                "--work",
                folder,
                "--output",
                f"{folder}/output",
            ],
            input=content,
            capture_output=True,
            env=environment,
            cwd=ROOT,
            timeout=60,
            check=False,
        )
    return Conversation(_split(done.stdout), done.stderr.decode("utf-8", "replace"), done.returncode)


def _split(content: bytes) -> list[tuple[int, bytes]]:
    found, at = [], 0
    while at < len(content):
        length, kind = struct.unpack_from(">IB", content, at)
        assert at + 5 + length <= len(content), "the output ends within a frame"
        found.append((kind, content[at + 5 : at + 5 + length]))
        at += 5 + length
    return found
