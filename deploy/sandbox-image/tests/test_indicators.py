"""``data.indicator``."""

from __future__ import annotations

import numpy as np
import pytest
import talib

from finlab import data
from finlab.errors import NotAvailableOffline

pytestmark = pytest.mark.usefixtures("run")


def test_a_moving_average_of_each_symbol() -> None:
    average = data.indicator("SMA", timeperiod=3)
    assert np.isnan(average.iloc[1]).all()
    # 10.0, 10.1, 10.2 and 40.0, 39.9, 39.8
    assert average.iloc[2, 0] == pytest.approx(10.1)
    assert average.iloc[2, 3] == pytest.approx(39.9)


def test_only_rising_prices_have_the_highest_strength() -> None:
    strength = data.indicator("rsi")
    assert strength.iloc[-1].tolist() == pytest.approx([100, 100, 100, 0])


def test_several_outputs_come_as_a_tuple() -> None:
    upper, middle, lower = data.indicator("BBANDS", timeperiod=5)
    assert (upper.iloc[-1] > middle.iloc[-1]).all()
    assert (lower.iloc[-1] < middle.iloc[-1]).all()


def test_adjusted_prices_scale_all_of_the_bar() -> None:
    plain, adjusted = data.indicator("ATR"), data.indicator("ATR", adjust_price=True)
    assert adjusted.iloc[-1, 0] == pytest.approx(plain.iloc[-1, 0] / 2)


def test_weekly_bars_are_dated_by_the_end_of_the_week() -> None:
    weekly = data.indicator("SMA", resample="W", timeperiod=2)
    assert str(weekly.index[0].date()) == "2022-01-09"
    # Fridays' closes 10.4 and 10.9
    assert weekly.iloc[1, 0] == pytest.approx(10.65)


def test_the_last_price_counts_on_days_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    close = data.get("price:收盤價")
    close.iloc[3, 0] = np.nan
    monkeypatch.setattr(data, "get", lambda key: close)
    average = data.indicator("SMA", timeperiod=2)
    assert average.iloc[3, 0] == pytest.approx(10.2)
    assert average.iloc[4, 0] == pytest.approx((10.2 + 10.4) / 2)


def test_a_symbol_that_stopped_trading_loses_its_indicator_after_twenty_days(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    close = data.get("price:收盤價")
    close.iloc[50:, 0] = np.nan
    monkeypatch.setattr(data, "get", lambda key: close)
    average = data.indicator("SMA", timeperiod=2)
    assert average.iloc[68, 0] == pytest.approx(14.9)
    assert np.isnan(average.iloc[69, 0])


@pytest.mark.parametrize("name", sorted(set(talib.get_functions()) - {"MAVP"}))
def test_every_function_gives_days_by_symbols(name: str) -> None:
    found = data.indicator(name)
    for frame in found if isinstance(found, tuple) else (found,):
        assert frame.shape == (100, 4)


def test_what_prices_cannot_give_is_refused() -> None:
    with pytest.raises(NotAvailableOffline, match="periods"):
        data.indicator("MAVP")
    with pytest.raises(NotAvailableOffline, match="NO_SUCH"):
        data.indicator("NO_SUCH")
    with pytest.raises(TypeError, match="timeperiod"):
        data.indicator("RSI", length=3)
    with pytest.raises(NotAvailableOffline, match="US"):
        data.indicator("RSI", market="US_STOCK")
