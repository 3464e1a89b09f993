"""Uses once what strategies use, so that a submission finds it loaded."""

from __future__ import annotations

import gc

import numpy as np
import pandas as pd

from finlab.dataframe import FinlabDataFrame
from sandbox_runner import failure

_ROWS, _COLUMNS = 80, 6


def warm_up() -> None:
    """Exercises what nearly every strategy does, and the runner's own failure path, on a small frame."""
    index = pd.date_range("2020-01-01", periods=_ROWS, freq="D")
    values = np.linspace(1.0, 2.0, _ROWS * _COLUMNS).reshape(_ROWS, _COLUMNS)
    close = FinlabDataFrame(values, index=index, columns=[str(i) for i in range(_COLUMNS)])
    average = close.rolling(5).mean().shift(1)
    rank = close.pct_change(3).rank(axis=1, pct=True, ascending=False)
    position = (close > average) & (rank <= rank.count(axis=1) * 0.5) & (close.resample("W").last() > 0)
    position = position.fillna(False).astype(bool).loc["2020-01-10":"2020-03-01"]
    close[position].is_largest(2).sum(axis=1)
    try:
        exec(compile("1/0", "<warm-up>", "exec"), {})
    except ZeroDivisionError as error:
        failure.describe(error)
    # What is loaded now lives as long as the process; the collector need not walk it, not even once.
    gc.freeze()
    gc.enable()
