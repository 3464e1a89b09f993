"""What a simulation reads, as protocols: it depends neither on the dataset's reader nor on pandas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class PriceData(Protocol):
    """A dataset.

    Attributes:
        days: int32, trading days as days since 1970-01-01, ascending.
        symbols: names of the panels' columns.
    """

    @property
    def days(self) -> NDArray[np.int32]: ...

    @property
    def symbols(self) -> Sequence[str]: ...

    def panel(self, key: str) -> NDArray[np.float64]:
        """The figures of a key, days × symbols, NaN where missing."""
        ...


class Rows(Protocol):
    """Rows that trade, in compressed-row form; see ``finlab.rows.TradingRows``."""

    @property
    def days(self) -> NDArray[np.int32]: ...

    @property
    def offsets(self) -> NDArray[np.int32]: ...

    @property
    def columns(self) -> NDArray[np.int32]: ...

    @property
    def weights(self) -> NDArray[np.float64]: ...
