"""``data.get`` and the universe."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from small_dataset import DAYS, SYMBOLS, DatasetWriter

import finlab
from finlab import data, session
from finlab.dataframe import FinlabDataFrame
from finlab.dataset import Dataset
from finlab.errors import DatasetError, NotAvailableOffline, UnknownKey
from finlab.session import Session

pytestmark = pytest.mark.usefixtures("run")


def test_a_panel_comes_as_days_by_symbols() -> None:
    close = data.get("price:收盤價")
    assert isinstance(close, FinlabDataFrame)
    assert list(close.columns) == SYMBOLS
    assert close.index[0] == pd.Timestamp(DAYS[0])
    assert close.loc["2022-01-04", "1101"] == pytest.approx(10.1)


def test_a_panel_of_some_symbols_has_only_those() -> None:
    assert list(data.get("fundamental_features:ROE稅後").columns) == ["1101", "2330", "2454"]


def test_months_are_indexed_by_the_trading_day_from_which_they_are_known() -> None:
    known = data.get("monthly_revenue:去年同月增減(%)").index
    # 12 February 2022 is a Saturday.
    assert [str(day.date()) for day in known[[1, 3]]] == ["2022-02-14", "2022-04-11"]


def test_a_series_is_one_column_named_after_the_item() -> None:
    series = data.get("benchmark_return:發行量加權股價報酬指數")
    assert list(series.columns) == ["發行量加權股價報酬指數"]
    assert series.squeeze().iloc[2] == 2.0


def test_a_table_is_a_plain_frame() -> None:
    assert data.get("security_categories").set_index("stock_id")["market"]["2454"] == "otc"


def test_writing_changes_neither_later_frames_nor_the_dataset() -> None:
    close = data.get("price:收盤價")
    close[close > 0] = 0
    assert not close.to_numpy().any()
    assert data.get("price:收盤價").iloc[0, 0] == 10.0


def test_an_unknown_key_names_near_ones() -> None:
    with pytest.raises(UnknownKey, match="price:收盤價") as raised:
        data.get("price:收盤")
    assert isinstance(raised.value, KeyError)
    assert raised.value.nearest[0] == "price:收盤價"


def test_the_item_alone_finds_its_table() -> None:
    with pytest.raises(UnknownKey, match="fundamental_features:ROE稅後"):
        data.get("whatever:ROE稅後")


def test_a_huge_key_is_cut_short() -> None:
    with pytest.raises(UnknownKey) as raised:
        data.get("x" * 10_000_000)
    assert len(str(raised.value)) < 500


def test_an_alias_warns_once(run: Session) -> None:
    for _ in range(3):
        assert data.get("price:成交量").iloc[0, 0] == 10_000.0
    assert [w.code for w in run.warnings] == ["alias_used"]
    assert "price:成交金額" in run.warnings[0].message


def test_an_alias_can_stand_for_a_change() -> None:
    assert data.get("return_20d").iloc[20, 0] == pytest.approx(0.2)


def test_aliases_can_be_off(dataset_folder: Path) -> None:
    session.activate(Session(Dataset.open(dataset_folder), aliases=False))
    with pytest.raises(UnknownKey):
        data.get("price:成交量")


def test_the_list_of_symbols_that_models_invent_warns(run: Session) -> None:
    assert data.stocks == SYMBOLS
    assert [w.code for w in run.warnings] == ["alias_used"]


def test_the_list_of_symbols_is_refused_without_aliases(dataset_folder: Path) -> None:
    session.activate(Session(Dataset.open(dataset_folder), aliases=False))
    with pytest.raises(NotAvailableOffline, match=r"data\.stocks"):
        _ = data.stocks


@pytest.mark.parametrize("name", ["set_storage", "get_strategies"])
def test_what_needs_the_servers_says_so(name: str) -> None:
    with pytest.raises(NotAvailableOffline, match=f"data.{name}"):
        getattr(data, name)
    assert not hasattr(data, name)


def test_other_modules_of_finlab_say_so() -> None:
    with pytest.raises(NotAvailableOffline, match="login"):
        finlab.login()


def test_a_download_is_refused() -> None:
    with pytest.raises(NotAvailableOffline):
        data.get("price:收盤價", force_download=True)


def test_the_universe_limits_what_get_returns() -> None:
    with data.universe(market="TSE", category="半導體"):
        assert list(data.get("price:收盤價").columns) == ["2330"]
        assert list(data.get("fundamental_features:ROE稅後").columns) == ["2330"]
    assert list(data.get("price:收盤價").columns) == SYMBOLS
    data.set_universe(exclude_category=["水泥工業"])
    assert list(data.get("price:收盤價").columns) == ["2330", "2454"]
    data.reset_universe()
    assert list(data.get("price:收盤價").columns) == SYMBOLS


def test_an_unsupported_universe_is_refused() -> None:
    with pytest.raises(ValueError, match="NASDAQ"):
        data.set_universe("NASDAQ")
    with pytest.raises(NotAvailableOffline, match="index"):
        data.set_universe(index="TW50")


@pytest.mark.usefixtures("run")
def test_a_whitelist_limits_the_symbols() -> None:
    data.set_universe(whitelist=["2330", "9999"])
    assert list(data.get("price:收盤價").columns) == ["2330"]


@pytest.mark.usefixtures("run")
def test_get_between_two_days() -> None:
    days = data.get("price:收盤價", start="2022-01-05", end="2022-01-07").index
    assert list(days.strftime("%F")) == ["2022-01-05", "2022-01-06", "2022-01-07"]
    quarters = data.get("fundamental_features:ROE稅後", start="2022-03-01").index
    assert list(quarters) == ["2021-Q4", "2022-Q1"]


def test_a_panel_over_all_days_and_symbols_has_gaps_where_nothing_is_known(run: Session) -> None:
    full = run.dataset.panel("price:收盤價")
    assert full.shape == (100, 4)
    assert not full.flags.writeable
    assert run.dataset.array("fundamental_features:ROE稅後").shape == (3, 3)


def test_a_large_panel_opens_without_reading_it(tmp_path: Path) -> None:
    writer = DatasetWriter(tmp_path / "large")
    writer.index("day", "day", DAYS)
    writer.panel("price:收盤價", "day", np.ones((100, 4)))
    writer.manifest({})
    np.save(tmp_path / "large/data/0000.npy", np.ones((2000, 100)).T)
    opened = Dataset.open(tmp_path / "large")
    opened.symbols[:] = [str(i) for i in range(2000)]
    session.activate(Session(opened, aliases=True))
    data.get("price:收盤價")
    started = time.perf_counter()
    assert data.get("price:收盤價").shape == (100, 2000)
    assert time.perf_counter() - started < 0.01


def test_a_missing_dataset_says_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"manifest\.json"):
        Dataset.open(tmp_path)


@pytest.mark.parametrize("content", ["[]", "{}", "not json", '{"format": 2}', '{"format": 1, "symbols": 3}'])
def test_a_broken_manifest_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "manifest.json").write_text(content)
    with pytest.raises(DatasetError, match="manifest"):
        Dataset.open(tmp_path)


def test_a_manifest_cannot_point_outside(tmp_path: Path, dataset_folder: Path) -> None:
    text = (dataset_folder / "manifest.json").read_text().replace("index/day.npy", "../day.npy")
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(DatasetError, match="outside"):
        Dataset.open(tmp_path)
