"""``sim`` records; arguments are checked, never ignored."""

from __future__ import annotations

import pandas as pd
import pytest
import small_dataset

from finlab import data, session
from finlab.backtest import sim
from finlab.errors import NotAvailableOffline, PositionError
from finlab.report import Report
from finlab.session import Session, Settings


def position() -> object:
    return data.get("price:收盤價") > 11


def test_the_last_call_counts(run: Session) -> None:
    sim(position(), resample="M")
    last = sim(position(), resample="Q", stop_loss=0.08, upload=False)
    assert run.last_report is last
    assert last.arguments == {"resample": "Q", "fee_ratio": 0.001425, "tax_ratio": 0.003, "stop_loss": 0.08}


def test_the_submission_gives_what_the_call_does_not(run: Session) -> None:
    session.activate(Session(run.dataset, aliases=True, settings=Settings(resample="W", fee_ratio=0.002)))
    assert sim(position()).arguments == {"resample": "W", "fee_ratio": 0.002, "tax_ratio": 0.003}
    assert sim(position(), resample=None).arguments["resample"] is None


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"upload": True}, NotAvailableOffline, "upload"),
        ({"touched_exit": "yes"}, ValueError, "touched_exit"),
        ({"live_performance_start": "2022-01-01"}, NotAvailableOffline, "live_performance_start"),
        ({"market": "US_STOCK"}, NotAvailableOffline, "market"),
        ({"trade_at_price": "vwap"}, NotAvailableOffline, "trade_at_price"),
        ({"leverage": 2}, TypeError, "leverage"),
        ({"stop_loss": -0.1}, ValueError, "stop_loss"),
        ({"stop_loss": float("nan")}, ValueError, "stop_loss"),
        ({"fee_ratio": 5}, ValueError, "fee_ratio"),
        ({"position_limit": 2}, ValueError, "position_limit"),
        ({"resample": "MX"}, ValueError, "resample"),
        ({"resample_offset": "soon"}, ValueError, "resample_offset"),
    ],
)
@pytest.mark.usefixtures("run")
def test_what_cannot_be_simulated_is_refused(
    arguments: dict[str, object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        sim(position(), **arguments)


@pytest.mark.usefixtures("run")
def test_defaults_of_finlab_may_be_spelled_out() -> None:
    sim(position(), touched_exit=False, market="TW_STOCK", mae_mfe_window=0, name="mine", trail_stop=None)


@pytest.mark.usefixtures("run")
def test_an_unknown_attribute_of_the_report_says_what_there_is() -> None:
    with pytest.raises(NotAvailableOffline, match="get_stats"):
        sim(position()).display()


@pytest.mark.usefixtures("run")
def test_rebalancing_on_given_days_and_at_the_starts_of_months() -> None:
    held = pd.DataFrame(True, index=pd.bdate_range("2022-01-03", "2022-03-31"), columns=["1101"])
    wanted = pd.to_datetime(["2022-01-10", "2022-02-15"])
    for days in (wanted, list(wanted), pd.Series(1, index=wanted), pd.DataFrame({"x": 1}, index=wanted)):
        assert traded_days(sim(held, resample=days)) == ["2022-01-10", "2022-02-15"]
    assert sim(held, resample=wanted).arguments["resample"] == "dates"
    # The first of a month that is no trading day: the row in force on it is that of the day before.
    assert traded_days(sim(held, resample="MS")) == ["2022-02-01", "2022-03-01"]
    assert traded_days(sim(held, resample="M+5")) == ["2022-02-04", "2022-03-04", "2022-03-31"]


@pytest.mark.usefixtures("run")
def test_a_series_named_after_a_symbol_is_a_position() -> None:
    held = pd.Series(True, index=pd.bdate_range("2022-01-03", "2022-01-10"), name="2330")
    assert sim(held).recorded.rows.columns.tolist() == [2]
    with pytest.raises(PositionError, match="named after a symbol"):
        sim(held.rename("mine"))


def traded_days(report: Report) -> list[str]:
    days = small_dataset.DAYS
    return [days[i].isoformat() for i in report.recorded.rows.days]
