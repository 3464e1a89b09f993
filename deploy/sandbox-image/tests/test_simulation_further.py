"""Figures beside those of a simulation, by hand; the worker's are compared with these on random cases."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from finlab.simulation import further

# Returns of 10 % and -10 %, over the turn of a year.
EQUITY = np.array([1, 1.1, 0.99])
DAYS = np.array(
    [
        day.toordinal() - date(1970, 1, 1).toordinal()
        for day in (date(2019, 12, 30), date(2019, 12, 31), date(2020, 1, 2))
    ],
    dtype=np.int32,
)
# 5 % and -10 %.
INDEX = np.array([100, 105, 94.5])


def test_against_the_benchmark() -> None:
    found = further(EQUITY, DAYS, INDEX)
    assert found["benchmark_return"] == pytest.approx(-0.055)
    assert found["excess_return"] == pytest.approx(0.045)
    # Covariance 0.1 × 0.075 × 2, variance 0.075² × 2.
    assert found["beta"] == pytest.approx(4 / 3)
    assert found["alpha"] == pytest.approx(4 / 3 * 0.025 * 252)
    # Active returns of 5 % and 0.
    assert found["information_ratio"] == pytest.approx(0.025 / (0.05 / 2**0.5) * 252**0.5)


def test_years_count_from_the_last_value_of_the_year_before() -> None:
    found = further(EQUITY, DAYS, INDEX)
    assert found["return_2019"] == pytest.approx(0.1)
    assert found["return_2020"] == pytest.approx(-0.1)
    assert found["benchmark_return_2019"] == pytest.approx(0.05)
    assert found["benchmark_return_2020"] == pytest.approx(-0.1)


def test_sortino_takes_losses_only() -> None:
    # Mean of 20 % and -10 % over the root of the mean square of 0 and -10 %.
    found = further(np.array([1, 1.2, 1.08]), DAYS, None)
    assert found["sortino"] == pytest.approx(0.05 / (0.005**0.5) * 252**0.5)
    assert "sortino" not in further(np.array([1, 1.2, 1.3]), DAYS, None)


def test_nothing_is_compared_with_an_index_that_has_a_gap() -> None:
    assert not any("benchmark" in name for name in further(EQUITY, DAYS, np.array([100, np.nan, 90])))
    assert "beta" not in further(EQUITY, DAYS, None)


def test_returns_end_with_a_ruin() -> None:
    found = further(np.array([1.0, 0.5, 0.0]), DAYS, INDEX)
    assert found["return_2020"] == -1
    assert all(np.isfinite(list(found.values())))
