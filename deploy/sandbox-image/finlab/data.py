"""``finlab.data``: frames of the dataset, indicators and the universe of symbols."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from finlab import calendar, session
from finlab.dataframe import FinlabDataFrame
from finlab.dataset import Dataset
from finlab.errors import NotAvailableOffline, UnknownKey
from finlab.indicators import Prices, compute
from finlab.universe import reset_universe, set_universe, universe

__all__ = ["get", "indicator", "reset_universe", "set_universe", "universe"]

CLOSE, ADJUSTED_CLOSE = "price:收盤價", "etl:adj_close"
_PRICE_KEYS = {
    "open": "price:開盤價",
    "high": "price:最高價",
    "low": "price:最低價",
    "close": CLOSE,
    "volume": "price:成交股數",
}
_SUGGESTIONS = 5
_GET_DEFAULTS: dict[str, Any] = {
    "lazy": False,
    "progress": "silent",
    "progress_callback": None,
    "as_of": None,
    "version": None,
}


def get(
    dataset: str,
    save_to_storage: bool = True,
    force_download: bool = False,
    *,
    start: Any = None,
    end: Any = None,
    **others: Any,
) -> Any:
    """A frame of the dataset, mapped without a copy; writing to it changes this frame only.

    Args:
        dataset: the key, such as ``price:收盤價``.
        save_to_storage: FinLab's cache switch; there is nothing to store here.
        force_download: must be False.
        start: first day of the frame.
        end: last day of the frame.
        others: FinLab's further arguments, at their defaults only.

    Raises:
        UnknownKey: the dataset has no such key; the nearest ones are named.
        NotAvailableOffline: a download is asked for.
    """
    if force_download or not save_to_storage:
        raise NotAvailableOffline("data.get reads the mounted dataset; it neither downloads nor stores")
    for name, value in others.items():
        if name not in _GET_DEFAULTS:
            raise TypeError(f"get() got an unexpected keyword argument '{name}'")
        if value != _GET_DEFAULTS[name]:
            raise NotAvailableOffline(f"data.get({name}=…) is not available offline")
    frame = _named(str(dataset))
    return frame if start is None and end is None else _between(frame, start, end)


def _between(frame: pd.DataFrame, start: Any, end: Any) -> pd.DataFrame:
    if isinstance(frame.index, pd.DatetimeIndex):
        return frame.loc[start:end]
    if not calendar.has_labels(frame.index):
        raise NotAvailableOffline("data.get(start=, end=) is for frames over time")
    dates = calendar.disclosure_dates(frame.index, session.quarter_days())
    inside = np.ones(len(dates), dtype=bool)
    if start is not None:
        inside &= dates >= pd.Timestamp(start)
    if end is not None:
        inside &= dates <= pd.Timestamp(end)
    return frame.loc[inside]


def _named(name: str) -> Any:
    run = session.current()
    if name in run.dataset.keys:
        return _frame(run, name)
    alias = run.dataset.aliases.get(name) if run.aliases else None
    if alias is None:
        raise UnknownKey(name, _nearest(name, run.dataset))
    frame = _frame(run, alias.key)
    change = f", changed over {alias.periods} rows" if alias.periods is not None else ""
    note = f" ({alias.note})" if alias.note else ""
    run.warn("alias_used", f"'{name}' is not a FinLab key; served '{alias.key}'{change}{note}")
    return frame if alias.periods is None else frame.pct_change(alias.periods, fill_method=None)


def indicator(
    indname: str, adjust_price: bool = False, resample: str = "D", market: str = "TW_STOCK", **params: Any
) -> Any:
    """A TA-Lib function of every symbol's prices; several outputs come as a tuple of frames.

    Args:
        indname: TA-Lib's name, such as ``RSI``.
        adjust_price: compute on adjusted prices.
        resample: ``D``, or the period of the bars: ``W``, ``M``, ``Q``, ``Y``.
        market: ``TW_STOCK``, the only one there is.
        params: parameters of the function, such as ``timeperiod``.

    Raises:
        NotAvailableOffline: no such function, or another market.
        TypeError: the function has no such parameter.
    """
    if market not in ("TW_STOCK", "tw_stock"):
        raise NotAvailableOffline(f"market={market!r} is not available offline; there is 'TW_STOCK'")
    read = adjusted if adjust_price else (lambda price: get(_PRICE_KEYS[price]))
    return compute(str(indname), Prices(read, resample), params)


def adjusted(price: str) -> FinlabDataFrame:
    """A price scaled by adjusted ÷ plain close; the volume is left as it is."""
    if price == "close":
        return _frame(session.current(), ADJUSTED_CLOSE)
    plain = _frame(session.current(), _PRICE_KEYS[price])
    return plain if price == "volume" else plain * (adjusted("close") / _frame(session.current(), CLOSE))


def _frame(run: session.Session, name: str) -> Any:
    dataset = run.dataset
    if name not in dataset.keys:
        raise UnknownKey(name, [])
    key = dataset.keys[name]
    if key.kind == "table":
        table = pd.DataFrame(dataset.table(name), columns=list(key.names))
        if "stock_id" in table and "symbol" not in table:
            table.insert(0, "symbol", table["stock_id"])
        return table
    index = _index(dataset, key.index)
    values = dataset.array(name)
    if key.kind == "series":
        return FinlabDataFrame(
            values[:, np.newaxis], index=index, columns=[name.split(":", 1)[-1]], copy=False
        )
    positions: Iterable[int] = range(len(dataset.symbols)) if key.columns is None else key.columns
    columns = pd.Index([dataset.symbols[i] for i in positions], dtype=object, name="symbol")
    frame = FinlabDataFrame(values, index=index, columns=columns, copy=False)
    if run.universe is None:
        return frame
    chosen = set(run.universe)
    return frame.loc[:, [i in chosen for i in positions]]


def _index(dataset: Dataset, name: str) -> pd.Index:
    labels = dataset.index_labels(name)
    if labels is not None:
        return pd.Index(labels, dtype=object, name="date")
    days = dataset.index_days(name)
    # As in FinLab, what becomes known on a holiday is dated by the next trading day.
    following = np.searchsorted(dataset.days, days)
    inside = following < len(dataset.days)
    return calendar.to_datetime_index(np.where(inside, dataset.days[np.where(inside, following, 0)], days))


def _nearest(name: str, dataset: Dataset) -> list[str]:
    wanted = name[:100]
    found = difflib.get_close_matches(wanted, dataset.keys, _SUGGESTIONS, 0.5)
    # A model often knows the item but not its table.
    item = wanted.split(":", 1)[-1]
    found += [key for key in dataset.keys if item and item in key and key not in found]
    return found[:_SUGGESTIONS]


def _stocks(run: session.Session) -> list[str]:
    """The symbols in force. FinLab has no such attribute; models invent it as they invent keys."""
    run.warn("alias_used", "'data.stocks' is not part of FinLab; served the symbols of the dataset")
    chosen = range(len(run.dataset.symbols)) if run.universe is None else sorted(run.universe)
    return [run.dataset.symbols[i] for i in chosen]


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    run = session.active()
    if name == "stocks" and run is not None and run.aliases:
        return _stocks(run)
    raise NotAvailableOffline(
        f"data.{name} is not available offline; there are {', '.join(f'data.{n}' for n in __all__)}"
    )
