"""Decides which audit events are the harm of a source, and which are its libraries' own business."""

from __future__ import annotations

import os
import sys
import zoneinfo
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

STRATEGY_FILE = "<strategy>"

# Events by what they reach. A name that ends with a dot stands for all events that begin with it.
_CATEGORIES = {
    "code": ("exec", "compile"),
    "process": ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty",
                "os.kill", "os.killpg", "os.startfile", "pty.spawn", "subprocess.", "signal.pthread_kill"),
    "network": ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "poplib.", "imaplib.",
                "telnetlib.", "nntplib.", "webbrowser."),
    "native": ("ctypes.", "mmap.", "cpython.", "code.__new__", "function.__new__"),
    "unpickling": ("pickle.", "marshal.", "shelve."),
    "file": ("open", "os.", "shutil.", "glob.", "pathlib.", "tempfile.", "sqlite3.", "dbm.", "fcntl.",
             "syslog.", "resource."),
}  # fmt: skip
# Code that libraries build for their own use from names that were checked, not from texts of the source.
_BUILDERS = ("dataclasses.py", "collections/__init__.py", "typing.py", "inspect.py", "enum.py")
# Files that libraries read for their own use: source lines of warnings, and time zones.
_READERS = ("linecache.py", "tokenize.py", "pytz/__init__.py", "zoneinfo/_common.py", "dateutil/tz/tz.py")
# Compiled code of zoneinfo reads these without a frame of its own.
_ZONES = tuple(path + "/" for path in zoneinfo.TZPATH)
_IMPORT_SYSTEM = "<frozen importlib"
_PROBE_FOLDER = str(Path(__file__).resolve().parent)


class Judge:
    """Calls ``report(event, detail, line)`` for every harmful event.

    Args:
        listed: modules that a source may import.
        report: told of harm before it happens; need not return.
    """

    def __init__(self, listed: frozenset[str], report: Callable[[str, str, int], None]) -> None:
        self._listed = listed
        self._report = report
        self._busy = False

    def audit(self, event: str, args: tuple[Any, ...]) -> None:
        """The audit hook."""
        if self._busy:
            return
        category = _category(event)
        if category is None:
            return
        self._busy = True
        try:
            frame = sys._getframe(1)
            if not _is_own_business(category, frame) and _is_harm(category, event, args):
                self._report(f"{category}: {event}", _detail(args), _strategy_line(frame))
        finally:
            self._busy = False

    def imported(self, name: str, fromlist: tuple[str, ...], level: int, frame: FrameType) -> None:
        """Told of every ``import``, whether or not the module is loaded already."""
        caller = frame.f_code.co_filename
        # C code imports for itself with an empty list, as strptime does.
        if level or type(fromlist) is list or caller.startswith("/") or caller.startswith("<frozen"):
            return
        if name not in self._listed:
            self._report("import: " + name, ", ".join(fromlist or ()), _strategy_line(frame))


def _category(event: str) -> str | None:
    for category, names in _CATEGORIES.items():
        if any(event == name or (name.endswith(".") and event.startswith(name)) for name in names):
            return category
    return None


def _is_harm(category: str, event: str, args: tuple[Any, ...]) -> bool:
    if event in ("os.putenv", "os.unsetenv", "os.add_dll_directory"):
        return False
    if category != "file" or not args or isinstance(args[0], int):
        return True
    try:
        path = os.path.realpath(os.fsdecode(args[0]))
    except (TypeError, ValueError):
        return True
    zone = event == "open" and args[1] == "r" and path.startswith(_ZONES)
    return not zone and path != "/tmp" and not path.startswith("/tmp/")


def _is_own_business(category: str, frame: FrameType | None) -> bool:
    files = list(_library_files(frame))
    if any(name.startswith(_IMPORT_SYSTEM) for name in files):
        return True
    if category == "code":
        # ast.parse and ast.literal_eval only pass on what they are given.
        files = [name for name in files if not name.endswith("/ast.py")]
        return bool(files) and files[0].endswith(_BUILDERS)
    return category == "file" and any(name.endswith(_READERS) for name in files)


def _library_files(frame: FrameType | None) -> Iterator[str]:
    """Files from the event outwards to the innermost frame that is no library's."""
    while frame is not None:
        name = frame.f_code.co_filename
        if name == STRATEGY_FILE:
            return
        if not name.startswith(_PROBE_FOLDER):
            yield name
        frame = frame.f_back


def _strategy_line(frame: FrameType | None) -> int:
    while frame is not None:
        if frame.f_code.co_filename == STRATEGY_FILE:
            return frame.f_lineno
        frame = frame.f_back
    return 0


def _detail(args: tuple[Any, ...]) -> str:
    """What happened, without calling anything of a hostile object."""
    return ", ".join(_shown(arg) for arg in args if arg is not None)[:120]


def _shown(arg: Any) -> str:
    if type(arg) in (str, bytes, int):
        return repr(arg)[:80]
    if isinstance(arg, CodeType):
        return f"code {arg.co_names!r}"[:80]
    return type(arg).__name__
