"""FinLab's strategy API over a read-only offline dataset.

``data``, ``backtest.sim`` and ``dataframe.FinlabDataFrame`` are here; what needs FinLab's servers says so.
"""

from __future__ import annotations

from typing import Any

from finlab.errors import NotAvailableOffline


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    raise NotAvailableOffline(f"finlab.{name} is not available offline")
