"""Speed of the FinLab runtime and of the evaluation, for scripts/bench.sh finlab.

    python finlab_speed.py own --dataset DIR --strategies FILE --out own.csv
    python finlab_speed.py page --own own.csv --outcomes outcomes.jsonl --jmh jmh.csv --image-bytes N \\
        --raw DIR --page PAGE

``own`` runs each strategy in a forked process without container, limits or quota, and maps frames. ``page``
compares and writes docs/benchmarks/finlab.md.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import platform
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MAPPED_DAYS, MAPPED_SYMBOLS = 2_600, 2_000
RATIO_GOAL, EVALUATION_GOAL, MEMORY_GOAL, GET_GOAL, IMAGE_GOAL = 2.0, 20.0, 700.0, 10.0, 200.0


def sources(path: Path) -> Iterator[tuple[str, str]]:
    """Names and codes of a .jsonl with ``id`` and ``code``, or of a folder of .py files."""
    if path.is_dir():
        for file in sorted(path.glob("*.py")):
            yield file.stem, file.read_text(encoding="utf-8")
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = json.loads(line)
        yield str(fields["id"]), str(fields["code"])


def own(options: argparse.Namespace) -> None:
    """One row a strategy: wall and CPU milliseconds of its code, largest resident size."""
    from finlab.dataset import Dataset
    from sandbox_runner import environment
    from sandbox_runner.warmup import warm_up

    environment.quiet_future_warnings()
    dataset = Dataset.open(options.dataset)
    warm_up()
    # Pages are in memory for both sides.
    for file in sorted(Path(options.dataset).rglob("*.npy")):
        file.read_bytes()
    with Path(options.out).open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(["strategy", "status", "wall_ms", "cpu_ms", "resident_mib"])
        for name, code in sources(options.strategies):
            out.writerow([name, *in_a_process(dataset, code)])
            stream.flush()
        for number, millis in enumerate(mapping()):
            out.writerow([f"data.get #{number}", "mapped", f"{millis:.3f}", "", ""])


def in_a_process(dataset: Any, code: str) -> list[str]:
    """Forks, so that every strategy finds the same state and leaves none."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        from finlab.session import Session, Settings
        from sandbox_runner.outcome import execute
        from sandbox_runner.submission import Submission

        begin, cpu = time.perf_counter(), time.process_time()
        outcome = execute(Submission(code, str(dataset.root)), Session(dataset, True, Settings()), None)
        wall, used = time.perf_counter() - begin, time.process_time() - cpu
        kind = outcome.result.get("failure", {}).get("kind", "")
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        row = [outcome.result["status"] + (f": {kind}" if kind else ""), wall * 1e3, used * 1e3, resident]
        os.write(writing, json.dumps(row).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    if not answer:
        return ["ended without a result", "", "", ""]
    status, *figures = json.loads(answer)
    return [status, *(f"{figure:.1f}" for figure in figures)]


def mapping() -> Iterator[float]:
    """Milliseconds of ``data.get`` of a large frame, 50 times."""
    import numpy as np

    from dataset_tools.keys import Panel
    from dataset_tools.writer import DatasetWriter, atomic_folder
    from finlab import data, session
    from finlab.dataset import Dataset

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "large"
        with atomic_folder(target) as path:
            writer = DatasetWriter(path, [f"{1000 + i}" for i in range(MAPPED_SYMBOLS)])
            writer.index("day", np.arange(MAPPED_DAYS) + 15_000)
            values = np.random.default_rng(1).random((MAPPED_DAYS, MAPPED_SYMBOLS))
            writer.entry("price:收盤價", Panel("day", values, ""))
            writer.manifest("large", "", {"name": "benchmark", "version": 1, "parameters": {}}, {}, False)
        session.activate(session.Session(Dataset.open(target), aliases=False))
        for _ in range(50):
            begin = time.perf_counter()
            frame = data.get("price:收盤價")
            yield (time.perf_counter() - begin) * 1e3
            assert frame.shape == (MAPPED_DAYS, MAPPED_SYMBOLS)


def page(options: argparse.Namespace) -> None:
    """The page, and the joined rows beside the raw figures."""
    with Path(options.own).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    gets = [float(row["wall_ms"]) for row in rows if row["status"] == "mapped"]
    direct = {row["strategy"]: row for row in rows if row["status"] != "mapped"}
    outcomes = {}
    for line in Path(options.outcomes).read_text(encoding="utf-8").splitlines():
        outcome = json.loads(line)
        outcomes[outcome["submissionId"]] = outcome
    joined = [joined_row(name, direct[name], outcomes[name]) for name in direct if name in outcomes]
    with (Path(options.raw) / "finlab.csv").open("w", encoding="utf-8", newline="") as stream:
        out = csv.DictWriter(stream, list(joined[0]), lineterminator="\n")
        out.writeheader()
        out.writerows(joined)
    Path(options.page).write_text(text(joined, gets, jmh(options.jmh), options), encoding="utf-8")
    print(f"{len(joined)} strategies")


def joined_row(name: str, direct: dict[str, str], outcome: dict[str, Any]) -> dict[str, Any]:
    timings, usage = outcome.get("timings", {}), outcome.get("usage", {})
    status = outcome["status"]
    if status == "failed":
        status += ": " + outcome["failure"]["kind"]
    return {
        "strategy": name,
        "status": status,
        "own_wall_ms": direct["wall_ms"],
        "own_cpu_ms": direct["cpu_ms"],
        "sandbox_execute_ms": figure(timings.get("executeMillis")),
        "sandbox_cpu_ms": figure(usage.get("cpuMillis")),
        "sandbox_peak_mib": figure(usage.get("peakMemoryBytes"), 1 / (1 << 20)),
        "evaluate_ms": figure(timings.get("evaluateMillis")),
    }


def figure(value: float | None, scale: float = 1.0) -> str:
    return "" if value is None else f"{value * scale:.1f}"


def jmh(path: str) -> dict[str, dict[str, float]]:
    """Percentiles by position."""
    found: dict[str, dict[str, float]] = {}
    with Path(path).open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            name = row["Benchmark"].rpartition(":")[2].rpartition("·")[2]
            found.setdefault(row["Param: position"], {})[name] = float(row["Score"])
    return found


def text(
    rows: list[dict[str, Any]], gets: list[float], jmh_rows: dict[str, dict[str, float]], options: Any
) -> str:
    ran = [r for r in rows if r["status"] in ("succeeded", "failed: empty_position") and r["own_wall_ms"]]
    ratios = sorted(float(r["sandbox_execute_ms"]) / float(r["own_wall_ms"]) for r in ran)
    walls = sorted(float(r["own_wall_ms"]) for r in ran)
    memory = sorted(float(r["sandbox_peak_mib"]) for r in ran if r["sandbox_peak_mib"])
    evaluations = sorted(float(r["evaluate_ms"]) for r in ran if r["status"] == "succeeded")
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["status"]] = counts.get(row["status"], 0) + 1
    lines = [
        "# FinLab runtime and evaluation",
        "",
        f"Written by `scripts/bench.sh finlab --strategies FILE`: {len(rows)} strategies on 1,000 stocks ×",
        "10 years of a synthetic market, at the default 0.5 CPU, one at a time. One row a strategy in",
        "[raw/finlab.csv](raw/finlab.csv), the JMH figures in [raw/finlab-jmh.csv](raw/finlab-jmh.csv).",
        "",
        f"* {machine()}",
        f"* load average at the end: {os.getloadavg()[0]:.1f}",
        "* outcomes: " + ", ".join(f"{count} {status}" for status, count in sorted(counts.items())),
        "",
        "| what | aim | measured | |",
        "|---|---|---|---|",
        goal("time in the sandbox ÷ own time, median strategy", RATIO_GOAL, statistics.median(ratios), ""),
        goal("evaluation of a real position, p50", EVALUATION_GOAL, at(evaluations, 0.5), " ms"),
        goal("evaluation of a real position, p95", EVALUATION_GOAL, at(evaluations, 0.95), " ms"),
        goal("memory of a run, largest", MEMORY_GOAL, memory[-1], " MiB"),
        goal(
            f"`data.get` of {MAPPED_DAYS:,} × {MAPPED_SYMBOLS:,}, slowest of 50", GET_GOAL, max(gets), " ms"
        ),
        goal("image", IMAGE_GOAL, options.image_bytes / 1e6, " MB"),
        "",
        "*Own time* is the wall clock of the same code in a forked process of the same Python with the same",
        "runtime, warmed up in the same way, without container, limits or quota; a quota of half a CPU alone",
        "makes a strategy that computes take twice as long. *In the sandbox* is from the code sent to its",
        "result. Only strategies that computed a position count.",
        "",
        "| | p10 | p50 | p90 | largest |",
        "|---|---:|---:|---:|---:|",
        quantiles("own time, ms", walls),
        quantiles("in the sandbox ÷ own", ratios, 2),
        quantiles("peak memory, MiB", memory),
        quantiles("evaluation in the worker, ms", evaluations, 1),
        "",
        "## Evaluation under JMH",
        "",
        "Random positions: a row every n trading days × stocks in it. Milliseconds, sample time.",
        "",
        "| position | p50 | p95 | p99 |",
        "|---|---:|---:|---:|",
    ]
    for name, found in jmh_rows.items():
        shown = " | ".join(f"{found.get(p, float('nan')):.2f}" for p in ("p0.50", "p0.95", "p0.99"))
        lines.append(f"| {name} | {shown} |")
    return "\n".join(lines) + "\n"


def machine() -> str:
    model = next(
        (
            x.partition(":")[2].strip()
            for x in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in x
        ),
        platform.machine(),
    )
    python = platform.python_version()
    return f"{model}, {os.cpu_count()} processors, Linux {platform.release()}, Python {python}"


def at(values: list[float], share: float) -> float:
    return values[min(len(values) - 1, int(share * len(values)))]


def quantiles(name: str, values: list[float], digits: int = 0) -> str:
    shown = " | ".join(f"{at(values, share):,.{digits}f}" for share in (0.1, 0.5, 0.9, 1.0))
    return f"| {name} | {shown} |"


def goal(what: str, aim: float, measured: float, unit: str) -> str:
    verdict = "reached" if measured <= aim else "**missed**"
    return f"| {what} | ≤ {aim:g}{unit} | {measured:.2f}{unit} | {verdict} |"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    first = commands.add_parser("own")
    first.add_argument("--dataset", required=True)
    first.add_argument("--strategies", type=Path, required=True)
    first.add_argument("--out", required=True)
    first.set_defaults(run=own)
    second = commands.add_parser("page")
    for name in ("--own", "--outcomes", "--jmh", "--raw", "--page"):
        second.add_argument(name, required=True)
    second.add_argument("--image-bytes", type=int, required=True)
    second.set_defaults(run=page)
    options = parser.parse_args(sys.argv[1:])
    options.run(options)


if __name__ == "__main__":
    main()
