"""Positions that depend on what is already held."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True)
class Stops:
    """Bounds of the return of a holding; an infinite one is off. The sign of ``loss`` does not count."""

    loss: float
    profit: float
    trail: float
    activation: float

    @property
    def on(self) -> bool:
        return bool(np.isfinite([self.loss, self.profit, self.trail]).any())

    def reached(self, price: NDArray[Any], entry: NDArray[Any], best: NDArray[Any]) -> NDArray[Any]:
        """Which holdings are to be sold at these prices."""
        gain = price / entry - 1
        # FinLab counts the fall from the best price in parts of the price of entry.
        trailing = (price / entry < best / entry - abs(self.trail)) & (best / entry >= 1 + self.activation)
        return (gain <= -abs(self.loss)) | (gain >= abs(self.profit)) | trailing


def hold_until(
    entry: FinlabDataFrame,
    exit: pd.DataFrame,
    limit: int | None,
    stops: Stops,
    trade_at: str,
    rank: pd.DataFrame | None,
) -> FinlabDataFrame:
    """See ``FinlabDataFrame.hold_until``."""
    signals = alignment.union([entry, exit] + ([] if rank is None else [_days_only(rank)]))
    wanted, leave = signals[0], signals[1]
    enter, out = wanted.to_numpy(), leave.to_numpy()
    if limit is None and not stops.on:
        held = until_exit(enter, out)
    else:
        prices = _prices(wanted, trade_at) if stops.on else None
        order = None if rank is None else _like(rank, wanted)
        held = _simulate(enter, out, limit, stops, prices, order)
    return type(entry)(held, index=wanted.index, columns=wanted.columns)


def entry_price(position: FinlabDataFrame, trade_at: str) -> FinlabDataFrame:
    """See ``FinlabDataFrame.entry_price``."""
    dated = alignment.to_dates(position)
    held = np.asarray(alignment.as_bool(dated).fillna(False).to_numpy(dtype=bool))
    entered = np.zeros_like(held)
    # A signal is executed on the next day.
    entered[1:] = held[:-1]
    entered[2:] &= ~held[:-2]
    prices = np.where(entered, _prices(dated, trade_at), np.nan)
    return type(position)(prices, index=dated.index, columns=dated.columns).ffill()


def _days_only(rank: pd.DataFrame) -> pd.DataFrame:
    return rank.notna()


def _simulate(
    enter: NDArray[Any],
    out: NDArray[Any],
    limit: int | None,
    stops: Stops,
    prices: NDArray[Any] | None,
    order: NDArray[Any] | None,
) -> NDArray[Any]:
    held = np.zeros(enter.shape, dtype=bool)
    state = np.zeros(enter.shape[1], dtype=bool)
    entered_at = np.full(enter.shape[1], np.nan)
    best = np.full(enter.shape[1], np.nan)
    for row in range(len(enter)):
        leaving = out[row].copy()
        if prices is not None:
            best = np.fmax(best, np.where(state, prices[row], np.nan))
            leaving |= state & stops.reached(prices[row], entered_at, best)
        state &= ~leaving
        candidates = np.flatnonzero(enter[row] & ~state & ~leaving)
        if limit is not None:
            candidates = _preferred(candidates, None if order is None else order[row])
            candidates = candidates[: max(limit - int(state.sum()), 0)]
        state[candidates] = True
        if prices is not None:
            # A signal of one day is executed on the next, and the return counts from there.
            entered_at[candidates] = prices[row + 1, candidates] if row + 1 < len(prices) else np.nan
            best[candidates] = np.nan
        held[row] = state
    return held


def _preferred(candidates: NDArray[Any], order: NDArray[Any] | None) -> NDArray[Any]:
    """Candidates by rank, a missing one as the day's lowest; of equal ones the last column first."""
    candidates = candidates[::-1]
    if order is None or np.isnan(order).all():
        return candidates
    keys = np.where(np.isnan(order), np.nanmin(order), order)[candidates]
    return candidates[np.argsort(-keys, kind="stable")]


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
