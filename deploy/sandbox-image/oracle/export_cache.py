"""Writes a dataset as a FinLab cache folder: one feather a key, aliases included.

    python oracle/export_cache.py DATASET FOLDER

Runs in the environment of the vendor's package, which has pyarrow; it reads the dataset with numpy alone.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import feather
from recorded import invented


def main(dataset: Path, target: Path) -> None:
    manifest = json.loads((dataset / "manifest.json").read_text(encoding="utf-8"))
    target.mkdir(parents=True, exist_ok=True)
    for key, spec in manifest["keys"].items():
        _write(_frame(dataset, manifest, key, spec), key, target)
    for name, alias in manifest["aliases"]["keys"].items():
        frame = _frame(dataset, manifest, alias["key"], manifest["keys"][alias["key"]])
        if "transform" in alias:
            dates = frame.pop("date")
            frame = frame.pct_change(alias["transform"]["periods"], fill_method=None)
            frame.insert(0, "date", dates)
        _write(frame, invented(name), target)
    for name in ("disclosure_dates", "deadline"):
        _write(_disclosures(dataset, manifest), f"etl:financial_statements_{name}", target)


def _write(frame: pd.DataFrame, key: str, target: Path) -> None:
    path = target / f"{key.replace(':', '#')}.feather"
    feather.write_feather(pa.Table.from_pandas(frame), str(path), compression="uncompressed")


def _disclosures(dataset: Path, manifest: dict[str, Any]) -> pd.DataFrame:
    """Disclosure day of each quarter; here the same one for all companies."""
    index = manifest["indexes"]["quarter"]
    days = np.load(dataset / index["file"]).astype("datetime64[D]").astype("datetime64[ns]")
    frame = pd.DataFrame(dict.fromkeys(manifest["symbols"], days))
    frame.insert(0, "date", index["labels"])
    return frame


def _frame(dataset: Path, manifest: dict[str, Any], key: str, spec: dict[str, Any]) -> pd.DataFrame:
    if spec["kind"] == "table":
        rows = json.loads((dataset / spec["file"]).read_text(encoding="utf-8"))
        return pd.DataFrame(rows, columns=spec["columns"])
    index = manifest["indexes"][spec["index"]]
    labels = index.get("labels")
    dates = labels if labels is not None else _days(dataset, manifest, index)
    values = np.load(dataset / spec["file"])
    if spec["kind"] == "series":
        return pd.DataFrame({"date": dates, key.split(":", 1)[-1]: values})
    positions = spec.get("columns") or range(len(manifest["symbols"]))
    frame = pd.DataFrame(values, columns=[manifest["symbols"][i] for i in positions])
    frame.insert(0, "date", dates)
    return frame


def _days(dataset: Path, manifest: dict[str, Any], index: dict[str, Any]) -> Any:
    """Trading days of an index; what becomes known on a holiday is dated by the next trading day."""
    days = np.load(dataset / index["file"])
    trading = np.load(dataset / manifest["indexes"]["day"]["file"])
    following = np.searchsorted(trading, days)
    inside = following < len(trading)
    moved = np.where(inside, trading[np.where(inside, following, 0)], days)
    return pd.DatetimeIndex(moved.astype("datetime64[D]").astype("datetime64[ns]"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
