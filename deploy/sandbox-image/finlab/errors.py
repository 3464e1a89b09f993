"""Errors that a strategy can meet; each message says what to do instead."""

from __future__ import annotations


class NotAvailableOffline(AttributeError, NotImplementedError):
    """A part of FinLab that needs its servers or is not implemented by this runtime.

    It is an AttributeError, so that ``hasattr`` answers False.
    """


class UnknownKey(KeyError):
    """``data.get`` was asked for a key that the dataset lacks.

    Attributes:
        key: the key that was asked for, cut to 200 characters.
        nearest: existing keys of similar spelling, best first, at most five.
    """

    def __init__(self, key: str, nearest: list[str]) -> None:
        self.key = key[:200]
        self.nearest = nearest
        super().__init__(self.key)

    def __str__(self) -> str:
        hint = "; nearest keys: " + ", ".join(self.nearest) if self.nearest else ""
        return f"the dataset has no key '{self.key}'{hint}"


class PositionError(ValueError):
    """A position that no rows can be derived from: wrong type, index, columns or values."""


class DatasetError(Exception):
    """The dataset folder is missing or broken: the installation's fault, not the strategy's."""
