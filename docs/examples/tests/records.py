"""Records as workers publish them."""

from __future__ import annotations

import json
from typing import Any

from sandbox_events import DEAD_LETTER, REJECTED, RESULT, code_sha256

Record = tuple[str, bytes, bytes, list[tuple[str, bytes]]]
"""Topic, key, value, headers."""


def headers(event_type: str, **others: str) -> list[tuple[str, bytes]]:
    texts = {
        "ce_specversion": "1.0",
        "ce_id": "x.0.1",
        "ce_source": "/strategy-sandbox/worker/w",
        "ce_type": event_type,
        "ce_subject": "x",
        "ce_time": "2026-01-02T03:04:05Z",
        # Of workers for workers: clients must not stumble over it.
        "sandbox_record": "0-17-1767323045000",
        **others,
    }
    return [(name, text.encode()) for name, text in texts.items()]


def result(submission_id: str = "s", replay: int = 0, code: str = "x", **parts: Any) -> Record:
    event = {
        "schemaVersion": 1,
        "submissionId": submission_id,
        "replay": replay,
        "attempt": 1,
        "status": "succeeded",
        "mode": "sandbox",
        "metrics": {"total_return": 0.25, "trades": 3},
        "feedback": "fine",
        "codeSha256": code_sha256(code),
        **parts,
    }
    return "strategy.result", submission_id.encode(), json.dumps(event).encode(), headers(RESULT)


def rejection(submission_id: str = "s", replay: int = 0, code: str = "x", **parts: Any) -> Record:
    violation = {"rule": "import-not-allowed", "message": "Module 'os' is refused", "line": 2, "column": 1}
    event = {
        "schemaVersion": 1,
        "submissionId": submission_id,
        "replay": replay,
        "attempt": 1,
        "status": "rejected",
        "violations": [violation],
        "feedback": "do without os",
        "codeSha256": code_sha256(code),
        **parts,
    }
    return "strategy.rejected", submission_id.encode(), json.dumps(event).encode(), headers(REJECTED)


def dead_letter(
    submission_id: str = "s", replay: int = 0, code: str = "x", reason: str = "retries_exhausted", **others: str
) -> Record:
    original = json.dumps({"submissionId": submission_id, "code": code, "metadata": {"n": 1}}).encode()
    texts = {
        "dlt_reason": reason,
        "dlt_message": "the daemon was away",
        "dlt_replay": str(replay),
        "dlt_attempt": "4",
        "dlt_at": "2026-01-02T03:04:05Z",
        "dlt_code_sha256": code_sha256(code),
        "original_ce_type": "strategy.submitted.v1",
        **others,
    }
    return "strategy.submitted.dlt", submission_id.encode(), original, headers(DEAD_LETTER, **texts)
