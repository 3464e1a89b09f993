"""What was traded and by whom: volume, value, institutional investors, margin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dataset_tools.arrays import Floats
from dataset_tools.synthetic.companies import Companies
from dataset_tools.synthetic.corporate_actions import CorporateActions
from dataset_tools.synthetic.prices import Prices
from dataset_tools.synthetic.randomness import Stream, autoregressive, generator

# The law lets margin buyers hold at most a quarter of a company's shares; balances are in lots of 1,000.
MARGIN_LIMIT = 0.25
LOT = 1000


@dataclass(frozen=True)
class Volume:
    """Shape (trading days, companies), NaN where a share did not trade. `value` is in TWD."""

    shares: Floats
    value: Floats
    transactions: Floats


@dataclass(frozen=True)
class Flow:
    """Shares bought and sold by one kind of investor."""

    buy: Floats
    sell: Floats

    @property
    def net(self) -> Floats:
        return self.buy - self.sell


@dataclass(frozen=True)
class Flows:
    """`margin_balance` and `short_balance` are in lots of 1,000 shares, the two ratios in percent."""

    foreign: Flow
    trust: Flow
    dealer: Flow
    dealer_hedge: Flow
    margin_balance: Floats
    short_balance: Floats
    margin_usage: Floats
    foreign_holding: Floats


def make_volume(companies: Companies, prices: Prices, actions: CorporateActions, seed: int) -> Volume:
    """Log-normal across companies, persistent, larger on days with large moves."""
    rng = generator(seed, Stream.TRADING)
    shape = prices.close.shape
    move = np.abs(_returns(prices)) / companies.volatility
    activity = 0.2 * autoregressive(rng.normal(0, 1, (shape[0], 1)), 0.98)
    log_turnover = (
        np.log(companies.trading_turnover)
        + activity
        + 0.55 * autoregressive(rng.normal(0, 1, shape), 0.97)
        + 0.33 * rng.normal(0, 1, shape)
        + 0.25 * np.minimum(move, 5)
        - 0.45
    )
    shares = np.rint(actions.shares * np.minimum(np.exp(log_turnover), 0.3))
    shares = np.where(prices.traded, np.maximum(shares, LOT), np.nan)
    average = (prices.open + prices.high + prices.low + 2 * prices.close) / 5
    order = np.exp(7.6 + 0.25 * rng.normal(0, 1, shape))
    return Volume(shares, np.rint(shares * average), np.maximum(np.rint(shares / order), 1))


def make_flows(
    companies: Companies, prices: Prices, actions: CorporateActions, volume: Volume, seed: int
) -> Flows:
    """Institutional trades follow past trades and today's move; foreigners prefer large companies."""
    rng = generator(seed, Stream.FLOWS)
    shape = prices.close.shape
    move = np.clip(_returns(prices) / companies.volatility, -4, 4)
    common = autoregressive(rng.normal(0, 1, (shape[0], 1)), 0.7)
    log_value = np.log(companies.shares * np.nan_to_num(prices.last_close, nan=30.0).mean(axis=0))
    large = 1 / (1 + np.exp(-(log_value - 24.3) / 1.1))

    def flow(share: Floats, persistence: float, common_weight: float, move_weight: float) -> Flow:
        direction = np.tanh(
            0.8 * autoregressive(rng.normal(0, 1, shape), persistence)
            + common_weight * common
            + move_weight * move
        )
        gross = volume.shares * np.clip(share * np.exp(0.3 * rng.normal(0, 1, shape)), 0, 0.9)
        return Flow(np.rint(gross * (1 + direction) / 2), np.rint(gross * (1 - direction) / 2))

    covered = rng.random(shape[1]) < 0.15 + 0.7 * large
    active = covered & (autoregressive(rng.normal(0, 1, shape), 0.95) > 0.2)
    foreign = flow(0.04 + 0.42 * large, 0.75, 0.4, 0.3)
    trust = flow(np.where(active, 0.05, 0.0), 0.92, 0.1, 0.2)
    dealer = flow(0.01 + 0.02 * large, 0.3, 0.2, 0.5)
    hedge = flow(0.03 * large, 0.2, 0.1, 0.7)

    limit = actions.shares * MARGIN_LIMIT / LOT
    usage = np.exp(np.log(0.05) - 0.5 * large + 0.8 * rng.normal(0, 1, shape[1]))
    usage = np.minimum(usage * np.exp(0.5 * autoregressive(rng.normal(0, 1, shape), 0.992)), 0.8)
    balance = np.where(prices.listed, np.rint(limit * usage), np.nan)
    shorted = 0.06 * np.exp(0.7 * autoregressive(rng.normal(0, 1, shape), 0.98))
    held = 0.03 + 0.4 * large * rng.random(shape[1])
    gained = np.cumsum(np.nan_to_num(foreign.net), axis=0) / actions.shares
    return Flows(
        foreign=foreign,
        trust=trust,
        dealer=dealer,
        dealer_hedge=hedge,
        margin_balance=balance,
        short_balance=np.rint(balance * np.minimum(shorted, 0.6)),
        margin_usage=np.round(balance / limit * 100, 2),
        foreign_holding=np.where(
            prices.listed, np.round(np.clip(held + 0.3 * gained, 0, 0.95) * 100, 2), np.nan
        ),
    )


def _returns(prices: Prices) -> Floats:
    adjusted = np.log(prices.last_close * prices.adjustment)
    returns = np.zeros_like(adjusted)
    returns[1:] = np.nan_to_num(adjusted[1:] - adjusted[:-1])
    return returns
