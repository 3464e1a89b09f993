"""A simple, deterministic calendar that resembles the Taiwan Stock Exchange's.

Fixed holidays are exact; lunar ones follow the mean moon and can be a day off.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

SYNODIC_MONTH = 29.530588853
# New moon of 2000-01-06 18:14 UTC, in Taiwan's time.
REFERENCE_NEW_MOON = datetime(2000, 1, 7, 2, 14)
EPOCH = date(1970, 1, 1)

FIXED_HOLIDAYS = ((1, 1), (2, 28), (4, 4), (4, 5), (5, 1), (10, 10))


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return (day - EPOCH).days


def next_weekday(day: date) -> date:
    """The day itself, or the Monday after it when it falls on a weekend."""
    return day + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def new_moon_from(earliest: date) -> date:
    """The first mean new moon on or after a day."""
    elapsed = (
        datetime(earliest.year, earliest.month, earliest.day) - REFERENCE_NEW_MOON
    ).total_seconds() / 86400
    months = -(-elapsed // SYNODIC_MONTH)
    return (REFERENCE_NEW_MOON + timedelta(days=months * SYNODIC_MONTH)).date()


def lunar_new_year(year: int) -> date:
    return new_moon_from(date(year, 1, 21))


def holidays(year: int) -> set[date]:
    """Weekdays on which the exchange is closed; a holiday on a weekend moves to the nearest weekday."""
    closed = set()
    dragon_boat = new_moon_from(date(year, 5, 24)) + timedelta(days=4)
    mid_autumn = new_moon_from(date(year, 8, 24)) + timedelta(days=14)
    for day in [date(year, month, day) for month, day in FIXED_HOLIDAYS] + [dragon_boat, mid_autumn]:
        closed.add(day - timedelta(days=1) if day.weekday() == 5 else next_weekday(day))
    new_year = lunar_new_year(year)
    closed.update(new_year + timedelta(days=offset) for offset in range(-4, 5))
    return closed


def trading_days(first: date, last: date) -> list[date]:
    """Trading days from `first` to `last`, both included."""
    # A New Year's Day on a Saturday closes the last Friday of the year before.
    closed: set[date] = set().union(*(holidays(year) for year in range(first.year, last.year + 2)))
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return [day for day in days if day.weekday() < 5 and day not in closed]


def revenue_disclosure(year: int, month: int) -> date:
    """Day on which a month's revenue is known: the 10th of the next month, on a weekday."""
    return next_weekday(date(year + month // 12, month % 12 + 1, 10))


def report_disclosure(year: int, quarter: int) -> date:
    """Day on which a quarter's financial report is known, by the general companies' deadlines."""
    month, day = ((5, 15), (8, 14), (11, 14), (3, 31))[quarter - 1]
    return next_weekday(date(year + quarter // 4, month, day))


def quarter_end(year: int, quarter: int) -> date:
    """Last day of a calendar quarter."""
    return date(year + quarter // 4, quarter * 3 % 12 + 1, 1) - timedelta(days=1)
