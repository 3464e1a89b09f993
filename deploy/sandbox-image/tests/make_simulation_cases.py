"""Writes random simulations and what finlab.simulation makes of them, for the worker's comparison test.

    python make_simulation_cases.py --out DIR [--cases 240] [--seed 1]

DIR/cases.json lists the cases; each names the folder of its dataset (docs/dataset-format.md) beside it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from simulation_support import MemoryData, data, rows

from finlab.dataset import BENCHMARK
from finlab.simulation import SimulationArguments, further, simulate
from finlab.simulation.arguments import TRADE_PRICES

FIRST_DAY = 17_000
CASES_A_DATASET = 20


def random_data(rng: np.random.Generator) -> MemoryData:
    """Prices with gaps, late listings, delistings, jumps and rare nonsense."""
    days, symbols = int(rng.integers(2, 260)), int(rng.integers(1, 14))
    steps = rng.normal(0.0005, rng.choice([0.01, 0.03, 0.12, 0.5]), (days, symbols))
    prices = rng.uniform(5, 300, symbols) * np.exp(np.cumsum(steps, axis=0))
    prices[rng.random((days, symbols)) < rng.choice([0, 0.02, 0.2])] = np.nan
    for symbol in range(symbols):
        if rng.random() < 0.25:
            prices[: rng.integers(0, days), symbol] = np.nan
        if rng.random() < 0.3:
            prices[rng.integers(1, days + 1) :, symbol] = np.nan
    prices[rng.random((days, symbols)) < 0.001] = rng.choice([0.0, -3.0, 1e-30, np.inf])
    close = prices * rng.uniform(1, 2, symbols)
    opening = close * np.exp(rng.normal(0, 0.01, (days, symbols)))
    opening[rng.random((days, symbols)) < 0.02] = np.nan
    high = np.maximum(opening, close) * np.exp(np.abs(rng.normal(0, 0.02, (days, symbols))))
    low = np.fmin(opening, close) * np.exp(-np.abs(rng.normal(0, 0.02, (days, symbols))))
    low[rng.random((days, symbols)) < 0.02] = np.nan
    calendar = FIRST_DAY + np.cumsum(rng.choice([1, 1, 1, 1, 3, 10], days))
    dataset = data(prices, calendar, open=opening, close=close, high=high, low=low)
    chance = rng.random()
    if chance < 0.2:
        return dataset
    index = 10_000 * np.exp(np.cumsum(rng.normal(0.0003, rng.choice([0, 0.01, 0.04]), days)))
    if chance < 0.3:
        index[rng.integers(0, days)] = rng.choice([np.nan, 0.0])
    return replace(dataset, index=index)


def random_weights(rng: np.random.Generator, days: int, symbols: int) -> dict[int, dict[int, float]]:
    """Rows of long, short, sparse and empty weights."""
    shorts = rng.choice([0.0, 0.3, 1.0])
    share = rng.uniform(0.2, 1)
    result: dict[int, dict[int, float]] = {}
    for day in np.flatnonzero(rng.random(days) < rng.choice([0.02, 0.1, 0.5, 1.0])):
        chosen = np.flatnonzero(rng.random(symbols) < share)
        weights = rng.uniform(0.01, 1, len(chosen)) * np.where(rng.random(len(chosen)) < shorts, -1, 1)
        weights *= rng.choice([1.0, 0.6]) / max(np.abs(weights).sum(), 1)
        result[int(day)] = {int(c): float(w) for c, w in zip(chosen, weights, strict=True)}
    return result or {0: {0: 1.0}}


def random_arguments(rng: np.random.Generator, days: NDArray[np.int32]) -> dict[str, Any]:
    """Arguments in snake case, most of them absent."""
    choices: dict[str, Any] = {
        "fee_ratio": float(rng.choice([0, 0.001425, 0.1])),
        "tax_ratio": float(rng.choice([0, 0.003, 0.1])),
        "stop_loss": float(rng.choice([0.03, 0.08, 0.5])),
        "take_profit": float(rng.choice([0.05, 0.3])),
        "trail_stop": float(rng.choice([0.04, 0.1])),
        "position_limit": float(rng.choice([0.1, 0.3])),
        "trade_at_price": str(rng.choice([*TRADE_PRICES])),
        "touched_exit": True,
        "retain_cost_when_rebalance": True,
        "stop_trading_next_period": False,
        "start_date": date.fromordinal(date(1970, 1, 1).toordinal() + int(days[len(days) // 4])).isoformat(),
        "end_date": date.fromordinal(
            date(1970, 1, 1).toordinal() + int(days[-1 - len(days) // 5])
        ).isoformat(),
    }
    return {name: value for name, value in choices.items() if rng.random() < 0.35}


def parsed(arguments: dict[str, Any]) -> SimulationArguments:
    """Arguments from their JSON form."""
    dates = {k: date.fromisoformat(v) for k, v in arguments.items() if k.endswith("_date")}
    return SimulationArguments(**{**arguments, **dates})


def expected(
    dataset: MemoryData, weights: dict[int, dict[int, float]], arguments: dict[str, Any]
) -> dict[str, Any]:
    """The result in JSON form; ``error`` when the case has none."""
    try:
        result = simulate(dataset, rows(weights), parsed(arguments))
    except ValueError as error:
        return {"error": str(error)}
    return {
        "first_day": result.first_day,
        "equity": result.equity.tolist(),
        "metrics": result.metrics().to_dict(),
        "further": further(
            result.equity,
            dataset.days[result.first_day : result.first_day + len(result.equity)],
            None
            if dataset.index is None
            else dataset.index[result.first_day : result.first_day + len(result.equity)],
        ),
        "trades": [asdict(trade) for trade in result.trades],
    }


def write_dataset(dataset: MemoryData, folder: Path) -> None:
    """Write the folder of a dataset."""
    arrays: dict[str, NDArray[Any]] = {"index/day.npy": dataset.days}
    keys = {}
    for number, (key, panel) in enumerate(dataset.panels.items()):
        name = f"data/{number:04}.npy"
        arrays[name] = panel
        keys[key] = {"kind": "panel", "index": "day", "file": name, "dtype": "<f8"}
    if dataset.index is not None:
        arrays["data/index.npy"] = dataset.index
        keys[BENCHMARK] = {"kind": "series", "index": "day", "file": "data/index.npy", "dtype": "<f8"}
    files = {}
    for name, array in arrays.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        np.save(path, array, allow_pickle=False)
        content = path.read_bytes()
        files[name] = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    days = {"kind": "day", "file": "index/day.npy", "length": len(dataset.days)}
    manifest = {
        "format": 1,
        "id": folder.name,
        "symbols": dataset.symbols,
        "indexes": {"day": days},
        "keys": keys,
        "files": files,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")


def write_cases(out: Path, count: int, seed: int) -> None:
    """Write ``count`` cases."""
    rng = np.random.default_rng(seed)
    cases: list[dict[str, Any]] = []
    while len(cases) < count:
        folder = f"dataset-{len(cases):05}"
        dataset = random_data(rng)
        write_dataset(dataset, out / folder)
        for _ in range(min(CASES_A_DATASET, count - len(cases))):
            weights = random_weights(rng, len(dataset.days), len(dataset.symbols))
            arguments = random_arguments(rng, dataset.days)
            items = [
                {"day": day, "columns": [*row], "weights": [*row.values()]} for day, row in weights.items()
            ]
            result = expected(dataset, weights, arguments)
            cases.append({"dataset": folder, "arguments": arguments, "rows": items, "expected": result})
    (out / "cases.json").write_text(json.dumps(cases, allow_nan=False), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    parser.add_argument("--cases", type=int, default=240)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write_cases(arguments.out, arguments.cases, arguments.seed)


if __name__ == "__main__":
    main()
