"""The synthetic market has the magnitudes, limits and order in time of the real one."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from dataset_tools.make import make_dataset
from dataset_tools.synthetic.market import MarketParameters

Array = NDArray[np.float64]


class Market:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text())

    def __getitem__(self, key: str) -> Array:
        array: Array = np.load(self.folder / self.manifest["keys"][key]["file"])
        return array

    def days(self, index: str) -> list[date]:
        numbers = np.load(self.folder / self.manifest["indexes"][index]["file"])
        return [date(1970, 1, 1) + timedelta(days=int(number)) for number in numbers]


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Market:
    folder = tmp_path_factory.mktemp("market") / "dataset"
    make_dataset(folder, MarketParameters(stocks=200, years=6), None, True, lambda message: None)
    return Market(folder)


def known(values: Array) -> Array:
    present: Array = values[~np.isnan(values)]
    return present


def quantile(values: Array, share: float) -> float:
    return float(np.nanquantile(values, share))


def test_trading_days_are_weekdays_with_about_245_a_year(market: Market) -> None:
    days = market.days("day")
    assert all(day.weekday() < 5 for day in days)
    assert 240 <= len(days) / 6 <= 250
    assert not {date(2024, 1, 1), date(2024, 2, 28), date(2024, 10, 10)} & set(days)
    # Lunar new year: a week without trading around 2024-02-10.
    assert not [day for day in days if date(2024, 2, 8) <= day <= date(2024, 2, 13)]


def test_daily_moves_stay_within_the_limit(market: Market) -> None:
    adjusted = market["etl:adj_close"]
    moves = known(adjusted[1:] / adjusted[:-1] - 1)
    assert np.abs(moves).max() <= 0.1 + 1e-9
    assert 0.012 < moves.std() < 0.03
    assert (np.abs(moves) > 0.095).any()


def test_open_high_low_close_are_consistent_and_on_ticks(market: Market) -> None:
    opening, high, low, close = (market[f"price:{name}"] for name in ("開盤價", "最高價", "最低價", "收盤價"))
    traded = ~np.isnan(close)
    for prices in (opening, high, low):
        assert (~np.isnan(prices) == traded).all()
    assert (high >= np.maximum(opening, close))[traded].all()
    assert (low <= np.minimum(opening, close))[traded].all()
    steps = np.select(
        [close < 10, close < 50, close < 100, close < 500, close < 1000], [0.01, 0.05, 0.1, 0.5, 1], 5.0
    )
    multiples = (close / steps)[traded]
    assert np.allclose(multiples, np.rint(multiples), atol=1e-6)


def test_value_is_volume_times_a_price_of_the_day(market: Market) -> None:
    average = market["price:成交金額"] / market["price:成交股數"]
    assert (known(average - market["price:最低價"]) > -0.01).all()
    assert (known(market["price:最高價"] - average) > -0.01).all()


def test_dividends_make_adjusted_prices_differ(market: Market) -> None:
    factor = market["etl:adj_close"] / market["price:收盤價"]
    assert np.nanmax(np.abs(factor[0] - 1)) == pytest.approx(0)
    assert (known(factor[1:] / factor[:-1]) > 1 - 1e-9).all()
    assert 1.05 < np.nanmean(factor[-1]) < 2


def test_companies_list_delist_and_are_suspended(market: Market) -> None:
    traded = ~np.isnan(market["price:收盤價"])
    listed = ~np.isnan(market["etl:market_value"])
    assert 2 <= (~listed[0]).sum() <= 60
    assert 2 <= (~listed[-1]).sum() <= 40
    assert 0 < (listed & ~traded).sum() < 0.02 * listed.sum()
    assert not (traded & ~listed).any()


def test_a_third_of_the_companies_trades_above_150_million(market: Market) -> None:
    value = np.nanmean(market["price:成交金額"], axis=0)
    assert 0.2 < (value > 150e6).mean() < 0.45
    assert np.log(value).std() > 1.2


@pytest.mark.parametrize(
    ("key", "low", "median", "high"),
    [
        ("fundamental_features:ROE稅後", (-20, 0), (1, 3), (4, 12)),
        ("fundamental_features:營收成長率", (-50, -10), (-5, 15), (30, 120)),
        ("fundamental_features:營業毛利率", (-5, 15), (15, 35), (35, 80)),
        ("fundamental_features:營業利益率", (-20, 2), (2, 14), (15, 60)),
        ("fundamental_features:負債比率", (5, 30), (35, 60), (60, 95)),
        ("fundamental_features:流動比率", (40, 110), (120, 260), (260, 900)),
        ("fundamental_features:每股稅後淨利", (-3, 0.2), (0.2, 1.5), (1.5, 12)),
        ("monthly_revenue:去年同月增減(%)", (-70, -15), (-6, 15), (40, 160)),
        ("monthly_revenue:當月營收", (5e3, 2e5), (2e5, 3e6), (3e6, 1e8)),
        ("etl:market_value", (1e8, 2e9), (4e9, 3e10), (5e10, 1e12)),
        ("price_earning_ratio:本益比", (2, 12), (10, 35), (40, 500)),
        ("price_earning_ratio:股價淨值比", (0.2, 1), (0.9, 2.5), (2, 8)),
        ("price_earning_ratio:殖利率(%)", (-0.01, 1), (1, 6), (5, 18)),
        ("margin_transactions:融資使用率", (0, 3), (1, 10), (8, 50)),
    ],
)
def test_magnitudes(
    market: Market, key: str, low: tuple[float, float], median: tuple[float, float], high: tuple[float, float]
) -> None:
    values = market[key]
    for share, (least, most) in ((0.05, low), (0.5, median), (0.95, high)):
        assert least <= quantile(values, share) <= most, f"{share} quantile of {key}"


def test_no_value_is_infinite(market: Market) -> None:
    for key, entry in market.manifest["keys"].items():
        if entry["kind"] != "table":
            assert not np.isinf(market[key]).any(), key


def test_quality_persists_and_companies_share_factors(market: Market) -> None:
    roe = market["fundamental_features:ROE稅後"]
    complete = roe[:, ~np.isnan(roe).any(axis=0)]
    ranks = complete.argsort(axis=1).argsort(axis=1)
    assert np.corrcoef(ranks[:-4].ravel(), ranks[4:].ravel())[0, 1] > 0.3
    adjusted = market["etl:adj_close"]
    moves = np.nan_to_num(adjusted[1:] / adjusted[:-1] - 1)
    correlation = np.corrcoef(moves.T)
    assert 0.08 < correlation[np.triu_indices(len(correlation), 1)].mean() < 0.4


def test_institutions_never_trade_more_than_was_traded(market: Market) -> None:
    table = "institutional_investors_trading_summary"
    buy, sell = (market[f"{table}:外陸資{side}股數(不含外資自營商)"] for side in ("買進", "賣出"))
    net = market[f"{table}:外陸資買賣超股數(不含外資自營商)"]
    assert (known(buy) >= 0).all()
    assert (known(sell) >= 0).all()
    assert (known(buy - sell - net) == 0).all()
    assert (known(market["price:成交股數"] - np.maximum(buy, sell)) >= 0).all()


def test_balance_sheets_add_up(market: Market) -> None:
    part = {name: market[f"financial_statement:{name}"] for name in ("資產總額", "負債總額", "股東權益總額")}
    assert (known(part["資產總額"] - part["負債總額"] - part["股東權益總額"]) == 0).all()
    revenue, cost, gross = (
        market[f"financial_statement:{n}"] for n in ("營業收入淨額", "營業成本", "營業毛利")
    )
    assert (known(revenue - cost - gross) == 0).all()


def test_quarters_are_disclosed_after_their_end_and_before_the_dataset_ends(market: Market) -> None:
    labels = market.manifest["indexes"]["quarter"]["labels"]
    disclosed = market.days("quarter")
    assert labels == sorted(labels)
    assert disclosed == sorted(set(disclosed))
    assert disclosed[-1] <= market.days("day")[-1]
    by_label = dict(zip(labels, disclosed, strict=True))
    assert by_label["2023-Q1"] == date(2023, 5, 15)
    assert by_label["2023-Q2"] == date(2023, 8, 14)
    assert by_label["2023-Q3"] == date(2023, 11, 14)
    assert by_label["2023-Q4"] == date(2024, 4, 1)  # 31 March 2024 is a Sunday.


def test_monthly_revenue_is_known_on_the_tenth_or_the_monday_after(market: Market) -> None:
    days = market.days("month")
    assert days == sorted(set(days))
    assert date(2024, 5, 10) in days
    assert date(2024, 8, 12) in days  # 10 August 2024 is a Saturday.


def test_a_company_reports_nothing_after_its_delisting(market: Market) -> None:
    listed = ~np.isnan(market["etl:market_value"])
    gone = np.flatnonzero(~listed[-1])
    last_day = [market.days("day")[np.flatnonzero(listed[:, column])[-1]] for column in gone]
    roe = market["fundamental_features:ROE稅後"]
    for column, last in zip(gone, last_day, strict=True):
        after = [row for row, day in enumerate(market.days("quarter")) if day > last]
        assert np.isnan(roe[after, column]).all()


def test_a_longer_dataset_is_no_wilder(tmp_path: Path) -> None:
    make_dataset(tmp_path / "a", MarketParameters(stocks=20, years=20), None, True, lambda message: None)
    market = Market(tmp_path / "a")
    assert quantile(market["price_earning_ratio:股價淨值比"], 0.5) < 4
    assert 0 < quantile(market["fundamental_features:ROE稅後"], 0.5) < 5
