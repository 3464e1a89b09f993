"""From positions to rows that trade; days are counted from 3 January 2022, a Monday."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from finlab.dataset import Dataset
from finlab.errors import PositionError
from finlab.positions import Recorded, trading_rows


@pytest.fixture
def small(dataset_folder: Path) -> Dataset:
    return Dataset.open(dataset_folder)


def frame(rows: dict[str, list[object]], columns: list[str] | None = None) -> pd.DataFrame:
    return pd.DataFrame(
        list(rows.values()), index=pd.to_datetime(list(rows)), columns=columns or ["1101", "2330"]
    )


def listed(recorded: Recorded) -> list[tuple[int, dict[int, float]]]:
    rows = recorded.rows
    spans = zip(rows.days, rows.offsets, rows.offsets[1:], strict=False)
    return [
        (int(day), dict(zip(rows.columns[a:b].tolist(), rows.weights[a:b].tolist(), strict=True)))
        for day, a, b in spans
    ]


def test_a_row_trades_when_it_differs_from_the_one_before(small: Dataset) -> None:
    position = frame(
        {
            "2022-01-03": [False, False],
            "2022-01-04": [True, True],
            "2022-01-05": [True, True],
            "2022-01-06": [True, False],
        }
    )
    assert listed(trading_rows(position, small)) == [(0, {}), (1, {0: 0.5, 2: 0.5}), (3, {0: 1.0})]


def test_every_row_trades_daily(small: Dataset) -> None:
    position = frame({"2022-01-04": [True, True], "2022-01-05": [True, True]})
    assert [day for day, _ in listed(trading_rows(position, small, "D"))] == [1, 2]


def test_monthly_rows_trade_on_the_last_trading_day(small: Dataset) -> None:
    position = frame(
        {
            "2022-01-20": [True, False],
            "2022-01-31": [False, True],
            "2022-02-15": [True, False],
            "2022-03-02": [True, True],
        }
    )
    # 31 January is day 20, 28 February day 40; March is unfinished and trades on 2 March, day 42.
    expected = [(20, {2: 1.0}), (40, {0: 1.0}), (42, {0: 0.5, 2: 0.5})]
    for spelling in ("M", "ME", "m"):
        assert listed(trading_rows(position, small, spelling)) == expected


def test_a_period_without_rows_repeats_the_row_in_force(small: Dataset) -> None:
    position = frame({"2022-01-20": [True, False], "2022-03-31": [False, True]})
    assert listed(trading_rows(position, small, "M")) == [(20, {0: 1.0}), (40, {0: 1.0}), (63, {2: 1.0})]


def test_weeks_end_with_their_last_trading_day(small: Dataset) -> None:
    position = frame({"2022-01-03": [True, False], "2022-01-12": [False, True]})
    assert listed(trading_rows(position, small, "W")) == [(4, {0: 1.0}), (7, {2: 1.0})]


def test_quarters_and_years(small: Dataset) -> None:
    position = frame({"2022-01-03": [True, False], "2022-05-02": [False, True]})
    assert [day for day, _ in listed(trading_rows(position, small, "Q"))] == [63, 85]
    assert [day for day, _ in listed(trading_rows(position, small, "Y"))] == [85]


def test_an_offset_moves_the_end_of_each_period(small: Dataset) -> None:
    position = frame({"2022-01-03": [True, False], "2022-02-03": [False, True], "2022-02-25": [True, True]})
    # 31 January and three days is Thursday, 3 February: day 23.
    found = listed(trading_rows(position, small, "M", "3D"))
    assert found == [(23, {2: 1.0}), (39, {0: 0.5, 2: 0.5})]


def test_large_weights_are_scaled_and_small_ones_leave_cash(small: Dataset) -> None:
    position = frame({"2022-01-03": [3.0, -1.0], "2022-01-04": [0.25, np.nan]})
    assert listed(trading_rows(position, small)) == [(0, {0: 0.75, 2: -0.25}), (1, {0: 0.25})]


def test_the_limit_caps_each_weight(small: Dataset) -> None:
    position = frame({"2022-01-03": [True, False], "2022-01-04": [0.9, -0.9]})
    found = listed(trading_rows(position.astype(float), small, position_limit=0.3))
    assert found == [(0, {0: 0.3}), (1, {0: 0.3, 2: -0.3})]


def test_quarterly_positions_move_to_disclosure_days(small: Dataset) -> None:
    position = pd.DataFrame([[True], [False]], index=["2021-Q4", "2022-Q1"], columns=["1101"])
    # 30 March is day 62, 13 May day 94.
    assert listed(trading_rows(position, small)) == [(62, {0: 1.0}), (94, {})]


def test_weekend_rows_count_for_the_friday_and_the_later_one_wins(small: Dataset) -> None:
    position = frame({"2022-01-07": [True, False], "2022-01-08": [False, True]})
    assert listed(trading_rows(position, small)) == [(4, {2: 1.0})]


def test_rows_are_put_in_order(small: Dataset) -> None:
    position = frame({"2022-01-05": [True, False], "2022-01-03": [False, True]}, ["2454", "1101"])
    assert listed(trading_rows(position, small)) == [(0, {0: 1.0}), (2, {3: 1.0})]


def test_rows_before_the_dataset_are_dropped_with_a_warning(small: Dataset) -> None:
    recorded = trading_rows(frame({"2021-12-31": [True, True], "2022-01-03": [True, False]}), small)
    assert listed(recorded) == [(0, {0: 1.0})]
    assert [w.code for w in recorded.warnings] == ["rows_dropped"]


def test_unknown_symbols_are_dropped_with_a_warning(small: Dataset) -> None:
    recorded = trading_rows(frame({"2022-01-03": [True, True]}, ["1101", "AAPL"]), small)
    assert listed(recorded) == [(0, {0: 1.0})]
    assert recorded.warnings[0].code == "symbols_dropped"
    assert "AAPL" in recorded.warnings[0].message


def test_the_dates_of_the_submission_limit_the_rows(small: Dataset) -> None:
    position = frame({"2022-01-03": [True, False], "2022-01-04": [True, False], "2022-01-06": [False, True]})
    assert listed(trading_rows(position, small, start="2022-01-04", end="2022-01-05")) == [(1, {0: 1.0})]


def test_booleans_with_gaps_count_as_booleans(small: Dataset) -> None:
    position = frame({"2022-01-03": [None, True], "2022-01-04": [True, np.nan]}).astype(object)
    assert listed(trading_rows(position, small)) == [(0, {2: 1.0}), (1, {0: 1.0})]


def test_dates_as_text_and_numbers_as_symbols_are_read(small: Dataset) -> None:
    position = pd.DataFrame([[1.0]], index=["2022-01-05"], columns=[2330])
    assert listed(trading_rows(position, small)) == [(2, {2: 1.0})]


@pytest.mark.parametrize(
    ("position", "message"),
    [
        (pd.Series([1.0]), "Series"),
        ({"1101": 1}, "dict"),
        (frame({"2022-01-03": [True, True]}, ["AAPL", "MSFT"]), "no column"),
        (frame({"2022-01-03": [True, True]}, ["1101", "1101"]), "several columns"),
        (frame({"2022-01-03": [np.inf, 1.0]}), "infinite"),
        (frame({"2022-01-03": ["buy", "sell"]}), "neither booleans nor numbers"),
        (frame({"2022-01-03": ["0.5", "0.5"]}), "neither booleans nor numbers: str"),
        (frame({"2022-01-03": [0.5j, 0.5 + 0j]}), "neither booleans nor numbers: complex128"),
        (frame({"2022-01-03": [np.datetime64("2022-01-01", "ns")] * 2}), "neither booleans nor numbers"),
        (frame({"2022-01-03": [1e308, 1e308]}), "beyond all numbers"),
        (pd.DataFrame([[1.0]], columns=["1101"]), "index holds int"),
        (pd.DataFrame([[1.0]], index=["soon"], columns=["1101"]), "cannot be read as dates"),
    ],
)
def test_what_is_no_position_says_why(small: Dataset, position: object, message: str) -> None:
    with pytest.raises(PositionError, match=message):
        trading_rows(position, small)


@pytest.mark.parametrize("resample", ["2W", "MS", "hourly", 5])
def test_other_frequencies_are_refused(small: Dataset, resample: str) -> None:
    with pytest.raises(ValueError, match="not supported"):
        trading_rows(frame({"2022-01-03": [True, True]}), small, resample)


def test_no_rows_give_no_rows(small: Dataset) -> None:
    empty = frame({"2022-01-03": [True, True]}).iloc[:0]
    for resample in (None, "D", "M"):
        assert len(trading_rows(empty, small, resample).rows) == 0
