"""The part of a position that trades, as flat arrays over a dataset's day and symbol indexes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class TradingRows:
    """Target weights on signal days, in compressed-row form.

    Row ``i`` belongs to trading day ``days[i]`` and holds the entries ``offsets[i]:offsets[i + 1]`` of
    ``columns`` and ``weights``. A row without entries means: hold nothing from then on.

    Attributes:
        days: int32, indexes into the dataset's trading days, strictly ascending.
        offsets: int32, ``len(days) + 1`` values, first 0, never falling.
        columns: int32, indexes into the dataset's symbols, strictly ascending within a row.
        weights: float64, finite, not zero; the absolute values of a row sum to at most 1.
    """

    days: NDArray[np.int32]
    offsets: NDArray[np.int32]
    columns: NDArray[np.int32]
    weights: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.days)
