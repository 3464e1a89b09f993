"""FinLab's own methods, with hand-computed answers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from finlab.dataframe import FinlabDataFrame
from finlab.errors import NotAvailableOffline

INDEX = pd.date_range("2022-05-10", periods=5)


def frame(rows: list[list[object]]) -> FinlabDataFrame:
    return FinlabDataFrame(rows, index=INDEX[: len(rows)], columns=list("ABC")[: len(rows[0])])


def cells(found: pd.DataFrame) -> list[list[object]]:
    return found.to_numpy().tolist()


SIGNAL = [[True, False], [True, True], [False, True], [True, False], [True, False]]


def test_average_is_given_when_half_of_the_window_is_there() -> None:
    averaged = frame([[0.0], [3.0], [6.0], [9.0], [12.0]]).average(4)["A"]
    assert np.isnan(averaged.iloc[0])
    assert averaged.tolist()[1:] == [1.5, 3.0, 4.5, 7.5]


def test_the_largest_of_each_row_prefer_the_first_of_equals_and_skip_gaps() -> None:
    found = frame([[1, 1, 2.0], [np.nan, np.nan, 1], [np.nan] * 3]).is_largest(2)
    assert cells(found) == [[True, False, True], [False, False, True], [False] * 3]


def test_the_smallest_of_each_row() -> None:
    found = frame([[1, 1, 2.0], [np.nan, np.nan, 1], [np.nan] * 3]).is_smallest(2)
    assert cells(found) == [[True, True, False], [False, False, True], [False] * 3]


def test_more_than_there_are_takes_all() -> None:
    assert cells(frame([[1.0, 2.0]]).is_largest(30)) == [[True, True]]


def test_entries_and_exits_are_the_changes_of_a_signal() -> None:
    signal = frame(SIGNAL)
    assert cells(signal.is_entry()) == [[True, False], [False, True], [False] * 2, [True, False], [False] * 2]
    assert cells(signal.is_exit()) == [[False] * 2, [False] * 2, [True, False], [False, True], [False] * 2]


def test_rise_and_fall_compare_with_n_rows_before() -> None:
    values = frame([[1.0], [2.0], [0.0], [3.0]])
    assert values.rise(2)["A"].tolist() == [False, False, False, True]
    assert values.fall()["A"].tolist() == [False, False, True, False]


def test_sustain_counts_within_the_window() -> None:
    expected = [[False] * 2, [False] * 2, [True, True], [True, True], [True, False]]
    assert cells(frame(SIGNAL).sustain(3, 2)) == expected
    assert not frame(SIGNAL).sustain(3).to_numpy().any()


def test_quantile_of_each_row() -> None:
    assert frame([[0.0, 1.0, 2.0]]).quantile_row(0.3).tolist() == pytest.approx([0.6])


def test_hold_until_keeps_a_symbol_until_its_exit() -> None:
    leave = frame([[False] * 2, [False] * 2, [False, True], [False] * 2, [True, False]])
    expected = [[True, False], [True, True], [True, False], [True, False], [False, False]]
    assert cells(frame(SIGNAL).hold_until(leave)) == expected


def test_hold_until_gives_free_places_by_rank() -> None:
    enter = frame([[True, True, True], [False] * 3, [True, True, True]])
    leave = frame([[False] * 3, [False, True, False], [False] * 3])
    rank = frame([[1.0, 3.0, 2.0]] * 3)
    held = enter.hold_until(leave, nstocks_limit=1, rank=rank)
    assert cells(held) == [[False, True, False], [False] * 3, [False, True, False]]


@pytest.mark.usefixtures("run")
def test_hold_until_stops_a_loss() -> None:
    index = pd.to_datetime(["2022-01-03", "2022-01-04", "2022-01-05", "2022-01-06"])
    enter = FinlabDataFrame([[True], [False], [False], [False]], index=index, columns=["2454"])
    held = enter.hold_until(enter & False, stop_loss=-0.003)
    # Bought on the day after the signal at 19.95; then 19.90 and 19.85, down by 0.25 % and 0.5 %.
    assert held["2454"].tolist() == [True, True, True, False]


def test_exit_when_also_ends_with_the_signal() -> None:
    leave = frame([[False] * 2, [False] * 2, [False, True], [False] * 2, [True, False]])
    expected = [[True, False], [True, True], [False, False], [True, False], [False, False]]
    assert cells(frame(SIGNAL).exit_when(leave)) == expected


@pytest.mark.usefixtures("run")
def test_rank_within_the_industry() -> None:
    values = FinlabDataFrame([[1.0, 2.0, 9.0, 8.0]], columns=["1101", "1102", "2330", "2454"])
    assert values.industry_rank().iloc[0].tolist() == [0.5, 1.0, 1.0, 0.5]
    assert list(values.industry_rank(["半導體業"]).columns) == ["2330", "2454"]


@pytest.mark.usefixtures("run")
def test_group_by_industry() -> None:
    values = FinlabDataFrame([[1.0, 2.0, 9.0, 8.0]], columns=["1101", "1102", "2330", "2454"])
    assert values.groupby_category().mean()["水泥工業"].tolist() == [1.5]


@pytest.mark.usefixtures("run")
def test_labels_move_to_disclosure_days_or_to_the_deadline() -> None:
    figures = FinlabDataFrame([[1.0], [2.0]], index=["2021-Q4", "2022-Q1"], columns=["1101"])
    assert list(figures.index_str_to_date().index.strftime("%F")) == ["2022-03-30", "2022-05-13"]
    assert list(figures.deadline().index.strftime("%F")) == ["2022-03-31", "2022-05-16"]


def test_monthly_labels_fall_due_on_the_tenth_or_the_next_monday() -> None:
    revenue = FinlabDataFrame([[1.0], [2.0]], index=["2022-M3", "2022-M12"], columns=["1101"])
    assert list(revenue.deadline().index.strftime("%F")) == ["2022-04-11", "2023-01-10"]


def test_what_is_missing_names_itself() -> None:
    with pytest.raises(NotAvailableOffline, match="lazy"):
        frame([[1.0]]).lazy()


def test_spellings_of_older_pandas_work() -> None:
    values = frame([[1.0], [np.nan], [3.0]])
    assert values.fillna(method="ffill")["A"].tolist() == [1.0, 1.0, 3.0]
    assert values.resample("M").last()["A"].tolist() == [3.0]
    assert (values > 1).shift(1).fillna(False)["A"].tolist() == [False, False, False]


def test_neutralize_leaves_what_the_other_figure_does_not_explain() -> None:
    size = FinlabDataFrame([[1.0, 2.0, 3.0, 4.0]], columns=list("ABCD"))
    values = FinlabDataFrame([[3.0, 5.0, 7.0, 9.5]], columns=list("ABCD"))
    left = values.neutralize(size).to_numpy()[0]
    assert left.sum() == pytest.approx(0)
    assert (left * size.to_numpy()[0]).sum() == pytest.approx(0)
    assert left[3] == pytest.approx(0.15)


@pytest.mark.usefixtures("run")
def test_neutralize_industry_takes_off_the_mean_of_the_industry() -> None:
    values = FinlabDataFrame([[1.0, 2.0, 9.0, 8.0]], columns=["1101", "1102", "2330", "2454"])
    assert values.neutralize_industry().to_numpy()[0].tolist() == [-0.5, 0.5, 0.5, -0.5]


def test_rebalance_takes_the_last_row_of_each_period_or_the_row_in_force() -> None:
    index = pd.to_datetime(["2022-01-03", "2022-01-31", "2022-02-10"])
    values = FinlabDataFrame([[1.0], [2.0], [3.0]], index=index, columns=["A"])
    assert values.rebalance("M")["A"].tolist() == [2.0, 3.0]
    assert values.rebalance(pd.to_datetime(["2022-02-01", "2022-02-10"]))["A"].tolist() == [2.0, 3.0]


def test_in_place_operators_align_as_the_others_do() -> None:
    values = FinlabDataFrame(
        [[1.0], [2.0]], index=pd.to_datetime(["2022-01-03", "2022-01-05"]), columns=["A"]
    )
    values += FinlabDataFrame([[10.0]], index=pd.to_datetime(["2022-01-04"]), columns=["A"])
    assert values["A"].tolist() == [11.0, 12.0]


def test_rank_among_valid_cells_only() -> None:
    values = FinlabDataFrame([[1.0, 2.0, 3.0]], columns=list("ABC"))
    valid = FinlabDataFrame([[True, False, True]], columns=list("ABC"))
    assert values.rank(axis=1, valid=valid).to_numpy()[0].tolist()[::2] == [1.0, 2.0]
    assert np.isnan(values.rank(axis=1, valid=valid)["B"][0])
