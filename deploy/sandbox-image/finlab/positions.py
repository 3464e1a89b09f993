"""From a strategy's position to the rows that trade (docs/simulation.md)."""

from __future__ import annotations

from finlab.rows import TradingRows

__all__ = ["TradingRows"]
