"""Rules that close a holding at its price."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .arguments import SimulationArguments

# A fall from 100 to 92 reaches 8 %, although 92 / 100 - 1 is a little more than -0.08.
TOLERANCE = 1e-9

NOT_DUE, STOP_LOSS, TAKE_PROFIT, TRAIL_STOP, DELISTED = range(5)
STOPS = (STOP_LOSS, TAKE_PROFIT, TRAIL_STOP)
REASONS = ("position", "stop_loss", "take_profit", "trail_stop", "delisted")


class StopRules:
    """Judges holdings by their entry price and their best price since entry."""

    def __init__(self, arguments: SimulationArguments) -> None:
        self._stop_loss = np.inf if arguments.stop_loss is None else arguments.stop_loss
        self._take_profit = np.inf if arguments.take_profit is None else arguments.take_profit
        self._trail_stop = np.inf if arguments.trail_stop is None else arguments.trail_stop

    @property
    def off(self) -> bool:
        """Whether no rule is set."""
        return bool(np.isinf([self._stop_loss, self._take_profit, self._trail_stop]).all())

    def judge(
        self,
        is_long: NDArray[np.bool_],
        entry: NDArray[np.float64],
        best: NDArray[np.float64],
        price: NDArray[np.float64],
    ) -> NDArray[np.int8]:
        """The first rule that each holding breaks, ``NOT_DUE`` for none."""
        gain = np.where(is_long, price / entry - 1, 1 - price / entry)
        since_best = np.where(is_long, price / best - 1, 1 - price / best)
        rules = [
            gain <= -self._stop_loss + TOLERANCE,
            gain >= self._take_profit - TOLERANCE,
            since_best <= -self._trail_stop + TOLERANCE,
        ]
        return np.select(rules, [STOP_LOSS, TAKE_PROFIT, TRAIL_STOP], NOT_DUE).astype(np.int8)
