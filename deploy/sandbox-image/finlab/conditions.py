"""Remembers how much each boolean condition of a strategy lets through, to explain an empty position."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from types import CodeType
from typing import Any

import numpy as np
from numpy.typing import NDArray

STRATEGY_FILE = "<strategy>"
_LIMIT = 256


@dataclass(frozen=True)
class Condition:
    """A condition as written in the source, its line, and the share of its cells that were true."""

    text: str
    line: int
    share: float


class ConditionLog:
    """Shares of the operands of every ``&`` in the strategy's own code; the last evaluation counts."""

    def __init__(self) -> None:
        self._shares: dict[tuple[CodeType, int], tuple[float, float, float]] = {}

    def record(self, left: NDArray[Any], right: NDArray[Any], result: NDArray[Any], depth: int) -> None:
        """Notes one evaluation when the caller ``depth`` frames up is the strategy."""
        frame = sys._getframe(depth)
        if frame.f_code.co_filename != STRATEGY_FILE or len(self._shares) >= _LIMIT:
            return
        self._shares[(frame.f_code, frame.f_lasti)] = (_share(left), _share(right), _share(result))

    def conditions(self, source: str, limit: int = 16) -> list[Condition]:
        """The conditions in the order of the source, without the chains that they are part of."""
        found: dict[tuple[int, int], Condition] = {}
        for (code, instruction), shares in self._shares.items():
            for column, condition in _operands(source, code, instruction, shares):
                found[(condition.line, column)] = condition
        return [found[key] for key in sorted(found)][:limit]


def _share(values: NDArray[Any]) -> float:
    return float(np.count_nonzero(values)) / values.size if values.size else 0.0


def _operands(
    source: str, code: CodeType, instruction: int, shares: tuple[float, float, float]
) -> list[tuple[int, Condition]]:
    """The two operands of an instruction with their columns, less those that are chains themselves."""
    positions = list(code.co_positions())
    line, end_line, start, end = positions[instruction // 2]
    if line is None or end_line is None or start is None or end is None:
        return []
    # Columns count UTF-8 bytes; parsing the segment in brackets allows it to span lines.
    lines = source.encode("utf-8").splitlines(keepends=True)[line - 1 : end_line]
    if not lines:
        return []
    lines[-1] = lines[-1][:end]
    lines[0] = lines[0][start:]
    segment = b"".join(lines).decode("utf-8", "replace")
    try:
        node = ast.parse(f"({segment}\n)", mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return [(start, Condition(f"line {line}", line, shares[2]))]
    if not isinstance(node, ast.BinOp):
        return []
    found = []
    for operand, share in ((node.left, shares[0]), (node.right, shares[1])):
        if isinstance(operand, ast.BinOp) and isinstance(operand.op, ast.BitAnd):
            continue
        # In the first line the column counts from the segment, after the bracket that was put before it.
        column = operand.col_offset + (start - 1 if operand.lineno == 1 else 0)
        found.append((column, Condition(ast.unparse(operand)[:120], line + operand.lineno - 1, share)))
    return found
