"""Reading a dataset's manifest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE_NAME = "manifest.json"
MAX_BYTES = 16 * 1024 * 1024


class ManifestError(Exception):
    """The manifest cannot be read."""


@dataclass(frozen=True)
class Manifest:
    """A parsed manifest; `content` is checked by `verification`, not here."""

    content: dict[str, Any]
    sha256: str


def read_manifest(folder: Path) -> Manifest:
    """Parse `folder`'s manifest.

    :raises ManifestError: missing, too large, or no JSON object
    """
    path = folder / FILE_NAME
    if not path.is_file():
        raise ManifestError("manifest.json is missing")
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ManifestError(f"manifest.json cannot be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise ManifestError(f"manifest.json is larger than {MAX_BYTES} bytes")
    try:
        content = json.loads(data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise ManifestError(f"manifest.json is no valid JSON: {error}") from error
    if not isinstance(content, dict):
        raise ManifestError("manifest.json is no JSON object")
    return Manifest(content, hashlib.sha256(data).hexdigest())


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a name occurs twice in one object")
    return result


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")
