"""Figures of a simulation."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

YEAR_TRADING_DAYS = 252
YEAR_DAYS = 365.25
MIN_CALENDAR_DAYS = 30
# Below this a deviation or a drawdown is rounding noise, and a ratio to it would be nonsense.
NOISE = 1e-12


@dataclass(frozen=True)
class Metrics:
    """The figures of docs/simulation.md; ratios are fractions, None is undefined."""

    total_return: float | None
    annual_return: float | None
    daily_sharpe: float | None
    max_drawdown: float | None
    calmar: float | None
    win_ratio: float | None
    trades: int
    volatility: float | None
    exposure: float | None
    turnover: float | None

    def to_dict(self) -> dict[str, float | int]:
        """The figures by name, without undefined ones."""
        return {name: value for name, value in asdict(self).items() if value is not None}


def measure(
    equity: NDArray[np.float64],
    *,
    calendar_days: int,
    trades: int,
    wins: int,
    exposure: float,
    turnover: float,
) -> Metrics:
    """Measure an equity curve.

    Args:
        equity: value at each trading day, the first is 1; 0 from a ruin on.
        calendar_days: days from the first to the last.
        trades: number of trades.
        wins: number of those with a profit.
        exposure: mean of the sum of absolute weights.
        turnover: traded value ÷ equity, summed.
    """
    total = float(equity[-1] / equity[0] - 1)
    annual = None if calendar_days < MIN_CALENDAR_DAYS else _power(1 + total, YEAR_DAYS / calendar_days)
    alive = equity[:-1] > 0
    returns = equity[1:][alive] / equity[:-1][alive] - 1
    deviation = float(returns.std(ddof=1)) if len(returns) > 1 else 0.0
    root = math.sqrt(YEAR_TRADING_DAYS)
    drawdown = float((equity / np.maximum.accumulate(equity) - 1).min())
    if drawdown >= -NOISE:
        drawdown = 0.0
    return Metrics(
        total_return=_finite(total),
        annual_return=annual,
        daily_sharpe=_finite(float(returns.mean()) / deviation * root) if deviation > NOISE else None,
        max_drawdown=_finite(drawdown),
        calmar=None if annual is None or drawdown == 0 else _finite(annual / -drawdown),
        win_ratio=wins / trades if trades else None,
        trades=trades,
        volatility=_finite(deviation * root) if len(returns) > 1 else None,
        exposure=_finite(exposure),
        turnover=_finite(turnover * YEAR_TRADING_DAYS / (len(equity) - 1)) if len(equity) > 1 else None,
    )


def _power(base: float, exponent: float) -> float | None:
    try:
        return _finite(math.pow(base, exponent) - 1)
    except OverflowError:
        return None


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
