"""Landlock: which files this process may open, whatever their permissions say."""

from __future__ import annotations

import contextlib
import ctypes
import os
import stat
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from sandbox_runner.lockdown import kernel

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_REMOVE_DIR, _REMOVE_FILE, _MAKE_DIR, _MAKE_REG = 1 << 4, 1 << 5, 1 << 7, 1 << 8
_MAKE_SYM, _REFER, _TRUNCATE = 1 << 12, 1 << 13, 1 << 14
# How many rights to files each version of the interface knows; later versions add no more.
_FILE_RIGHTS = (0, 13, 14, 15, 15, 16)
_TCP_RIGHTS = 0b11
_SCOPES = 0b11

_READ = _READ_FILE | _READ_DIR
_CHANGE_FILES = _WRITE_FILE | _TRUNCATE | _MAKE_REG | _MAKE_SYM | _REMOVE_FILE
_CHANGE = _CHANGE_FILES | _MAKE_DIR | _REMOVE_DIR
_OF_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE

_VERSION_FLAG = 1
_PATH_BENEATH = 1

_SYSTEM = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/etc/passwd", "/etc/group")
_KERNEL = ("/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu")
_DEVICES = ("/dev/zero", "/dev/urandom", "/dev/random")


def restrict(dataset: Path, writable: Iterable[Path]) -> int:
    """Lets this thread, and those it starts, read what a strategy needs and write in the given folders only.

    Executing is allowed nowhere.

    Returns:
        The version of the interface that is in force.

    Raises:
        Refused: the kernel has no Landlock, or something refuses it.
    """
    version = kernel.syscall("Landlock", kernel.LANDLOCK_CREATE_RULESET, None, 0, _VERSION_FLAG)
    rights = (1 << _FILE_RIGHTS[min(version, len(_FILE_RIGHTS) - 1)]) - 1
    attributes = struct.pack("=QQQ", rights, _TCP_RIGHTS, _SCOPES)
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = kernel.syscall("a Landlock ruleset", kernel.LANDLOCK_CREATE_RULESET, attributes, size, 0)
    try:
        for path in [*map(Path, _SYSTEM + _KERNEL + _DEVICES), *_import_folders(), dataset]:
            _allow(ruleset, path, _READ & rights)
        _allow(ruleset, Path(os.devnull), (_READ_FILE | _WRITE_FILE | _TRUNCATE) & rights)
        for path in writable:
            _allow(ruleset, path, (_READ | _CHANGE | _REFER) & rights)
        kernel.syscall("Landlock", kernel.LANDLOCK_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)
    return version


def _import_folders() -> list[Path]:
    folders = {Path(entry).resolve() for entry in [*sys.path, sys.prefix, sys.base_prefix] if entry}
    return sorted(folder for folder in folders if folder != Path("/"))


def _allow(ruleset: int, path: Path, rights: int) -> None:
    # What does not exist needs no permission.
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
                rights &= _OF_FILES
            rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, descriptor))
            kernel.syscall(
                f"a Landlock rule for {path}", kernel.LANDLOCK_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0
            )
        finally:
            os.close(descriptor)
