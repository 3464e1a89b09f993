"""Labels and frequencies of time: FinLab's quarters and months, pandas' rebalance spellings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_LABEL = re.compile(r"(\d{4})-(Q[1-4]|M(?:1[0-2]|0?[1-9]))")
# Month and day by which a quarter's report must be filed; that of the fourth in the year after.
_QUARTER_DEADLINE = {1: (5, 15), 2: (8, 14), 3: (11, 14), 4: (3, 31)}
_ANCHORED = re.compile(r"(QE|Q|YE|Y|A|BQ|BY|BA)-([A-Z]{3})")
_SPELLINGS = {
    "M": "M",
    "ME": "M",
    "BM": "M",
    "BME": "M",
    "Q": "Q",
    "QE": "Q",
    "BQ": "Q",
    "BQE": "Q",
    "Y": "Y",
    "YE": "Y",
    "A": "Y",
    "BY": "Y",
    "BYE": "Y",
    "BA": "Y",
}


def has_labels(index: pd.Index) -> bool:
    """Whether an index holds FinLab's labels such as ``2022-Q1`` or ``2022-M3``."""
    return (
        len(index) > 0
        and not isinstance(index, pd.DatetimeIndex)
        and isinstance(index[0], str)
        and _LABEL.fullmatch(index[0]) is not None
    )


def deadline(label: str) -> dt.date:
    """The last legal day of disclosure of a quarter or month label, moved off weekends.

    Raises:
        ValueError: the text is no such label.
    """
    match = _LABEL.fullmatch(label)
    if match is None:
        raise ValueError(f"{label!r} is neither a quarter such as 2022-Q1 nor a month such as 2022-M1")
    year, number = int(match[1]), int(match[2][1:])
    if match[2][0] == "Q":
        month, day = _QUARTER_DEADLINE[number]
        due = dt.date(year + (number == 4), month, day)
    else:
        due = dt.date(year + (number == 12), number % 12 + 1, 10)
    return due + dt.timedelta(days=(7 - due.weekday()) if due.weekday() > 4 else 0)


def disclosure_dates(index: pd.Index, known: Mapping[str, int]) -> pd.DatetimeIndex:
    """Moves labels to the days on which their figures become known.

    Args:
        index: labels.
        known: days since 1970-01-01 by label; others get their legal deadline.
    """
    epoch = dt.date(1970, 1, 1)
    days = [known[label] if label in known else (deadline(label) - epoch).days for label in index]
    return to_datetime_index(np.asarray(days, dtype=np.int64), index.name)


def to_datetime_index(days: NDArray[Any], name: object = "date") -> pd.DatetimeIndex:
    """An index from days since 1970-01-01."""
    return pd.DatetimeIndex(np.asarray(days).astype("datetime64[D]").astype("datetime64[ns]"), name=name)


def period_frequency(resample: str) -> str | None:
    """The pandas period of a rebalance frequency; None for every day.

    Raises:
        ValueError: the frequency is not D, W, M, Q, Y or a spelling of them.
    """
    name = resample.strip().upper() if isinstance(resample, str) else repr(resample)
    if name in ("D", "B"):
        return None
    if re.fullmatch(r"W(-(MON|TUE|WED|THU|FRI|SAT|SUN))?", name):
        return name
    if name in _SPELLINGS:
        return _SPELLINGS[name]
    anchored = _ANCHORED.fullmatch(name)
    if anchored is not None:
        return f"{_SPELLINGS[anchored[1]]}-{anchored[2]}"
    raise ValueError(f"resample={resample!r} is not supported; use None, 'D', 'W', 'M', 'Q' or 'Y'")
