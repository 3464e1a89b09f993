"""A dataset cut at a day: nothing that becomes known later is there, whatever its index."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
import small_dataset

from finlab import data, session
from finlab.dataset import Cut
from finlab.session import Session


def cut_at(run: Session, day: str, noise: int | None = None) -> None:
    after = (date.fromisoformat(day) - small_dataset.EPOCH).days
    session.activate(Session(run.dataset.cut(Cut(after, noise)), aliases=True))


@pytest.mark.parametrize(
    ("day", "quarters", "months"),
    [("2022-03-29", ["2021-Q3"], 3), ("2022-03-30", ["2021-Q3", "2021-Q4"], 3), ("2022-04-11", None, 4)],
)
def test_every_index_ends_with_what_is_known(
    run: Session, day: str, quarters: list[str] | None, months: int
) -> None:
    cut_at(run, day)
    assert data.get("price:收盤價").index[-1].strftime("%F") == day
    assert len(data.get("monthly_revenue:去年同月增減(%)")) == months
    if quarters is not None:
        assert list(data.get("fundamental_features:ROE稅後").index) == quarters


def test_the_rest_cannot_be_had_through_the_array(run: Session) -> None:
    whole = len(data.get("price:收盤價"))
    cut_at(run, "2022-02-01")
    values = data.get("price:收盤價").to_numpy()
    while isinstance(values.base, np.ndarray):
        values = values.base
    assert max(values.shape) < whole


def test_noise_changes_what_comes_later_and_nothing_before(run: Session) -> None:
    before = data.get("etl:adj_close").to_numpy(copy=True)
    cut_at(run, "2022-03-01", noise=7)
    after = data.get("etl:adj_close")
    known = int((after.index <= "2022-03-01").sum())
    assert np.array_equal(after.to_numpy()[:known], before[:known], equal_nan=True)
    later = ~np.isnan(before[known:])
    assert (after.to_numpy()[known:][later] != before[known:][later]).all()
    assert np.array_equal(np.isnan(after.to_numpy()), np.isnan(before))
