"""Checks of the files that a manifest names."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dataset_tools.manifest import FILE_NAME
from dataset_tools.verification.structure import file_name_is_safe


def folder_problems(folder: Path, files: dict[str, Any]) -> list[str]:
    """Links, special files and files that the manifest does not name."""
    found = []
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            found.append(f"{name} is a symbolic link; a dataset holds plain files only")
        elif stat.S_ISDIR(mode):
            continue
        elif not stat.S_ISREG(mode):
            found.append(f"{name} is no plain file")
        elif name != FILE_NAME and name not in files:
            found.append(f"{name} is not listed in the manifest")
    return found


def file_problems(folder: Path, name: str, expected: dict[str, Any]) -> list[str]:
    """Whether one file is there as the manifest says."""
    if not file_name_is_safe(name):
        return []
    path = folder / name
    if not _is_plain(folder, name):
        return [f"{name} is missing"]
    try:
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size != expected["bytes"]:
                return [f"{name} has {size} bytes, the manifest says {expected['bytes']}"]
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        return [f"{name} cannot be read: {error.strerror}"]
    return [] if digest == expected["sha256"] else [f"{name} has another content than the manifest's sha256"]


def index_problems(folder: Path, name: str, index: dict[str, Any]) -> list[str]:
    """Whether an index ascends and has the right type and length."""
    array, problem = _load(folder, index["file"])
    if array is None:
        return [f"index {name}: {problem}"]
    if array.dtype.str != "<i4" or array.shape != (index["length"],):
        return [f"index {name}: is {array.dtype.str} of shape {array.shape}, not <i4 of ({index['length']},)"]
    if not (np.diff(array.astype(np.int64)) > 0).all():
        return [f"index {name}: days do not ascend strictly"]
    return []


def entry_problems(folder: Path, key: str, entry: dict[str, Any], manifest: dict[str, Any]) -> list[str]:
    """Whether a key's file has the announced shape, type and order, and only finite numbers or NaN."""
    if entry["kind"] == "table":
        return [f"key {key}: {problem}" for problem in _table(folder, entry)]
    array, problem = _load(folder, entry["file"])
    if array is None:
        return [f"key {key}: {problem}"]
    shape: tuple[int, ...] = (manifest["indexes"][entry["index"]]["length"],)
    if entry["kind"] == "panel":
        shape += (len(entry.get("columns") or manifest["symbols"]),)
    if array.dtype.str != entry["dtype"] or array.shape != shape:
        return [f"key {key}: is {array.dtype.str} of shape {array.shape}, not {entry['dtype']} of {shape}"]
    if not array.flags.f_contiguous:
        return [f"key {key}: is not in Fortran order"]
    if array.dtype.kind == "f" and np.isinf(array).any():
        return [f"key {key}: has infinite values"]
    if key == "etl:adj_close" and (array <= 0).any():
        return [f"key {key}: has prices that are not positive"]
    return []


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, followlinks=False):
        for name in sorted(folders + files):
            yield Path(parent) / name


def _is_plain(folder: Path, name: str) -> bool:
    path = folder
    for part in name.split("/"):
        path = path / part
        if path.is_symlink():
            return False
    return path.is_file()


def _load(folder: Path, name: str) -> tuple[NDArray[Any] | None, str]:
    if not file_name_is_safe(name) or not _is_plain(folder, name):
        return None, f"{name} cannot be read"
    try:
        array = np.load(folder / name, mmap_mode="r", allow_pickle=False)
    except (ValueError, OSError, EOFError) as error:
        return None, f"{name} is no .npy file: {error}"
    return (array, "") if isinstance(array, np.ndarray) else (None, f"{name} is an archive, no .npy file")


def _table(folder: Path, entry: dict[str, Any]) -> list[str]:
    if not file_name_is_safe(entry["file"]) or not _is_plain(folder, entry["file"]):
        return [f"{entry['file']} cannot be read"]
    try:
        rows = json.loads((folder / entry["file"]).read_bytes().decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return [f"{entry['file']} is no valid JSON: {error}"]
    width = len(entry["columns"])
    if not isinstance(rows, list) or not all(isinstance(row, list) and len(row) == width for row in rows):
        return [f"is no list of rows with {width} values"]
    if not all(value is None or isinstance(value, str) for row in rows for value in row):
        return ["has values other than strings and null"]
    return []
