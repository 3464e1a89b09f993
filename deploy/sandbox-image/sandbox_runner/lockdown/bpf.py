"""Assembles the program that the kernel runs at each system call (classic BPF)."""

from __future__ import annotations

import errno
import struct
from collections.abc import Iterable

from sandbox_runner.lockdown.kernel import Machine

Instruction = tuple[int, int, int, int]

_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06
_JUMP_IF_EQUAL, _JUMP_IF_AT_LEAST, _JUMP_IF_ANY_BIT = 0x15, 0x35, 0x45

_NUMBER, _ARCHITECTURE = 0, 4

ALLOW = 0x7FFF0000
KILL_PROCESS = 0x80000000
DENY = 0x00050000 | errno.EPERM
UNKNOWN_CALL = 0x00050000 | errno.ENOSYS

_X32 = 0x40000000


def load(offset: int) -> Instruction:
    return (_LOAD, 0, 0, offset)


def argument(index: int, high: bool = False) -> Instruction:
    """Loads half of an argument; both supported architectures are little-endian."""
    return load(16 + 8 * index + (4 if high else 0))


def mask(bits: int) -> Instruction:
    return (_AND, 0, 0, bits)


def answer(action: int) -> Instruction:
    return (_RETURN, 0, 0, action)


def if_equal(value: int, action: int) -> list[Instruction]:
    return [(_JUMP_IF_EQUAL, 0, 1, value), answer(action)]


def unless_equal(value: int, action: int) -> list[Instruction]:
    return [(_JUMP_IF_EQUAL, 1, 0, value), answer(action)]


def if_any_bit(bits: int, action: int) -> list[Instruction]:
    return [(_JUMP_IF_ANY_BIT, 0, 1, bits), answer(action)]


def unless_any_bit(bits: int, action: int) -> list[Instruction]:
    return [(_JUMP_IF_ANY_BIT, 1, 0, bits), answer(action)]


def program(machine: Machine, allowed: Iterable[int], checked: dict[int, list[Instruction]]) -> bytes:
    """The whole filter: deny by default, death for calls of another architecture.

    Args:
        machine: the architecture whose numbers are used.
        allowed: numbers of calls that are allowed with any arguments.
        checked: for each further number, instructions that answer by the arguments.
    """
    code = [
        load(_ARCHITECTURE),
        *unless_equal(machine.audit_arch, KILL_PROCESS),
        load(_NUMBER),
        (_JUMP_IF_AT_LEAST, 0, 1, _X32),
        answer(KILL_PROCESS),
    ]
    for number in allowed:
        code += if_equal(number, ALLOW)
    for number, body in checked.items():
        code += [(_JUMP_IF_EQUAL, 0, len(body), number), *body]
    code.append(answer(DENY))
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in code)
