"""Brings two operands of an operator to the same days and symbols, as FinLab does."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from finlab import calendar, session


def align(left: pd.DataFrame, right: Any) -> tuple[pd.DataFrame, Any]:
    """Aligns a frame with the other operand.

    Frames meet on the union of their dates from the later start on, rows carried forward, and on the symbols
    that both have. Quarters meet anything else on their disclosure days. A series over dates is spread across
    the symbols. Anything else is left to pandas.
    """
    if isinstance(right, pd.Series):
        if not _over_dates(right.index) or not _over_dates(left.index):
            return left, right
        right = _spread(right, left.columns)
    elif not isinstance(right, pd.DataFrame):
        return left, right
    left, right = _common_columns(left, right)
    if left.index.equals(right.index):
        return left, right
    left, right = _common_labels(left, right)
    if not (_over_dates(left.index) and _over_dates(right.index)):
        return left, right
    return _common_rows(left, right)


def to_dates(frame: pd.DataFrame) -> pd.DataFrame:
    """Moves a frame indexed by quarter or month labels to its disclosure days; others stay as they are."""
    if not calendar.has_labels(frame.index):
        return frame
    moved = frame.copy(deep=False)
    moved.index = calendar.disclosure_dates(frame.index, session.quarter_days())
    return moved


def as_bool(frame: Any) -> Any:
    """Turns booleans with gaps, as ``shift`` leaves them, into booleans: a gap is False."""
    if isinstance(frame, pd.DataFrame) and any(dtype.kind == "O" for dtype in frame.dtypes):
        return frame.where(frame.notna(), False).astype(bool)
    return frame


def gaps(frame: Any) -> Any:
    """Where booleans have gaps; None for a frame that cannot have any."""
    if isinstance(frame, pd.DataFrame) and any(dtype.kind == "O" for dtype in frame.dtypes):
        missing = frame.isna()
        return missing if missing.to_numpy().any() else None
    return None


def union(frames: list[pd.DataFrame]) -> list[pd.DataFrame]:
    """Booleans on the union of all days, carried forward, False before; on the symbols of all."""
    frames = [_ascending(to_dates(frame)) for frame in frames]
    columns, index = frames[0].columns, frames[0].index
    for frame in frames[1:]:
        columns = columns.intersection(frame.columns, sort=False)
        index = index.union(frame.index)
    return [_filled(frame.loc[:, columns], index) for frame in frames]


def _filled(frame: pd.DataFrame, index: pd.Index) -> pd.DataFrame:
    at = frame.index.get_indexer(index, method="ffill")
    values = np.asarray(as_bool(frame).fillna(False).to_numpy(dtype=bool))
    taken = np.where((at >= 0)[:, np.newaxis], values[np.maximum(at, 0)], False)
    return pd.DataFrame(taken, index=index, columns=frame.columns)


def _over_dates(index: pd.Index) -> bool:
    return isinstance(index, pd.DatetimeIndex) or calendar.has_labels(index)


def _spread(series: pd.Series, columns: pd.Index) -> pd.DataFrame:
    values = np.broadcast_to(series.to_numpy()[:, np.newaxis], (len(series), len(columns)))
    return pd.DataFrame(values, index=series.index, columns=columns, copy=False)


def _common_columns(left: pd.DataFrame, right: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    if left.columns.equals(right.columns):
        return left, right
    common = left.columns.intersection(right.columns, sort=False)
    return left.loc[:, common], right.loc[:, common]


def _common_labels(left: pd.DataFrame, right: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    kinds = [str(f.index[0])[5] if calendar.has_labels(f.index) else None for f in (left, right)]
    return (left, right) if kinds[0] == kinds[1] else (to_dates(left), to_dates(right))


def _common_rows(left: pd.DataFrame, right: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    left, right = _ascending(left), _ascending(right)
    index = left.index.union(right.index)
    both = len(left) > 0 and len(right) > 0
    index = index[index >= max(left.index[0], right.index[0])] if both else index[:0]
    return _rows(left, index), _rows(right, index)


def _ascending(frame: pd.DataFrame) -> pd.DataFrame:
    if not frame.index.is_unique:
        frame = frame.loc[~frame.index.duplicated(keep="last")]
    return frame if frame.index.is_monotonic_increasing else frame.sort_index()


def _rows(frame: pd.DataFrame, index: pd.Index) -> pd.DataFrame:
    if frame.index.equals(index):
        return frame
    taken = frame.take(frame.index.get_indexer(index, method="ffill"))
    taken.index = index
    return taken
