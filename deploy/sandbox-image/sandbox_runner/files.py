"""Files that a strategy leaves in the output folder."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

# Plain in every file system, shell and archive, and never hidden; the worker checks the same.
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}", re.ASCII)
_SCANNED = 1000


# Own reference: the code may have replaced it in its module.
_matches = _NAME.fullmatch


@dataclass
class Collected:
    """Names with contents, and why others were left."""

    files: list[tuple[str, bytes]] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def collect(folder: Path, most: int, most_bytes: int) -> Collected:
    """Reads the regular files directly in a folder, in the order of their names; no links are followed.

    Args:
        folder: may be missing; the strategy may have put a link in its place.
        most: number of files.
        most_bytes: of all files together.
    """
    collected = Collected()
    left = most_bytes
    try:
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return collected
    except OSError as error:
        collected.dropped.append(f"{folder} could not be listed: {error.strerror}")
        return collected
    try:
        with os.scandir(opened) as entries:
            names = [entry.name for entry, _ in zip(entries, range(_SCANNED), strict=False)]
        for name in sorted(names):
            shown = ascii(name)[1:-1][:80]
            if len(collected.files) >= most:
                collected.dropped.append(f"{shown}: more than {most} files")
                continue
            content, problem = _read(opened, name, left)
            if content is None:
                collected.dropped.append(f"{shown}: {problem}")
            else:
                collected.files.append((name, content))
                left -= len(content)
    finally:
        os.close(opened)
    return collected


def _read(folder: int, name: str, limit: int) -> tuple[bytes | None, str]:
    if not _matches(name):
        return None, "a name is 1 to 64 of A-Z a-z 0-9 . _ - and does not begin with a dot"
    try:
        # Non-blocking, as opening a FIFO would wait for its writer.
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        descriptor = os.open(name, flags, dir_fd=folder)
    except OSError as error:
        return None, error.strerror or "it cannot be opened"
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None, "not a regular file"
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        return None, error.strerror or "it cannot be read"
    finally:
        os.close(descriptor)
    return (None, "no room left") if len(content) > limit else (content, "")
