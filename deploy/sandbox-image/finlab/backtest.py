"""``finlab.backtest``: ``sim`` records a position; nothing is traded until the report is read."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from finlab import calendar, session
from finlab.errors import NotAvailableOffline
from finlab.positions import trading_rows
from finlab.report import Report

# FinLab's further arguments and the values that say "off".
_UNSUPPORTED: dict[str, tuple[Any, ...]] = {
    "trail_stop_activation": (None,),
    "live_performance_start": (None,),
    "mae_mfe_window": (0,),
    "mae_mfe_window_step": (1,),
    "market": (None, "TW_STOCK", "AUTO"),
    "end_date": (None,),
    "metrics_only": (False,),
    "notification_enable": (False,),
    "line_access_token": ("",),
    "upload": (None, False),
}
_RATIO_LIMIT = 0.1
_STOP_LIMIT = 10.0


class _Unset:
    """The value of an argument that was not given."""

    def __repr__(self) -> str:
        return "<submission's setting>"


_UNSET: Any = _Unset()


def sim(
    position: pd.DataFrame | pd.Series,
    resample: Any = _UNSET,
    resample_offset: str | None = None,
    trade_at_price: str = "close",
    position_limit: float = 1.0,
    fee_ratio: float | None = None,
    tax_ratio: float | None = None,
    name: str = "未命名",
    stop_loss: float | None = None,
    take_profit: float | None = None,
    trail_stop: float | None = None,
    touched_exit: bool = False,
    retain_cost_when_rebalance: bool = False,
    stop_trading_next_period: bool = True,
    **others: Any,
) -> Report:
    """Records a position and its simulation; the last call of a run counts.

    Args:
        position: frame of booleans or weights, days × symbols.
        resample: None trades whenever the position changes; D, W, M, Q, Y at the end of each period,
            MS, QS, YS at its start; an index of days, or a frame, on its days.
        resample_offset: moves the end of each period, such as ``3D``.
        trade_at_price: ``close``, ``open``, ``open_close_avg``, ``high_low_avg`` or ``price_avg``.
        position_limit: cap of each weight, above 0, at most 1.
        fee_ratio: cost of each trade; None for the submission's.
        tax_ratio: cost of selling on top; None for the submission's.
        name: a label, not used.
        stop_loss: fraction lost since entry at which to sell, positive.
        take_profit: fraction gained since entry at which to sell.
        trail_stop: fall from the highest price since entry at which to sell.
        touched_exit: judge these three within a day, at the price that touches one.
        retain_cost_when_rebalance: count them from the first entry on, not from the last rebalance.
        stop_trading_next_period: leave a symbol that was stopped out of the next row.
        others: FinLab's further arguments, at their defaults only.

    Raises:
        NotAvailableOffline: an argument that this runtime lacks has another value than FinLab's default.
        PositionError: no rows can be derived from the position.
        ValueError, TypeError: an argument is out of bounds or unknown.
    """
    _refuse(others)
    run = session.current()
    settings = run.settings
    explicit: dict[str, Any] = {
        "resample": resample if resample is not _UNSET else _UNSET,
        "resample_offset": _given(resample_offset),
        "trade_at_price": _UNSET if trade_at_price == "close" else _price(trade_at_price),
        "position_limit": _UNSET if position_limit == 1 else _number("position_limit", position_limit, 1.0),
        "fee_ratio": _ratio("fee_ratio", fee_ratio),
        "tax_ratio": _ratio("tax_ratio", tax_ratio),
        "stop_loss": _number("stop_loss", stop_loss, _STOP_LIMIT),
        "take_profit": _number("take_profit", take_profit, _STOP_LIMIT),
        "trail_stop": _number("trail_stop", trail_stop, _STOP_LIMIT),
        "touched_exit": _flag("touched_exit", touched_exit, False),
        "retain_cost_when_rebalance": _flag("retain_cost_when_rebalance", retain_cost_when_rebalance, False),
        "stop_trading_next_period": _flag("stop_trading_next_period", stop_trading_next_period, True),
    }
    arguments: dict[str, Any] = {
        "resample": settings.resample,
        "fee_ratio": settings.fee_ratio,
        "tax_ratio": settings.tax_ratio,
    }
    arguments |= {key: value for key, value in explicit.items() if value is not _UNSET}
    if isinstance(arguments["resample"], str):
        # An unknown frequency fails here, whatever the position.
        calendar.rebalance_days(arguments["resample"], pd.Timestamp(0), pd.Timestamp(0))
    recorded = trading_rows(
        position,
        run.dataset,
        arguments["resample"],
        resample_offset,
        arguments.get("position_limit", 1.0),
        settings.start_date,
        settings.end_date,
    )
    if arguments["resample"] is not None and not isinstance(arguments["resample"], str):
        arguments["resample"] = "dates"
    run.last_report = Report(run, position, recorded, arguments)
    return run.last_report


def _refuse(others: dict[str, Any]) -> None:
    for name, value in others.items():
        if name not in _UNSUPPORTED:
            raise TypeError(f"sim() got an unexpected keyword argument '{name}'")
        if not any(value is off or (type(value) is type(off) and value == off) for off in _UNSUPPORTED[name]):
            raise NotAvailableOffline(f"sim({name}={value!r}) is not available offline")


def _given(value: Any) -> Any:
    return _UNSET if value is None else value


def _price(value: Any) -> str:
    from finlab.simulation.arguments import TRADE_PRICES

    if not isinstance(value, str) or value not in TRADE_PRICES:
        raise NotAvailableOffline(
            f"trade_at_price is one of {', '.join(TRADE_PRICES)}; other prices are not available offline"
        )
    return value


def _number(name: str, value: Any, highest: float) -> Any:
    # As in FinLab, a stop of 0 is none.
    if value is None or (name in ("stop_loss", "take_profit", "trail_stop") and _is_zero(value)):
        return _UNSET
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= highest:
        raise ValueError(f"{name} must be a number above 0, at most {highest:g}, not {_shown(value)}")
    return float(value)


def _flag(name: str, value: Any, default: bool) -> Any:
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be True or False, not {_shown(value)}")
    return _UNSET if value == default else value


def _ratio(name: str, value: Any) -> Any:
    if value is None:
        return _UNSET
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or not (math.isfinite(value) and 0 <= value <= _RATIO_LIMIT)
    ):
        raise ValueError(f"{name} must be a fraction from 0 to {_RATIO_LIMIT}, not {_shown(value)}")
    return float(value)


def _is_zero(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == 0


def _shown(value: Any) -> str:
    return repr(value)[:60] if isinstance(value, int | float | str) else f"a {type(value).__name__}"


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    raise NotAvailableOffline(f"finlab.backtest.{name} is not available offline; there is sim")
