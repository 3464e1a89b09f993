"""Positions that depend on what is already held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from finlab import alignment, session

if TYPE_CHECKING:
    from finlab.dataframe import FinlabDataFrame


def until_exit(entry: NDArray[Any], leave: NDArray[Any]) -> NDArray[Any]:
    """Held from an entry until an exit; an exit beats an entry of the same row."""
    held = np.zeros(entry.shape, dtype=bool)
    state = np.zeros(entry.shape[1], dtype=bool)
    for row in range(len(entry)):
        state = (state | entry[row]) & ~leave[row]
        held[row] = state
    return held


def hold_until(
    entry: FinlabDataFrame,
    exit: pd.DataFrame,
    limit: int | None,
    stop_loss: float,
    take_profit: float,
    trade_at: str,
    rank: pd.DataFrame | None,
) -> FinlabDataFrame:
    """See ``FinlabDataFrame.hold_until``."""
    from finlab.dataframe import FinlabDataFrame

    wanted, leave = alignment.align(entry, exit)
    wanted, leave = alignment.to_dates(wanted), alignment.to_dates(leave)
    enter = wanted.fillna(False).to_numpy(dtype=bool)
    out = leave.fillna(False).to_numpy(dtype=bool)
    stops = np.isfinite(stop_loss) or np.isfinite(take_profit)
    if limit is None and not stops:
        held = until_exit(enter, out)
    else:
        prices = _prices(wanted, trade_at) if stops else None
        order = None if rank is None else _like(rank, wanted)
        held = _simulate(enter, out, limit, -abs(stop_loss), abs(take_profit), prices, order)
    return FinlabDataFrame(held, index=wanted.index, columns=wanted.columns)


def _simulate(
    enter: NDArray[Any],
    out: NDArray[Any],
    limit: int | None,
    stop_loss: float,
    take_profit: float,
    prices: NDArray[Any] | None,
    order: NDArray[Any] | None,
) -> NDArray[Any]:
    held = np.zeros(enter.shape, dtype=bool)
    state = np.zeros(enter.shape[1], dtype=bool)
    entered_at = np.full(enter.shape[1], np.nan)
    for row in range(len(enter)):
        leaving = out[row].copy()
        if prices is not None:
            gain = prices[row] / entered_at - 1
            leaving |= state & ((gain <= stop_loss) | (gain >= take_profit))
        state &= ~leaving
        candidates = np.flatnonzero(enter[row] & ~state & ~leaving)
        if limit is not None:
            if order is not None:
                keys = np.where(np.isnan(order[row, candidates]), -np.inf, order[row, candidates])
                candidates = candidates[np.argsort(-keys, kind="stable")]
            candidates = candidates[: max(limit - int(state.sum()), 0)]
        state[candidates] = True
        if prices is not None:
            # A signal of one day is executed on the next, and the return counts from there.
            entered_at[candidates] = prices[row + 1, candidates] if row + 1 < len(prices) else np.nan
        held[row] = state
    return held


def _prices(frame: pd.DataFrame, trade_at: str) -> NDArray[Any]:
    from finlab import data

    if trade_at not in ("close", "open"):
        raise ValueError(f"trade_at={trade_at!r} is not supported; use 'close' or 'open'")
    session.current()
    return _like(data.adjusted(trade_at), frame)


def _like(values: pd.DataFrame, frame: pd.DataFrame) -> NDArray[Any]:
    dated = alignment.to_dates(values)
    return (
        dated.reindex(index=frame.index, method="ffill").reindex(columns=frame.columns).to_numpy(dtype=float)
    )
