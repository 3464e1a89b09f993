"""TA-Lib functions over frames of prices, one symbol at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from finlab import calendar
from finlab.dataframe import FinlabDataFrame
from finlab.errors import NotAvailableOffline

# As in FinLab: after so many days without a price, a symbol has no indicator.
_LATELY = 20
_PANDAS_RULES = {"W": "W", "M": "ME", "Q": "QE", "Y": "YE"}
_BARS = {"open": "first", "high": "max", "low": "min", "close": "last", "volume": "sum"}


class Prices:
    """Bars of all symbols, read when a function needs them."""

    def __init__(self, read: Callable[[str], pd.DataFrame], resample: str) -> None:
        self._read = read
        self._frequency = calendar.period_frequency(resample)

    def frame(self, price: str) -> pd.DataFrame:
        """Open, high, low, close or volume, days × symbols."""
        daily = self._read(price)
        if self._frequency is None:
            return daily
        name, _, anchor = self._frequency.partition("-")
        rule = "-".join(filter(None, (_PANDAS_RULES[name], anchor)))
        return daily.resample(rule).agg(_BARS[price])

    def traded_lately(self, index: pd.DatetimeIndex) -> NDArray[np.bool_]:
        """Which symbols had a close on one of the last 20 trading days, for each date of an index."""
        lately = self._read("close").ffill(limit=_LATELY - 1).notna()
        return np.asarray(lately.reindex(index, method="ffill").to_numpy(dtype=bool))


def compute(name: str, prices: Prices, parameters: dict[str, Any]) -> Any:
    """See ``finlab.data.indicator``. On days without a price a symbol's last one counts, for 20 days."""
    # Loaded when used: one strategy in ten does, and it costs as much as a tenth of pandas.
    import talib
    import talib.abstract

    function = name.upper()
    if function not in talib.get_functions():  # type: ignore[no-untyped-call]
        raise NotAvailableOffline(f"indicator '{name[:40]}' is not available offline; TA-Lib's functions are")
    info = talib.abstract.Function(function).info  # type: ignore[attr-defined]
    unknown = set(parameters) - set(info["parameters"])
    if unknown:
        raise TypeError(
            f"{function} has no parameter {', '.join(sorted(unknown))}; it has "
            f"{', '.join(info['parameters']) or 'none'}"
        )
    frames = [prices.frame(price) for price in _inputs(function, info)]
    index, columns = frames[0].index, frames[0].columns
    arrays = [f.reindex(index=index, columns=columns).ffill().to_numpy(dtype=np.float64) for f in frames]
    outputs = [np.full(arrays[0].shape, np.nan, order="F") for _ in info["output_names"]]
    call = getattr(talib, function)
    whole: set[int] = set()
    for column in range(len(columns)):
        inputs = [array[:, column] for array in arrays]
        present = ~np.isnan(inputs[0])
        for other in inputs[1:]:
            present &= ~np.isnan(other)
        if not present.any():
            continue
        results = call(*(values[present] for values in inputs), **parameters)
        made = results if isinstance(results, tuple) else (results,)
        for place, (output, result) in enumerate(zip(outputs, made, strict=True)):
            if result.dtype.kind == "i":
                whole.add(place)
            # An index counts the rows of the frame, not those of the symbol.
            shift = int(np.argmax(present)) if function.endswith("INDEX") else 0
            output[present, column] = np.where(result > 0, result + shift, result) if shift else result
    stale = ~prices.traded_lately(index)
    for place, output in enumerate(outputs):
        if place in whole:
            # Patterns and positions are whole numbers, which know no NaN.
            output[np.isnan(output) | stale] = 0
        else:
            output[stale] = np.nan
    frames = [FinlabDataFrame(output, index=index, columns=columns, copy=False) for output in outputs]
    return frames[0] if len(frames) == 1 else tuple(frames)


def _inputs(function: str, info: dict[str, Any]) -> list[str]:
    names: list[str] = []
    for value in info["input_names"].values():
        names += [value] if isinstance(value, str) else value
    foreign = [name for name in names if name not in _BARS]
    if foreign:
        raise NotAvailableOffline(f"indicator '{function}' needs {', '.join(foreign)}, which no price gives")
    return names
