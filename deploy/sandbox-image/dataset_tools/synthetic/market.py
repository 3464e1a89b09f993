"""Puts a synthetic market together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date

import numpy as np

from dataset_tools.arrays import Bools, Ints
from dataset_tools.errors import UsageError
from dataset_tools.keys import Entry, Table
from dataset_tools.synthetic.companies import Companies, make_companies
from dataset_tools.synthetic.corporate_actions import make_corporate_actions
from dataset_tools.synthetic.daily_keys import flow_keys, price_keys, valuation_keys
from dataset_tools.synthetic.industries import INDUSTRIES
from dataset_tools.synthetic.monthly_keys import revenue_keys
from dataset_tools.synthetic.prices import make_prices
from dataset_tools.synthetic.quarterly_keys import feature_keys, statement_keys
from dataset_tools.synthetic.reports import make_reports
from dataset_tools.synthetic.statement_items import make_statement_items
from dataset_tools.synthetic.timeline import Timeline, make_timeline
from dataset_tools.synthetic.trading import make_flows, make_volume

# Reports of up to two years before a listing are public.
DAYS_OF_REPORTS_BEFORE_LISTING = 730


@dataclass(frozen=True)
class MarketParameters:
    """What determines a synthetic market, byte by byte."""

    stocks: int = 300
    years: int = 8
    end: date = date(2024, 12, 31)
    seed: int = 7

    def __post_init__(self) -> None:
        for name, low, high in (("stocks", 20, 2500), ("years", 1, 20), ("seed", 0, 2**32 - 1)):
            if not low <= getattr(self, name) <= high:
                raise UsageError(f"{name} is {getattr(self, name)}; choose a value from {low} to {high}")
        if not date(2000, 1, 1) <= self.end <= date(2099, 12, 31):
            raise UsageError(f"end is {self.end}; choose a day from 2000-01-01 to 2099-12-31")

    def as_json(self) -> dict[str, int | str]:
        return asdict(self) | {"end": self.end.isoformat()}


@dataclass(frozen=True)
class Market:
    """Everything that is written into a dataset."""

    timeline: Timeline
    symbols: tuple[str, ...]
    entries: dict[str, Entry]


def make_market(parameters: MarketParameters, progress: Callable[[str], None]) -> Market:
    """Simulate a market; `progress` is told what comes next."""
    seed = parameters.seed
    timeline = make_timeline(parameters.end, parameters.years)
    progress(f"{len(timeline.days)} trading days, {parameters.stocks} companies")
    companies = make_companies(parameters.stocks, len(timeline.days), seed)
    progress("financial reports")
    reports = make_reports(companies, timeline, seed)
    items = make_statement_items(companies, reports, seed)
    actions = make_corporate_actions(timeline, reports, seed)
    progress("prices")
    prices = make_prices(companies, timeline, reports, actions, seed)
    progress("volume and flows")
    volume = make_volume(companies, prices, actions, seed)
    flows = make_flows(companies, prices, actions, volume, seed)
    quarters, months = timeline.published_quarters, timeline.published_months
    quarter_visible = _visible(companies, timeline.days, timeline.quarter_disclosures[quarters])
    month_visible = _visible(companies, timeline.days, timeline.month_disclosures[months])
    entries = (
        price_keys(prices, volume)
        | valuation_keys(timeline, reports, actions, prices)
        | flow_keys(flows)
        | revenue_keys(timeline, reports.monthly_revenue, month_visible)
        | feature_keys(reports, items, quarters, quarter_visible)
        | statement_keys(reports, items, quarters, quarter_visible)
        | {"security_categories": _categories(companies)}
    )
    return Market(timeline, companies.symbols, entries)


def _visible(companies: Companies, days: Ints, disclosures: Ints) -> Bools:
    known = disclosures[:, None]
    first = np.where(companies.first_day > 0, days[companies.first_day] - DAYS_OF_REPORTS_BEFORE_LISTING, 0)
    visible: Bools = (known >= first) & (known <= days[companies.last_day])
    return visible


def _categories(companies: Companies) -> Table:
    rows = [
        (symbol, f"虛擬{symbol}", INDUSTRIES[industry].category, "otc" if otc else "sii")
        for symbol, industry, otc in zip(
            companies.symbols, companies.industry.tolist(), companies.otc.tolist(), strict=True
        )
    ]
    return Table(("stock_id", "name", "category", "market"), rows)
