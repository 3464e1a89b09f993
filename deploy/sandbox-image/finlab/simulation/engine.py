"""The simulation's way through the days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from .arguments import TRADE_PRICES, SimulationArguments
from .candles import Candles
from .inputs import PriceData, Rows
from .metrics import Metrics, measure
from .portfolio import Portfolio
from .prices import read_prices
from .trades import Trade

# At or below this share of its start a portfolio is ruined: shorts can lose more than everything.
RUIN = 1e-6
HIGHEST = 1e300


@dataclass(frozen=True, eq=False)
class Simulation:
    """What a simulation gave.

    Attributes:
        first_day: index of the trading day of the first equity.
        equity: value at each trading day from then on, starting at 1; 0 from a ruin on.
        trades: the first 10,000 trades, by their end.
        ruined: whether everything was lost.
    """

    first_day: int
    equity: NDArray[np.float64]
    trades: list[Trade]
    ruined: bool
    _metrics: Metrics

    def metrics(self) -> Metrics:
        """The figures of the simulation."""
        return self._metrics


def simulate(data: PriceData, rows: Rows, arguments: SimulationArguments) -> Simulation:
    """Trade a position.

    Args:
        data: the dataset.
        rows: rows that trade, valid for ``data``.
        arguments: costs, stops and dates.

    Raises:
        ValueError: no row lies within the dates, or the equity passes 1e300.
    """
    first_row, first, last = _window(data.days, rows, arguments)
    columns, position = np.unique(np.asarray(rows.columns, dtype=np.int64), return_inverse=True)
    prices = read_prices(data, columns, TRADE_PRICES[arguments.trade_at_price])
    candles = Candles(data, columns, arguments) if arguments.touched_exit else None
    portfolio = Portfolio(prices, columns, arguments, candles)
    at_open = arguments.trade_at_price == "open"
    equity = np.zeros(last - first + 1)
    exposure = turnover = 0.0
    row, ruined = first_row, False
    for day in range(first, last + 1):
        portfolio.mark(day)
        before = portfolio.value()
        ruined = before <= RUIN
        if ruined:
            portfolio.finish(day, "ruin")
            break
        portfolio.traded = 0.0
        portfolio.close(day, portfolio.due())
        if not at_open:
            portfolio.touch(day, with_todays=False)
        if row < len(rows.days) and rows.days[row] < day:
            weights = np.zeros(len(columns))
            span = slice(rows.offsets[row], rows.offsets[row + 1])
            weights[position[span]] = rows.weights[span]
            portfolio.rebalance(day, weights)
            row += 1
        if at_open:
            portfolio.touch(day, with_todays=True)
        value = portfolio.value()
        turnover += portfolio.traded / before
        ruined = value <= RUIN
        if ruined:
            portfolio.finish(day, "ruin")
            break
        if not value <= HIGHEST:
            raise ValueError("the equity passes 1e300: the position looks ahead, or the prices are wrong")
        equity[day - first] = value
        exposure += portfolio.gross() / value
        portfolio.judge()
    if not ruined:
        portfolio.finish(last, "open")
    metrics = measure(
        equity,
        calendar_days=int(data.days[last]) - int(data.days[first]),
        trades=portfolio.log.count,
        wins=portfolio.log.wins,
        exposure=exposure / len(equity),
        turnover=turnover,
    )
    return Simulation(first, equity, portfolio.log.kept, ruined, metrics)


def _window(days: NDArray[np.int32], rows: Rows, arguments: SimulationArguments) -> tuple[int, int, int]:
    """First row that trades, its signal day, and the last day."""
    start = 0 if arguments.start_date is None else int(np.searchsorted(days, _epoch(arguments.start_date)))
    end = len(days)
    if arguments.end_date is not None:
        end = int(np.searchsorted(days, _epoch(arguments.end_date), side="right"))
    row = int(np.searchsorted(rows.days, start))
    if row == len(rows.days) or rows.days[row] >= end:
        raise ValueError(
            "no row of the position has its signal day between "
            f"{arguments.start_date or 'the first'} and {arguments.end_date or 'the last day'}"
        )
    return row, int(rows.days[row]), end - 1


def _epoch(day: date) -> int:
    return day.toordinal() - date(1970, 1, 1).toordinal()
