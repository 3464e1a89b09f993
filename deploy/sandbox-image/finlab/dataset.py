"""Reads a dataset folder (docs/dataset-format.md): manifest, mapped arrays, indexes, tables."""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from finlab.errors import DatasetError

MANIFEST_BYTES = 16 << 20
BENCHMARK = "benchmark_return:發行量加權股價報酬指數"
_FILE_NAME = re.compile(r"[a-z0-9_.-]+(/[a-z0-9_.-]+)*")

MapMode = Literal["r", "c"]


@dataclass(frozen=True)
class Cut:
    """Where a dataset ends for a run that looks for look-ahead.

    Attributes:
        after: the last day (days since 1970-01-01) on which anything is known.
        noise: None leaves out what becomes known later; a number seeds random changes of it instead.
    """

    after: int
    noise: int | None = None


@dataclass(frozen=True)
class Key:
    """What the manifest says of a key. ``columns`` None means every symbol."""

    kind: str
    index: str
    file: str
    columns: tuple[int, ...] | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class Alias:
    """Another name for a key; ``periods`` asks for the relative change over so many rows."""

    key: str
    note: str
    periods: int | None


class Dataset:
    """An open dataset. Arrays are mapped anew each time: their pages are shared, the objects are not."""

    def __init__(
        self, root: Path, manifest: dict[str, Any], cut: Cut | None = None, sha256: str | None = None
    ) -> None:
        self.root = root
        self.sha256 = sha256
        self._manifest = manifest
        self._cut = cut
        self.symbols: list[str] = [str(s) for s in manifest["symbols"]]
        self.keys: dict[str, Key] = {name: _key(name, spec) for name, spec in manifest["keys"].items()}
        aliases = manifest.get("aliases", {})
        self.aliases_enabled = bool(aliases.get("enabled", False))
        self.aliases: dict[str, Alias] = {
            name: _alias(name, a) for name, a in aliases.get("keys", {}).items()
        }
        self.days: NDArray[np.int32] = self.index_days("day")

    @classmethod
    def open(cls, root: str | Path) -> Dataset:
        """Reads the manifest.

        Raises:
            DatasetError: the folder, its manifest or its trading days cannot be read.
        """
        path = Path(root) / "manifest.json"
        try:
            with path.open("rb") as stream:
                text = stream.read(MANIFEST_BYTES + 1)
            if len(text) > MANIFEST_BYTES:
                raise DatasetError(f"{path} is larger than {MANIFEST_BYTES} bytes")
            manifest = json.loads(text)
            if manifest["format"] != 1:
                raise DatasetError(f"{path} has format {manifest['format']!r}; this runtime reads format 1")
            return cls(Path(root), manifest, sha256=hashlib.sha256(text).hexdigest())
        except OSError as error:
            raise DatasetError(f"cannot read the dataset at {path}: {error.strerror}") from error
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise DatasetError(
                f"{path} is not a dataset manifest: {type(error).__name__}: {error}"
            ) from error

    def cut(self, cut: Cut) -> Dataset:
        """The same dataset without, or with other values in place of, what becomes known after a day."""
        return Dataset(self.root, self._manifest, cut, self.sha256)

    def array(self, name: str, mode: MapMode = "c") -> NDArray[Any]:
        """Maps the array of a panel or series; mode ``c`` allows private writes, ``r`` none."""
        values = self._map(self.keys[name].file, mode)
        if self._cut is None:
            return values
        known = self._known(self.keys[name].index)
        if self._cut.noise is None:
            # A copy: of a view the whole could be had through ``base``.
            return np.array(values[:known], order="F")
        changed = np.array(values, order="F")
        seed = [self._cut.noise, zlib.crc32(name.encode("utf-8"))]
        later = changed[known:]
        if changed.dtype.kind == "f":
            later *= np.exp(np.random.default_rng(seed).normal(0.0, 0.2, later.shape))
        else:
            np.random.default_rng(seed).shuffle(later)
        return changed

    def panel(self, name: str) -> NDArray[np.float64]:
        """A panel over all trading days and all symbols, NaN where missing; read-only where mapped."""
        key = self.keys[name]
        values = self.array(name, "r")
        if key.index == "day" and key.columns is None and values.dtype == np.float64:
            return values
        full = np.full((len(self.days), len(self.symbols)), np.nan, order="F")
        rows = np.searchsorted(self.days, self.index_days(key.index))
        columns = range(len(self.symbols)) if key.columns is None else key.columns
        full[np.ix_(rows, np.fromiter(columns, dtype=np.intp))] = values
        return full

    def benchmark(self) -> NDArray[np.float64] | None:
        """The index that strategies are measured against, by trading day; None when there is none."""
        key = self.keys.get(BENCHMARK)
        if key is None or key.kind != "series" or key.index != "day":
            return None
        return self.array(BENCHMARK, "r")

    def index_days(self, name: str) -> NDArray[np.int32]:
        """The days of an index since 1970-01-01; of quarters and months the day of disclosure."""
        days = self._all_days(name)
        return days if self._cut is None or self._cut.noise is not None else days[: self._known(name)].copy()

    def _all_days(self, name: str) -> NDArray[np.int32]:
        return np.asarray(self._map(self._manifest["indexes"][name]["file"], "r"))

    def _known(self, index: str) -> int:
        """Number of rows of an index that are known by the day of the cut."""
        if self._cut is None:
            return len(self._all_days(index))
        return int(np.searchsorted(self._all_days(index), self._cut.after, side="right"))

    def index_labels(self, name: str) -> list[str] | None:
        """The labels of a quarterly index, None for any other."""
        labels = self._manifest["indexes"][name].get("labels")
        if labels is None:
            return None
        return [str(label) for label in labels[: len(self.index_days(name))]]

    def table(self, name: str) -> list[list[str | None]]:
        """The rows of a table of strings."""
        with self._path(self.keys[name].file).open(encoding="utf-8") as stream:
            rows: list[list[str | None]] = json.load(stream)
        return rows

    @cached_property
    def quarter_days(self) -> dict[str, int]:
        """Disclosure day of every quarter label that the dataset knows."""
        found: dict[str, int] = {}
        for name, spec in self._manifest["indexes"].items():
            if spec.get("labels") is not None:
                found.update(zip(self.index_labels(name) or [], self.index_days(name).tolist(), strict=True))
        return found

    def _path(self, name: str) -> Path:
        if not _FILE_NAME.fullmatch(name) or ".." in name:
            raise DatasetError(f"the manifest names a file outside the dataset: {name!r}")
        return self.root / name

    def _map(self, name: str, mode: MapMode) -> NDArray[Any]:
        try:
            # A plain array over the mapping: every result derived from a memmap would carry its hooks.
            return np.load(self._path(name), mmap_mode=mode, allow_pickle=False).view(np.ndarray)
        except (OSError, ValueError) as error:
            raise DatasetError(f"cannot map {name}: {error}") from error


def _key(name: str, spec: dict[str, Any]) -> Key:
    kind = spec["kind"]
    if kind not in ("panel", "series", "table"):
        raise ValueError(f"key {name!r} has the unknown kind {kind!r}")
    columns = spec.get("columns")
    if kind == "table":
        return Key(kind, "", spec["file"], None, tuple(spec["columns"]))
    return Key(kind, spec["index"], spec["file"], None if columns is None else tuple(columns), ())


def _alias(name: str, spec: dict[str, Any]) -> Alias:
    transform = spec.get("transform")
    if transform is not None and transform["name"] != "pct_change":
        raise ValueError(f"alias {name!r} has the unknown transform {transform['name']!r}")
    return Alias(spec["key"], spec.get("note", ""), None if transform is None else int(transform["periods"]))
