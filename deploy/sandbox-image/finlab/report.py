"""The report that ``sim`` returns: its figures are computed when they are first read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from finlab import calendar
from finlab.errors import NotAvailableOffline
from finlab.positions import Recorded
from finlab.session import Session

if TYPE_CHECKING:
    from finlab.simulation import Simulation

# Names that strategies read, for the figures of docs/simulation.md.
_SYNONYMS = {
    "sharpe_ratio": "daily_sharpe",
    "sharpe": "daily_sharpe",
    "mdd": "max_drawdown",
    "calmar_ratio": "calmar",
    "cagr": "annual_return",
    "annualized_return": "annual_return",
    "win_rate": "win_ratio",
    "return": "total_return",
    "number_of_trades": "trades",
    "trade_count": "trades",
}
_FIGURES = frozenset(
    {
        "total_return",
        "annual_return",
        "daily_sharpe",
        "max_drawdown",
        "calmar",
        "win_ratio",
        "trades",
        "volatility",
        "exposure",
        "turnover",
    }
)


class Metrics(Mapping[str, float]):
    """Figures by name, spelled as an item or as an attribute; those that are undefined are NaN."""

    def __init__(self, figures: Mapping[str, float]) -> None:
        self._figures = dict(figures)

    def __getitem__(self, name: str) -> float:
        key = _canonical(name)
        if key not in _FIGURES:
            raise KeyError(f"no figure '{name}'; there are {', '.join(sorted(_FIGURES))}")
        return self._figures.get(key, float("nan"))

    def __getattr__(self, name: str) -> float:
        if _canonical(name) in _FIGURES:
            return self[name]
        raise AttributeError(f"no figure '{name}'; there are {', '.join(sorted(_FIGURES))}")

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)

    def __repr__(self) -> str:
        return f"Metrics({self._figures})"


class Report:
    """What became of a ``sim`` call: the position, and its figures, also as items and attributes."""

    def __init__(
        self, run: Session, position: pd.DataFrame, recorded: Recorded, arguments: dict[str, Any]
    ) -> None:
        self._run = run
        self.position = position
        self.recorded = recorded
        self.arguments = arguments

    @cached_property
    def metrics(self) -> Metrics:
        """The figures; empty for a position that never holds a symbol."""
        return Metrics({} if not len(self.recorded.rows.columns) else self._simulation.metrics().to_dict())

    @cached_property
    def creturn(self) -> pd.Series:
        """The value of the portfolio by trading day, starting at 1."""
        result = self._simulation
        days = self._run.dataset.days[result.first_day : result.first_day + len(result.equity)]
        return pd.Series(result.equity, index=calendar.to_datetime_index(days), name="creturn")

    def get_stats(self) -> Metrics:
        """The figures."""
        return self.metrics

    def get_metrics(self) -> Metrics:
        """The figures."""
        return self.metrics

    @property
    def claimed(self) -> dict[str, float]:
        """The figures if they were computed, else nothing."""
        return dict(self.metrics) if "metrics" in self.__dict__ else {}

    def __getitem__(self, name: str) -> float:
        return self.metrics[name]

    def __getattr__(self, name: str) -> float:
        if name.startswith("_"):
            raise AttributeError(name)
        if _canonical(name) in _FIGURES:
            return self.metrics[name]
        raise NotAvailableOffline(
            f"report.{name} is not available offline; there are position, creturn, metrics, "
            f"get_stats(), get_metrics() and {', '.join(sorted(_FIGURES))}"
        )

    def __repr__(self) -> str:
        return f"<report of {len(self.recorded.rows)} rows that trade>"

    @cached_property
    def _simulation(self) -> Simulation:
        from finlab.simulation import SimulationArguments, simulate

        names = (
            "fee_ratio",
            "tax_ratio",
            "stop_loss",
            "take_profit",
            "trail_stop",
            "position_limit",
            "trade_at_price",
            "touched_exit",
            "retain_cost_when_rebalance",
            "stop_trading_next_period",
        )
        chosen = {name: self.arguments[name] for name in names if name in self.arguments}
        settings = self._run.settings
        chosen["start_date"] = (
            None if settings.start_date is None else date.fromisoformat(settings.start_date)
        )
        chosen["end_date"] = None if settings.end_date is None else date.fromisoformat(settings.end_date)
        return simulate(self._run.dataset, self.recorded.rows, SimulationArguments(**chosen))


def _canonical(name: str) -> str:
    plain = str(name).strip().lower().replace(" ", "_")
    return _SYNONYMS.get(plain, plain)
