"""Ex-dividend days and what they do to shares outstanding."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dataset_tools.arrays import Floats, Ints
from dataset_tools.synthetic.randomness import Stream, generator
from dataset_tools.synthetic.reports import Reports
from dataset_tools.synthetic.timeline import Timeline


@dataclass(frozen=True)
class CorporateActions:
    """Arrays of shape (trading days, companies).

    `cash` (TWD a share) and `stock` (new shares for each old one) are zero except on ex-dividend days;
    `last_cash` is the latest paid cash dividend; `shares` are outstanding; `quarter` (trading days) is the
    position of the running quarter in the timeline.
    """

    cash: Floats
    stock: Floats
    last_cash: Floats
    shares: Ints
    quarter: Ints


def make_corporate_actions(timeline: Timeline, reports: Reports, seed: int) -> CorporateActions:
    """Spread each year's dividends over the trading days of its third quarter."""
    rng = generator(seed, Stream.EX_DAYS)
    quarter = np.searchsorted(timeline.quarter_ends, timeline.days)
    shape = (len(timeline.days), reports.shares.shape[1])
    cash, stock = np.zeros(shape), np.zeros(shape)
    shares = reports.shares[quarter - 1].copy()
    companies = np.arange(shape[1])
    previous = max(q for q in range(quarter[0]) if timeline.quarters[q][1] == 3)
    last_cash = np.broadcast_to(reports.cash_dividend[previous], shape).copy()
    for position, (_, number) in enumerate(timeline.quarters):
        days = np.flatnonzero(quarter == position)
        if number != 3 or not len(days):
            continue
        ex_day = days[0] + np.minimum(rng.beta(2, 3, shape[1]) * len(days), len(days) - 1).astype(np.int64)
        cash[ex_day, companies] = reports.cash_dividend[position]
        stock[ex_day, companies] = reports.stock_dividend[position]
        after = np.arange(shape[0])[:, None] >= ex_day
        last_cash = np.where(after, reports.cash_dividend[position], last_cash)
        shares = np.where(after & (quarter[:, None] == position), reports.shares[position], shares)
    return CorporateActions(cash, stock, last_cash, shares, quarter)
