"""Writes a dataset so that it appears at once or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dataset_tools.arrays import Ints
from dataset_tools.errors import UsageError
from dataset_tools.keys import Alias, Entry, IndexName, Panel, Series, Table
from dataset_tools.verification.structure import FORMAT


@contextmanager
def atomic_folder(target: Path) -> Iterator[Path]:
    """A temporary sibling of `target` that takes its name at the end, and disappears when something fails."""
    if os.path.lexists(target):
        raise UsageError(f"{target} exists already; remove it or choose another --out")
    if not target.parent.is_dir():
        raise UsageError(f"{target.parent} is no folder; create it first")
    try:
        temporary = Path(tempfile.mkdtemp(prefix=f".{target.name}.", suffix=".partial", dir=target.parent))
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        yield temporary
        # The sandbox reads the dataset as another user.
        for path in (temporary, *temporary.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        if os.path.lexists(target):
            raise UsageError(f"{target} appeared meanwhile; remove it or choose another --out")
        temporary.rename(target)
    except OSError as error:
        shutil.rmtree(temporary, ignore_errors=True)
        raise _unwritable(target, error) from error
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise


def _unwritable(target: Path, error: OSError) -> UsageError:
    return UsageError(f"cannot write to {target.parent}: {error.strerror or error}; choose another --out")


class DatasetWriter:
    """Writes one dataset into an existing empty folder: indexes, entries, then the manifest."""

    def __init__(self, folder: Path, symbols: Sequence[str]) -> None:
        self._folder = folder
        self._symbols = list(symbols)
        self._indexes: dict[str, dict[str, Any]] = {}
        self._keys: dict[str, dict[str, Any]] = {}
        self._files: dict[str, dict[str, Any]] = {}
        for name in ("index", "data", "table"):
            (folder / name).mkdir()

    def index(self, name: IndexName, days: Ints, labels: Sequence[str] | None = None) -> None:
        """Add an index: days since 1970-01-01, strictly ascending, with labels for quarters."""
        file = f"index/{name}.npy"
        self._array(file, days.astype("<i4"))
        self._indexes[name] = {"kind": name, "file": file, "length": len(days)}
        if labels is not None:
            self._indexes[name]["labels"] = list(labels)

    def entry(self, key: str, entry: Entry) -> None:
        """Add a key."""
        number = len(self._keys) + 1
        match entry:
            case Table(columns, rows):
                file = f"table/{number:04d}.json"
                self._bytes(file, json.dumps([list(row) for row in rows], ensure_ascii=False).encode())
                self._keys[key] = {"kind": "table", "file": file, "columns": list(columns)}
            case Panel(index, values, unit) | Series(index, values, unit):
                file = f"data/{number:04d}.npy"
                self._array(file, np.asfortranarray(values.astype("<f8")))
                kind = "panel" if isinstance(entry, Panel) else "series"
                self._keys[key] = {"kind": kind, "index": index, "file": file, "dtype": "<f8", "unit": unit}

    def manifest(
        self,
        identifier: str,
        description: str,
        generator: Mapping[str, Any],
        aliases: Mapping[str, Alias],
        aliases_enabled: bool,
    ) -> str:
        """Write the manifest and return the dataset's hash."""
        manifest = {
            "format": FORMAT,
            "id": identifier,
            "description": description,
            "generator": dict(generator),
            "symbols": self._symbols,
            "indexes": self._indexes,
            "keys": self._keys,
            "aliases": {
                "enabled": aliases_enabled,
                "keys": {name: _alias_json(alias) for name, alias in aliases.items()},
            },
            "files": self._files,
        }
        content = json.dumps(manifest, ensure_ascii=False, indent=1).encode() + b"\n"
        (self._folder / "manifest.json").write_bytes(content)
        return hashlib.sha256(content).hexdigest()

    def _array(self, file: str, array: NDArray[Any]) -> None:
        np.save(self._folder / file, array, allow_pickle=False)
        with (self._folder / file).open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            self._record(file, size, hashlib.file_digest(stream, "sha256").hexdigest())

    def _bytes(self, file: str, content: bytes) -> None:
        (self._folder / file).write_bytes(content)
        self._record(file, len(content), hashlib.sha256(content).hexdigest())

    def _record(self, file: str, size: int, digest: str) -> None:
        self._files[file] = {"bytes": size, "sha256": digest}


def _alias_json(alias: Alias) -> dict[str, Any]:
    result: dict[str, Any] = {"key": alias.key, "note": alias.note}
    if alias.percent_change is not None:
        result["transform"] = {"name": "pct_change", "periods": alias.percent_change}
    return result
