"""Stops judged within a day (``touched_exit``)."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from .arguments import SimulationArguments
from .inputs import PriceData
from .prices import read_prices
from .stops import NOT_DUE, STOP_LOSS, TAKE_PROFIT, TOLERANCE, TRAIL_STOP

_CANDLE = (("price:開盤價",), ("price:最高價",), ("price:最低價",))


class Candles:
    """The first price of a day that reaches a bound closes the holding there.

    A day that opens beyond a bound closes at the open. When a day's range holds both a loss and a gain, the
    loss is taken to come first.
    """

    def __init__(self, data: PriceData, columns: NDArray[np.int64], arguments: SimulationArguments) -> None:
        self._open, self._high, self._low = (read_prices(data, columns, key).values for key in _CANDLE)
        self._loss, self._gain, self._trail = (
            math.inf if bound is None else bound
            for bound in (arguments.stop_loss, arguments.take_profit, arguments.trail_stop)
        )

    def touch(
        self, day: int, column: int, is_long: bool, base: float, best: float, marked: float
    ) -> tuple[int, float]:
        """What a day does to a holding.

        Args:
            day: index of the day.
            column: column of the symbol.
            is_long: False for a short position.
            base: price from which gains and losses count.
            best: best price up to the day before.
            marked: the day's price of trades, which stands for prices that are missing.

        Returns:
            the rule and where the holding is closed; with ``NOT_DUE`` the best price, this day's included.
        """
        opened = _or(self._open[day, column], marked)
        highest = _or(self._high[day, column], max(opened, marked))
        lowest = _or(self._low[day, column], min(opened, marked))
        # Mirrored for a short position, so that a loss is always a fall.
        side = 1.0 if is_long else -1.0
        loss = side * base * (1 - side * self._loss)
        trail = side * best * (1 - side * self._trail)
        gain = side * base * (1 + side * self._gain)
        worst, top = (lowest, highest) if is_long else (-highest, -lowest)
        if side * opened >= gain - abs(gain) * TOLERANCE:
            return TAKE_PROFIT, opened
        floor = max(loss, trail)
        if worst <= floor + abs(floor) * TOLERANCE:
            return TRAIL_STOP if trail > loss else STOP_LOSS, side * min(side * opened, floor)
        if top >= gain - abs(gain) * TOLERANCE:
            return TAKE_PROFIT, side * gain
        return NOT_DUE, max(best, highest) if is_long else min(best, lowest)


def _or(price: float, otherwise: float) -> float:
    return otherwise if math.isnan(price) else float(price)
