"""Writes a dataset small enough to compute with by hand."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import numpy as np

SYMBOLS = ["1101", "1102", "2330", "2454"]
EPOCH = date(1970, 1, 1)


def weekdays(first: date, count: int) -> list[date]:
    days = (first + timedelta(days=i) for i in range(count * 2))
    return [day for day in days if day.weekday() < 5][:count]


DAYS = weekdays(date(2022, 1, 3), 100)
QUARTERS = {"2021-Q3": date(2021, 11, 14), "2021-Q4": date(2022, 3, 30), "2022-Q1": date(2022, 5, 13)}
MONTHS = [date(2022, 1, 10), date(2022, 2, 12), date(2022, 3, 10), date(2022, 4, 11), date(2022, 5, 10)]


class DatasetWriter:
    """Adds arrays one by one, then the manifest."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._indexes: dict[str, dict[str, object]] = {}
        self._keys: dict[str, dict[str, object]] = {}
        for name in ("index", "data", "table"):
            (root / name).mkdir(parents=True)

    def index(self, name: str, kind: str, days: list[date], labels: list[str] | None = None) -> None:
        file = f"index/{name}.npy"
        np.save(self._root / file, np.array([(day - EPOCH).days for day in days], dtype="<i4"))
        self._indexes[name] = {"kind": kind, "file": file, "length": len(days)}
        if labels is not None:
            self._indexes[name]["labels"] = labels

    def panel(self, key: str, index: str, values: np.ndarray, columns: list[int] | None = None) -> None:
        self._add(
            key, {"kind": "panel", "index": index, "dtype": "<f8"}, np.asfortranarray(values, dtype="<f8")
        )
        if columns is not None:
            self._keys[key]["columns"] = columns

    def series(self, key: str, index: str, values: np.ndarray) -> None:
        self._add(key, {"kind": "series", "index": index, "dtype": "<f8"}, np.asarray(values, dtype="<f8"))

    def table(self, key: str, columns: list[str], rows: list[list[str | None]]) -> None:
        file = f"table/{len(self._keys):04}.json"
        (self._root / file).write_text(json.dumps(rows), encoding="utf-8")
        self._keys[key] = {"kind": "table", "file": file, "columns": columns}

    def manifest(self, aliases: dict[str, object]) -> None:
        content = {
            "format": 1,
            "id": "small",
            "description": "for tests",
            "generator": {"name": "test", "version": 1, "parameters": {}},
            "symbols": SYMBOLS,
            "indexes": self._indexes,
            "keys": self._keys,
            "aliases": {"enabled": True, "keys": aliases},
            "files": {},
        }
        (self._root / "manifest.json").write_text(json.dumps(content), encoding="utf-8")

    def _add(self, key: str, spec: dict[str, object], values: np.ndarray) -> None:
        file = f"data/{len(self._keys):04}.npy"
        np.save(self._root / file, values)
        self._keys[key] = spec | {"file": file}


def prices() -> np.ndarray:
    """Symbol s on day t costs 10·(s+1) + t·(s+1)/10, but the last symbol falls."""
    day = np.arange(len(DAYS), dtype=float)[:, np.newaxis]
    slope = np.array([0.1, 0.2, 0.3, -0.1])
    return np.array([10.0, 20.0, 30.0, 40.0]) + day * slope


def write(root: Path) -> Path:
    writer = DatasetWriter(root)
    writer.index("day", "day", DAYS)
    writer.index("month", "month", MONTHS)
    writer.index("quarter", "quarter", list(QUARTERS.values()), list(QUARTERS))
    close = prices()
    writer.panel("price:收盤價", "day", close)
    writer.panel("price:開盤價", "day", close - 0.5)
    writer.panel("price:最高價", "day", close + 1)
    writer.panel("price:最低價", "day", close - 1)
    writer.panel("price:成交股數", "day", np.full_like(close, 1000.0))
    writer.panel("price:成交金額", "day", close * 1000)
    writer.panel("etl:adj_close", "day", close / 2)
    writer.panel("fundamental_features:ROE稅後", "quarter", np.arange(9.0).reshape(3, 3), [0, 2, 3])
    writer.panel("monthly_revenue:去年同月增減(%)", "month", np.arange(20.0).reshape(5, 4))
    writer.series("benchmark_return:發行量加權股價報酬指數", "day", np.arange(len(DAYS), dtype=float))
    writer.table(
        "security_categories",
        ["stock_id", "name", "category", "market"],
        [
            ["1101", "A", "水泥工業", "sii"],
            ["1102", "B", "水泥工業", "sii"],
            ["2330", "C", "半導體業", "sii"],
            ["2454", "D", "半導體業", "otc"],
        ],
    )
    writer.manifest(
        {
            "price:成交量": {"key": "price:成交金額", "note": "the value is meant"},
            "return_20d": {"key": "etl:adj_close", "transform": {"name": "pct_change", "periods": 20}},
        }
    )
    return root
