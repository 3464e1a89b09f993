"""The companies of the market and their lasting traits."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from dataset_tools.arrays import Bools, Floats, Ints
from dataset_tools.synthetic.industries import INDUSTRIES, WELL_KNOWN
from dataset_tools.synthetic.randomness import Stream, fat_tailed, generator

# Shares of companies that list or delist in an average period of eight years.
LISTING_RATE = 0.017
DELISTING_RATE = 0.009
PAR_VALUE = 10.0


@dataclass(frozen=True)
class Companies:
    """Arrays have one entry a company, in the order of the symbols.

    `first_day` and `last_day` are positions in the trading days, both traded. `shares` are outstanding at the
    start, `equity` is in thousand TWD; `return_on_equity` and `turnover` (revenue to equity) are per year.
    """

    symbols: tuple[str, ...]
    industry: Ints
    otc: Bools
    first_day: Ints
    last_day: Ints
    shares: Ints
    equity: Floats
    price_to_book: Floats
    return_on_equity: Floats
    turnover: Floats
    growth: Floats
    volatility: Floats
    beta: Floats
    trading_turnover: Floats
    debt: Floats
    operating_expenses: Floats
    revenue_noise: Floats

    def __len__(self) -> int:
        return len(self.symbols)


def make_companies(count: int, days: int, seed: int) -> Companies:
    """Draw `count` companies for a period of `days` trading days."""
    rng = generator(seed, Stream.COMPANIES)
    industry = _industries(count, rng)
    size = _evenly_spread_normal(count, rng)
    symbols = _symbols(industry, size, rng)
    order = np.argsort(np.array(symbols))
    industry, size = industry[order], size[order]

    def trait(name: str) -> Floats:
        return np.array([getattr(INDUSTRIES[i], name) for i in industry], dtype=np.float64)

    return_on_equity = 0.085 + 0.018 * size + 0.07 * fat_tailed(rng, 4, (count,))
    growth = 0.04 + 0.25 * (return_on_equity - 0.085) + 0.04 * rng.normal(0, 1, count)
    log_book = (
        0.30 + 4.0 * (return_on_equity - 0.085) + 2.0 * (growth - 0.04) + 0.38 * rng.normal(0, 1, count)
    )
    price_to_book = np.clip(np.exp(log_book), 0.4, 12)
    price = np.exp(3.45 + 0.25 * size + 3.0 * (return_on_equity - 0.085) + 0.65 * rng.normal(0, 1, count))
    # Median of eight billion TWD; the largest reach trillions, as on the real market.
    market_value = np.exp(22.8 + 1.45 * size + 0.5 * np.maximum(size - 1.5, 0))
    shares = np.maximum(np.rint(market_value / price / 1000), 5_000).astype(np.int64) * 1000
    volatility = np.clip(0.0175 * np.exp(-0.12 * size + 0.25 * rng.normal(0, 1, count)), 0.008, 0.04)
    first_day, last_day = _listing_periods(count, days, seed)
    return Companies(
        symbols=tuple(np.array(symbols)[order].tolist()),
        industry=industry,
        otc=size + rng.normal(0, 0.7, count) < -0.2,
        first_day=first_day,
        last_day=last_day,
        shares=shares,
        equity=shares * price / price_to_book / 1000,
        price_to_book=price_to_book,
        return_on_equity=return_on_equity,
        turnover=trait("turnover") * np.exp(0.4 * rng.normal(0, 1, count)),
        growth=growth,
        volatility=volatility,
        beta=np.clip(trait("beta") * np.exp(0.2 * rng.normal(0, 1, count)), 0.2, 2),
        trading_turnover=np.exp(-5.2 - 0.1 * size + 22 * (volatility - 0.0175) + rng.normal(0, 1, count)),
        debt=np.clip(trait("debt") + 0.13 * rng.normal(0, 1, count), 0.06, 0.94),
        operating_expenses=trait("operating_expenses") * np.exp(0.35 * rng.normal(0, 1, count)),
        revenue_noise=trait("revenue_noise") * np.exp(0.35 * rng.normal(0, 1, count)),
    )


def _evenly_spread_normal(count: int, rng: np.random.Generator) -> Floats:
    """Normal quantiles in random order: few companies would otherwise make markets of very different size."""
    quantiles = [NormalDist().inv_cdf((rank + 0.5) / count) for rank in range(count)]
    return rng.permutation(np.array(quantiles))


def _industries(count: int, rng: np.random.Generator) -> Ints:
    weights = np.array([industry.weight for industry in INDUSTRIES], dtype=np.float64)
    bounds = np.cumsum(weights / weights.sum())
    # Evenly spaced draws keep the composition stable; the order of companies stays random.
    return rng.permutation(np.searchsorted(bounds[:-1], (np.arange(count) + 0.5) / count)).astype(np.int64)


def _symbols(industry: Ints, size: Floats, rng: np.random.Generator) -> list[str]:
    reserved = {symbol for symbols in WELL_KNOWN.values() for symbol in symbols}
    pools: dict[str, list[str]] = {}
    spare = [f"{number}" for number in rng.permutation(np.arange(5000, 9900)).tolist()]
    taken: set[str] = set()
    symbols = [""] * len(industry)
    known = {category: list(names) for category, names in WELL_KNOWN.items()}
    for company in np.argsort(-size, kind="stable").tolist():
        kind = INDUSTRIES[int(industry[company])]
        candidates = known.get(kind.category) or []
        if not candidates:
            candidates = pools.setdefault(kind.category, _pool(kind.prefixes, rng))
        symbol = candidates.pop(0) if candidates else spare.pop()
        while symbol in taken or (symbol in reserved and symbol not in WELL_KNOWN.get(kind.category, ())):
            symbol = candidates.pop(0) if candidates else spare.pop()
        taken.add(symbol)
        symbols[company] = symbol
    return symbols


def _pool(prefixes: tuple[str, ...], rng: np.random.Generator) -> list[str]:
    numbers = [f"{prefix}{suffix:02d}" for prefix in prefixes for suffix in range(1, 100)]
    return [numbers[i] for i in rng.permutation(len(numbers)).tolist()]


def _listing_periods(count: int, days: int, seed: int) -> tuple[Ints, Ints]:
    rng = generator(seed, Stream.LISTINGS)
    years = days / 245
    lists = rng.random(count) < 1 - (1 - LISTING_RATE) ** years
    delists = (rng.random(count) < 1 - (1 - DELISTING_RATE) ** years) & ~lists
    somewhere = rng.integers(days // 10, days - days // 10, count)
    first_day = np.where(lists, somewhere, 0)
    last_day = np.where(delists, somewhere, days - 1)
    return first_day.astype(np.int64), last_day.astype(np.int64)
