"""Arguments of a simulation."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

MAX_COST = 0.1
MAX_STOP = 10.0

# The plain prices whose mean each name stands for; none for the adjusted close itself.
TRADE_PRICES: dict[str, tuple[str, ...]] = {
    "close": (),
    "open": ("price:開盤價",),
    "open_close_avg": ("price:開盤價", "price:收盤價"),
    "high_low_avg": ("price:最高價", "price:最低價"),
    "price_avg": ("price:開盤價", "price:最高價", "price:最低價", "price:收盤價"),
}


@dataclass(frozen=True)
class SimulationArguments:
    """What changes a simulation; ratios are fractions, None is off.

    Attributes:
        fee_ratio: cost of every trade, 0 to 0.1 of the traded value.
        tax_ratio: cost of selling on top, 0 to 0.1.
        stop_loss: loss since entry at which a holding is closed, above 0, at most 10.
        take_profit: gain since entry at which a holding is closed, likewise.
        trail_stop: fall from the best price since entry at which a holding is closed, likewise.
        position_limit: largest absolute weight of a symbol, above 0, at most 1.
        trade_at_price: one of ``TRADE_PRICES``.
        touched_exit: judge the three bounds within a day, at the price that touches one.
        retain_cost_when_rebalance: count them from the first entry on, not from the last rebalance.
        stop_trading_next_period: leave a symbol that was stopped out of the next row.
        start_date: first signal day that trades; None for the first of the dataset.
        end_date: last day of the simulation; None for the last of the dataset.

    Raises:
        ValueError: a value is out of bounds.
    """

    fee_ratio: float = 0.001425
    tax_ratio: float = 0.003
    stop_loss: float | None = None
    take_profit: float | None = None
    trail_stop: float | None = None
    position_limit: float = 1.0
    trade_at_price: str = "close"
    touched_exit: bool = False
    retain_cost_when_rebalance: bool = False
    stop_trading_next_period: bool = True
    start_date: date | None = None
    end_date: date | None = None

    def __post_init__(self) -> None:
        for name in ("fee_ratio", "tax_ratio"):
            value = getattr(self, name)
            if not _is_number(value) or not 0 <= value <= MAX_COST:
                raise ValueError(f"{name} must be a fraction from 0 to {MAX_COST}, not {value!r}")
        for name in ("stop_loss", "take_profit", "trail_stop"):
            value = getattr(self, name)
            if value is not None and (not _is_number(value) or not 0 < value <= MAX_STOP):
                raise ValueError(f"{name} must be above 0, at most {MAX_STOP:g}, not {value!r}")
        if not _is_number(self.position_limit) or not 0 < self.position_limit <= 1:
            raise ValueError(f"position_limit must be above 0, at most 1, not {self.position_limit!r}")
        if self.trade_at_price not in TRADE_PRICES:
            raise ValueError(
                f"trade_at_price must be one of {', '.join(TRADE_PRICES)}, not {self.trade_at_price!r}"
            )
        for name in ("touched_exit", "retain_cost_when_rebalance", "stop_trading_next_period"):
            if not isinstance(getattr(self, name), bool):
                raise ValueError(f"{name} must be True or False, not {getattr(self, name)!r}")
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValueError(f"end_date {self.end_date} lies before start_date {self.start_date}")

    @property
    def buy_cost(self) -> float:
        """Cost of buying and covering."""
        return self.fee_ratio

    @property
    def sell_cost(self) -> float:
        """Cost of selling and shorting."""
        return self.fee_ratio + self.tax_ratio


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
