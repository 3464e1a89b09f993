"""What a dataset holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dataset_tools.dataset import Dataset
from dataset_tools.errors import UsageError
from dataset_tools.trading_calendar import EPOCH


@dataclass(frozen=True)
class KeyDescription:
    """`coverage` is the fraction of values that are not missing; `low`, `median` and `high` are of those.

    A table has only its number of `rows`.
    """

    key: str
    group: str
    kind: str
    index: str | None
    unit: str | None
    rows: int
    columns: int
    coverage: float | None
    low: float | None
    median: float | None
    high: float | None


def describe_keys(dataset: Dataset) -> list[KeyDescription]:
    """Every key, by group in the manifest's order.

    :raises UsageError: a file cannot be read
    """
    try:
        described = [_describe(dataset, key, entry) for key, entry in dataset.keys.items()]
    except (OSError, ValueError, EOFError) as error:
        raise UsageError(f"{error}; see all problems with: dataset_tools verify {dataset.folder}") from error
    groups = list(dict.fromkeys(description.group for description in described))
    return sorted(described, key=lambda description: groups.index(description.group))


def period(dataset: Dataset) -> tuple[str, str]:
    """First and last trading day, ISO."""
    days = _load(dataset.folder / dataset.content["indexes"]["day"]["file"])
    first, last = (EPOCH + timedelta(days=int(day)) for day in (days[0], days[-1]))
    return first.isoformat(), last.isoformat()


def _describe(dataset: Dataset, key: str, entry: dict[str, Any]) -> KeyDescription:
    group = key.split(":")[0] if ":" in key else "other"
    path = dataset.folder / entry["file"]
    if entry["kind"] == "table":
        rows = len(json.loads(path.read_bytes()))
        columns = len(entry["columns"])
        return KeyDescription(key, group, "table", None, None, rows, columns, None, None, None, None)
    values = _load(path)
    present = values[~np.isnan(values)] if values.dtype.kind == "f" else values.ravel()
    summary = [float(x) for x in np.quantile(present, [0, 0.5, 1])] if present.size else [None, None, None]
    return KeyDescription(
        key,
        group,
        entry["kind"],
        entry["index"],
        entry.get("unit"),
        values.shape[0],
        values.shape[1] if values.ndim == 2 else 1,
        round(present.size / values.size, 4) if values.size else 0.0,
        *summary,
    )


def _load(path: Path) -> NDArray[Any]:
    array: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    return array
