"""Random streams: one for each purpose, so that a change in one part leaves the others as they were."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from dataset_tools.arrays import Floats


class Stream(IntEnum):
    """Purposes; the numbers are part of what makes a seed's market, so they never change."""

    COMPANIES = 1
    LISTINGS = 2
    CYCLES = 3
    REVENUE = 4
    MARGINS = 5
    BALANCE = 6
    DIVIDENDS = 7
    FACTORS = 8
    PRICES = 9
    TRADING = 10
    FLOWS = 11
    EX_DAYS = 12


def generator(seed: int, stream: Stream) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, int(stream)])))


def fat_tailed(rng: np.random.Generator, degrees: int, shape: tuple[int, ...]) -> Floats:
    """Student's t scaled to unit variance; `degrees` above 2."""
    scaled: Floats = rng.standard_t(degrees, shape) * np.sqrt((degrees - 2) / degrees)
    return scaled


def autoregressive(shocks: Floats, persistence: float) -> Floats:
    """AR(1) along the first axis with the shocks' variance, started in its stationary distribution."""
    result = np.empty_like(shocks)
    result[0] = shocks[0]
    scale = np.sqrt(1 - persistence**2)
    for row in range(1, len(shocks)):
        result[row] = persistence * result[row - 1] + scale * shocks[row]
    return result
