"""The whole verification."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dataset_tools.manifest import ManifestError, read_manifest
from dataset_tools.verification.contents import entry_problems, file_problems, folder_problems, index_problems
from dataset_tools.verification.structure import structure_problems


@dataclass(frozen=True)
class Verdict:
    """`identifier` and `sha256` are None when the manifest cannot be read."""

    identifier: str | None
    sha256: str | None
    problems: list[str]

    @property
    def valid(self) -> bool:
        return not self.problems


def verify_dataset(folder: Path) -> Verdict:
    """Check everything; contents are read only when the manifest's structure allows it."""
    if folder.is_symlink() or (folder / "manifest.json").is_symlink():
        return Verdict(None, None, ["the folder or its manifest is a symbolic link; name the folder itself"])
    try:
        manifest = read_manifest(folder)
    except ManifestError as error:
        return Verdict(None, None, [str(error)])
    content = manifest.content
    structure = structure_problems(content)
    problems = list(structure)
    files = content.get("files")
    if isinstance(files, dict):
        problems += folder_problems(folder, files)
    if not structure:
        for name, expected in content["files"].items():
            problems += file_problems(folder, name, expected)
        for name, index in content["indexes"].items():
            problems += index_problems(folder, name, index)
        for key, entry in content["keys"].items():
            problems += entry_problems(folder, key, entry, content)
        problems += _unused(content)
    identifier = content.get("id")
    return Verdict(identifier if isinstance(identifier, str) else None, manifest.sha256, problems)


def _unused(content: dict[str, Any]) -> list[str]:
    used = {entry["file"] for part in ("indexes", "keys") for entry in content[part].values()}
    return [f"{name} is listed but no key or index uses it" for name in content["files"] if name not in used]
