"""Prices at which symbols are traded and marked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .inputs import PriceData

LOWEST_PRICE = 1e-6
HIGHEST_PRICE = 1e12


@dataclass(frozen=True, eq=False)
class Prices:
    """Adjusted prices of some symbols; rows are contiguous, since a simulation goes day by day.

    Attributes:
        values: days × symbols, NaN where a symbol cannot be traded.
        final_day: for each symbol the index of its last day with a price, -1 for none.
    """

    values: NDArray[np.float64]
    final_day: NDArray[np.int64]


def read_prices(data: PriceData, columns: NDArray[np.int64], keys: tuple[str, ...]) -> Prices:
    """Read the prices of ``columns``; those outside 1e-6 to 1e12 count as missing.

    Args:
        data: the dataset.
        columns: indexes of the symbols.
        keys: plain prices whose mean is scaled by adjusted ÷ plain close; none for the adjusted close.
    """
    values = data.panel("etl:adj_close")[:, columns]
    with np.errstate(all="ignore"):
        if keys:
            total = np.zeros(values.shape)
            for key in keys:
                total = total + data.panel(key)[:, columns]
            values = total / len(keys) * values / data.panel("price:收盤價")[:, columns]
        known = (values >= LOWEST_PRICE) & (values <= HIGHEST_PRICE)
    values = np.ascontiguousarray(np.where(known, values, np.nan))
    days = len(values)
    final = np.where(known.any(axis=0), days - 1 - np.argmax(known[::-1], axis=0), -1)
    return Prices(values, final.astype(np.int64))
