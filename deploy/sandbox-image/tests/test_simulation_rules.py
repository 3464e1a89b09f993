"""The rules of docs/simulation.md, one by one, with numbers worked out by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from simulation_support import data, rows

from finlab.simulation import Simulation, SimulationArguments, simulate

NAN = float("nan")
FREE: dict[str, Any] = {"fee_ratio": 0, "tax_ratio": 0}


def run(prices: list[list[float]], weights: dict[int, dict[int, float]], **arguments: Any) -> Simulation:
    return simulate(data(prices), rows(weights), SimulationArguments(**{**FREE, **arguments}))


def test_a_row_trades_on_the_next_day() -> None:
    result = run([[1], [10], [12], [15]], {1: {0: 1.0}})
    assert result.first_day == 1
    assert result.equity.tolist() == pytest.approx([1, 1, 1.25])


def test_a_row_on_the_last_day_is_not_executed() -> None:
    result = run([[10], [12]], {1: {0: 1.0}})
    assert result.equity.tolist() == [1]
    assert result.metrics().to_dict() == {"total_return": 0, "max_drawdown": 0, "trades": 0, "exposure": 0}


def test_costs_are_paid_from_cash() -> None:
    result = run([[10], [10], [10], [10]], {0: {0: 0.5}, 1: {}}, fee_ratio=0.01, tax_ratio=0.02)
    assert result.equity.tolist() == pytest.approx([1, 0.995, 0.98, 0.98])


def test_a_short_gains_when_the_price_falls() -> None:
    assert run([[10], [10], [8]], {0: {0: -0.5}}).equity[-1] == pytest.approx(1.1)


def test_a_suspended_symbol_keeps_its_value_and_cannot_trade() -> None:
    result = run([[10], [10], [NAN], [20]], {0: {0: 1.0}, 1: {}})
    assert result.equity.tolist() == pytest.approx([1, 1, 1, 2])


def test_a_delisted_symbol_is_sold_at_its_last_price() -> None:
    result = run([[10], [10], [8], [NAN], [NAN]], {0: {0: 0.5}}, tax_ratio=0.1)
    assert result.equity.tolist() == pytest.approx([1, 1, 0.9, 0.86, 0.86])
    assert [trade.reason for trade in result.trades] == ["delisted"]


@pytest.mark.parametrize(
    ("arguments", "prices", "reason"),
    [
        ({"stop_loss": 0.08}, [100, 100, 92, 90, 10], "stop_loss"),
        ({"take_profit": 0.1}, [100, 100, 110, 90, 10], "take_profit"),
        ({"trail_stop": 0.1}, [50, 100, 90, 90, 10], "trail_stop"),
    ],
)
def test_stops_close_at_the_next_price(arguments: dict[str, float], prices: list[float], reason: str) -> None:
    result = run([[price] for price in prices], {0: {0: 1.0}}, **arguments)
    assert result.equity.tolist() == pytest.approx([1, 1, prices[2] / 100, 0.9, 0.9])
    assert [(trade.reason, trade.exit_day) for trade in result.trades] == [(reason, 3)]


def test_a_stop_waits_for_a_price() -> None:
    result = run([[100], [100], [50], [NAN], [40], [90]], {0: {0: 1.0}}, stop_loss=0.1)
    assert result.equity.tolist() == pytest.approx([1, 1, 0.5, 0.5, 0.4, 0.4])


def test_a_later_row_buys_a_stopped_symbol_again() -> None:
    result = run([[100], [100], [50], [50], [50], [100]], {0: {0: 1.0}, 2: {}, 3: {0: 1.0}}, stop_loss=0.1)
    assert result.equity.tolist() == pytest.approx([1, 1, 0.5, 0.5, 0.5, 1.0])
    assert result.metrics().trades == 2


def test_a_short_that_loses_everything_ends_at_zero() -> None:
    result = run([[10], [10], [30], [1], [1]], {0: {0: -1.0}})
    assert result.equity.tolist() == [1, 1, 0, 0, 0]
    assert result.ruined
    assert result.metrics().total_return == -1
    assert [trade.reason for trade in result.trades] == ["ruin"]


def test_open_prices_are_scaled_to_the_adjusted_ones() -> None:
    dataset = data([[5], [5], [6]], open=[[9], [10], [11]], close=[[10], [10], [12]])
    arguments = SimulationArguments(**FREE, trade_at_price="open")
    assert simulate(dataset, rows({0: {0: 1.0}}), arguments).equity[-1] == pytest.approx(5.5 / 5)


def test_dates_bound_the_simulation() -> None:
    arguments = SimulationArguments(**FREE, start_date=date(1970, 1, 2), end_date=date(1970, 1, 4))
    result = simulate(data([[1], [2], [4], [8], [16]]), rows({0: {0: 1.0}, 1: {0: 1.0}}), arguments)
    assert (result.first_day, result.equity.tolist()) == (1, [1, 1, 2])


def test_rows_outside_the_dates_are_refused() -> None:
    with pytest.raises(ValueError, match="between 1970-01-03"):
        run([[1], [2], [3]], {0: {0: 1.0}}, start_date=date(1970, 1, 3))


def test_position_limit_caps_weights() -> None:
    assert run([[10], [10], [20]], {0: {0: 1.0}}, position_limit=0.25).equity[-1] == pytest.approx(1.25)


@pytest.mark.parametrize(
    "arguments", [{"fee_ratio": 0.2}, {"stop_loss": 0}, {"trail_stop": NAN}, {"trade_at_price": "high"}]
)
def test_arguments_out_of_bounds_are_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(arguments))):
        SimulationArguments(**arguments)


def test_nonsense_prices_leave_no_nan() -> None:
    rng = np.random.default_rng(3)
    prices = rng.choice([NAN, 0, -1, 1e-300, 1e-6, 1, 1e12, np.inf], (60, 4)).tolist()
    weights = {day: {0: 0.3, 1: -0.3, 2: 0.2, 3: 0.2} for day in range(0, 60, 7)}
    result = run(prices, weights, stop_loss=0.5)
    assert np.isfinite(result.equity).all()
    assert all(np.isfinite(value) for value in result.metrics().to_dict().values())
