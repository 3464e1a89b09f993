"""The inner filter and the container's profile say the same, on every architecture."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from sandbox_runner.lockdown import bpf, seccomp
from sandbox_runner.lockdown.kernel import MACHINES

PROFILE = json.loads((Path(__file__).parents[3] / "seccomp/sandbox.json").read_text("utf-8"))
START = next(set(e["names"]) for e in PROFILE["syscalls"] if e["comment"].startswith("start:"))
OUTER = {name for entry in PROFILE["syscalls"] for name in entry["names"]}

ANONYMOUS_PRIVATE = 0x22


def judge(machine: str, number: int, *arguments: int, arch: int | None = None) -> int:
    """Runs the filter as the kernel would."""
    words = [*arguments, *[0] * (6 - len(arguments))]
    data = struct.pack("<iIQ6Q", number, arch or MACHINES[machine].audit_arch, 0, *words)
    code = list(struct.iter_unpack("=HBBI", seccomp.compile_filter(machine)))
    accumulator = at = 0
    while True:
        operation, yes, no, value = code[at]
        at += 1
        if operation == 0x20:
            (accumulator,) = struct.unpack_from("<I", data, value)
        elif operation == 0x54:
            accumulator &= value
        elif operation == 0x06:
            return value
        else:
            holds = {
                0x15: accumulator == value,
                0x35: accumulator >= value,
                0x45: bool(accumulator & value),
            }[operation]
            at += yes if holds else no


@pytest.mark.parametrize("machine", seccomp.TABLES)
def test_allowed_are_the_calls_of_the_profile_without_those_of_the_start(machine: str) -> None:
    names = set(seccomp.TABLES[machine])
    assert names <= OUTER - START
    # aarch64 has no calls without a folder's descriptor, and a few others less.
    assert machine != "x86_64" or names == OUTER - START


@pytest.mark.parametrize("machine", seccomp.TABLES)
@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("read", (0, 0, 10), bpf.ALLOW),
        ("clone", (0x3D0F00,), bpf.ALLOW),
        ("clone", (17,), bpf.DENY),
        ("clone", (0x3D0F00 | 0x10000000,), bpf.DENY),
        ("clone", (0x4111,), bpf.DENY),
        ("clone3", (), bpf.UNKNOWN_CALL),
        ("mmap", (0, 4096, 3, ANONYMOUS_PRIVATE), bpf.ALLOW),
        ("mmap", (0, 4096, 5, 0x2), bpf.ALLOW),
        ("mmap", (0, 4096, 7, 0x2), bpf.DENY),
        ("mmap", (0, 4096, 5, ANONYMOUS_PRIVATE), bpf.DENY),
        ("mprotect", (0, 4096, 3), bpf.ALLOW),
        ("mprotect", (0, 4096, 5), bpf.DENY),
        ("ioctl", (1, 0x5401), bpf.ALLOW),
        ("ioctl", (1, 0x5412), bpf.DENY),
        ("prlimit64", (0, 7, 0, 1), bpf.ALLOW),
        ("prlimit64", (0, 7, 1, 0), bpf.DENY),
        ("prlimit64", (0, 7, 1 << 32, 0), bpf.DENY),
        ("exit_group", (1,), bpf.ALLOW),
        ("exit_group", (159,), bpf.DENY),
        ("exit_group", (159 + 256,), bpf.DENY),
        ("exit", (159,), bpf.DENY),
    ],
)
def test_arguments_are_judged(machine: str, name: str, arguments: tuple[int, ...], expected: int) -> None:
    assert judge(machine, seccomp.TABLES[machine][name], *arguments) == expected


@pytest.mark.parametrize("machine", seccomp.TABLES)
def test_an_unlisted_call_is_denied(machine: str) -> None:
    listed = set(seccomp.TABLES[machine].values())
    for number in set(range(600)) - listed:
        assert judge(machine, number) == bpf.DENY


def test_another_architecture_is_death() -> None:
    assert judge("x86_64", 20, arch=0x40000003) == bpf.KILL_PROCESS
    assert judge("aarch64", 20, arch=0x40000028) == bpf.KILL_PROCESS
    assert judge("x86_64", 0x40000000 + 39) == bpf.KILL_PROCESS


def test_every_group_has_a_reason() -> None:
    assert all(len(entry["comment"]) > 20 for entry in PROFILE["syscalls"])
