"""What one run of a strategy shares: the dataset, what was warned of, and the calls of ``sim``.

FinLab's API is a set of module-level functions, so the session in force is module state as well: there is one
process for each strategy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from finlab.conditions import ConditionLog
from finlab.dataset import Dataset
from finlab.errors import DatasetError

if TYPE_CHECKING:
    from finlab.report import Report

_WARNINGS = 64


@dataclass(frozen=True)
class Settings:
    """What a submission sets for ``sim``: the dates that limit a position, and defaults of arguments."""

    start_date: str | None = None
    end_date: str | None = None
    resample: str | None = None
    fee_ratio: float = 0.001425
    tax_ratio: float = 0.003


@dataclass(frozen=True)
class Warned:
    """A warning of the protocol."""

    code: str
    message: str


@dataclass
class Session:
    """The state of one run."""

    dataset: Dataset
    aliases: bool
    settings: Settings = field(default_factory=Settings)
    conditions: ConditionLog = field(default_factory=ConditionLog)
    universe: list[int] | None = None
    last_report: Report | None = None
    _warnings: dict[Warned, None] = field(default_factory=dict)

    def warn(self, code: str, message: str) -> None:
        """Adds a warning unless it was given before; further ones than 64 are not kept."""
        if len(self._warnings) < _WARNINGS:
            self._warnings.setdefault(Warned(code, message[:1000]))

    @property
    def warnings(self) -> list[Warned]:
        return list(self._warnings)


_active: list[Session] = []


def activate(session: Session) -> None:
    """Makes a session the one that ``finlab.data`` and ``finlab.backtest`` serve."""
    _active[:] = [session]


def active() -> Session | None:
    return _active[0] if _active else None


def current() -> Session:
    """The session in force.

    Raises:
        DatasetError: none is.
    """
    if not _active:
        raise DatasetError("no dataset is open: run the strategy through sandbox_runner")
    return _active[0]


def quarter_days() -> Mapping[str, int]:
    """Disclosure days by quarter label, empty without a session."""
    session = active()
    return session.dataset.quarter_days if session is not None else {}
