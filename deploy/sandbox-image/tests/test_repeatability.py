"""Strategies that would give another position next time are warned of, others are not."""

from __future__ import annotations

import pytest

from finlab.session import Session
from sandbox_runner.outcome import execute
from sandbox_runner.submission import Submission

POSITION = "\nposition = data.get('price:收盤價') > 11\n"


def codes(run: Session, code: str) -> list[str]:
    result = execute(Submission(code + POSITION, ""), run, None).result
    return [warning["code"] for warning in result["warnings"]]


@pytest.mark.parametrize(
    "code",
    [
        "np.random.rand(3)",
        "import random\nrandom.choice([1, 2])",
        "pd.Series([1, 2, 3]).sample(2)",
        "rng = np.random.default_rng()\nrng.random()",
    ],
)
def test_random_numbers(run: Session, code: str) -> None:
    assert codes(run, code) == ["random_used"]


@pytest.mark.parametrize(
    "code",
    [
        "import datetime\ndatetime.datetime.now()",
        "pd.Timestamp.now()",
        "from datetime import date\ndate.today()",
    ],
)
def test_the_clock(run: Session, code: str) -> None:
    assert codes(run, code) == ["clock_used"]


@pytest.mark.parametrize(
    "code", ["rng = np.random.default_rng(3)\nrng.random()", "x = pd.Timestamp('2020-01-01')", "t = 'now'"]
)
def test_what_can_be_repeated(run: Session, code: str) -> None:
    assert codes(run, code) == []
