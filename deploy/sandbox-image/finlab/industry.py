"""Industries of the symbols, from the dataset's table ``security_categories``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from finlab import session
from finlab.errors import NotAvailableOffline

if TYPE_CHECKING:
    from finlab.dataframe import FinlabDataFrame

TABLE = "security_categories"


def table() -> pd.DataFrame:
    """The table with columns such as stock_id, name, category and market.

    Raises:
        NotAvailableOffline: the dataset has none.
    """
    dataset = session.current().dataset
    if TABLE not in dataset.keys:
        raise NotAvailableOffline(f"this dataset has no table '{TABLE}', so industries are not available")
    return pd.DataFrame(dataset.table(TABLE), columns=list(dataset.keys[TABLE].names))


def categories(columns: pd.Index) -> NDArray[Any]:
    """The industry of each symbol, None where unknown."""
    known = table()
    by_symbol = dict(zip(known["stock_id"], known["category"], strict=True))
    return np.array([by_symbol.get(str(c)) for c in columns], dtype=object)


def rank(frame: FinlabDataFrame, chosen: list[str] | None) -> FinlabDataFrame:
    """Percentile rank of each value among the symbols of its industry."""
    of = categories(frame.columns)
    names = chosen if chosen is not None else sorted({c for c in of if c is not None})
    parts = [frame.loc[:, of == name].rank(axis=1, pct=True) for name in names]
    if not parts:
        return frame.iloc[:, :0]
    ranked = pd.concat(parts, axis=1)
    return ranked.loc[:, frame.columns.intersection(ranked.columns, sort=False)]


def group(frame: FinlabDataFrame) -> Any:
    """A groupby of the columns by industry."""
    return frame.groupby(pd.Series(categories(frame.columns), index=frame.columns), axis=1)
