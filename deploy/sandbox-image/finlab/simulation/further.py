"""Figures beside those of a simulation: downside, calendar years, and against the benchmark."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from .metrics import NOISE, YEAR_TRADING_DAYS

_ROOT = math.sqrt(YEAR_TRADING_DAYS)


def further(
    equity: NDArray[np.float64], days: NDArray[np.int32], benchmark: NDArray[np.float64] | None
) -> dict[str, float]:
    """The further figures of docs/simulation.md by name, without undefined ones.

    Args:
        equity: value at each trading day; 0 from a ruin on.
        days: those trading days, as days since 1970-01-01.
        benchmark: the index on those days; None, or an index with a gap, leaves out what compares with it.
    """
    returns = _returns(equity)
    found: dict[str, float | None] = {"sortino": _sortino(returns)}
    found |= _years("return_", equity, days)
    if benchmark is not None and bool((benchmark > 0).all()):
        found |= _against(equity, returns, benchmark)
        found |= _years("benchmark_return_", benchmark, days)
    return {name: value for name, value in found.items() if value is not None and math.isfinite(value)}


def _returns(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Daily returns up to a ruin."""
    dead = np.flatnonzero(~(values[:-1] > 0))
    last = int(dead[0]) if len(dead) else len(values) - 1
    return values[1 : last + 1] / values[:last] - 1


def _sortino(returns: NDArray[np.float64]) -> float | None:
    deviation = math.sqrt(float((np.minimum(returns, 0) ** 2).mean())) if len(returns) else 0.0
    return float(returns.mean()) / deviation * _ROOT if deviation > NOISE else None


def _years(prefix: str, values: NDArray[np.float64], days: NDArray[np.int32]) -> dict[str, float | None]:
    years = days.astype("datetime64[D]").astype("datetime64[Y]").astype(int) + 1970
    ends = np.append(np.flatnonzero(np.diff(years)), len(years) - 1)
    found: dict[str, float | None] = {}
    base = float(values[0])
    for end in ends.tolist():
        found[f"{prefix}{years[end]}"] = float(values[end]) / base - 1 if base > 0 else None
        base = float(values[end])
    return found


def _against(
    equity: NDArray[np.float64], returns: NDArray[np.float64], index: NDArray[np.float64]
) -> dict[str, float | None]:
    total = float(index[-1] / index[0] - 1)
    found: dict[str, float | None] = {
        "benchmark_return": total,
        "excess_return": float(equity[-1] / equity[0] - 1) - total,
    }
    market = _returns(index)[: len(returns)]
    if len(market) < 2:
        return found
    own = returns[: len(market)]
    distance = market - market.mean()
    variance = float((distance**2).sum())
    if variance > NOISE * NOISE:
        beta = float(((own - own.mean()) * distance).sum()) / variance
        found["beta"] = beta
        found["alpha"] = (float(own.mean()) - beta * float(market.mean())) * YEAR_TRADING_DAYS
    deviation = float((own - market).std(ddof=1))
    if deviation > NOISE:
        found["information_ratio"] = float(own.mean() - market.mean()) / deviation * _ROOT
    return found
