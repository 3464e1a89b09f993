"""The examples with a real worker and real containers, and what the guide says, run as it stands there."""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import run_in_sandbox as drop_in
from run_in_sandbox import StrategyFailed, StrategyNotRun, StrategyRejected, StrategyTimeout, run_in_sandbox
from sandbox_client import SandboxClient

pytestmark = pytest.mark.services

HERE = Path(__file__).resolve().parents[1]
GOOD = 'position = data.get("etl:adj_close").average(20).is_largest(5)'


@pytest.fixture(autouse=True)
def shared_client(worker: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SANDBOX_KAFKA_BOOTSTRAP_SERVERS", worker)
    yield


@pytest.fixture(scope="module", autouse=True)
def close_shared_client() -> Iterator[None]:
    yield
    if drop_in._shared is not None:
        drop_in._shared.close()


def test_the_drop_in_returns_figures_or_raises_what_happened() -> None:
    metrics = run_in_sandbox(GOOD, timeout=30)
    assert {"total_return", "annual_return", "daily_sharpe", "max_drawdown", "trades"} <= metrics.keys()
    assert metrics == run_in_sandbox(GOOD, timeout=30)
    with pytest.raises(StrategyRejected, match="import-not-allowed") as refused:
        run_in_sandbox("import os\nposition = os")
    assert "os" in refused.value.feedback
    with pytest.raises(StrategyFailed, match="strategy_error: ZeroDivisionError") as failed:
        run_in_sandbox("x = 1\ny = x / 0")
    assert "line 2" in failed.value.feedback
    with pytest.raises(TimeoutError) as late:
        run_in_sandbox("while True:\n    pass", timeout=1)
    assert isinstance(late.value, StrategyTimeout)
    with pytest.raises(StrategyNotRun) as given_up:
        run_in_sandbox(GOOD, timeout=5000)
    assert given_up.value.kind == "not_served"
    with pytest.raises(StrategyNotRun) as expired:
        run_in_sandbox(GOOD, queue_timeout=-1)
    assert expired.value.kind == "expired"


def test_forked_processes_have_connections_of_their_own() -> None:
    here = run_in_sandbox(GOOD, timeout=30)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map(run_in_sandbox, [GOOD, GOOD]) == [here, here]


def test_what_a_submission_asks_for_reaches_worker_and_outcome(worker: str) -> None:
    trace = "00-" + "a" * 32 + "-" + "b" * 16 + "-01"
    with SandboxClient(worker, source="asks") as client:
        outcome = client.wait(
            client.submit(
                GOOD,
                submission_id="asks-1",
                simulation={"holdoutFrom": "2020-01-02", "feeRatio": 0.002},
                metadata={"turn": 7, "名": "字"},
                traceparent=trace,
            ),
            60,
        )
        assert outcome.succeeded, outcome.data
        assert outcome.data["metadata"] == {"turn": 7, "名": "字"}
        assert outcome.data["simulation"]["fee_ratio"] == {"value": 0.002, "setBy": "submission"}
        assert outcome.holdout_metrics.keys() >= {"total_return"}
        # An id belongs to its first code.
        conflict = client.wait(client.submit("position = 1", submission_id="asks-1"), 60)
        assert (conflict.status, conflict.kind) == ("dead_lettered", "conflict")
        cancelled = client.submit("while True:\n    pass")
        client.cancel(cancelled)
        assert client.wait(cancelled, 60).kind == "cancelled"


def loop(folder: Path, *arguments: str) -> str:
    command = [sys.executable, str(HERE / "loop_example.py"), "--source", "loop-test", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, env={**os.environ})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_loop_goes_on_after_it_was_killed(tmp_path: Path) -> None:
    said = loop(tmp_path, "--iterations", "2")
    assert re.search(r"^ +0 failed +strategy_error: .*$", said, re.MULTILINE), said
    assert re.search(r"^ +1 succeeded +annual_return ", said, re.MULTILINE), said
    history = tmp_path / "history.jsonl"
    lines = history.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["status"] for line in lines] == ["", "failed", "", "succeeded"]
    assert "去年同月增減(%)" in json.loads(lines[1])["feedback"]

    # Killed while it wrote down the outcome of its second iteration.
    history.write_text("\n".join([*lines[:3], lines[3][:50]]), encoding="utf-8")
    said = loop(tmp_path, "--iterations", "3")
    again = [json.loads(line) for line in history.read_text(encoding="utf-8").splitlines()]
    assert [(line["number"], line["status"]) for line in again] == [
        (0, ""),
        (0, "failed"),
        (1, ""),
        (1, "succeeded"),
        (2, ""),
        (2, "succeeded"),
    ]
    assert again[3] == json.loads(lines[3])
    assert "champion: iteration" in said


def test_the_code_of_the_guide_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = (HERE / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 5
    monkeypatch.chdir(tmp_path)
    # One after the other, as somebody reads them.
    names: dict[str, object] = {"__name__": "guide"}
    for number, block in enumerate(blocks, start=1):
        exec(compile(block, f"README.md, block {number}", "exec"), names)
