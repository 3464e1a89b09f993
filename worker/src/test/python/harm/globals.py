"""The injected globals, with small frames whatever key is asked for."""

from __future__ import annotations

import types
from typing import Any

import numpy as np
import pandas as pd
from finlab import backtest, data
from finlab.dataframe import FinlabDataFrame

_DAYS = 60
_SYMBOLS = ("1101", "2317", "2330", "2454")


def frame() -> FinlabDataFrame:
    """Days by symbols, the same in every run."""
    values = np.random.default_rng(7).uniform(10, 100, (_DAYS, len(_SYMBOLS)))
    days = pd.bdate_range("2024-01-01", periods=_DAYS)
    return FinlabDataFrame(pd.DataFrame(values, index=days, columns=list(_SYMBOLS)))


def injected() -> dict[str, Any]:
    """As the runner injects them; ``data`` answers every key, ``sim`` only reads its position."""
    data.get = lambda *args, **options: frame()
    data.indicator = lambda *args, **options: frame()
    backtest.sim = _sim
    return {
        "data": data,
        "sim": _sim,
        "pd": pd,
        "np": np,
        "start_date": "2024-01-01",
        "end_date": "2024-03-22",
        "fee_ratio": 0.001425,
        "tax_ratio": 0.003,
    }


def _sim(position: Any = None, *args: Any, **options: Any) -> Any:
    report = types.SimpleNamespace(position=position, trades=pd.DataFrame())
    report.get_stats = lambda *a, **o: {"daily_sharpe": 1.0, "max_drawdown": -0.1, "total_return": 0.1}
    report.get_trades = lambda *a, **o: pd.DataFrame({"return": [0.1]})
    return report
