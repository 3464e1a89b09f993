"""The few system calls of the lockdown that Python has no functions for."""

from __future__ import annotations

import ctypes
import os
import signal
from dataclasses import dataclass

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38


class Refused(Exception):
    """The kernel, or the container's own profile, refuses a layer."""


@dataclass(frozen=True)
class Machine:
    """What the filter must know of an architecture: its tag in seccomp data and the number of ``seccomp``."""

    audit_arch: int
    seccomp: int


MACHINES = {"x86_64": Machine(0xC000003E, 317), "aarch64": Machine(0xC00000B7, 277)}

# The same on every architecture.
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long


def syscall(what: str, number: int, *arguments: object) -> int:
    """Makes a system call; integers are passed as machine words.

    Raises:
        Refused: it failed; the message names the call and the reason.
    """
    words = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    result: int = _libc.syscall(ctypes.c_long(number), *words)
    if result < 0:
        raise Refused(f"{what}: {os.strerror(ctypes.get_errno())}")
    return result


def renounce_privileges() -> None:
    """Never gains privileges again, and keeps ``/proc/self`` (memory, environment) shut.

    Raises:
        Refused: prctl failed.
    """
    for what, option, value in (
        ("no_new_privs", _PR_SET_NO_NEW_PRIVS, 1),
        ("dumpable", _PR_SET_DUMPABLE, 0),
    ):
        if _libc.prctl(option, ctypes.c_ulong(value), *[ctypes.c_ulong(0)] * 3) != 0:
            raise Refused(f"prctl {what}: {os.strerror(ctypes.get_errno())}")


def end_with(parent: int) -> None:
    """Is killed when the process that started this one ends; changing ids takes that back.

    Raises:
        Refused: prctl failed, or the parent has ended already.
    """
    if _libc.prctl(_PR_SET_PDEATHSIG, ctypes.c_ulong(signal.SIGKILL), *[ctypes.c_ulong(0)] * 3) != 0:
        raise Refused(f"prctl pdeathsig: {os.strerror(ctypes.get_errno())}")
    if os.getppid() != parent:
        raise Refused("the process that started this one has ended")
