"""The inner system-call filter: what stays of the container's own profile once everything is loaded."""

from __future__ import annotations

import ctypes
import platform

from sandbox_runner.lockdown import kernel, syscalls
from sandbox_runner.lockdown.bpf import (
    ALLOW,
    DENY,
    UNKNOWN_CALL,
    Instruction,
    answer,
    argument,
    if_any_bit,
    if_equal,
    mask,
    program,
    unless_any_bit,
    unless_equal,
)

_SET_MODE_FILTER = 1
_ALL_THREADS = 1

_WRITE, _EXECUTE, _ANONYMOUS = 2, 4, 0x20
# A thread that shares the memory; and none of vfork, ptrace and the seven kinds of new namespaces.
THREAD_MASK = 0x00010100 | 0x00006000 | 0x7E020000
THREAD_FLAGS = 0x00010100
_TERMINAL_QUESTIONS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
# 128 + SIGSYS: what an exit with this code would pretend.
_FORBIDDEN_CALL_EXIT = 159

TABLES = {"x86_64": syscalls.X86_64, "aarch64": syscalls.AARCH64}


def restrict() -> None:
    """Filters the calls of all threads of this process; ``no_new_privs`` must be set.

    Raises:
        Refused: the architecture is unknown, or the kernel refuses.
    """
    name = platform.machine()
    machine, table = kernel.MACHINES.get(name), TABLES.get(name)
    if machine is None or table is None:
        raise kernel.Refused(f"no system-call table for {name}")
    code = ctypes.create_string_buffer(compile_filter(name))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    loaded = Program((len(code) - 1) // 8, ctypes.addressof(code))
    threads = kernel.syscall("seccomp", machine.seccomp, _SET_MODE_FILTER, _ALL_THREADS, ctypes.byref(loaded))
    if threads != 0:
        raise kernel.Refused(f"seccomp: thread {threads} could not be included")


def compile_filter(machine: str) -> bytes:
    """The program for an architecture by its name in ``uname``."""
    table = TABLES[machine]
    checks = {table[name]: body for name, body in _checks().items() if name in table}
    plain = [number for number in table.values() if number not in checks]
    return program(kernel.MACHINES[machine], plain, checks)


def _checks() -> dict[str, list[Instruction]]:
    exit_code = [argument(0), mask(0xFF), *if_equal(_FORBIDDEN_CALL_EXIT, DENY), answer(ALLOW)]
    return {
        # Executable only from a file and never writable too: the image's libraries, as /tmp is noexec.
        "mmap": [
            argument(2),
            *unless_any_bit(_EXECUTE, ALLOW),
            *if_any_bit(_WRITE, DENY),
            argument(3),
            *if_any_bit(_ANONYMOUS, DENY),
            answer(ALLOW),
        ],
        "mprotect": [argument(2), *if_any_bit(_EXECUTE, DENY), answer(ALLOW)],
        "clone": [argument(0), mask(THREAD_MASK), *unless_equal(THREAD_FLAGS, DENY), answer(ALLOW)],
        # Its flags lie behind a pointer; libc falls back to clone.
        "clone3": [answer(UNKNOWN_CALL)],
        "ioctl": [
            argument(1),
            *[step for request in _TERMINAL_QUESTIONS for step in if_equal(request, ALLOW)],
            answer(DENY),
        ],
        # Asking for a limit, not setting one.
        "prlimit64": [
            argument(2),
            *unless_equal(0, DENY),
            argument(2, high=True),
            *unless_equal(0, DENY),
            answer(ALLOW),
        ],
        "exit": exit_code,
        "exit_group": exit_code,
    }
