"""The report of ``sim``: figures on demand, under the names that strategies use."""

from __future__ import annotations

import math
from collections.abc import Callable

import pandas as pd
import pytest
from sandbox_process import Conversation

from finlab import data
from finlab.backtest import sim
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
