"""What a run leaves: the RESULT, the arrays of the position, and files."""

from __future__ import annotations

import hashlib
import json
import math
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from finlab.errors import PositionError, UnknownKey
from finlab.report import Report
from finlab.rows import TradingRows
from finlab.session import Session
from sandbox_runner import failure, files
from sandbox_runner.execution import NoPosition, run_strategy
from sandbox_runner.frames import RESULT_BYTES
from sandbox_runner.submission import Submission

# Own references: the code may have replaced these in their modules.
_dumps = json.dumps
_set_recursion_limit, _set_trace, _set_profile = sys.setrecursionlimit, sys.settrace, sys.setprofile
_RECURSION_LIMIT = 1000


@dataclass
class RunOutcome:
    """A finished run: the content of RESULT, the four arrays when there is a position, and the files."""

    result: dict[str, Any]
    arrays: tuple[bytes, ...] = ()
    files: list[tuple[str, bytes]] = field(default_factory=list)

    @property
    def position_sha256(self) -> str | None:
        """The hash of the arrays, None without a position."""
        return hashlib.sha256(b"".join(self.arrays)).hexdigest() if self.arrays else None


def execute(submission: Submission, run: Session, output: Path | None) -> RunOutcome:
    """Runs a strategy; whatever it raises becomes a failure.

    Nothing that is raised here is infrastructure: the code could raise the same on purpose.

    Args:
        submission: the code and its limits.
        run: the session to run it in.
        output: the folder whose files belong to the outcome, None for no files.
    """
    outcome = RunOutcome({"status": "failed", "position": False})
    try:
        found = run_strategy(submission, run)
        outcome.result["positionFrom"] = found.source
        outcome.result["simulation"] = found.report.arguments
        for warning in found.report.recorded.warnings:
            run.warn(warning.code, warning.message)
        _add_position(outcome, found.report, submission, run)
    except NoPosition as error:
        outcome.result["failure"] = {"kind": "no_position", "message": str(error), "details": {}}
    except BaseException as error:
        outcome.result["failure"] = failure.describe(error)
        outcome.result["feedback"] = _feedback(error)
    _undo_settings()
    _add_claims(outcome, run)
    if output is not None:
        collected = files.collect(output, submission.limits.files, submission.limits.file_bytes)
        outcome.files = collected.files
        if collected.dropped:
            run.warn("files_dropped", "; ".join(collected.dropped[:20]))
    outcome.result["warnings"] = [{"code": w.code, "message": w.message} for w in run.warnings]
    return outcome


def encode(result: dict[str, Any]) -> bytes:
    """The RESULT payload; long parts are cut, never the status."""
    for text_limit in (None, 4000, 500):
        payload = _dumps(_clean(result, text_limit), ensure_ascii=False, allow_nan=False).encode(
            "utf-8", "replace"
        )
        if len(payload) <= RESULT_BYTES:
            return payload
    kept: dict[str, Any] = {name: result[name] for name in ("status", "position") if name in result}
    if "failure" in result:
        kept["failure"] = {
            name: str(result["failure"].get(name, ""))[:500] for name in ("kind", "type", "message")
        }
    return _dumps(_clean(kept, 500), ensure_ascii=False).encode("utf-8", "replace")


def _add_position(outcome: RunOutcome, report: Report, submission: Submission, run: Session) -> None:
    rows = report.recorded.rows
    if not len(rows.columns):
        outcome.result["failure"], outcome.result["feedback"] = _empty(submission, run)
        return
    arrays = _arrays(rows)
    size = sum(map(len, arrays))
    if size > submission.limits.position_bytes:
        raise PositionError(
            f"the position's rows take {size} bytes; at most {submission.limits.position_bytes} may"
        )
    outcome.arrays = arrays
    outcome.result |= {"status": "succeeded", "position": True}


def _arrays(rows: TradingRows) -> tuple[bytes, ...]:
    little = ((rows.days, "<i4"), (rows.offsets, "<i4"), (rows.columns, "<i4"), (rows.weights, "<f8"))
    return tuple(np.ascontiguousarray(values, dtype=dtype).tobytes() for values, dtype in little)


def _empty(submission: Submission, run: Session) -> tuple[dict[str, Any], list[str]]:
    conditions = run.conditions.conditions(submission.code)
    lines = [f"line {c.line}: {c.text} is true in {c.share:.4%} of the cells" for c in conditions]
    culprits = [f"line {c.line}: {c.text} is never true" for c in conditions if c.share == 0]
    details = {
        "conditions": [c.text for c in conditions],
        "lines": [c.line for c in conditions],
        "trueShares": [round(c.share, 8) for c in conditions],
    }
    message = "no row that trades holds a symbol"
    return {"kind": "empty_position", "message": message, "details": details}, (culprits or lines)[:16]


def _feedback(error: BaseException) -> list[str]:
    if isinstance(error, UnknownKey) and error.nearest:
        return [f"data.get({error.key!r}) does not exist; nearest keys: {', '.join(error.nearest)}"]
    return []


def _undo_settings() -> None:
    """Takes back what a strategy may have set and what would hinder the rest."""
    _set_recursion_limit(_RECURSION_LIMIT)
    _set_trace(None)
    _set_profile(None)


def _add_claims(outcome: RunOutcome, run: Session) -> None:
    claims = run.last_report.claimed if run.last_report is not None else {}
    if claims:
        outcome.result["claimedMetrics"] = {k: float(v) for k, v in claims.items() if math.isfinite(v)}


def _clean(value: Any, text_limit: int | None) -> Any:
    """Plain JSON values only, without surrogates that UTF-8 cannot carry."""
    if isinstance(value, str):
        text = value.encode("utf-8", "replace").decode("utf-8")
        return text if text_limit is None else text[:text_limit]
    if isinstance(value, dict):
        return {_clean(str(k), 200): _clean(v, text_limit) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(v, text_limit) for v in value[:256]]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
