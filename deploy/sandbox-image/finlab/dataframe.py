"""``FinlabDataFrame``: a pandas frame whose operators align and which has FinLab's methods."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from finlab import alignment, calendar, holding, industry, neutral, session
from finlab.errors import NotAvailableOffline

_ALIGNED = (
    "add",
    "sub",
    "mul",
    "truediv",
    "floordiv",
    "mod",
    "pow",
    "radd",
    "rsub",
    "rmul",
    "rtruediv",
    "rfloordiv",
    "rmod",
    "rpow",
    "lt",
    "le",
    "gt",
    "ge",
    "eq",
    "ne",
)
_LOGICAL = ("and", "or", "xor", "rand", "ror", "rxor")
_IN_PLACE = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and", "or", "xor")
_UNAVAILABLE = frozenset({"to_business_day", "cs", "sector", "weight", "lazy"})


class FinlabDataFrame(pd.DataFrame):
    """Rows are days, quarters or months, columns are symbols."""

    @property
    def _constructor(self) -> Callable[..., FinlabDataFrame]:
        return FinlabDataFrame

    def __getattr__(self, name: str) -> Any:
        if name in _UNAVAILABLE:
            raise NotAvailableOffline(f"FinlabDataFrame.{name} is not available offline")
        return super().__getattr__(name)

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, pd.DataFrame):
            left, right = alignment.align(self, key)
            return pd.DataFrame.__getitem__(left, alignment.as_bool(right))
        return super().__getitem__(key)

    def __invert__(self) -> FinlabDataFrame:
        return pd.DataFrame.__invert__(alignment.as_bool(self))

    def average(self, n: int) -> FinlabDataFrame:
        """Moving average over n rows, given when half of them are there."""
        return self.rolling(n, min_periods=int(n / 2)).mean()

    def is_largest(self, n: int) -> FinlabDataFrame:
        """The n largest values of each row; of equal ones the first."""
        return self._picked(-self._floats(), n)

    def is_smallest(self, n: int) -> FinlabDataFrame:
        """The n smallest values of each row; of equal ones the first."""
        return self._picked(self._floats(), n)

    def is_entry(self) -> FinlabDataFrame:
        """Where a signal turns true."""
        held = self._booleans()
        return self._like(held & ~_previous(held))

    def is_exit(self) -> FinlabDataFrame:
        """Where a signal turns false."""
        held = self._booleans()
        return self._like(~held & _previous(held))

    def rise(self, n: int = 1) -> FinlabDataFrame:
        """Greater than n rows before."""
        return self > self.shift(n)

    def fall(self, n: int = 1) -> FinlabDataFrame:
        """Smaller than n rows before."""
        return self < self.shift(n)

    def sustain(self, nwindow: int, nsatisfy: int | None = None) -> FinlabDataFrame:
        """True in at least nsatisfy (by default all) of the last nwindow rows."""
        return self.rolling(nwindow).sum() >= (nwindow if nsatisfy is None else nsatisfy)

    def quantile_row(self, c: float) -> pd.Series:
        """The c-quantile of each row; quarters come as their disclosure days."""
        return alignment.to_dates(self).quantile(c, axis=1)

    def rank(self, *args: Any, valid: Any = None, **kwargs: Any) -> FinlabDataFrame:
        """As pandas' rank; across symbols, quarters come as their disclosure days.

        Args:
            args: as for pandas.
            valid: only cells where this condition holds are ranked.
            kwargs: as for pandas.
        """
        frame = self if valid is None else self[valid]
        across = (args[0] if args else kwargs.get("axis", 0)) in (1, "columns")
        return pd.DataFrame.rank(alignment.to_dates(frame) if across else frame, *args, **kwargs)

    def reshape(self, df1: pd.DataFrame, df2: pd.DataFrame | pd.Series) -> tuple[Any, Any]:
        """Both operands as an operator would align them."""
        return alignment.align(df1, df2)

    def rebalance(self, freq: str | pd.Index | list[Any]) -> FinlabDataFrame:
        """The last row of each period, or the rows in force on given days."""
        dated = FinlabDataFrame(alignment.to_dates(self))
        if isinstance(freq, str):
            return dated.resample(freq).last()
        return dated.reindex(pd.DatetimeIndex(freq), method="ffill")

    def entry_price(self, trade_at: str = "close") -> FinlabDataFrame:
        """Adjusted price of the day after this signal last turned true."""
        return holding.entry_price(self, trade_at)

    def neutralize(self, neutralizers: Any, add_const: bool = True) -> FinlabDataFrame:
        """What a least-squares fit of each day's values on the neutralizers leaves unexplained.

        Args:
            neutralizers: a frame, or a list or dict of frames.
            add_const: fit a constant as well.
        """
        return neutral.residual(self, neutralizers, add_const)

    def neutralize_industry(
        self, categories: pd.DataFrame | None = None, add_const: bool = True
    ) -> FinlabDataFrame:
        """Each day's values less the mean of their industry."""
        if categories is not None:
            raise NotAvailableOffline("neutralize_industry(categories=…) is not available offline")
        return neutral.without_industry(self)

    def industry_rank(self, categories: list[str] | None = None) -> FinlabDataFrame:
        """Percentile rank within the industry, 1 is the highest; symbols of other industries are left out."""
        return industry.rank(self, categories)

    def groupby_category(self) -> Any:
        """Groups the symbols by industry."""
        return industry.group(self)

    def index_str_to_date(self) -> FinlabDataFrame:
        """Moves quarter or month labels to the days on which the figures became known."""
        return FinlabDataFrame(alignment.to_dates(self))

    def deadline(self) -> FinlabDataFrame:
        """Moves quarter or month labels to the last legal day of disclosure."""
        if not calendar.has_labels(self.index):
            return self
        moved = self.copy(deep=False)
        moved.index = calendar.disclosure_dates(self.index, {})
        return moved

    def exit_when(self, exit: pd.DataFrame) -> FinlabDataFrame:
        """Holds from where this signal turns true until it turns false or ``exit`` is true."""
        entry, leave = alignment.align(self, exit)
        wanted = _bool_array(entry)
        held = holding.until_exit(
            wanted & ~_previous(wanted), (~wanted & _previous(wanted)) | _bool_array(leave)
        )
        return FinlabDataFrame(held, index=entry.index, columns=entry.columns)

    def hold_until(
        self,
        exit: pd.DataFrame,
        nstocks_limit: int | None = None,
        stop_loss: float = -np.inf,
        take_profit: float = np.inf,
        trail_stop: float = np.inf,
        trail_stop_activation: float | None = 0,
        trade_at: str = "close",
        rank: pd.DataFrame | None = None,
        **others: Any,
    ) -> FinlabDataFrame:
        """Holds from entry (this frame) to ``exit``; an exit beats an entry on the same day.

        Args:
            exit: signals to sell.
            nstocks_limit: most symbols held at once; free places go to the highest ``rank``.
            stop_loss: loss since entry at which to sell; its sign does not count.
            take_profit: gain since entry at which to sell.
            trail_stop: fall from the highest price since entry at which to sell.
            trail_stop_activation: gain since entry from which on ``trail_stop`` counts.
            trade_at: ``close`` or ``open``, the price that these returns are counted from.
            rank: precedence among symbols that want in; of equal ones the last column goes first.
            others: ``exit_mode`` at its default.
        """
        if others.pop("exit_mode", "state") != "state":
            raise NotAvailableOffline("hold_until(exit_mode=…) is not available offline")
        if others:
            raise NotAvailableOffline(f"hold_until({', '.join(others)}=…) is not available offline")
        stops = holding.Stops(stop_loss, take_profit, trail_stop, trail_stop_activation or 0.0)
        return holding.hold_until(self, exit, nstocks_limit, stops, trade_at, rank)

    def _floats(self) -> NDArray[Any]:
        return self.to_numpy(dtype=float, na_value=np.nan)

    def _booleans(self) -> NDArray[Any]:
        return _bool_array(self)

    def _like(self, values: NDArray[Any]) -> FinlabDataFrame:
        return FinlabDataFrame(values, index=self.index, columns=self.columns)

    def _picked(self, keys: NDArray[Any], n: int) -> FinlabDataFrame:
        keys = np.ascontiguousarray(keys)
        order = np.argsort(keys, axis=1, kind="stable")[:, : max(int(n), 0)]
        chosen = np.zeros(keys.shape, dtype=bool)
        np.put_along_axis(chosen, order, True, axis=1)
        return self._like(chosen & ~np.isnan(keys))


def _bool_array(frame: pd.DataFrame) -> NDArray[Any]:
    return np.asarray(frame.fillna(False).to_numpy(dtype=bool))


def _previous(values: NDArray[Any]) -> NDArray[Any]:
    before = np.zeros_like(values)
    before[1:] = values[:-1]
    return before


def _aligned(name: str) -> Callable[[FinlabDataFrame, Any], Any]:
    operator = getattr(pd.DataFrame, name)

    def method(self: FinlabDataFrame, other: Any) -> Any:
        left, right = alignment.align(self, other)
        return operator(left, right)

    return method


def _in_place(name: str) -> Callable[[FinlabDataFrame, Any], Any]:
    def method(self: FinlabDataFrame, other: Any) -> Any:
        return getattr(self, name)(other)

    return method


def _logical(name: str) -> Callable[[FinlabDataFrame, Any], Any]:
    operator = getattr(pd.DataFrame, name)

    def method(self: FinlabDataFrame, other: Any) -> Any:
        left, right = alignment.align(self, other)
        gaps = alignment.gaps(left) if name in ("__or__", "__xor__") else None
        left, right = alignment.as_bool(left), alignment.as_bool(right)
        result = operator(left, right)
        if gaps is not None:
            # As pandas has it: a gap on the left is False whatever is on the right.
            result = result.mask(gaps, False)
        run = session.active()
        if run is not None and name == "__and__" and isinstance(right, pd.DataFrame):
            run.conditions.record(left.to_numpy(), right.to_numpy(), result.to_numpy(), depth=2)
        return result

    return method


for _name in _ALIGNED:
    setattr(FinlabDataFrame, f"__{_name}__", _aligned(f"__{_name}__"))
for _name in _IN_PLACE:
    # Not in place: the operands may have other rows.
    setattr(FinlabDataFrame, f"__i{_name}__", _in_place(f"__{_name}__"))
for _name in _LOGICAL:
    setattr(FinlabDataFrame, f"__{_name}__", _logical(f"__{_name}__"))
