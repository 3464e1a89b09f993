"""Names of FinLab that raise ``NotAvailableOffline``, with the reason; a test asks for each."""

from __future__ import annotations

_SERVER = "needs FinLab's servers"
_STORE = "there is one dataset, mounted read-only"

UNAVAILABLE: dict[str, str] = {
    "data.search": _SERVER,
    "data.get_strategies": _SERVER,
    "data.set_storage": _STORE,
    "data.FileStorage": _STORE,
    "data.CacheStorage": _STORE,
    "data.clear": _STORE,
    "data.us_universe": "other markets are not served",
    "data.set_market": "other markets are not served",
    "backtest.sim_batch": _SERVER,
    "login": _SERVER,
    "get_token": _SERVER,
    "FinlabDataFrame.to_business_day": "an inner helper",
    "FinlabDataFrame.cs": "lazy expressions",
    "FinlabDataFrame.sector": "lazy expressions",
    "FinlabDataFrame.weight": "lazy expressions",
    "FinlabDataFrame.lazy": "lazy expressions",
}
