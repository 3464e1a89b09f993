"""Closes ways by which libraries make memory accesses or code out of the values that they are given.

The validator refuses what can be seen in a source; a label that is put together at run time cannot be seen.

* Frames, series, groups and windows look up unknown attributes among their labels. numpy asks each object for
  ``__array_interface__`` and believes the address in it, so such a label would read and write any memory.
* A custom window indexer keeps every keyword argument as an attribute, ``__class__`` included.
* numpy evaluates the numbers in a type's text (``'(2,3)f8'``) with ``ast.literal_eval``, which compiles them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
from pandas._config.config import DictWrapper
from pandas.core.generic import NDFrame
from pandas.core.groupby.groupby import GroupBy
from pandas.core.indexers.objects import BaseIndexer
from pandas.core.resample import Resampler
from pandas.core.window.rolling import BaseWindow

_LABELLED = (NDFrame, GroupBy, Resampler, BaseWindow, DictWrapper)

# What numpy's own expression for types lets through; numpy/_core/_internal.py, format_re.
_NUMBERS = re.compile(r"\s*(?P<open>\(?)(?P<numbers>[ ,0-9]*)(?P<close>\)?)\s*")


def harden_libraries() -> None:
    """To be called once, when the libraries are loaded and before any code of a strategy runs."""
    for labelled in _LABELLED:
        _refuse_protocol_names(labelled)
    _refuse_protocol_keywords(BaseIndexer)
    internal: Any = np._core._internal  # type: ignore[attr-defined]
    internal.ast = SimpleNamespace(literal_eval=numbers)


def numbers(text: str) -> int | tuple[int, ...]:
    """The number or shape that a type's text holds, as ``ast.literal_eval`` gives it.

    Args:
        text: such as ``2``, ``(2, 3)`` or ``(2,)``.

    Raises:
        ValueError: when it is anything else.
    """
    match = _NUMBERS.fullmatch(text)
    if match is None or bool(match["open"]) != bool(match["close"]):
        raise ValueError(f"no number and no shape: {text!r}")
    parts = [part.strip() for part in match["numbers"].split(",")]
    if match["open"] and parts == [""]:
        return ()
    alone = len(parts) == 1
    if not alone and parts[-1] == "":
        parts.pop()
    if not all(part.isdigit() for part in parts):
        raise ValueError(f"no number and no shape: {text!r}")
    return int(parts[0]) if alone else tuple(int(part) for part in parts)


def _refuse_protocol_names(labelled: type) -> None:
    """No label is an attribute that Python or numpy would take for one of their protocols."""
    look_up: Callable[[Any, str], Any] = vars(labelled)["__getattr__"]

    def __getattr__(self: Any, name: str) -> Any:  # noqa: N807
        if name.startswith("__"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return look_up(self, name)

    labelled.__getattr__ = __getattr__  # type: ignore[attr-defined]


def _refuse_protocol_keywords(indexer: type) -> None:
    initialise: Callable[..., None] = vars(indexer)["__init__"]

    def __init__(self: Any, *args: Any, **keywords: Any) -> None:  # noqa: N807
        if any(name.startswith("__") for name in keywords):
            raise TypeError("a window indexer takes no keyword that begins with two underscores")
        initialise(self, *args, **keywords)

    indexer.__init__ = __init__  # type: ignore[misc]
