"""Items of the financial statements that are derived from a report's main figures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dataset_tools.arrays import Floats
from dataset_tools.synthetic.companies import Companies
from dataset_tools.synthetic.randomness import Stream, autoregressive, generator
from dataset_tools.synthetic.reports import Reports, capital


@dataclass(frozen=True)
class StatementItems:
    """Thousand TWD, shape (simulated quarters, companies)."""

    research: Floats
    depreciation: Floats
    assets: Floats
    current_assets: Floats
    cash: Floats
    receivables: Floats
    inventories: Floats
    fixed_assets: Floats
    liabilities: Floats
    current_liabilities: Floats
    capital: Floats
    retained_earnings: Floats
    operating_cash_flow: Floats
    investing_cash_flow: Floats
    financing_cash_flow: Floats
    capital_expenditure: Floats


def make_statement_items(companies: Companies, reports: Reports, seed: int) -> StatementItems:
    """Balance sheets add up; cash flows follow income, with noise."""
    rng = generator(seed, Stream.BALANCE)
    shape = reports.revenue.shape
    count = shape[1]
    debt = np.clip(companies.debt + 0.05 * autoregressive(rng.normal(0, 1, shape), 0.9), 0.05, 0.95)
    liabilities = np.rint(reports.equity * debt / (1 - debt))
    assets = reports.equity + liabilities
    current_share = np.clip(0.55 + 0.15 * rng.normal(0, 1, count), 0.1, 0.9)
    current_assets = np.rint(assets * np.clip(current_share + 0.03 * rng.normal(0, 1, shape), 0.08, 0.93))
    receivables = np.minimum(
        np.rint(reports.revenue * np.exp(-0.5 + 0.3 * rng.normal(0, 1, count))), 0.4 * current_assets
    )
    cost = reports.revenue - reports.gross_profit
    inventories = np.minimum(
        np.rint(cost * np.exp(-0.3 + 0.4 * rng.normal(0, 1, count))), 0.35 * current_assets
    )
    cash = np.rint((current_assets - receivables - inventories) * (0.55 + 0.4 * rng.random(count)))
    fixed_assets = np.rint((assets - current_assets) * (0.45 + 0.4 * rng.random(count)))
    depreciation = np.rint(fixed_assets * 0.02 * np.exp(0.2 * rng.normal(0, 1, count)))
    operating = reports.net_income + depreciation + reports.revenue * 0.07 * rng.normal(0, 1, shape)
    spent = depreciation * np.exp(0.05 + 0.6 * rng.normal(0, 1, shape))
    investing = -spent - assets * 0.004 * rng.normal(0.3, 1, shape)
    # What is left over changes cash, so that the three flows explain it.
    financing = np.diff(cash, axis=0, prepend=cash[:1]) - operating - investing
    share_capital = capital(reports.shares)
    return StatementItems(
        research=np.rint(
            np.clip(reports.gross_profit - reports.operating_income, 0, None)
            * (0.1 + 0.35 * rng.random(count))
        ),
        depreciation=depreciation,
        assets=assets,
        current_assets=current_assets,
        cash=cash,
        receivables=np.rint(receivables),
        inventories=np.rint(inventories),
        fixed_assets=fixed_assets,
        liabilities=liabilities,
        current_liabilities=np.rint(liabilities * np.clip(0.68 + 0.15 * rng.normal(0, 1, count), 0.2, 0.97)),
        capital=share_capital,
        retained_earnings=np.rint((reports.equity - share_capital) * 0.6),
        operating_cash_flow=np.rint(operating),
        investing_cash_flow=np.rint(investing),
        financing_cash_flow=np.rint(financing),
        capital_expenditure=-np.rint(spent),
    )
