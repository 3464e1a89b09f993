"""Turns a FinLab cache folder (one feather a key) into a dataset.

Needs pyarrow, which the image has not: it runs where the folder was made, beside the FinLab package.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from dataset_tools.errors import UsageError
from dataset_tools.keys import Entry, IndexName, Panel, Series, Table
from dataset_tools.make import Made
from dataset_tools.synthetic.aliases import ALIASES
from dataset_tools.trading_calendar import EPOCH, next_weekday
from dataset_tools.verification.structure import IDENTIFIER, SYMBOL
from dataset_tools.writer import DatasetWriter, atomic_folder

CLOSE, ADJUSTED = "price:收盤價", "etl:adj_close"
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
# Month and day by which a quarter's report must be filed; that of the fourth in the year after.
_DEADLINE = {1: (5, 15), 2: (8, 14), 3: (11, 14), 4: (3, 31)}
_PICKLES = ("*.pickle", "*.pkl")


@dataclass
class Imported:
    """What was written, and what had to be left out with the reason."""

    made: Made
    left_out: dict[str, str] = field(default_factory=dict)


def import_cache(
    source: Path,
    target: Path,
    identifier: str,
    aliases_enabled: bool,
    progress: Callable[[str], None],
) -> Imported:
    """Write the dataset `target` from the cache folder `source`.

    :raises UsageError: pickles, no prices, or the target exists
    """
    if not IDENTIFIER.fullmatch(identifier):
        raise UsageError(f"--id must match {IDENTIFIER.pattern}")
    frames, left_out = _read(source, progress)
    for key in (CLOSE, ADJUSTED):
        if key not in frames:
            raise UsageError(f"{source} has no {key.replace(':', '#')}.feather; the simulation needs it")
    days = _days(frames[CLOSE].index)
    symbols = sorted({str(c) for c in frames[CLOSE].columns if SYMBOL.fullmatch(str(c))})
    entries: dict[str, Entry] = {}
    labels = sorted({label for frame in frames.values() if _is_quarterly(frame) for label in frame.index})
    months = sorted(
        {day for key, f in frames.items() if _is_monthly(key, f) for day in _days(f.index).tolist()}
    )
    for key, frame in frames.items():
        entry = _entry(key, frame, days, np.array(months, dtype=np.int64), labels, symbols)
        if isinstance(entry, str):
            left_out[key] = entry
        else:
            entries[key] = entry
    with atomic_folder(target) as folder:
        writer = DatasetWriter(folder, symbols)
        writer.index("day", days)
        if months:
            writer.index("month", np.array(months, dtype=np.int64))
        if labels:
            writer.index("quarter", np.array([_disclosure(label) for label in labels]), labels)
        progress(f"writing {len(entries)} keys")
        for key, entry in sorted(entries.items()):
            writer.entry(key, entry)
        known = {
            name: alias for name, alias in ALIASES.items() if alias.key in entries and name not in entries
        }
        digest = writer.manifest(
            identifier,
            "Imported from a FinLab cache; the figures are FinLab's and not to be passed on",
            {"name": "finlab-cache", "version": 1, "parameters": {}},
            known,
            aliases_enabled,
        )
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Imported(Made(identifier, digest, len(days), len(symbols), len(entries), size), left_out)


def _read(source: Path, progress: Callable[[str], None]) -> tuple[dict[str, pd.DataFrame], dict[str, str]]:
    if not source.is_dir():
        raise UsageError(f"{source} is no folder; name FinLab's cache folder")
    pickles = [path.name for pattern in _PICKLES for path in source.glob(pattern)]
    if pickles:
        raise UsageError(
            f"{source} holds pickles ({pickles[0]}), which run code when they are read; "
            "let FinLab's FileStorage write feathers, and remove them"
        )
    try:
        from pyarrow import feather
    except ImportError as error:
        raise UsageError(
            "pyarrow is missing: name a Python that has it (--python), such as the one where FinLab is"
        ) from error
    frames: dict[str, pd.DataFrame] = {}
    left_out: dict[str, str] = {}
    for path in sorted(source.glob("*.feather")):
        key = path.stem.replace("#", ":")
        progress(key)
        try:
            frame = feather.read_feather(path)
        except (OSError, ValueError) as error:
            left_out[key] = f"cannot be read: {error}"[:200]
            continue
        frames[key] = frame.set_index("date") if "date" in frame.columns else frame
    if not frames:
        raise UsageError(f"{source} holds no .feather file; name FinLab's cache folder")
    return frames, left_out


def _is_quarterly(frame: pd.DataFrame) -> bool:
    return len(frame) > 0 and all(isinstance(x, str) and _QUARTER.fullmatch(x) for x in frame.index)


def _is_monthly(key: str, frame: pd.DataFrame) -> bool:
    return key.startswith("monthly_revenue:") and isinstance(frame.index, pd.DatetimeIndex)


def _days(index: pd.Index) -> Any:
    return np.unique(pd.DatetimeIndex(index).to_numpy().astype("datetime64[D]").astype(np.int64))


def _disclosure(label: str) -> int:
    """The last legal day: no company's figures are known earlier than they were by that."""
    match = _QUARTER.fullmatch(label)
    if match is None:
        raise UsageError(f"{label!r} is no quarter such as 2022-Q1")
    year, quarter = int(match[1]), int(match[2])
    due = dt.date(year + (quarter == 4), *_DEADLINE[quarter])
    return (next_weekday(due) - EPOCH).days


def _entry(
    key: str, frame: pd.DataFrame, days: Any, months: Any, labels: list[str], symbols: list[str]
) -> Entry | str:
    """The entry of a key, or why there is none."""
    if not isinstance(frame.index, pd.DatetimeIndex) and not _is_quarterly(frame):
        return _table(frame)
    index: IndexName = "quarter" if _is_quarterly(frame) else "month" if _is_monthly(key, frame) else "day"
    if index == "day" and not np.isin(_days(frame.index), days).all():
        frame = frame.loc[np.isin(frame.index.to_numpy().astype("datetime64[D]").astype(np.int64), days)]
    frame = frame.loc[~frame.index.duplicated(keep="last")]
    if all(dtype.kind == "M" for dtype in frame.dtypes):
        return "holds dates"
    try:
        numbers = frame.astype(np.float64)
    except (TypeError, ValueError):
        return "holds other values than numbers"
    rows: Any = labels
    if index != "quarter":
        rows = days if index == "day" else months
        numbers.index = pd.Index(
            pd.DatetimeIndex(numbers.index).to_numpy().astype("datetime64[D]").astype(np.int64)
        )
    if not set(map(str, numbers.columns)) & set(symbols):
        if numbers.shape[1] != 1:
            return "has no column of a symbol"
        return Series(index, _finite(key, numbers.iloc[:, 0].reindex(rows).to_numpy()), "")
    numbers.columns = pd.Index([str(c) for c in numbers.columns])
    return Panel(index, _finite(key, numbers.reindex(index=rows, columns=symbols).to_numpy()), "")


def _finite(key: str, values: Any) -> Any:
    bad = ~np.isfinite(values)
    if key == ADJUSTED:
        bad |= values <= 0
    return np.where(bad, np.nan, values)


def _table(frame: pd.DataFrame) -> Table | str:
    if "symbol" in frame:
        # FinLab gives the same under both names, and so does ``data.get`` later.
        frame = frame.drop(columns="stock_id", errors="ignore").rename(columns={"symbol": "stock_id"})
    if len(frame) > 100_000 or frame.shape[1] > 50:
        return "is too large for a table"
    rows = [[None if pd.isna(cell) else str(cell) for cell in row] for row in frame.itertuples(index=False)]
    return Table([str(c) for c in frame.columns], rows)
