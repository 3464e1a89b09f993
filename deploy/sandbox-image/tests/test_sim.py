"""``sim`` records; arguments are checked, never ignored."""

from __future__ import annotations

import pytest

from finlab import data, session
from finlab.backtest import sim
from finlab.errors import NotAvailableOffline
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
        ({"touched_exit": True}, NotAvailableOffline, "touched_exit"),
        ({"market": "US_STOCK"}, NotAvailableOffline, "market"),
        ({"trade_at_price": "vwap"}, NotAvailableOffline, "trade_at_price"),
        ({"leverage": 2}, TypeError, "leverage"),
        ({"stop_loss": -0.1}, ValueError, "stop_loss"),
        ({"stop_loss": float("nan")}, ValueError, "stop_loss"),
        ({"fee_ratio": 5}, ValueError, "fee_ratio"),
        ({"position_limit": 2}, ValueError, "position_limit"),
        ({"resample": "MS"}, ValueError, "resample"),
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
