"""Operators between frames of different days, symbols and frequencies."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from finlab import data
from finlab.dataframe import FinlabDataFrame


def daily() -> FinlabDataFrame:
    values = np.arange(18.0).reshape(6, 3)
    return FinlabDataFrame(values, index=pd.date_range("2022-05-10", periods=6), columns=list("ABC"))


def sparse() -> FinlabDataFrame:
    index = pd.to_datetime(["2022-05-12", "2022-05-20"])
    return FinlabDataFrame([[1.0, 2.0], [3.0, 4.0]], index=index, columns=list("BD"))


def days(frame: pd.DataFrame) -> list[str]:
    return list(frame.index.strftime("%m-%d"))


def test_frames_meet_on_the_union_of_days_after_the_later_start_and_on_common_symbols() -> None:
    total = daily() + sparse()
    assert list(total.columns) == ["B"]
    assert days(total) == ["05-12", "05-13", "05-14", "05-15", "05-20"]
    assert total["B"].tolist() == [8.0, 11.0, 14.0, 17.0, 19.0]


def test_conditions_of_different_frequency_stay_boolean() -> None:
    both = (daily() > 3) & (sparse() > 1)
    assert both.dtypes.tolist() == [np.dtype(bool)]
    assert both["B"].tolist() == [False, False, False, False, True]


def test_a_plain_frame_on_the_right_aligns_as_well() -> None:
    assert (daily() - pd.DataFrame(sparse()))["B"].tolist() == [6.0, 9.0, 12.0, 15.0, 13.0]


def test_a_plain_frame_on_the_left_aligns_as_well() -> None:
    assert (pd.DataFrame(sparse()) > daily())["B"].tolist() == [False] * 5


def test_a_series_over_days_is_spread_across_symbols() -> None:
    above = daily() > daily().median(axis=1)
    assert above.to_numpy().tolist() == [[False, False, True]] * 6


def test_a_series_on_the_left_is_spread_too() -> None:
    below = daily().median(axis=1) < daily()
    assert below.to_numpy().tolist() == [[False, False, True]] * 6


def test_a_shorter_series_is_carried_forward_from_its_start() -> None:
    above = daily() > daily().median(axis=1).iloc[2:4]
    assert days(above) == ["05-12", "05-13", "05-14", "05-15"]
    assert above["A"].tolist() == [False, False, True, True]


def test_a_series_over_symbols_keeps_the_meaning_of_pandas() -> None:
    above = daily() - pd.Series({"A": 1.0, "B": 2.0, "C": 3.0})
    assert above.iloc[0].tolist() == [-1.0, -1.0, -1.0]


def test_the_share_of_ranked_symbols_selects_a_row_wise_part() -> None:
    rank = daily().rank(axis=1, ascending=False)
    assert (rank <= rank.count(axis=1) * 0.5).iloc[0].tolist() == [False, False, True]


def test_a_shifted_condition_is_false_where_nothing_is_known() -> None:
    shifted = (daily() >= 0).shift(1)
    assert (shifted & (daily() >= 0)).iloc[0].tolist() == [False] * 3
    assert (~shifted).iloc[0].tolist() == [True] * 3


@pytest.mark.usefixtures("run")
def test_quarters_become_known_on_their_disclosure_day() -> None:
    close, roe = data.get("price:收盤價"), data.get("fundamental_features:ROE稅後")
    assert list(roe.index) == ["2021-Q3", "2021-Q4", "2022-Q1"]
    good = (roe >= 3) & (close > 0)
    assert list(good.columns) == ["1101", "2330", "2454"]
    assert not good.loc["2022-03-29"].any()
    assert good.loc["2022-03-30"].all()


@pytest.mark.usefixtures("run")
def test_two_quarterly_frames_stay_quarterly() -> None:
    roe = data.get("fundamental_features:ROE稅後")
    assert list((roe > roe.shift(1)).index) == ["2021-Q3", "2021-Q4", "2022-Q1"]


@pytest.mark.usefixtures("run")
def test_monthly_figures_count_from_their_day_on() -> None:
    revenue, close = data.get("monthly_revenue:去年同月增減(%)"), data.get("price:收盤價")
    growing = (revenue > 7) & (close > 0)
    assert growing.loc["2022-04-08"].tolist() == [True] * 4
    assert growing.loc["2022-02-14"].tolist() == [False] * 4
    assert growing.index[0] == pd.Timestamp("2022-01-10")


@pytest.mark.usefixtures("run")
def test_selecting_by_a_condition_of_another_frequency_leaves_gaps() -> None:
    close, revenue = data.get("price:收盤價"), data.get("monthly_revenue:去年同月增減(%)")
    chosen = close[revenue > 7]
    assert chosen.loc["2022-02-14"].isna().all()
    assert chosen.loc["2022-03-10"].notna().all()


@pytest.mark.usefixtures("run")
@pytest.mark.parametrize(
    "key", ["price:收盤價", "fundamental_features:ROE稅後", "monthly_revenue:去年同月增減(%)"]
)
def test_every_frame_can_be_cut_by_dates(key: str) -> None:
    assert len(data.get(key).loc["2021-01-01":"2022-12-31"]) > 0
