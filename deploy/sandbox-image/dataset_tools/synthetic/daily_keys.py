"""FinLab's daily keys."""

from __future__ import annotations

import numpy as np

from dataset_tools.arrays import Floats
from dataset_tools.keys import Entry, Panel, Series
from dataset_tools.synthetic.corporate_actions import CorporateActions
from dataset_tools.synthetic.prices import Prices
from dataset_tools.synthetic.reports import Reports
from dataset_tools.synthetic.timeline import Timeline
from dataset_tools.synthetic.trading import Flows, Volume

BENCHMARK_BASE = 10000.0


def price_keys(prices: Prices, volume: Volume) -> dict[str, Entry]:
    """The tables `price` and `etl`."""
    panels = {
        "price:開盤價": (prices.open, "TWD"),
        "price:最高價": (prices.high, "TWD"),
        "price:最低價": (prices.low, "TWD"),
        "price:收盤價": (prices.close, "TWD"),
        "price:成交股數": (volume.shares, "shares"),
        "price:成交金額": (volume.value, "TWD"),
        "price:成交筆數": (volume.transactions, "transactions"),
        "etl:adj_open": (prices.open * prices.adjustment, "TWD"),
        "etl:adj_high": (prices.high * prices.adjustment, "TWD"),
        "etl:adj_low": (prices.low * prices.adjustment, "TWD"),
        "etl:adj_close": (prices.close * prices.adjustment, "TWD"),
    }
    return {key: Panel("day", values, unit) for key, (values, unit) in panels.items()}


def valuation_keys(
    timeline: Timeline, reports: Reports, actions: CorporateActions, prices: Prices
) -> dict[str, Entry]:
    """Market value, benchmark and the table `price_earning_ratio`, from the reports known on each day."""
    known = np.searchsorted(timeline.quarter_disclosures, timeline.days) - 1
    trailing = np.zeros_like(reports.net_income)
    trailing[3:] = sum(reports.net_income[offset : len(trailing) - 3 + offset] for offset in range(4))
    earnings = trailing[known] * 1000 / actions.shares
    book = reports.equity[known] * 1000 / actions.shares
    # The exchange shows no ratio for companies with losses.
    earnings = np.where(earnings > 0.005, earnings, np.nan)
    market_value = np.rint(prices.last_close * actions.shares)
    panels = {
        "etl:market_value": (market_value, "TWD"),
        "price_earning_ratio:本益比": (np.round(prices.close / earnings, 2), "ratio"),
        "price_earning_ratio:股價淨值比": (np.round(prices.close / book, 2), "ratio"),
        "price_earning_ratio:殖利率(%)": (np.round(actions.last_cash / prices.close * 100, 2), "percent"),
    }
    keys: dict[str, Entry] = {key: Panel("day", values, unit) for key, (values, unit) in panels.items()}
    keys["benchmark_return:發行量加權股價報酬指數"] = Series(
        "day", _benchmark(prices, market_value), "points"
    )
    return keys


def flow_keys(flows: Flows) -> dict[str, Entry]:
    """Institutional investors, margin and foreign holdings."""
    table = "institutional_investors_trading_summary"
    panels = {
        f"{table}:外陸資買進股數(不含外資自營商)": (flows.foreign.buy, "shares"),
        f"{table}:外陸資賣出股數(不含外資自營商)": (flows.foreign.sell, "shares"),
        f"{table}:外陸資買賣超股數(不含外資自營商)": (flows.foreign.net, "shares"),
        f"{table}:投信買進股數": (flows.trust.buy, "shares"),
        f"{table}:投信賣出股數": (flows.trust.sell, "shares"),
        f"{table}:投信買賣超股數": (flows.trust.net, "shares"),
        f"{table}:自營商買賣超股數(自行買賣)": (flows.dealer.net, "shares"),
        f"{table}:自營商買賣超股數(避險)": (flows.dealer_hedge.net, "shares"),
        "margin_transactions:融資今日餘額": (flows.margin_balance, "lots"),
        "margin_transactions:融券今日餘額": (flows.short_balance, "lots"),
        "margin_transactions:融資使用率": (flows.margin_usage, "percent"),
        "foreign_investors_shareholding:全體外資及陸資持股比率": (flows.foreign_holding, "percent"),
    }
    return {key: Panel("day", values, unit) for key, (values, unit) in panels.items()}


def _benchmark(prices: Prices, market_value: Floats) -> Floats:
    """Capitalisation-weighted total return of what is listed on both of two days."""
    adjusted = prices.last_close * prices.adjustment
    growth = adjusted[1:] / adjusted[:-1]
    both = ~np.isnan(growth)
    weights = np.where(both, market_value[:-1], 0.0)
    daily = np.where(both, growth, 0.0)
    index = np.full(len(adjusted), BENCHMARK_BASE)
    index[1:] *= np.cumprod((weights * daily).sum(axis=1) / weights.sum(axis=1))
    return np.round(index, 2)
