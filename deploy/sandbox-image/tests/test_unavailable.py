"""Every name that docs/finlab.md calls unavailable says so when it is asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import finlab
from finlab import backtest, data
from finlab.dataframe import FinlabDataFrame
from finlab.errors import NotAvailableOffline

sys.path.append(str(Path(__file__).parent.parent / "oracle"))
from unavailable import UNAVAILABLE

OWNERS = {"data": data, "backtest": backtest, "FinlabDataFrame": FinlabDataFrame([[1.0]])}


@pytest.mark.parametrize("name", UNAVAILABLE)
def test_it_names_itself(name: str) -> None:
    owner, _, attribute = name.rpartition(".")
    with pytest.raises(NotAvailableOffline, match=attribute):
        getattr(OWNERS.get(owner, finlab), attribute)
