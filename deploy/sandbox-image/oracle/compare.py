"""Compares two pickles of results, case by case; exit code 1 when a difference has no reason.

python oracle/compare.py positions|results REFERENCE.pickle OWN.pickle
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from explained import EXPLAINED, reason


def difference(reference: Any, own: Any) -> str | None:
    """What differs, None for equal: labels, then cells (numbers within 1e-9, missing as missing)."""
    if isinstance(reference, list) and isinstance(own, list) and len(reference) == len(own):
        parts = [difference(a, b) for a, b in zip(reference, own, strict=True)]
        return next((part for part in parts if part), None)
    if not isinstance(reference, dict) or not isinstance(own, dict):
        return None if reference == own else f"reference {_short(reference)}, own {_short(own)}"
    for axis in ("index", "columns"):
        if reference[axis] != own[axis]:
            return f"{axis}: {_labels(reference[axis], own[axis])}"
    different = ~_equal(reference["values"], own["values"])
    if different.any():
        row, column = np.argwhere(different)[0]
        return (
            f"{int(different.sum())} cells, first {reference['index'][row]} {reference['columns'][column]}: "
            f"{reference['values'][row, column]} against {own['values'][row, column]}"
        )
    return None


def same_position(reference: Any, own: Any) -> str | None:
    """As ``difference``, for positions: missing is 0, and a day or symbol that holds nothing may lack."""
    if not isinstance(reference, dict) or not isinstance(own, dict):
        return difference(reference, own)
    left, right = _held(reference), _held(own)
    index = left.index.union(right.index)
    columns = left.columns.union(right.columns)
    left = left.reindex(index=index, columns=columns, fill_value=0.0)
    right = right.reindex(index=index, columns=columns, fill_value=0.0)
    different = ~np.isclose(left.to_numpy(), right.to_numpy(), rtol=1e-9, atol=1e-12)
    if different.any():
        row, column = np.argwhere(different)[0]
        return f"{int(different.sum())} cells, first {index[row]} {columns[column]}"
    return None


def _held(part: dict[str, Any]) -> pd.DataFrame:
    cells = np.asarray(part["values"], dtype=object)
    values = np.where(pd.isna(cells), 0, cells).astype(float)
    return pd.DataFrame(values, index=part["index"], columns=part["columns"])


def _equal(left: Any, right: Any) -> Any:
    missing = pd.isna(left) & pd.isna(right)
    try:
        return missing | np.isclose(left.astype(float), right.astype(float), rtol=1e-9, atol=1e-12)
    except (TypeError, ValueError):
        return missing | (left == right)


def _labels(left: list[str], right: list[str]) -> str:
    only_left, only_right = sorted(set(left) - set(right)), sorted(set(right) - set(left))
    return (
        f"{len(left)} against {len(right)}, only there {only_left[:3]} ({len(only_left)}), "
        f"only here {only_right[:3]} ({len(only_right)})"
    )


def _short(value: Any) -> str:
    return value[:120] if isinstance(value, str) else type(value).__name__


def main(kind: str, reference_file: Path, own_file: Path) -> int:
    reference, own = (pickle.loads(path.read_bytes()) for path in (reference_file, own_file))
    judge = same_position if kind == "positions" else difference
    equal = explained = failed = unexplained = 0
    for name, expected in reference.items():
        found = judge(expected, own[name])
        if isinstance(expected, str) and isinstance(own[name], str):
            failed += 1
            print(f"fails in both  {name}: there {_short(expected)!r}, here {_short(own[name])!r}")
        elif found is None:
            equal += 1
        elif (why := reason(name)) is not None or "no attribute 'stocks'" in str(expected):
            explained += 1
            print(f"explained      {name}: {why or EXPLAINED['data.stocks']}")
        else:
            unexplained += 1
            print(f"UNEXPLAINED    {name}: {found}")
    print(f"{len(reference)} cases: {equal} equal, {explained} explained, {failed} fail in both, ", end="")
    print(f"{unexplained} unexplained")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
