"""Runs a strategy's source and finds its position (docs/finlab.md, "Which position counts")."""

from __future__ import annotations

import random
import sys
import types
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from finlab import backtest, data, session
from finlab.calendar import to_datetime_index
from finlab.conditions import STRATEGY_FILE
from finlab.report import Report
from sandbox_runner import repeatability
from sandbox_runner.failure import remember_source
from sandbox_runner.submission import Submission


class NoPosition(Exception):
    """The code ran and left no position."""


@dataclass(frozen=True)
class Found:
    """The position of a run: where it came from and the report with its rows and arguments."""

    source: str
    report: Report


def run_strategy(submission: Submission, run: session.Session) -> Found:
    """Runs the code once as ``__main__``.

    Raises:
        NoPosition: it left none.
        BaseException: whatever the code raised.
    """
    injected = _injected(run)
    module = types.ModuleType("__main__")
    names: dict[str, Any] = module.__dict__
    names.update(injected)
    sys.modules["__main__"] = module
    remember_source(submission.code)
    random.seed(submission.seed)
    # NumPy's global generator takes 32-bit words.
    np.random.seed([submission.seed >> 32, submission.seed & 0xFFFFFFFF])
    session.activate(run)
    drawn = repeatability.RandomUse()
    try:
        return _run(submission.code, names, injected, run)
    finally:
        repeatability.warn(submission.code, drawn, run)


def _run(code: str, names: dict[str, Any], injected: dict[str, Any], run: session.Session) -> Found:
    own = dict(vars(data))
    remark = ""
    try:
        # To run this code is what the process is for; validation and the container decide what it may do.
        exec(compile(code, STRATEGY_FILE, "exec", dont_inherit=True), names)
    except Exception as error:
        if not _failed_on_own_data(names, injected, run):
            raise
        remark = f" (with its own data the code failed: {type(error).__name__[:100]})"
    rebound = [name for name, value in injected.items() if not _same(names.get(name), value)]
    rebound += [f"data.{name}" for name in data.__all__ if vars(data).get(name) is not own[name]]
    if rebound:
        message = f"the code rebinds {', '.join(rebound)}; the injected values count{remark}"
        run.warn("environment_overridden", message)
    vars(data).update(own)
    return _position(names, injected, run)


def _failed_on_own_data(names: dict[str, Any], injected: dict[str, Any], run: session.Session) -> bool:
    """Whether code that put a mock in the place of ``data`` left a strategy to call with the real one."""
    return (
        names.get("data") is not injected["data"]
        and callable(names.get("strategy"))
        and run.last_report is None
    )


def _injected(run: session.Session) -> dict[str, Any]:
    days = to_datetime_index(run.dataset.days)
    settings = run.settings
    return {
        "data": data,
        "sim": backtest.sim,
        "pd": pd,
        "np": np,
        "start_date": settings.start_date or (days[0].strftime("%Y-%m-%d") if len(days) else None),
        "end_date": settings.end_date or (days[-1].strftime("%Y-%m-%d") if len(days) else None),
        "fee_ratio": settings.fee_ratio,
        "tax_ratio": settings.tax_ratio,
    }


def _same(found: Any, injected: Any) -> bool:
    return found is injected or (
        type(found) is type(injected) and isinstance(found, str | float) and found == injected
    )


def _position(names: dict[str, Any], injected: dict[str, Any], run: session.Session) -> Found:
    if run.last_report is not None:
        return Found("sim", run.last_report)
    strategy = names.get("strategy")
    if callable(strategy):
        returned = strategy(injected["data"])
        # A strategy that calls sim itself and returns nothing, or the report, has named its position there.
        if run.last_report is not None:
            return Found("sim", run.last_report)
        if returned is None:
            raise NoPosition("strategy(data) returned None; it must return a frame of days × symbols")
        return Found("strategy", injected["sim"](returned))
    if names.get("position") is not None:
        return Found("global", injected["sim"](names["position"]))
    raise NoPosition("the code calls no sim(...), defines no strategy(data) and leaves no global 'position'")
