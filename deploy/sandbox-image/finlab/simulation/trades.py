"""Trades of a simulation."""

from __future__ import annotations

from dataclasses import dataclass, field

MAX_KEPT = 10_000
NOISE = 1e-12


@dataclass(frozen=True)
class Trade:
    """A holding from its opening to its close, or to the end.

    Attributes:
        symbol: index of the symbol.
        is_long: False for a short position.
        entry_day: index of the trading day of its opening.
        exit_day: index of the trading day of its close.
        entry_price: average adjusted price of what was bought or sold short.
        exit_price: adjusted price at the close.
        profit: fraction of the value at entry, after the costs of both sides.
        reason: ``position`` (no longer held), a stop's name, ``delisted``, ``ruin`` or ``open``.
    """

    symbol: int
    is_long: bool
    entry_day: int
    exit_day: int
    entry_price: float
    exit_price: float
    profit: float
    reason: str


@dataclass
class TradeLog:
    """Counts trades and keeps the first of them."""

    kept: list[Trade] = field(default_factory=list)
    count: int = 0
    wins: int = 0

    def add(self, trade: Trade) -> None:
        self.count += 1
        self.wins += trade.profit > NOISE
        if len(self.kept) < MAX_KEPT:
            self.kept.append(trade)
