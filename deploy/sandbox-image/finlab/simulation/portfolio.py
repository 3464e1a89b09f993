"""Cash and holdings of one simulation, vectorised over symbols."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .arguments import SimulationArguments
from .candles import Candles
from .prices import Prices
from .stops import DELISTED, NOT_DUE, REASONS, STOPS, StopRules
from .trades import Trade, TradeLog


class Portfolio:
    """Holdings by column of ``prices``; values are shares of the start, which is 1.

    Attributes:
        log: trades that ended.
        traded: traded value since it was last set to 0.
    """

    def __init__(
        self,
        prices: Prices,
        columns: NDArray[np.int64],
        arguments: SimulationArguments,
        candles: Candles | None = None,
    ) -> None:
        size = len(columns)
        self.log = TradeLog()
        self.traded = 0.0
        self._prices = prices
        self._columns = columns
        self._arguments = arguments
        self._stops = StopRules(arguments)
        self._candles: Candles | None = None
        if arguments.touched_exit and not self._stops.off:
            self._candles = candles
        self._cash = 1.0
        self._units = np.zeros(size)
        self._price = np.ones(size)
        self._priced = np.zeros(size, dtype=bool)
        self._entry_day = np.zeros(size, dtype=np.int64)
        self._entry = np.ones(size)
        self._base = np.ones(size)
        self._best = np.ones(size)
        # Executed rows are counted from 1; a symbol that was stopped since the last one carries its number.
        self._period = 1
        self._stopped_in = np.zeros(size, dtype=np.int64)
        self._due = np.zeros(size, dtype=np.int8)
        # Only symbols that end before the dataset can be delisted.
        self._ends_early = bool((prices.final_day < len(prices.values) - 1).any())

    def mark(self, day: int) -> None:
        """Take over the prices of a day; a symbol without one keeps its last, or is due when delisted."""
        today = self._prices.values[day]
        self._priced = ~np.isnan(today)
        np.copyto(self._price, today, where=self._priced)
        if self._ends_early:
            self._due[(self._units != 0) & (day > self._prices.final_day)] = DELISTED

    def value(self) -> float:
        """Cash and holdings at the last known prices."""
        return self._cash + float(self._units @ self._price)

    def gross(self) -> float:
        """Sum of the absolute values of the holdings."""
        return float(np.abs(self._units) @ self._price)

    def due(self) -> NDArray[np.intp]:
        """Columns to close today: delisted ones, and stopped ones that have a price."""
        if not self._due.any():
            return np.empty(0, dtype=np.intp)
        return np.flatnonzero((self._due == DELISTED) | ((self._due != NOT_DUE) & self._priced))

    def close(self, day: int, which: NDArray[np.intp]) -> None:
        """Sell or cover holdings at their last known prices."""
        if not len(which):
            return
        self._pay(-self._units[which] * self._price[which])
        for column in which:
            self._record(int(column), day, REASONS[self._due[column]])
            if self._arguments.stop_trading_next_period and self._due[column] in STOPS:
                self._stopped_in[column] = self._period
        self._units[which] = 0
        self._due[which] = NOT_DUE

    def rebalance(self, day: int, weights: NDArray[np.float64]) -> None:
        """Trade every symbol that has a price today to its weight (0: not held) of the value.

        One that is blocked after a stop is left out.
        """
        limit = self._arguments.position_limit
        weights = np.where(self._stopped_in == self._period, 0.0, weights)
        self._period += 1
        target = np.clip(weights, -limit, limit) * self.value() / self._price
        leaves = (self._units != 0) & self._priced & (np.sign(target) != np.sign(self._units))
        # A due reason stays on symbols without a price only: what is priced was closed before.
        self.close(day, np.flatnonzero(leaves))
        moves = self._priced & (target != 0)
        opens = moves & (self._units == 0)
        self._entry_day[opens] = day
        self._entry[opens] = self._price[opens]
        self._best[opens] = self._price[opens]
        target, price, units = target[moves], self._price[moves], self._units[moves]
        change = target - units
        self._pay(change * price)
        entry = self._entry[moves]
        grows = np.abs(target) > np.abs(units)
        added = change / target
        self._entry[moves] = np.where(grows, entry * (1 - added) + price * added, entry)
        self._units[moves] = target
        if self._arguments.retain_cost_when_rebalance:
            self._base[moves] = self._entry[moves]
        else:
            self._base[moves] = self._best[moves] = price

    def touch(self, day: int, with_todays: bool) -> None:
        """Close holdings whose price touches a bound within the day.

        Args:
            day: index of the day.
            with_todays: whether holdings opened today count, as after a trade at the open.
        """
        if self._candles is None:
            return
        for column in np.flatnonzero((self._units != 0) & self._priced).tolist():
            if self._entry_day[column] == day and not with_todays:
                continue
            is_long = bool(self._units[column] > 0)
            base, best, marked = (float(part[column]) for part in (self._base, self._best, self._price))
            rule, price = self._candles.touch(day, column, is_long, base, best, marked)
            if rule == NOT_DUE:
                self._best[column] = price
            else:
                self._price[column], self._due[column] = price, rule
                self.close(day, np.array([column]))
                # A row of the same day trades at the day's price again.
                self._price[column] = marked

    def judge(self) -> None:
        """Mark for closing what breaks a rule at today's price."""
        if self._stops.off or self._candles is not None:
            return
        held = np.flatnonzero((self._units != 0) & self._priced)
        is_long = self._units[held] > 0
        price = self._price[held]
        best = np.where(is_long, np.maximum(self._best[held], price), np.minimum(self._best[held], price))
        self._best[held] = best
        self._due[held] = self._stops.judge(is_long, self._base[held], best, price)

    def finish(self, day: int, reason: str) -> None:
        """End every trade at its last known price without trading."""
        for column in np.flatnonzero(self._units):
            self._record(int(column), day, reason)

    def _pay(self, change: NDArray[np.float64]) -> None:
        bought = float(change[change > 0].sum())
        sold = -float(change[change < 0].sum())
        self._cash -= bought - sold + bought * self._arguments.buy_cost + sold * self._arguments.sell_cost
        self.traded += bought + sold

    def _record(self, column: int, day: int, reason: str) -> None:
        is_long = bool(self._units[column] > 0)
        entry, last = float(self._entry[column]), float(self._price[column])
        buy, sell = self._arguments.buy_cost, self._arguments.sell_cost
        ratio = last / entry
        profit = ratio * (1 - sell) - (1 + buy) if is_long else (1 - sell) - ratio * (1 + buy)
        symbol = int(self._columns[column])
        self.log.add(Trade(symbol, is_long, int(self._entry_day[column]), day, entry, last, profit, reason))
