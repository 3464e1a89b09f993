"""Small datasets and positions for tests of the simulation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

KEYS = {"open": "price:開盤價", "close": "price:收盤價", "high": "price:最高價", "low": "price:最低價"}


@dataclass(frozen=True, eq=False)
class MemoryData:
    """A dataset held in memory."""

    days: NDArray[np.int32]
    symbols: list[str]
    panels: dict[str, NDArray[np.float64]]
    index: NDArray[np.float64] | None = None

    def benchmark(self) -> NDArray[np.float64] | None:
        return self.index

    def panel(self, key: str) -> NDArray[np.float64]:
        return self.panels[key]


@dataclass(frozen=True, eq=False)
class ArrayRows:
    """Rows that trade."""

    days: NDArray[np.int32]
    offsets: NDArray[np.int32]
    columns: NDArray[np.int32]
    weights: NDArray[np.float64]


def data(prices: ArrayLike, days: ArrayLike | None = None, **panels: ArrayLike) -> MemoryData:
    """A dataset of adjusted prices (days × symbols) on consecutive days."""
    values = np.array(prices, dtype=float, order="F")
    arrays = {KEYS.get(name, name): np.array(panel, dtype=float, order="F") for name, panel in panels.items()}
    return MemoryData(
        np.array(range(len(values)) if days is None else days, dtype=np.int32),
        [str(1101 + i) for i in range(values.shape[1])],
        {"etl:adj_close": values, **arrays},
    )


def rows(weights: dict[int, dict[int, float]]) -> ArrayRows:
    """Rows from weights by day and column."""
    entries = [sorted(row.items()) for _, row in sorted(weights.items())]
    return ArrayRows(
        np.array(sorted(weights), dtype=np.int32),
        np.cumsum([0, *map(len, entries)]).astype(np.int32),
        np.array([column for row in entries for column, _ in row], dtype=np.int32),
        np.array([weight for row in entries for _, weight in row], dtype=float),
    )


def rows_from_json(items: list[dict[str, Any]]) -> ArrayRows:
    """Rows as the case files write them."""
    return rows({item["day"]: dict(zip(item["columns"], item["weights"], strict=True)) for item in items})
