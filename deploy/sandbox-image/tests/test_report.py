"""The report of ``sim``: figures on demand, under the names that strategies use."""

from __future__ import annotations

import math
from collections.abc import Callable

import pandas as pd
import pytest
from sandbox_process import Conversation

from finlab import data
from finlab.backtest import sim
from finlab.errors import NotAvailableOffline
from finlab.report import Report

pytestmark = pytest.mark.usefixtures("run")


def hold(symbol: str, **arguments: object) -> Report:
    position = data.get("price:收盤價") > 1000
    position[symbol] = True
    return sim(position, fee_ratio=0.0, tax_ratio=0.0, **arguments)


def test_figures_are_those_of_the_simulation() -> None:
    # Bought on the second day at 10.1, worth 19.9 on the last; halved prices have the same ratio.
    assert hold("1101").metrics.total_return == pytest.approx(19.9 / 10.1 - 1)
    assert hold("2454").max_drawdown == pytest.approx(30.1 / 39.9 - 1)


def test_a_figure_has_several_spellings() -> None:
    report = hold("1101")
    sharpe = report.metrics["daily_sharpe"]
    assert report.sharpe_ratio == report["Sharpe Ratio"] == report.get_stats()["daily_sharpe"] == sharpe
    assert report.get_metrics().number_of_trades == 1


def test_an_undefined_figure_is_not_a_number() -> None:
    assert math.isnan(hold("1101").calmar_ratio)


def test_an_empty_position_has_no_figures() -> None:
    report = sim(data.get("price:收盤價") > 1000)
    assert dict(report.metrics) == {}
    assert math.isnan(report.sharpe_ratio)


def test_the_value_of_the_portfolio_by_day() -> None:
    value = hold("1101").creturn
    assert value.index[0] == pd.Timestamp("2022-01-03")
    assert value.iloc[[0, 1, 2]].tolist() == pytest.approx([1.0, 1.0, 10.2 / 10.1])


def test_only_figures_that_were_read_are_claimed(sandbox: Callable[..., Conversation]) -> None:
    code = "report = sim(data.get('price:收盤價') > 15)\n"
    assert "claimedMetrics" not in sandbox(code).result
    claims = sandbox(code + "print(report.metrics.sharpe_ratio > 0)").result["claimedMetrics"]
    assert claims["total_return"] > 0


def hold_from_the_sixth_day(symbol: str) -> Report:
    position = data.get("price:收盤價").iloc[5:] > 1000
    position[symbol] = True
    return sim(position, fee_ratio=0.0, tax_ratio=0.0)


def test_figures_of_years_and_against_the_benchmark() -> None:
    # The index goes from 5 to 99; the stock is bought at 10.6 and ends at 19.9.
    stats = hold_from_the_sixth_day("1101").get_stats()
    total = 19.9 / 10.6 - 1
    assert stats["benchmark_return"] == pytest.approx(99 / 5 - 1)
    assert stats["excess_return"] == pytest.approx(total - (99 / 5 - 1))
    assert stats.return_2022 == stats["benchmark_return_2022"] - 18.8 + total == pytest.approx(total)
    assert {"alpha", "beta", "information_ratio"} <= set(stats)
    assert math.isnan(stats.sortino), "it never falls"


def test_metrics_have_finlabs_sections_too() -> None:
    report = hold_from_the_sixth_day("2454")
    metrics = report.get_metrics()
    assert metrics["risk"] == {"maxDrawdown": report.max_drawdown}
    assert metrics["ratio"]["sharpeRatio"] == report.daily_sharpe
    assert metrics["profitability"]["annualReturn"] == metrics.annual_return
    with pytest.raises(KeyError, match="no figure 'liquidity'"):
        metrics["liquidity"]


def test_the_benchmark_starts_at_one() -> None:
    benchmark = hold_from_the_sixth_day("1101").benchmark
    assert benchmark.index[0] == pd.Timestamp("2022-01-10")
    assert benchmark.iloc[[0, 1, -1]].tolist() == pytest.approx([1.0, 1.2, 19.8])


def test_without_an_index_there_is_no_benchmark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("finlab.dataset.Dataset.benchmark", lambda self: None)
    report = hold_from_the_sixth_day("1101")
    with pytest.raises(NotAvailableOffline, match="no index"):
        report.benchmark.head()
    assert "benchmark_return" not in dict(report.get_stats())


def test_trades_as_a_frame() -> None:
    position = data.get("price:收盤價") > 1000
    position.loc[:"2022-01-12", "1101"] = True
    position["1102"] = True
    trades = sim(position, fee_ratio=0.0, tax_ratio=0.0).get_trades().set_index("stock_id")
    closed, held = trades.loc["1101"], trades.loc["1102"]
    assert closed["entry_sig_date"] == pd.Timestamp("2022-01-03")
    assert closed["entry_date"] == pd.Timestamp("2022-01-04")
    # The row of the 13th no longer holds it, so it is sold on the 14th.
    assert closed["exit_date"] == pd.Timestamp("2022-01-14")
    assert closed["period"] == 8
    assert closed["trade_price@entry_date"] == pytest.approx(5.05), "adjusted"
    assert closed["return"] == pytest.approx(10.9 / 10.1 - 1)
    assert pd.isna(held["exit_date"])
    assert held["reason"] == "open"


def test_an_empty_position_has_no_trades() -> None:
    trades = sim(data.get("price:收盤價") > 1000).get_trades()
    assert len(trades) == 0
    assert math.isnan(trades["return"].mean())


def test_no_benchmark_figures_are_claimed(sandbox: Callable[..., Conversation]) -> None:
    code = "report = sim(data.get('price:收盤價') > 15)\nprint(report.get_stats()['return_2022'])"
    assert "return_2022" not in sandbox(code).result["claimedMetrics"]
