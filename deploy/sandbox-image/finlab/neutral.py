"""Values less what other figures or the industry explain of them, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from finlab import alignment, industry

if TYPE_CHECKING:
    from finlab.dataframe import FinlabDataFrame


def residual(frame: FinlabDataFrame, neutralizers: Any, add_const: bool) -> FinlabDataFrame:
    """See ``FinlabDataFrame.neutralize``."""
    if isinstance(neutralizers, pd.DataFrame):
        factors = [neutralizers]
    else:
        factors = list(neutralizers.values() if isinstance(neutralizers, dict) else neutralizers)
    dated = alignment.to_dates(frame)
    values = dated.to_numpy(dtype=float)
    inputs = [_like(factor, dated) for factor in factors]
    if add_const:
        inputs.append(np.ones_like(values))
    out = np.full(values.shape, np.nan)
    for row in range(len(values)):
        design = np.stack([factor[row] for factor in inputs], axis=1)
        known = ~np.isnan(values[row]) & ~np.isnan(design).any(axis=1)
        if known.sum() < design.shape[1]:
            continue
        fit = np.linalg.lstsq(design[known], values[row, known], rcond=None)[0]
        out[row, known] = values[row, known] - design[known] @ fit
    return type(frame)(out, index=dated.index, columns=dated.columns)


def without_industry(frame: FinlabDataFrame) -> FinlabDataFrame:
    """See ``FinlabDataFrame.neutralize_industry``."""
    dated = alignment.to_dates(frame)
    values = dated.to_numpy(dtype=float)
    of = industry.categories(dated.columns)
    out = np.full(values.shape, np.nan)
    for name in {category for category in of if category is not None}:
        members = np.flatnonzero(of == name)
        part = values[:, members]
        known = ~np.isnan(part)
        count = known.sum(axis=1, keepdims=True)
        mean = np.where(known, part, 0.0).sum(axis=1, keepdims=True) / np.maximum(count, 1)
        out[:, members] = part - mean
    return type(frame)(out, index=dated.index, columns=dated.columns)


def _like(factor: pd.DataFrame, frame: pd.DataFrame) -> NDArray[Any]:
    dated = alignment.to_dates(factor)
    carried = dated.reindex(index=frame.index, method="ffill").reindex(columns=frame.columns)
    return np.asarray(carried.to_numpy(dtype=float))
