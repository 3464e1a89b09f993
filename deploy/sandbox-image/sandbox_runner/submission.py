"""What the worker sends: the code and how to run it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from finlab.session import Settings

PROTOCOL = 1


class SubmissionError(Exception):
    """The worker's frame is not a submission: infrastructure, not strategy."""


@dataclass(frozen=True)
class Limits:
    """Bounds of what leaves: bytes of all files together, their number, bytes of all arrays together."""

    file_bytes: int = 256 << 10
    files: int = 16
    position_bytes: int = 64 << 20


@dataclass(frozen=True)
class Submission:
    """One strategy to run. ``aliases`` None means: as the dataset says."""

    code: str
    dataset: str
    aliases: bool | None = None
    settings: Settings = field(default_factory=Settings)
    limits: Limits = field(default_factory=Limits)

    @property
    def seed(self) -> int:
        """The first eight bytes of the code's SHA-256."""
        return int.from_bytes(hashlib.sha256(self.code.encode("utf-8")).digest()[:8], "big")


def parse(payload: bytes) -> Submission:
    """Reads the payload of a SUBMISSION frame.

    Raises:
        SubmissionError: a field is missing or of the wrong type, or the code's hash does not match.
    """
    try:
        fields = json.loads(payload)
        if fields["protocol"] != PROTOCOL:
            raise SubmissionError(f"protocol {fields['protocol']!r} is not {PROTOCOL}")
        code = fields["code"]
        simulation = fields.get("simulation") or {}
        limits = fields.get("limits") or {}
        submission = Submission(
            code,
            str(fields["dataset"]),
            fields.get("aliases"),
            Settings(
                _day(simulation.get("startDate")),
                _day(simulation.get("endDate")),
                simulation.get("resample"),
                float(_or(simulation.get("feeRatio"), Settings.fee_ratio)),
                float(_or(simulation.get("taxRatio"), Settings.tax_ratio)),
            ),
            Limits(
                int(limits.get("fileBytes", Limits.file_bytes)),
                int(limits.get("files", Limits.files)),
                int(limits.get("positionBytes", Limits.position_bytes)),
            ),
        )
        digest = hashlib.sha256(code.encode("utf-8")).hexdigest()
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise SubmissionError(f"not a submission: {type(error).__name__}: {error}") from error
    if fields.get("codeSha256") not in (None, digest):
        raise SubmissionError("the code does not have the hash that came with it")
    return submission


def _day(text: str | None) -> str | None:
    return None if text is None else date.fromisoformat(text).isoformat()


def _or(value: Any, default: Any) -> Any:
    return default if value is None else value
