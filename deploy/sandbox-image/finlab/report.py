"""The report that ``sim`` returns: its figures are computed when they are first read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

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
    "daily_sortino": "sortino",
    "sortino_ratio": "sortino",
}
_BASIC = frozenset(
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
_FIGURES = _BASIC | {
    "sortino",
    "benchmark_return",
    "excess_return",
    "alpha",
    "beta",
    "information_ratio",
}
_OF_A_YEAR = re.compile(r"(benchmark_)?return_\d{4}")

# What FinLab's get_metrics() has by section, as far as it is computed here.
_SECTIONS = {
    "profitability": ("annualReturn", "alpha", "beta"),
    "risk": ("maxDrawdown",),
    "ratio": ("sharpeRatio", "sortinoRatio", "calmarRatio", "volatility"),
    "winrate": ("winRate",),
}
_NO_INDEX = "report.benchmark is not available offline: the dataset has no index"
_TRADE_COLUMNS = {
    "stock_id": "object",
    "entry_date": "datetime64[ns]",
    "exit_date": "datetime64[ns]",
    "entry_sig_date": "datetime64[ns]",
    "period": "int64",
    "return": "float64",
    "trade_price@entry_date": "float64",
    "trade_price@exit_date": "float64",
    "side": "object",
    "reason": "object",
}


class Metrics(Mapping[str, float]):
    """Figures by name, spelled as an item or as an attribute; those that are undefined are NaN."""

    def __init__(self, figures: Mapping[str, float]) -> None:
        self._figures = dict(figures)

    def __getitem__(self, name: str) -> float:
        key = _canonical(name)
        if not _is_figure(key):
            raise KeyError(_no_figure(name))
        return self._figures.get(key, float("nan"))

    def __getattr__(self, name: str) -> float:
        if _is_figure(_canonical(name)):
            return self[name]
        raise AttributeError(_no_figure(name))

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._figures})"


class SectionedMetrics(Metrics):
    """The same, and FinLab's sections with its spelling: ``metrics['ratio']['sharpeRatio']``."""

    def __getitem__(self, name: str) -> Any:
        names = _SECTIONS.get(str(name))
        if names is None:
            return super().__getitem__(name)
        return {spelling: super(SectionedMetrics, self).__getitem__(spelling) for spelling in names}


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
        """The basic figures; empty for a position that never holds a symbol."""
        return Metrics({} if not len(self.recorded.rows.columns) else self._simulation.metrics().to_dict())

    @cached_property
    def creturn(self) -> pd.Series:
        """The value of the portfolio by trading day, starting at 1."""
        return pd.Series(self._simulation.equity, calendar.to_datetime_index(self._days), name="creturn")

    @cached_property
    def benchmark(self) -> pd.Series:
        """The dataset's index over the same days, starting at 1.

        Raises:
            NotAvailableOffline: the dataset has none.
        """
        index = self._index
        if index is None:
            raise NotAvailableOffline(_NO_INDEX)
        days = calendar.to_datetime_index(self._days)
        first = float(index[0])
        return pd.Series(index / (first if first > 0 else float("nan")), days, name="benchmark")

    def get_stats(self, *_: Any, **__: Any) -> Metrics:
        """The figures, with those of years and against the benchmark."""
        return Metrics(self._all_figures)

    def get_metrics(self, *_: Any, **__: Any) -> SectionedMetrics:
        """The same, also by FinLab's sections."""
        return SectionedMetrics(self._all_figures)

    def get_trades(self) -> pd.DataFrame:
        """One row a trade, at most 10,000, by their end.

        ``exit_date`` is NaT while a trade is open, ``period`` counts trading days, prices are adjusted,
        ``return`` is a fraction after costs. ``side`` and ``reason`` are not FinLab's.
        """
        if not len(self.recorded.rows.columns):
            return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in _TRADE_COLUMNS.items()})
        days = calendar.to_datetime_index(self._run.dataset.days)
        symbols = self._run.dataset.symbols
        rows = [
            (
                symbols[trade.symbol],
                days[trade.entry_day],
                pd.NaT if trade.reason == "open" else days[trade.exit_day],
                days[trade.entry_day - 1],
                trade.exit_day - trade.entry_day,
                trade.profit,
                trade.entry_price,
                trade.exit_price,
                "long" if trade.is_long else "short",
                trade.reason,
            )
            for trade in self._simulation.trades
        ]
        return pd.DataFrame(rows, columns=list(_TRADE_COLUMNS)).astype(_TRADE_COLUMNS)

    @property
    def claimed(self) -> dict[str, float]:
        """The figures if they were computed, else nothing."""
        return dict(self.metrics) if "metrics" in self.__dict__ else {}

    def __getitem__(self, name: str) -> float:
        return self.metrics[name] if _canonical(name) in _BASIC else self.get_stats()[name]

    def __getattr__(self, name: str) -> float:
        if name.startswith("_"):
            raise AttributeError(name)
        key = _canonical(name)
        if _is_figure(key):
            return self.metrics[name] if key in _BASIC else self.get_stats()[name]
        if name == "benchmark":
            # An AttributeError of a property ends here.
            raise NotAvailableOffline(_NO_INDEX)
        raise NotAvailableOffline(
            f"report.{name} is not available offline; there are position, creturn, benchmark, metrics, "
            f"get_stats(), get_metrics(), get_trades() and {', '.join(sorted(_FIGURES))}"
        )

    def __repr__(self) -> str:
        return f"<report of {len(self.recorded.rows)} rows that trade>"

    @property
    def _days(self) -> NDArray[np.int32]:
        result = self._simulation
        return self._run.dataset.days[result.first_day : result.first_day + len(result.equity)]

    @property
    def _index(self) -> NDArray[np.float64] | None:
        index = self._run.dataset.benchmark()
        result = self._simulation
        return None if index is None else index[result.first_day : result.first_day + len(result.equity)]

    @cached_property
    def _all_figures(self) -> dict[str, float]:
        from finlab.simulation import further

        basic = dict(self.metrics)
        return basic | further(self._simulation.equity, self._days, self._index) if basic else {}

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
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", str(name).strip())
    plain = words.lower().replace(" ", "_")
    return _SYNONYMS.get(plain, plain)


def _is_figure(key: str) -> bool:
    return key in _FIGURES or _OF_A_YEAR.fullmatch(key) is not None


def _no_figure(name: str) -> str:
    return f"no figure '{name}'; there are {', '.join(sorted(_FIGURES))} and return_ with a year"
