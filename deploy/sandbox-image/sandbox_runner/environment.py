"""Descriptors, environment variables and warnings as a strategy finds them."""

from __future__ import annotations

import fcntl
import os
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path

from sandbox_runner import frames
from sandbox_runner.frames import FrameWriter
from sandbox_runner.streams import FrameText

# Above what a strategy is likely to name, below any sensible limit of open files.
_FIRST_PRIVATE = 200
_INHERITED = 1 << 16
_KEPT = ("LANG", "LC_ALL", "TZ", "HOME", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")


@dataclass(frozen=True)
class Channel:
    """The worker's end: where input is read, and the writer of frames."""

    input: int
    writer: FrameWriter


def open_channel() -> Channel:
    """Moves the worker's streams away from descriptors 0 and 1.

    Native code that writes to descriptor 1 then reaches stderr, and reading from 0 finds nothing.
    """
    # Whatever else was inherited is no business of this process.
    os.closerange(3, _INHERITED)
    source = fcntl.fcntl(0, fcntl.F_DUPFD_CLOEXEC, _FIRST_PRIVATE)
    target = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, _FIRST_PRIVATE)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return Channel(source, FrameWriter(target))


def replace_streams(writer: FrameWriter) -> tuple[FrameText, FrameText]:
    """Makes ``print`` write frames."""
    out, err = FrameText(writer, frames.STDOUT), FrameText(writer, frames.STDERR)
    sys.stdout = sys.__stdout__ = out  # type: ignore[assignment, misc]
    sys.stderr = sys.__stderr__ = err  # type: ignore[assignment, misc]
    return out, err


def prepare(work: Path, output: Path) -> None:
    """Leaves a strategy few variables, two folders to write in, and no warnings about the future of pandas.

    Args:
        work: the working folder, which gets a link ``output`` to the other.
        output: files here leave.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    os.environ.clear()
    os.environ.update(kept)
    sys.argv = ["strategy"]
    quiet_future_warnings()
    os.chdir(work)
    # Validated code may name paths below /tmp only.
    if output.parent != work:
        (work / "output").symlink_to(output)


def quiet_future_warnings() -> None:
    """Models write older pandas spellings, which work; a warning at each would bury what they print."""
    for category in (FutureWarning, DeprecationWarning, PendingDeprecationWarning):
        warnings.simplefilter("ignore", category)
