"""What makes a strategy give another position next time: random numbers without a seed, and the clock."""

from __future__ import annotations

import ast
import random
from typing import Any

import numpy as np

from finlab.session import Session

# Own references: the code may have replaced these in their modules.
_random_state, _numpy_state = random.getstate, np.random.get_state

_CLOCK = frozenset({"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime", "strftime"})
_CLOCK_OWNERS = frozenset({"datetime", "date", "Timestamp", "time", "dt"})
_GENERATORS = frozenset({"default_rng", "RandomState", "Random", "SystemRandom"})


class RandomUse:
    """Tells whether the global generators were drawn from since it was made."""

    def __init__(self) -> None:
        self._before = _states()

    @property
    def used(self) -> bool:
        return _states() != self._before


def warn(code: str, drawn: RandomUse, run: Session) -> None:
    """Adds the warnings ``random_used`` and ``clock_used``."""
    generators, clocks = _lines(code)
    if drawn.used or generators:
        where = f" (line {generators[0]})" if generators else ""
        run.warn(
            "random_used",
            f"the strategy draws random numbers{where}; they are seeded from the code here, not elsewhere",
        )
    if clocks:
        run.warn("clock_used", f"the strategy asks for the time (line {clocks[0]}): it may differ tomorrow")


def _states() -> tuple[Any, ...]:
    name, keys, *rest = _numpy_state()
    return _random_state(), name, np.asarray(keys).tobytes(), *rest


def _lines(code: str) -> tuple[list[int], list[int]]:
    """Lines with generators that have no seed, and with calls of the clock."""
    generators, clocks = [], []
    try:
        calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return [], []
    for call in calls:
        function = call.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name in _GENERATORS and not call.args and not call.keywords:
            generators.append(call.lineno)
        owner = function.value if isinstance(function, ast.Attribute) else None
        owned = getattr(owner, "attr", getattr(owner, "id", ""))
        if name in _CLOCK and owned in _CLOCK_OWNERS:
            clocks.append(call.lineno)
    return sorted(generators), sorted(clocks)
