"""What both sides of the comparison share: how a case runs, and results as plain values."""

from __future__ import annotations

from typing import Any

import pandas as pd


class _Figures:
    """Stands for a report: strategies print its figures; every name is 0."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Figures()

    def __call__(self, *_: Any, **__: Any) -> _Figures:
        return _Figures()

    def __getitem__(self, name: Any) -> float:
        return 0.0

    def __float__(self) -> float:
        return 0.0

    def __format__(self, spec: str) -> str:
        return "0"

    def get(self, name: str, default: Any = 0.0) -> Any:
        return default


def position_of(code: str, names: dict[str, Any], data: Any) -> Any:
    """Runs code: the last position given to ``sim``, else that of ``strategy(data)``, else ``result``."""
    recorded: list[Any] = []

    def sim(position: Any, *_: Any, **__: Any) -> _Figures:
        recorded.append(position.copy() if hasattr(position, "copy") else position)
        return _Figures()

    names |= {"sim": sim, "__name__": "__main__"}
    failed: Exception | None = None
    try:
        exec(compile(code, "<case>", "exec"), names)
    except Exception as error:
        # Code that fails on a mock of its own still has its strategy called, as the runner does.
        failed = error
        if not callable(names.get("strategy")) or names.get("data") is data:
            raise
    if recorded:
        return recorded[-1]
    if callable(names.get("strategy")):
        returned = names["strategy"](data)
        return recorded[-1] if recorded else returned
    if failed is not None:
        raise failed
    return names.get("result", names.get("position"))


def plain(value: Any) -> Any:
    """Frames and series without their class, so that the other side can read them."""
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, pd.DataFrame):
        return {
            "index": [str(label) for label in value.index],
            "columns": [str(label) for label in value.columns],
            "values": value.to_numpy(),
        }
    if isinstance(value, pd.Series):
        return {
            "index": [str(label) for label in value.index],
            "columns": ["0"],
            "values": value.to_numpy()[:, None],
        }
    return value if isinstance(value, int | float | str | bool | None) else repr(type(value))


def invented(alias: str) -> str:
    """The key of an alias in the cache: the package judges the kind of an index by the table's name."""
    return f"invented:{alias.replace(':', '_')}"


def with_real_names(code: str, aliases: list[str]) -> str:
    """The code with its invented keys replaced by those of ``invented``."""
    for alias in aliases:
        for quote in "'\"":
            code = code.replace(
                f"data.get({quote}{alias}{quote}", f"data.get({quote}{invented(alias)}{quote}"
            )
    return code
