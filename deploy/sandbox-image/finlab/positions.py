"""From a strategy's position to the rows that trade (docs/simulation.md)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from finlab import calendar
from finlab.dataset import Dataset
from finlab.errors import PositionError
from finlab.rows import TradingRows
from finlab.session import Warned

__all__ = ["Recorded", "TradingRows", "trading_rows"]

_SHOWN = 5


@dataclass(frozen=True)
class Recorded:
    """The rows of a position and what had to be dropped on the way."""

    rows: TradingRows
    warnings: tuple[Warned, ...]


@dataclass(frozen=True)
class _Daily:
    """A position on trading days: day and symbol indexes ascend, values are bool, or float without NaN."""

    days: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: NDArray[np.bool_] | NDArray[np.float64]


def trading_rows(
    position: object,
    dataset: Dataset,
    resample: str | None = None,
    resample_offset: str | None = None,
    position_limit: float = 1.0,
    start: str | None = None,
    end: str | None = None,
) -> Recorded:
    """Derives the rows that trade.

    Args:
        position: frame of booleans or numbers, days × symbols.
        dataset: gives the trading days and symbols.
        resample: None, D, W, M, Q, Y or a spelling of them.
        resample_offset: moves the end of each period, such as ``3D``.
        position_limit: cap of each absolute weight.
        start: first day (ISO) whose row may trade, None for all.
        end: last day likewise.

    Raises:
        PositionError: no rows can be derived.
        ValueError: an argument is not supported.
    """
    frequency = None if resample is None else calendar.period_frequency(resample)
    offset = _offset(resample_offset)
    warnings: list[Warned] = []
    daily = _limit(_daily(position, dataset, warnings), dataset, start, end)
    if resample is None:
        chosen = _changes(daily.values)
        signal_days = daily.days[chosen]
    elif frequency is None:
        chosen, signal_days = np.arange(len(daily.days)), daily.days
    else:
        chosen, signal_days = _period_ends(daily.days, dataset.days, frequency, offset)
    weights = _weights(daily.values[chosen], position_limit)
    return Recorded(_compress(signal_days, daily.columns, weights), tuple(warnings))


def _daily(position: object, dataset: Dataset, warnings: list[Warned]) -> _Daily:
    if isinstance(position, pd.Series):
        raise PositionError("the position is a Series; it must be a frame of days × symbols")
    if not isinstance(position, pd.DataFrame):
        raise PositionError(
            f"the position is of type {type(position).__name__}; it must be a frame of days × symbols"
        )
    columns, keep = _columns(position.columns, dataset, warnings)
    values = _values(position.iloc[:, keep])
    day_of_row = np.searchsorted(dataset.days, _epoch_days(position.index, dataset), side="right") - 1
    order = np.argsort(day_of_row, kind="stable")
    days = day_of_row[order]
    last = np.append(days[1:] != days[:-1], True) if len(days) else np.zeros(0, dtype=bool)
    inside = last & (days >= 0)
    early = int((day_of_row < 0).sum())
    if early:
        warnings.append(
            Warned("rows_dropped", f"{early} rows lie before the first trading day of the dataset")
        )
    by_symbol = np.argsort(columns)
    return _Daily(days[inside].astype(np.int64), columns[by_symbol], values[order[inside]][:, by_symbol])


def _columns(
    labels: pd.Index, dataset: Dataset, warnings: list[Warned]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    at = {symbol: i for i, symbol in enumerate(dataset.symbols)}
    found = np.array([at.get(str(label), -1) for label in labels], dtype=np.int64)
    keep = found >= 0
    unknown = [str(label)[:40] for label, known in zip(labels, keep, strict=True) if not known]
    if not keep.any():
        raise PositionError(
            f"no column of the position is a symbol of the dataset (columns: {_listed(unknown)})"
        )
    if len(np.unique(found[keep])) != int(keep.sum()):
        raise PositionError("the position has several columns of the same symbol")
    if unknown:
        warnings.append(
            Warned(
                "symbols_dropped", f"{len(unknown)} columns are no symbols of the dataset: {_listed(unknown)}"
            )
        )
    return found[keep], keep


def _listed(names: list[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "") if names else "none"


def _values(frame: pd.DataFrame) -> NDArray[np.bool_] | NDArray[np.float64]:
    kinds = {dtype.kind for dtype in frame.dtypes}
    if kinds == {"b"}:
        return frame.to_numpy(dtype=bool, na_value=False)
    if kinds == {"O"}:
        cells = frame.to_numpy()
        missing = np.asarray(pd.isna(cells))
        if all(isinstance(cell, bool | np.bool_) for cell in cells[~missing].ravel().tolist()):
            return np.where(missing, False, cells).astype(bool)
    _require_real_numbers(frame)
    try:
        numbers = frame.to_numpy(dtype=np.float64, na_value=np.nan)
    except (TypeError, ValueError) as error:
        raise PositionError(
            f"the position holds values that are neither booleans nor numbers: {error}"
        ) from error
    if np.isinf(numbers).any():
        raise PositionError("the position holds infinite weights")
    return np.nan_to_num(numbers, nan=0.0)


def _require_real_numbers(frame: pd.DataFrame) -> None:
    """Refuses what numpy would make a number of: texts, dates, and half of each complex number."""
    kinds = [dtype.kind for dtype in frame.dtypes]
    strange = {str(dtype) for dtype in frame.dtypes if dtype.kind not in "biufO"}
    cells = frame.iloc[:, [kind == "O" for kind in kinds]].to_numpy().ravel().tolist()
    strange |= {type(cell).__name__ for cell in cells if isinstance(cell, str | bytes | complex)}
    if strange:
        raise PositionError(
            f"the position holds values that are neither booleans nor numbers: {_listed(sorted(strange))}"
        )


def _epoch_days(index: pd.Index, dataset: Dataset) -> NDArray[np.int64]:
    if calendar.has_labels(index):
        index = calendar.disclosure_dates(index, dataset.quarter_days)
    elif isinstance(index, pd.PeriodIndex):
        index = index.to_timestamp(how="end")
    elif not isinstance(index, pd.DatetimeIndex):
        if len(index) and not all(hasattr(label, "year") or isinstance(label, str) for label in index):
            raise PositionError(
                f"the position's index holds {type(index[0]).__name__} values; it must hold dates"
            )
        try:
            index = pd.DatetimeIndex(pd.to_datetime(index))
        except (TypeError, ValueError, OverflowError) as error:
            raise PositionError(f"the position's index cannot be read as dates: {error}") from error
    if index.hasnans:
        raise PositionError("the position's index has missing dates")
    local = index.tz_localize(None) if index.tz is not None else index
    return np.asarray(local.to_numpy().astype("datetime64[D]").astype(np.int64))


def _limit(daily: _Daily, dataset: Dataset, start: str | None, end: str | None) -> _Daily:
    days = dataset.days[daily.days]
    keep = np.ones(len(days), dtype=bool)
    if start is not None:
        keep &= days >= np.datetime64(start, "D").astype(np.int64)
    if end is not None:
        keep &= days <= np.datetime64(end, "D").astype(np.int64)
    return daily if keep.all() else _Daily(daily.days[keep], daily.columns, daily.values[keep])


def _changes(values: NDArray[np.bool_] | NDArray[np.float64]) -> NDArray[np.int64]:
    if not len(values):
        return np.zeros(0, dtype=np.int64)
    changed = np.append(True, (values[1:] != values[:-1]).any(axis=1))
    return np.flatnonzero(changed)


def _offset(text: str | None) -> np.timedelta64:
    if text is None:
        return np.timedelta64(0, "D")
    try:
        return pd.Timedelta(text).to_timedelta64().astype("timedelta64[D]")
    except (TypeError, ValueError) as error:
        raise ValueError(f"resample_offset={text!r} is not a duration such as '3D'") from error


def _period_ends(
    rows: NDArray[np.int64], days: NDArray[np.int32], frequency: str, offset: np.timedelta64
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Row positions and signal days, one for each calendar period that the rows cover."""
    if not len(rows):
        return rows, rows
    dates = calendar.to_datetime_index(days)
    first, last = int(rows[0]), int(rows[-1])
    periods = pd.period_range(dates[first].to_period(frequency), dates[last].to_period(frequency))
    ends = periods.to_timestamp(how="end").to_numpy().astype("datetime64[D]") + offset
    signal = np.searchsorted(days, ends.astype(np.int64), side="right") - 1
    # The unfinished last period, and what an offset moves past the rows, trades on the last row's day.
    signal = np.unique(np.clip(signal, -1, last))
    signal = signal[signal >= first]
    return np.searchsorted(rows, signal, side="right") - 1, signal


def _weights(values: NDArray[np.bool_] | NDArray[np.float64], limit: float) -> NDArray[np.float64]:
    if values.dtype == bool:
        held = values.sum(axis=1, keepdims=True)
        weights = values / np.maximum(held, 1)
    else:
        with np.errstate(over="ignore"):
            total = np.abs(values).sum(axis=1, keepdims=True)
        if np.isinf(total).any():
            raise PositionError("the position holds weights whose sum is beyond all numbers")
        weights = values / np.maximum(total, 1.0)
    return np.clip(weights, -limit, limit)


def _compress(
    days: NDArray[np.int64], columns: NDArray[np.int64], weights: NDArray[np.float64]
) -> TradingRows:
    row, column = np.nonzero(weights)
    offsets = np.zeros(len(days) + 1, dtype=np.int32)
    np.cumsum(np.bincount(row, minlength=len(days)), out=offsets[1:])
    return TradingRows(
        days.astype(np.int32),
        offsets,
        columns[column].astype(np.int32),
        np.ascontiguousarray(weights[row, column]),
    )
