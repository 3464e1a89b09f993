"""Daily prices: market and industry factors, reversion to book value, limits, ticks, ex-dividend days."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dataset_tools.arrays import Bools, Floats
from dataset_tools.synthetic.companies import Companies
from dataset_tools.synthetic.corporate_actions import CorporateActions
from dataset_tools.synthetic.industries import INDUSTRIES
from dataset_tools.synthetic.randomness import Stream, autoregressive, fat_tailed, generator
from dataset_tools.synthetic.reports import Reports
from dataset_tools.synthetic.ticks import limit_down, limit_up, to_tick
from dataset_tools.synthetic.timeline import Timeline

# A mispricing halves in about a year.
REVERSION = 0.0028
SUSPENSION_RATE = 0.0008
LONGEST_SUSPENSION = 10


@dataclass(frozen=True)
class Prices:
    """TWD, shape (trading days, companies), NaN where a share did not trade.

    `last_close` carries the close through suspensions while a company is listed. `adjustment` starts at 1 and
    grows by the value of each dividend, so that an adjusted price never changes when days are appended.
    """

    open: Floats
    high: Floats
    low: Floats
    close: Floats
    last_close: Floats
    adjustment: Floats
    traded: Bools
    listed: Bools
    factor_return: Floats


def make_prices(
    companies: Companies, timeline: Timeline, reports: Reports, actions: CorporateActions, seed: int
) -> Prices:
    """Simulate every trading day."""
    rng = generator(seed, Stream.PRICES)
    shape = actions.cash.shape
    factors = _factor_returns(companies, shape[0], seed)
    scale = companies.volatility * np.exp(0.3 * autoregressive(rng.normal(0, 1, shape), 0.97) - 0.05)
    own = (
        scale * fat_tailed(rng, 4, shape)
        + _earnings_drift(reports, actions)
        + _distress(companies, shape, rng)
    )
    listed, traded = _presence(companies, shape, rng)
    book = np.log(reports.equity[actions.quarter - 1] * 1000 / actions.shares * companies.price_to_book)
    start = book[0] + 0.25 * rng.normal(0, 1, shape[1])
    close, reference, adjustment = _closes(start, book, own, factors, actions, listed, traded)
    is_first = np.arange(shape[0])[:, None] == companies.first_day
    highest = np.where(is_first, np.inf, limit_up(reference))
    lowest = np.where(is_first, 0.01, limit_down(reference))
    last_close = np.where(listed, close, np.nan)
    opening = reference * np.exp(0.45 * np.log(close / reference) + 0.35 * scale * rng.normal(0, 1, shape))
    opening = np.clip(to_tick(opening), lowest, highest)
    top = np.maximum(opening, close)
    bottom = np.minimum(opening, close)
    high = np.clip(to_tick(top * np.exp(0.5 * scale * np.abs(rng.normal(0, 1, shape)))), top, highest)
    low = np.clip(to_tick(bottom * np.exp(-0.5 * scale * np.abs(rng.normal(0, 1, shape)))), lowest, bottom)
    seen = [np.where(traded, prices, np.nan) for prices in (opening, high, low, close)]
    return Prices(seen[0], seen[1], seen[2], seen[3], last_close, adjustment, traded, listed, factors)


def _factor_returns(companies: Companies, days: int, seed: int) -> Floats:
    rng = generator(seed, Stream.FACTORS)
    calm = np.exp(0.45 * autoregressive(rng.normal(0, 1, (days, 1)), 0.985) - 0.1)
    market = 0.00006 + 0.0105 * calm * fat_tailed(rng, 5, (days, 1))
    industry = 0.0065 * np.sqrt(calm) * fat_tailed(rng, 5, (days, len(INDUSTRIES)))
    returns: Floats = market * companies.beta + industry[:, companies.industry]
    return returns


def _earnings_drift(reports: Reports, actions: CorporateActions) -> Floats:
    """Prices learn a quarter's earnings, little by little, while it runs."""
    change = reports.net_income.copy()
    change[4:] -= reports.net_income[:-4]
    surprise = np.clip(change / reports.equity / 0.015, -3, 3)
    drift: Floats = (0.045 / 61) * surprise[actions.quarter]
    return drift


def _distress(companies: Companies, shape: tuple[int, ...], rng: np.random.Generator) -> Floats:
    """About half of the companies that delist fail; the others are taken over."""
    failing = (companies.last_day < shape[0] - 1) & (rng.random(shape[1]) < 0.5)
    day = np.arange(shape[0])[:, None]
    return np.where(failing & (day > companies.last_day - 200), -0.004, 0.0)


def _presence(companies: Companies, shape: tuple[int, ...], rng: np.random.Generator) -> tuple[Bools, Bools]:
    starts = rng.random(shape) < SUSPENSION_RATE
    length = rng.integers(1, LONGEST_SUSPENSION + 1, shape)
    suspended = np.zeros(shape, dtype=np.bool_)
    for offset in range(LONGEST_SUSPENSION):
        suspended[offset:] |= (starts & (length > offset))[: shape[0] - offset]
    day = np.arange(shape[0])[:, None]
    listed = (day >= companies.first_day) & (day <= companies.last_day)
    ends = (day == companies.first_day) | (day == companies.last_day)
    return listed, listed & (~suspended | ends)


def _closes(
    start: Floats,
    book: Floats,
    own: Floats,
    factors: Floats,
    actions: CorporateActions,
    listed: Bools,
    traded: Bools,
) -> tuple[Floats, Floats, Floats]:
    """Closes (carried through suspensions), reference prices, and the adjustment factor."""
    close, reference = np.empty_like(own), np.empty_like(own)
    adjustment = np.empty_like(own)
    value, common = start.copy(), np.zeros_like(start)
    base, factor = to_tick(np.exp(start)), np.ones_like(start)
    for day in range(len(own)):
        common = common + factors[day]
        value = value + REVERSION * (book[day] - value) + own[day]
        if day and (actions.cash[day].any() or actions.stock[day].any()):
            held = listed[day] & listed[day - 1]
            after = np.round((base - actions.cash[day]) / (1 + actions.stock[day]), 2)
            after = np.where(held, np.maximum(after, np.round(0.5 * base, 2)), base)
            value = value + np.log(after / base)
            factor = factor * (base / after)
            base = after
        fair = to_tick(np.exp(value + common))
        bounded = np.clip(fair, limit_down(base), limit_up(base))
        reference[day] = base
        is_first = listed[day] & (~listed[day - 1] if day else True)
        price = np.where(is_first, fair, bounded)
        base = np.where(traded[day], price, np.where(listed[day], base, fair))
        close[day], adjustment[day] = base, factor
    return close, reference, adjustment
