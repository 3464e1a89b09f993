"""An autonomous loop in small: generate a strategy, have it run in the sandbox, learn from what came of it.

    python loop_example.py --iterations 5 --history history.jsonl

Replace `generate` by a call of your model. Killed and started again with the same history, the loop goes on where it
was: no outcome is lost, and no strategy is submitted under two ids.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from sandbox_client import SandboxClient, SandboxError
from sandbox_events import Outcome, printable

DRAFT = """\
def strategy(data):
    close = data.get("etl:adj_close")
    growth = data.get("{key}")
    return growth[close > close.average({days})].is_largest({stocks})
"""


@dataclass
class Iteration:
    """One turn of the loop, and a line or two of the history. All that the generator is told is in here, so hold-out
    figures are not."""

    number: int
    submission_id: str
    code: str
    submitted_at: str
    status: str = ""
    kind: str = ""
    feedback: str = ""
    metrics: dict[str, float] = field(default_factory=dict)

    def end_as(self, outcome: Outcome) -> None:
        self.status, self.kind = outcome.status, outcome.kind
        self.feedback, self.metrics = outcome.feedback, outcome.metrics


def generate(earlier: Sequence[Iteration]) -> str:
    """The next strategy. Stands in for a model: it would get the codes, feedbacks and metrics of `earlier`."""
    if not earlier:
        # What models do: a key that is nearly right. The feedback names the one that exists.
        return DRAFT.format(key="monthly_revenue:去年同月增減", days=60, stocks=10)
    turn = len(earlier)
    return DRAFT.format(key="monthly_revenue:去年同月增減(%)", days=20 + 20 * turn, stocks=5 + 5 * (turn % 3))


def sharpe(iteration: Iteration) -> float:
    """By what iterations are compared; an undefined figure is absent."""
    return iteration.metrics.get("daily_sharpe", float("-inf"))


class History:
    """Iterations as lines of JSON: one line when it is submitted, one more when its outcome is there."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.iterations: list[Iteration] = []
        lines = file.read_bytes().splitlines(keepends=True) if file.exists() else []
        if lines and not lines[-1].endswith(b"\n"):
            # The machine stopped in the middle of a line: what it was about is repeated.
            os.truncate(file, file.stat().st_size - len(lines.pop()))
        for number, line in enumerate(lines, start=1):
            try:
                self._take(Iteration(**json.loads(line)))
            except (ValueError, TypeError) as error:
                raise SystemExit(f"error: {file}, line {number} is no iteration: {error}") from error

    def write(self, iteration: Iteration) -> None:
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(iteration), ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self._take(iteration)

    def _take(self, iteration: Iteration) -> None:
        # The second line of an iteration takes the place of its first.
        del self.iterations[iteration.number :]
        self.iterations.append(iteration)


def run_loop(
    client: SandboxClient,
    history: History,
    iterations: int,
    generate: Callable[[Sequence[Iteration]], str] = generate,
    *,
    timeout: float = 900,
) -> None:
    """Runs the loop up to so many iterations; `timeout` is how long one may take, queue included, in seconds."""
    name = datetime.now(timezone.utc).strftime("%Y%m%d-%H%M%S-%f")
    if history.iterations and not history.iterations[-1].status:
        # Submitted, or about to be, when the loop was stopped: the id of before, so that it counts once.
        unfinished = history.iterations[-1]
        submission = client.resume(
            unfinished.code,
            submission_id=unfinished.submission_id,
            since=datetime.fromisoformat(unfinished.submitted_at),
        )
        unfinished.end_as(client.wait(submission, timeout))
        history.write(unfinished)
        show(unfinished)
    while len(history.iterations) < iterations:
        number = len(history.iterations)
        iteration = Iteration(
            number,
            submission_id=f"{name}-{number}",
            code=generate(history.iterations),
            submitted_at=datetime.now(timezone.utc).isoformat(),
        )
        history.write(iteration)
        submission = client.submit(iteration.code, submission_id=iteration.submission_id)
        iteration.end_as(client.wait(submission, timeout))
        history.write(iteration)
        show(iteration)


def show(iteration: Iteration) -> None:
    figures = ", ".join(
        f"{name} {iteration.metrics[name]:.3f}"
        for name in ("annual_return", "daily_sharpe", "max_drawdown")
        if name in iteration.metrics
    )
    # Feedback has words of the strategy: nothing for a terminal as it is.
    why = f"{iteration.kind}: {printable(iteration.feedback, 100)}"
    print(f"{iteration.number:3} {iteration.status:13} {figures or why}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Generates strategies and has them run in the sandbox.")
    parser.add_argument("--iterations", type=int, default=5, help="default: %(default)s")
    parser.add_argument("--history", type=Path, default=Path("history.jsonl"), help="default: %(default)s")
    parser.add_argument("--source", default="loop-example", help="who submits (default: %(default)s)")
    parser.add_argument("--kafka", help="bootstrap servers (default: SANDBOX_KAFKA_BOOTSTRAP_SERVERS)")
    arguments = parser.parse_args()
    try:
        history = History(arguments.history)
        with SandboxClient(arguments.kafka, source=arguments.source) as client:
            run_loop(client, history, arguments.iterations)
    except (SandboxError, OSError, ValueError) as error:
        sys.exit(f"error: {error}")
    best = max(history.iterations, key=sharpe, default=None)
    if best is not None and best.metrics:
        print(f"champion: iteration {best.number}, submission {best.submission_id}, Sharpe {sharpe(best):.3f}")


if __name__ == "__main__":
    main()
