"""The days, months and quarters of a synthetic market."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from dataset_tools.arrays import Ints
from dataset_tools.trading_calendar import (
    day_number,
    quarter_end,
    report_disclosure,
    revenue_disclosure,
    trading_days,
)

# Years simulated before the first trading day, for growth rates and trailing sums.
HISTORY_YEARS = 3


@dataclass(frozen=True)
class Timeline:
    """Calendar of the simulation; all days are numbers since 1970-01-01.

    `quarters` and `months` are simulated, of which the slices `published_quarters` and `published_months`
    become known within the trading days.
    """

    days: Ints
    quarters: tuple[tuple[int, int], ...]
    quarter_ends: Ints
    quarter_disclosures: Ints
    published_quarters: slice
    months: tuple[tuple[int, int], ...]
    month_disclosures: Ints
    published_months: slice


def make_timeline(end: date, years: int) -> Timeline:
    """Trading days of `years` years up to `end`, and every report that became known in them."""
    start = _years_before(end, years) + timedelta(days=1)
    days = trading_days(start, end)
    first_year = start.year - HISTORY_YEARS
    quarters = tuple((y, q) for y in range(first_year, end.year + 1) for q in (1, 2, 3, 4))
    months = tuple((y, m) for y in range(first_year, end.year + 1) for m in range(1, 13))
    quarter_disclosures = [report_disclosure(*quarter) for quarter in quarters]
    month_disclosures = [revenue_disclosure(*month) for month in months]
    return Timeline(
        days=_numbers(days),
        quarters=quarters,
        quarter_ends=_numbers([quarter_end(*quarter) for quarter in quarters]),
        quarter_disclosures=_numbers(quarter_disclosures),
        published_quarters=_within(quarter_disclosures, days),
        months=months,
        month_disclosures=_numbers(month_disclosures),
        published_months=_within(month_disclosures, days),
    )


def _within(disclosures: list[date], days: list[date]) -> slice:
    known = [i for i, day in enumerate(disclosures) if days[0] <= day <= days[-1]]
    return slice(known[0], known[-1] + 1)


def _years_before(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29):
        day -= timedelta(days=1)
    return day.replace(year=day.year - years)


def _numbers(days: Sequence[date]) -> Ints:
    return np.array([day_number(day) for day in days], dtype=np.int64)
