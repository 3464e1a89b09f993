"""A replacement for `exec(code)`: one function that runs a strategy in the sandbox and returns its metrics.

metrics = run_in_sandbox(code, timeout=60)["total_return"]
"""

from __future__ import annotations

import atexit
import os
import threading
from datetime import datetime, timedelta, timezone

from sandbox_client import OutcomeTimeout, SandboxClient, SandboxError
from sandbox_events import Outcome

# Beside queue and run: container, back-test, publishing.
_GRACE_SECONDS = 60

_lock = threading.Lock()
_shared: SandboxClient | None = None
_owner = 0


class StrategyError(SandboxError):
    """The strategy gave no figures. `outcome` has everything, `feedback` is for the model that wrote it."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(f"{outcome.status}, {outcome.kind}: {outcome.message}")
        self.outcome = outcome
        self.kind = outcome.kind
        self.feedback = outcome.feedback


class StrategyRejected(StrategyError):
    """The static validator refused the code; nothing was run."""


class StrategyFailed(StrategyError):
    """It was run and raised, exceeded a limit, held no position, …; `kind` says which (docs/ARCHITECTURE.md)."""


class StrategyTimeout(StrategyFailed, TimeoutError):
    """It was stopped at its time limit."""


class StrategyNotRun(StrategyError):
    """A dead letter: the sandbox gave it up without judging the code. `kind` is the reason (docs/events/README.md)."""


def run_in_sandbox(
    code: str, timeout: float = 60, *, queue_timeout: float = 300, client: SandboxClient | None = None
) -> dict[str, float]:
    """Runs a strategy in the sandbox; returns its figures by name (docs/simulation.md).

    timeout: seconds that the strategy may run; at most what the workers are configured to give (600).
    queue_timeout: seconds that it may wait for a worker; later it is not started any more.
    client: default is one that all calls of this process share; its source is SANDBOX_SOURCE of the environment.
    Raises StrategyRejected, StrategyFailed, StrategyTimeout or StrategyNotRun when there are no figures; OutcomeTimeout
    when nothing came in time (it was cancelled then), another SandboxError when the broker does not do its part;
    ValueError when the code cannot be submitted: empty, larger than 64 KiB, not Unicode.
    """
    client = client or _shared_client()
    submission = client.submit(
        code,
        limits={"wallMillis": max(1, round(timeout * 1000))},
        not_after=datetime.now(timezone.utc) + timedelta(seconds=queue_timeout),
    )
    try:
        outcome = client.wait(submission, queue_timeout + timeout + _GRACE_SECONDS)
    except (OutcomeTimeout, KeyboardInterrupt):
        submission.future.cancel()
        client.cancel(submission, reason="nobody waits for it any more")
        raise
    if outcome.succeeded:
        return outcome.metrics
    if outcome.status == "rejected":
        raise StrategyRejected(outcome)
    if outcome.status == "dead_lettered":
        raise StrategyNotRun(outcome)
    raise (StrategyTimeout if outcome.kind == "timeout" else StrategyFailed)(outcome)


def _shared_client() -> SandboxClient:
    global _shared, _owner
    with _lock:
        # A forked child has the object, but not its threads.
        if _shared is None or not _shared.usable or _owner != os.getpid():
            _shared = SandboxClient(source=os.environ.get("SANDBOX_SOURCE", "run-in-sandbox"))
            _owner = os.getpid()
            atexit.register(_shared.close)
        return _shared
