"""Files that a strategy leaves in the output folder."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

_NAME_BYTES = 255
_SCANNED = 1000


@dataclass
class Collected:
    """Names with contents, and why others were left."""

    files: list[tuple[str, bytes]] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def collect(folder: Path, most: int, most_bytes: int) -> Collected:
    """Reads the regular files directly in a folder, in the order of their names; no links are followed.

    Args:
        folder: may be missing.
        most: number of files.
        most_bytes: of all files together.
    """
    collected = Collected()
    left = most_bytes
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry, _ in zip(entries, range(_SCANNED), strict=False)]
    except (FileNotFoundError, NotADirectoryError):
        return collected
    except OSError as error:
        collected.dropped.append(f"{folder} could not be listed: {error.strerror}")
        return collected
    for name in sorted(names):
        shown = ascii(name)[1:-1][:80]
        if len(collected.files) >= most:
            collected.dropped.append(f"{shown}: more than {most} files")
            continue
        content, problem = _read(folder / name, left)
        if content is None:
            collected.dropped.append(f"{shown}: {problem}")
        else:
            collected.files.append((name, content))
            left -= len(content)
    return collected


def _read(path: Path, limit: int) -> tuple[bytes | None, str]:
    try:
        name = path.name.encode("utf-8")
    except UnicodeEncodeError:
        return None, "its name is not UTF-8"
    if len(name) > _NAME_BYTES:
        return None, "its name is too long"
    try:
        # Non-blocking, as opening a FIFO would wait for its writer.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return None, error.strerror or "it cannot be opened"
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None, "not a regular file"
        try:
            content = stream.read(limit + 1)
        except OSError as error:
            return None, error.strerror or "it cannot be read"
    return (None, "no room left") if len(content) > limit else (content, "")
