"""Monthly revenue and quarterly reports: persistent, seasonal, and moved by market and industry cycles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dataset_tools.arrays import Floats, Ints
from dataset_tools.synthetic.companies import PAR_VALUE, Companies
from dataset_tools.synthetic.industries import INDUSTRIES
from dataset_tools.synthetic.randomness import Stream, autoregressive, fat_tailed, generator
from dataset_tools.synthetic.timeline import Timeline
from dataset_tools.trading_calendar import lunar_new_year

TAX_RATE = 0.19
CONSTRUCTION = next(i for i, industry in enumerate(INDUSTRIES) if industry.category == "建材營造業")


@dataclass(frozen=True)
class Reports:
    """Single-quarter figures in thousand TWD, shape (quarters, companies); monthly revenue (months, …).

    `shares` are outstanding at each quarter's end, `cash_dividend` TWD a share and `stock_dividend` new
    shares for each old one, both paid in that quarter (the third of a year).
    """

    monthly_revenue: Floats
    revenue: Floats
    gross_profit: Floats
    operating_income: Floats
    pretax_income: Floats
    net_income: Floats
    comprehensive_income: Floats
    equity: Floats
    shares: Ints
    cash_dividend: Floats
    stock_dividend: Floats


def make_reports(companies: Companies, timeline: Timeline, seed: int) -> Reports:
    """Simulate every report of the timeline."""
    cycle = _cycle(companies, timeline, seed)
    monthly = _monthly_revenue(companies, timeline, cycle, seed)
    revenue = np.rint(monthly.reshape(len(timeline.quarters), 3, -1).sum(axis=1))
    rng = generator(seed, Stream.MARGINS)
    shape = revenue.shape
    trend = companies.equity * companies.turnover / 4
    surprise = np.clip(np.log(revenue / (trend * _growth_path(companies, len(revenue), 4))), -1.5, 1.5)
    net_margin = companies.return_on_equity / companies.turnover
    base = net_margin / (1 - TAX_RATE) - 0.01
    swing = 0.22 * np.abs(base) + 0.012
    firm = autoregressive(fat_tailed(rng, 5, shape), 0.9)
    quarterly_cycle = cycle[2::3]
    operating = base + swing * (0.9 * firm + 0.8 * quarterly_cycle) + 0.12 * surprise
    operating = np.clip(operating + 0.008 * fat_tailed(rng, 4, shape), -1.5, 0.7)
    expenses = companies.operating_expenses * np.exp(-0.35 * surprise + 0.05 * rng.normal(0, 1, shape))
    operating_income = np.rint(revenue * operating)
    gross_profit = np.minimum(
        operating_income + np.rint(revenue * np.clip(expenses, 0.01, 1.5)), 0.97 * revenue
    )
    non_operating = companies.equity * (0.002 + 0.004 * fat_tailed(rng, 4, shape))
    pretax = operating_income + np.rint(non_operating)
    tax = np.where(pretax > 0, TAX_RATE * np.exp(0.15 * rng.normal(0, 1, shape)), 0.05) * pretax
    net_income = pretax - np.rint(tax)
    other = np.rint(companies.equity * 0.006 * fat_tailed(rng, 5, shape))
    equity, shares, cash, stock = _balance(companies, timeline, net_income, other, seed)
    return Reports(
        monthly_revenue=monthly,
        revenue=revenue,
        gross_profit=np.rint(gross_profit),
        operating_income=operating_income,
        pretax_income=pretax,
        net_income=net_income,
        comprehensive_income=net_income + other,
        equity=equity,
        shares=shares,
        cash_dividend=cash,
        stock_dividend=stock,
    )


def _growth_path(companies: Companies, periods: int, per_year: int) -> Floats:
    years = np.arange(periods, dtype=np.float64)[:, None] / per_year
    # Growth fades: nobody outgrows the market by ten points for decades.
    fading = 3.0 * (1 - np.exp(-years / 3.0))
    path: Floats = np.exp(0.03 * years + (companies.growth - 0.03) * fading)
    return path


def _cycle(companies: Companies, timeline: Timeline, seed: int) -> Floats:
    """Market and industry business cycles, unit variance, shape (months, companies)."""
    rng = generator(seed, Stream.CYCLES)
    months = len(timeline.months)
    market = autoregressive(rng.normal(0, 1, (months, 1)), 0.95)
    industry = autoregressive(rng.normal(0, 1, (months, len(INDUSTRIES))), 0.93)
    return 0.5 * market + 0.87 * industry[:, companies.industry]


def _monthly_revenue(companies: Companies, timeline: Timeline, cycle: Floats, seed: int) -> Floats:
    rng = generator(seed, Stream.REVENUE)
    shape = cycle.shape
    base = companies.equity * companies.turnover / 12
    firm = autoregressive(rng.normal(0, 1, shape), 0.94)
    season = 0.06 * rng.normal(0, 1, (12, len(INDUSTRIES)))[:, companies.industry]
    season = season + 0.04 * rng.normal(0, 1, (12, len(companies)))
    log_revenue = 0.07 * cycle + 0.17 * firm + season[[month - 1 for _, month in timeline.months]]
    for row, (year, month) in enumerate(timeline.months):
        if month == lunar_new_year(year).month:
            log_revenue[row] -= 0.17
    log_revenue += companies.revenue_noise * fat_tailed(rng, 4, shape)
    # Builders book revenue when a project is handed over.
    handover = (rng.random(shape) < 0.06) & (companies.industry == CONSTRUCTION)
    log_revenue += np.where(handover, 1.6, 0.0)
    level = base * _growth_path(companies, shape[0], 12) * np.exp(np.clip(log_revenue, -3, 3))
    revenue: Floats = np.rint(level) + 1
    return revenue


def _balance(
    companies: Companies, timeline: Timeline, net_income: Floats, other: Floats, seed: int
) -> tuple[Floats, Ints, Floats, Floats]:
    rng = generator(seed, Stream.DIVIDENDS)
    count = len(companies)
    payout = np.clip(0.65 + 0.15 * rng.normal(0, 1, count), 0.2, 0.95)
    gives_stock = rng.random(count) < 0.15
    equity = np.empty_like(net_income)
    shares = np.empty(net_income.shape, dtype=np.int64)
    cash, stock = np.zeros_like(net_income), np.zeros_like(net_income)
    current, outstanding = companies.equity.copy(), companies.shares.copy()
    for row, (_, quarter) in enumerate(timeline.quarters):
        if quarter == 3 and row >= 6:
            earned = net_income[row - 6 : row - 2].sum(axis=0) * 1000 / outstanding
            paid = np.where(earned > 0.2, earned * np.clip(payout + 0.1 * rng.normal(0, 1, count), 0.1, 1), 0)
            cash[row] = np.round(np.minimum(paid, 0.09 * current * 1000 / outstanding), 1)
            ratio = np.round(rng.uniform(0.02, 0.1, count), 2)
            stock[row] = np.where(gives_stock & (paid > 0.5) & (rng.random(count) < 0.6), ratio, 0)
            current = current - np.rint(cash[row] * outstanding / 1000)
            outstanding = outstanding + np.rint(outstanding * stock[row] / 1000).astype(np.int64) * 1000
        # Losses do not wipe a company out: owners put new money in before that.
        current = np.maximum(np.rint(current + net_income[row] + other[row]), np.rint(0.3 * companies.equity))
        equity[row], shares[row] = current, outstanding
    return equity, shares, cash, stock


def capital(shares: Ints) -> Floats:
    """Share capital in thousand TWD at the usual par value."""
    thousands: Floats = shares * PAR_VALUE / 1000
    return thousands
