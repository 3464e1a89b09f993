"""The cases worked out by hand, which the worker's tests read too."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from simulation_support import data, rows_from_json

from finlab.simulation import SimulationArguments, simulate

CASE = json.loads(Path(__file__).with_name("simulation_golden.json").read_text(encoding="utf-8"))


def test_golden_case() -> None:
    dataset = data(CASE["panels"]["etl:adj_close"], CASE["days"])
    result = simulate(dataset, rows_from_json(CASE["rows"]), SimulationArguments(**CASE["arguments"]))

    expected = CASE["expected"]
    assert result.first_day == expected["first_day"]
    assert result.equity.tolist() == pytest.approx(expected["equity"], rel=1e-12)
    assert result.metrics().to_dict() == pytest.approx(expected["metrics"], rel=1e-9)
    for trade, wanted in zip(result.trades, expected["trades"], strict=True):
        assert {name: asdict(trade)[name] for name in wanted} == pytest.approx(wanted)


HAND_CASES = json.loads(Path(__file__).with_name("simulation_hand_cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", HAND_CASES, ids=[case["about"] for case in HAND_CASES])
def test_hand_case(case: dict[str, Any]) -> None:
    panels = dict(case["panels"])
    dataset = data(panels.pop("etl:adj_close"), case["days"], **panels)
    result = simulate(dataset, rows_from_json(case["rows"]), SimulationArguments(**case["arguments"]))
    assert result.equity.tolist() == pytest.approx(case["expected"]["equity"], rel=1e-12)
    for trade, wanted in zip(result.trades, case["expected"]["trades"], strict=True):
        assert {name: asdict(trade)[name] for name in wanted} == pytest.approx(wanted)
