"""How a key of a dataset looks before it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from dataset_tools.arrays import Floats

IndexName: TypeAlias = Literal["day", "month", "quarter"]


@dataclass(frozen=True)
class Panel:
    """Values of shape (length of the index, symbols)."""

    index: IndexName
    values: Floats
    unit: str


@dataclass(frozen=True)
class Series:
    """One value for each entry of the index."""

    index: IndexName
    values: Floats
    unit: str


@dataclass(frozen=True)
class Table:
    """Rows of strings."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str | None]]


Entry: TypeAlias = Panel | Series | Table


@dataclass(frozen=True)
class Alias:
    """Another name for a real key; `percent_change` is the number of periods of a pct_change, if any."""

    key: str
    note: str
    percent_change: int | None = field(default=None)
