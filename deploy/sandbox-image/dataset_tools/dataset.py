"""A dataset opened for reading its names and values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dataset_tools.errors import UsageError
from dataset_tools.manifest import ManifestError, read_manifest
from dataset_tools.verification.structure import structure_problems


@dataclass(frozen=True)
class Dataset:
    """A dataset whose manifest has the right shape, for commands that only read names."""

    folder: Path
    identifier: str
    sha256: str
    content: dict[str, Any]

    @property
    def keys(self) -> dict[str, dict[str, Any]]:
        keys: dict[str, dict[str, Any]] = self.content["keys"]
        return keys

    @property
    def aliases(self) -> dict[str, dict[str, Any]]:
        aliases: dict[str, dict[str, Any]] = self.content["aliases"]["keys"]
        return aliases

    @property
    def aliases_enabled(self) -> bool:
        return bool(self.content["aliases"]["enabled"])


def open_dataset(folder: Path) -> Dataset:
    """Open a dataset for reading.

    :raises UsageError: the folder is no well-formed dataset
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder; make a dataset with: dataset_tools make --out {folder}")
    try:
        manifest = read_manifest(folder)
    except ManifestError as error:
        raise UsageError(f"{folder}: {error}; name a dataset's folder") from error
    problems = structure_problems(manifest.content)
    if problems:
        raise UsageError(f"{folder}: {problems[0]}; see all problems with: dataset_tools verify {folder}")
    return Dataset(folder, manifest.content["id"], manifest.sha256, manifest.content)
