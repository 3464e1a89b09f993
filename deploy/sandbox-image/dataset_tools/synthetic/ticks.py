"""Price steps of the Taiwan Stock Exchange."""

import numpy as np

from dataset_tools.arrays import Floats

BOUNDS = np.array([10.0, 50.0, 100.0, 500.0, 1000.0])
STEPS = np.array([0.01, 0.05, 0.1, 0.5, 1.0, 5.0])
DAILY_LIMIT = 0.10
# Binary fractions put exact multiples of a step slightly off.
TOLERANCE = 1e-6


def step_of(price: Floats) -> Floats:
    steps: Floats = STEPS[np.searchsorted(BOUNDS, price, side="right")]
    return steps


def to_tick(price: Floats) -> Floats:
    """The nearest valid price, at least one step."""
    step = step_of(price)
    nearest: Floats = np.round(np.maximum(np.rint(price / step), 1) * step, 2)
    return nearest


def limit_up(reference: Floats) -> Floats:
    """The highest valid price of a day with this reference price."""
    bound = reference * (1 + DAILY_LIMIT)
    step = step_of(bound)
    return np.round(np.floor(bound / step + TOLERANCE) * step, 2)


def limit_down(reference: Floats) -> Floats:
    """The lowest valid price of a day with this reference price."""
    bound = reference * (1 - DAILY_LIMIT)
    step = step_of(bound)
    return np.round(np.ceil(bound / step - TOLERANCE) * step, 2)
